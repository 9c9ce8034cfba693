/** 年度报告 as a tagged PDF on the page of GB/T 9704-2012. */
import { Worker } from 'node:worker_threads'
import type { RenderedReport } from '@daylight/domain/reports'
import type { CompileRequest } from './compile'
import {
  balancedLines,
  CAPTION_LINE,
  type FlowBlock,
  flowOf,
  joined,
  piecesOf,
  printable,
  signatureOf,
  TITLE_LINE,
} from './layout'
import { layTable } from './table-layout'

export type PdfOptions = {
  /** A folder of the unit's own licensed fonts; they are tried before the packaged ones. */
  readonly fontDir?: string
}

export async function reportPdf(
  report: RenderedReport,
  { fontDir }: PdfOptions = {},
): Promise<Uint8Array> {
  return inTurn({ report: JSON.stringify(pageOf(report)), fontDir })
}

/** The report as the template reads it: numbers, and text in pieces. */
function pageOf(report: RenderedReport) {
  const { title, agencyName, signedOn } = report
  const { agencyClear, dateClear, date } = signatureOf(report)
  return {
    title: printable(title),
    titleLines: linesOf(title, TITLE_LINE, agencyName),
    agencyName: printable(agencyName),
    signedOn: signedOn && dateParts(signedOn),
    blocks: flowOf(report).map(blockOf),
    signature: { agencyName: piecesOf(agencyName), date: [date], agencyClear, dateClear },
  }
}

const linesOf = (title: string, width: number, prefix?: string) =>
  balancedLines(printable(title), width, prefix).map((line) => piecesOf(line))

function dateParts(day: string) {
  const [year, month, date] = day.split('-').map(Number)
  return { year, month, day: date }
}

function blockOf(block: FlowBlock) {
  if (block.type === 'heading') return { ...block, text: piecesOf(block.text) }
  if (block.type === 'paragraph')
    return { type: block.type, runs: block.runs.map(({ text }) => piecesOf(text)) }
  const { columns, wholeRows, ...table } = layTable(block)
  const cells = (row: readonly string[]) =>
    columns.map(({ letters }, at) => piecesOf(row[at] ?? '', letters))
  return {
    type: block.type,
    ...table,
    columns,
    captionLines: block.caption === '' ? [] : linesOf(block.caption, CAPTION_LINE),
    header: block.columns.length === 0 ? [] : cells(block.columns),
    rows: block.rows.map((row, at) => ({ whole: wholeRows[at], cells: cells(row.map(joined)) })),
  }
}

let last: Promise<unknown> = Promise.resolve()

/** One document at a time: each takes some 200 MB while it is set. */
function inTurn(request: CompileRequest): Promise<Uint8Array> {
  const pdf = last.then(() => inThread(request))
  last = pdf.catch(() => undefined)
  return pdf
}

function inThread(request: CompileRequest): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const worker = new Worker(new URL('./compile.ts', import.meta.url), { workerData: request })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`compile.ts ended early, exit code ${code}`)))
  return promise
}
