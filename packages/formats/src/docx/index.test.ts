import { inflateRawSync } from 'node:zlib'
import type { RenderedReport } from '@daylight/domain/reports'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { payloads, sampleReport, textOfReport, unspaced } from '../pdf/sample-report'
import { reportDocx } from '.'

const textOf = async (report: RenderedReport) => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await reportDocx(report)) })
  return unspaced(value)
}

/** A file of the package, found through the directory at the end of the ZIP. */
async function partOf(report: RenderedReport, name: string): Promise<string> {
  const zip = Buffer.from(await reportDocx(report))
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const length = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
      return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`no ${name} in the package`)
}

test('the DOCX says every word and number of the report, once and in its order', async () => {
  expect(await textOf(sampleReport)).toBe(textOfReport(sampleReport))
})

test('markup of Typst, LaTeX, Markdown and HTML stays text (IN-09)', async () => {
  const runs = payloads.map((text) => ({ text }))
  const report: RenderedReport = {
    ...sampleReport,
    title: `报告${payloads[3]}`,
    agencyName: payloads[4] ?? '',
    preface: [
      { type: 'paragraph', runs },
      { type: 'table', caption: payloads[0] ?? '', columns: payloads, rows: [[runs]] },
    ],
  }
  expect(await textOf(report)).toBe(textOfReport(report))
})

test('what XML forbids is left out, so that Word can open the file', async () => {
  const runs = [{ text: '一\u0000二\u000B三\ud800四\uffff五' }]
  const report = { ...sampleReport, preface: [{ type: 'paragraph' as const, runs }], parts: [] }
  expect(await textOf(report)).toContain('一二三\ufffd四五')
})

test('headings are headings in three levels, and a table head is a head', async () => {
  const { value } = await mammoth.convertToHtml({
    buffer: Buffer.from(await reportDocx(sampleReport)),
  })
  expect(value).toContain('<h1>一、基本情况</h1>')
  expect(value).toContain('<h2>（一）工作机构和人员</h2>')
  expect(value).toContain('<h3>1.网上公开</h3>')
  expect(value).toMatch(/<thead><tr><th><p>公开渠道<\/p><\/th>/)
  const styles = await partOf(sampleReport, 'word/styles.xml')
  for (const level of [1, 2, 3])
    expect(styles).toMatch(
      new RegExp(
        `w:styleId="Heading${level}">(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`,
      ),
    )
})

test('the page has the measures of GB/T 9704-2012 §5', async () => {
  const document = await partOf(sampleReport, 'word/document.xml')
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(document).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/)
  expect(document).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579"/)
  // 22 lines fit between the margins, a 23rd doesn't.
  expect(Math.floor((16838 - 2097 - 1984) / 579)).toBe(22)
})

test('the faces are those of the standard, and paragraphs are indented by two characters', async () => {
  const styles = await partOf(sampleReport, 'word/styles.xml')
  const style = (id: string) => styles.match(`w:styleId="${id}">.*?</w:style>`)?.[0]
  expect(styles).toMatch(/<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<\/w:docDefaults>/)
  expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"')
  expect(style('Heading1')).toContain('w:eastAsia="黑体"')
  expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"')
  expect(style('BodyText')).toContain('w:firstLineChars="200"')
})

test('a table head is repeated on every page, and short rows are not split', async () => {
  const document = await partOf(sampleReport, 'word/document.xml')
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3)
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(3 + 3 + 46 + 3)
})

test('the page number is — 1 —, right on odd pages and left on even ones', async () => {
  const document = await partOf(sampleReport, 'word/document.xml')
  const settings = await partOf(sampleReport, 'word/settings.xml')
  const relations = await partOf(sampleReport, 'word/_rels/document.xml.rels')
  const footer = async (type: string) => {
    const id = document.match(`<w:footerReference w:type="${type}" r:id="(\\w+)"`)?.[1]
    const target = relations.match(`Id="${id}"[^>]*Target="([^"]+)"`)?.[1]
    return partOf(sampleReport, `word/${target}`)
  }
  expect(settings).toContain('<w:evenAndOddHeaders/>')
  const [odd, even] = [await footer('default'), await footer('even')]
  expect(odd).toContain('<w:jc w:val="right"/>')
  expect(even).toContain('<w:jc w:val="left"/>')
  for (const xml of [odd, even]) expect(xml).toMatch(/— <.*PAGE<.*> —</)
})

test('the properties name the title and who signed it, and the text is marked as Chinese', async () => {
  const core = await partOf(sampleReport, 'docProps/core.xml')
  expect(core).toContain(`<dc:title>${sampleReport.title}</dc:title>`)
  expect(core).toContain(`<dc:creator>${sampleReport.agencyName}</dc:creator>`)
  expect(await partOf(sampleReport, 'word/styles.xml')).toContain('w:eastAsia="zh-CN"')
})

test('a draft carries its mark on every page, a signed report nowhere', async () => {
  const draft = { ...sampleReport, signedOn: null }
  const document = await partOf(draft, 'word/document.xml')
  expect(document.match(/<w:headerReference w:type="(default|even)"/g)).toHaveLength(2)
  expect(await partOf(draft, 'word/header1.xml')).toContain('草稿')
  expect(await partOf(draft, 'word/header2.xml')).toContain('草稿')
  expect(await partOf(sampleReport, 'word/document.xml')).not.toContain('<w:headerReference')
})
