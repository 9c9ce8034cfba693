/** Lengths of the page of GB/T 9704-2012, in twips (1/20 point), and the faces that no style has. */
import { LineRuleType } from 'docx'

/** A4 with margins of 37, 35, 28 and 26 mm; the footer hangs 7 mm below the text. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2097, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1247 },
}
export const TEXT_WIDTH = 8845
export const CHARACTER = 316
/** 225 mm by 22; one more and the 22nd line would fall off the page. */
export const LINE = 579

export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

export const face = (name: '黑体' | '宋体') => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
})
