/** What the schemas say to people: in Chinese, and at the field. */
import { z } from 'zod'

/** Whatever a schema leaves unsaid is said in Chinese, too. Each process calls it once. */
export function sayInChinese(): void {
  z.config({
    ...z.locales.zhCN(),
    customError: ({ code, input }) =>
      code === 'invalid_value' && (input ?? '') === '' ? '请选择一项。' : undefined,
  })
}

/** The first sentence of each path, e.g. `periods.0.endedOn`. */
export const sentencesByField = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join('.'), message]))
