/** As people write a day: 2018-06-01, 2018/6/1, 2018.6.1, 2018年6月1日, 20180601. */
const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/

/** The day as `YYYY-MM-DD`, or `null` where the text does not look like one; whether it exists is the schema's matter. */
export function dayFrom(text: string): string | null {
  const [, year, month, date] = written.exec(text.trim()) ?? compact.exec(text.trim()) ?? []
  if (!year || !month || !date) return null
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
