/** 年度报告 as a Word document on the page of GB/T 9704-2012, with the runs of the PDF. */
import { readFile } from 'node:fs/promises'
import type { RenderedReport } from '@daylight/domain/reports'
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import {
  balancedLines,
  type FlowBlock,
  flowOf,
  printable,
  signatureOf,
  TITLE_LINE,
} from '../pdf/layout'
import { CHARACTER, exactly, face, LINE, page } from './page'
import { brokenLines, tableBlock } from './table'

const styles = new URL('./styles.xml', import.meta.url)
const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
}

export async function reportDocx(report: RenderedReport): Promise<Uint8Array> {
  const draft = report.signedOn === null
  const document = new Document({
    title: printable(report.title),
    creator: printable(report.agencyName),
    lastModifiedBy: printable(report.agencyName),
    externalStyles: await readFile(styles, 'utf8'),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page,
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: 0 },
        },
        ...(draft && { headers: { default: draftMark(), even: draftMark() } }),
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: [titleOf(report), ...bodyOf(report), ...signature(report)],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const titleOf = ({ title, agencyName }: RenderedReport) =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    children: brokenLines(balancedLines(printable(title), TITLE_LINE, agencyName)),
  })

/** The last paragraph stays with the signature, which must not stand on a page without text. */
function bodyOf(report: RenderedReport): FileChild[] {
  const blocks = flowOf(report)
  return blocks.flatMap((block, at) => blockOf(block, at === blocks.length - 1))
}

function blockOf(block: FlowBlock, last: boolean): FileChild[] {
  switch (block.type) {
    case 'table':
      return tableBlock(block)
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          children: [new TextRun(printable(block.text))],
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          style: 'BodyText',
          keepNext: last,
          children: block.runs.map(({ text }) => new TextRun(printable(text))),
        }),
      ]
  }
}

function signature(report: RenderedReport): Paragraph[] {
  const { agencyName, agencyClear, date, dateClear } = signatureOf(report)
  const signed = (text: string, clear: number, before: number) =>
    new Paragraph({
      style: 'BodyText',
      alignment: AlignmentType.RIGHT,
      indent: { firstLine: 0, firstLineChars: 0, right: Math.round(clear * CHARACTER) },
      spacing: { before, ...exactly(LINE) },
      keepNext: before > 0,
      children: [new TextRun(printable(text))],
    })
  return [signed(agencyName, agencyClear, 2 * LINE), signed(date, dateClear, 0)]
}

/** — 1 —, a character from the margin. */
const pageNumber = (alignment: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        spacing: exactly(320),
        children: [
          new TextRun({
            font: face('宋体'),
            size: 28,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

const draftMark = () => {
  const border = { style: BorderStyle.SINGLE, size: 8, space: 4, color: 'FF0000' }
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: exactly(400),
        children: [new TextRun({ text: '草稿', font: face('黑体'), color: 'FF0000', border })],
      }),
    ],
  })
}
