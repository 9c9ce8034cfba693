import type { Run } from '@daylight/domain/reports'
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { balancedLines, CAPTION_LINE, printable } from '../pdf/layout'
import { layTable, type RenderedTable } from '../pdf/table-layout'
import { exactly, face, TEXT_WIDTH } from './page'

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const allThin = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}

/** A line of the title each, in one paragraph. */
export const brokenLines = (lines: readonly string[]): TextRun[] =>
  lines.map((text, at) => new TextRun({ text, break: at > 0 ? 1 : undefined }))

/** The caption, the table, and the gap without which Word joins it with a table that follows. */
export function tableBlock(table: RenderedTable): FileChild[] {
  const { columns, textSize, whole, wholeRows } = layTable(table)
  const widths = columns.map(({ share }) => Math.floor(share * TEXT_WIDTH))

  const cell = (runs: readonly Run[], at: number, header: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: header || columns[at]?.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: exactly(textSize * 28),
          children: runs.map(
            ({ text }) =>
              new TextRun({
                text: printable(text),
                size: textSize * 2,
                ...(header && { font: face('黑体') }),
              }),
          ),
        }),
      ],
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map((_, at) => cell([{ text: table.columns[at] ?? '' }], at, true)),
  })
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: wholeRows[index] ?? false,
        keepNext: whole && index < table.rows.length - 1,
        children: columns.map((_, at) => cell(row[at] ?? [], at, false)),
      }),
  )
  const all = table.columns.length > 0 ? [header, ...rows] : rows
  return [
    ...captionOf(table),
    ...(columns.length > 0 && all.length > 0 ? [grid(all, widths, textSize)] : []),
    gap(),
  ]
}

const captionOf = ({ caption }: RenderedTable) =>
  caption === ''
    ? []
    : [
        new Paragraph({
          style: 'Caption',
          children: brokenLines(balancedLines(printable(caption), CAPTION_LINE)),
        }),
      ]

const grid = (rows: readonly TableRow[], columnWidths: readonly number[], textSize: number) =>
  new Table({
    rows,
    columnWidths: [...columnWidths],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: allThin,
    margins: { top: 80, bottom: 80, left: textSize * 7, right: textSize * 7 },
  })

const gap = () => new Paragraph({ style: 'TableText', spacing: exactly(160) })
