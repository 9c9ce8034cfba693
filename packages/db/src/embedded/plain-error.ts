/** A failure that a person can mend: its message is one sentence that says what to do, shown without a stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Says in one sentence what the operating system or PostgreSQL refused; anything else stays as it is. */
export function plainly(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return noRight(folder, error)
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return diskFull(folder, error)
    default:
      return error
  }
}

export const noRight = (folder: string, cause?: unknown) =>
  new PlainError(
    `当前用户不能读写 ${folder}，请改正它的权限，或者用环境变量 DAYLIGHT_DATA_DIR 另指一个目录。`,
    { cause },
  )

export const diskFull = (folder: string, cause?: unknown) =>
  new PlainError(
    `${folder} 所在的磁盘已经写满，请腾出空间，或者用环境变量 DAYLIGHT_DATA_DIR 另指一个目录，再试一次。`,
    { cause },
  )
