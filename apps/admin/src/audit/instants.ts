/** Instants as the office reads them: the clock of China, whatever the machine's own is. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** 2026-11-22 15:41:36 */
export const secondOf = (at: string): string => clock.format(new Date(at))

/** 2026-11-22 15:41 */
export const minuteOf = (at: string): string => secondOf(at).slice(0, 16)

/** 15:41 */
export const timeOf = (at: string): string => secondOf(at).slice(11, 16)
