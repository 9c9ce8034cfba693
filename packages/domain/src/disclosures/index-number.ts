/**
 * 索引号: the organ's unified code, the year of disclosure, and a number counted in that year.
 *
 * Padded to five digits by habit; never given twice, also after a withdrawal.
 *
 * @law 条例§12 目录包括索引、名称、内容概述、生成日期
 */
export const indexNumberOf = (unifiedCode: string, year: number, sequence: number): string =>
  `${unifiedCode}/${year}-${String(sequence).padStart(5, '0')}`
