import type { RenderedReport } from '@daylight/domain/reports'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { reportPdf } from '.'
import { payloads, sampleReport, textOfReport, unspaced } from './sample-report'

const repeatedHeader = '序号单位公开信息（条）接待查阅（人次）备注'

/** The pages as a person reads them: without spaces and the number of the page. */
async function pagesOf(report: RenderedReport) {
  const { text } = await extractText(await reportPdf(report), { mergePages: false })
  return text.map((page, at) => unspaced(page).replace(`—${at + 1}—`, ''))
}

let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
beforeAll(async () => {
  pdf = await getDocumentProxy(await reportPdf(sampleReport))
})

test('the PDF says every word and number of the report, once and in its order', async () => {
  const pages = await pagesOf(sampleReport)
  const read = pages.map((page) =>
    page.startsWith(repeatedHeader) ? page.slice(repeatedHeader.length) : page,
  )
  expect(read.join('')).toBe(textOfReport(sampleReport))
})

test('a table that runs over pages repeats its header on each of them', async () => {
  const pages = await pagesOf(sampleReport)
  expect(pages.filter((page) => page.startsWith(repeatedHeader)).length).toBeGreaterThan(1)
})

test('a row of a table is not split between pages', async () => {
  const paragraph = { type: 'paragraph' as const, runs: [{ text: '一句话。' }] }
  const row = [[{ text: '首' }], [{ text: `${'很长的备注'.repeat(12)}尾` }]]
  const table = { type: 'table' as const, caption: '', columns: [], rows: Array(30).fill(row) }
  for (const lines of [0, 1, 2, 3]) {
    const preface = [...Array(lines).fill(paragraph), table]
    const pages = await pagesOf({ ...sampleReport, preface, parts: [] })
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages.slice(0, -1)) expect(page).toMatch(/尾$/)
  }
})

test('markup of Typst, LaTeX, Markdown and HTML stays text wherever it stands (IN-09)', async () => {
  const text = payloads.map((payload) => ({ text: payload }))
  for (const payload of payloads) {
    const report: RenderedReport = {
      ...sampleReport,
      title: `报告${payload}`,
      agencyName: payload,
      preface: [
        { type: 'paragraph', runs: text },
        { type: 'heading', level: 1, text: payload },
        { type: 'heading', level: 2, text: payload },
        { type: 'table', caption: payload, columns: [payload, '数'], rows: [[text, []]] },
      ],
      parts: [{ key: 'a', title: payload, blocks: [] }],
    }
    expect((await pagesOf(report)).join('')).toBe(textOfReport(report))
  }
})

test('a word longer than a line is broken and stays on the page', async () => {
  const address = `https://www.example.gov.cn/${'a'.repeat(120)}`
  const report: RenderedReport = {
    ...sampleReport,
    preface: [
      { type: 'paragraph', runs: [{ text: `见${address}` }] },
      {
        type: 'table',
        caption: '',
        columns: [],
        rows: [[[{ text: '网址' }], [{ text: address }]]],
      },
    ],
    parts: [],
  }
  const document = await getDocumentProxy(await reportPdf(report))
  const { items } = await (await document.getPage(1)).getTextContent()
  const rightEdge = (595.28 * (210 - 26)) / 210
  for (const item of items)
    if ('str' in item) expect(item.transform[4] + item.width).toBeLessThan(rightEdge + 8)
  expect((await pagesOf(report)).join('')).toBe(textOfReport(report))
})

test('what no page can show is left out, and the rest is kept', async () => {
  const runs = [{ text: '一\u0000二\u202E三\ud800四\n五' }]
  const report = { ...sampleReport, preface: [{ type: 'paragraph' as const, runs }], parts: [] }
  expect((await pagesOf(report)).join('')).toContain('一二三\ufffd四五')
})

test('the PDF is tagged and names its title, its language and who signed it', async () => {
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  expect((await pdf.getMetadata()).info).toMatchObject({
    Title: sampleReport.title,
    Author: sampleReport.agencyName,
    Language: 'zh-CN',
  })
})

test('headings and tables are tagged as what they are, three levels deep', async () => {
  const roles = new Set<string>()
  const collect = (node: object) => {
    if ('role' in node) roles.add(String(node.role))
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(collect)
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const tree = await (await pdf.getPage(number)).getStructTree()
    if (tree) collect(tree)
  }
  for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'Caption', 'THead', 'TH', 'TD'])
    expect(roles).toContain(role)
})

test('every page is A4 and holds 22 lines of 28 characters (GB/T 9704-2012 §5.2.3)', async () => {
  const runs = [{ text: '政'.repeat(28 * 40) }]
  const report = { ...sampleReport, preface: [{ type: 'paragraph' as const, runs }], parts: [] }
  const document = await getDocumentProxy(await reportPdf(report))
  const { text } = await extractText(document, { mergePages: false })
  for (let number = 1; number <= document.numPages; number += 1)
    expect((await document.getPage(number)).view.map(Math.round)).toEqual([0, 0, 595, 842])

  const lines = (text[1] ?? '').trim().split('\n')
  expect(lines.slice(0, 17).every((line) => line.trim().length === 28)).toBe(true)
  const first = (text[0] ?? '')
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('政'))
  expect(first).toHaveLength(19)
})

test('page numbers stand on the right of odd pages and on the left of even ones', async () => {
  const middle = 595 / 2
  for (const number of [1, 2, 3]) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const found = items.find((item) => 'str' in item && item.str.includes(`— ${number} —`))
    const left = found && 'transform' in found ? found.transform[4] : Number.NaN
    expect(left > middle).toBe(number % 2 === 1)
  }
})

test('a draft carries its mark on every page, a signed report nowhere', async () => {
  const draft = await pagesOf({ ...sampleReport, signedOn: null })
  expect(draft.every((page) => page.startsWith('草稿'))).toBe(true)
  expect((await pagesOf(sampleReport)).join('')).not.toContain('草稿')
})

test('the last paragraph and the signature stand on one page', async () => {
  for (let lines = 14; lines < 22; lines += 1) {
    const paragraph = { type: 'paragraph' as const, runs: [{ text: '一句话。' }] }
    const pages = await pagesOf({
      ...sampleReport,
      preface: Array.from({ length: lines }, () => paragraph),
      parts: [],
    })
    expect(pages.at(-1)).toMatch(/一句话。梅河口市中和镇人民政府2018年12月24日$/)
  }
})

test('reports asked for at the same time each get their own PDF', async () => {
  const titles = ['甲', '乙', '丙']
  const all = await Promise.all(
    titles.map((title) => pagesOf({ ...sampleReport, title, parts: [] })),
  )
  expect(all.map(([page]) => page?.slice(0, 1))).toEqual(titles)
})
