/** Fields of an input that never reach the log: they hold text of unbounded length. */
export const leftOutOfAudit: ReadonlySet<string> = new Set(['body', 'bytes'])
