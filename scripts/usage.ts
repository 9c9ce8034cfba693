/** The command line was not understood: its message says how it should be. */
export class UsageError extends Error {
  override name = 'UsageError'
}

const codeOf = (error: unknown) =>
  error instanceof TypeError && 'code' in error ? error.code : undefined

/** What `parseArgs` of Node says, in words for the person at the terminal; undefined for any other error. */
export function usageOf(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message
  if (!(error instanceof TypeError)) return undefined
  const [, name = ''] = error.message.match(/'([^']+?)(?: <value>)?'/) ?? []
  switch (codeOf(error)) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有 ${name} 这个选项。`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `选项 ${name} 的用法不对，请检查它是否需要一个值。`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `多出了“${name}”。`
    default:
      return undefined
  }
}
