/** Small files for the tests of this folder, made byte by byte. */
import { crc32, deflateRawSync } from 'node:zlib'

export type SampleEntry = {
  readonly name: string
  readonly content: Buffer
  /** What the directory says, where it lies. */
  readonly claimed?: number
}

/** A ZIP package. */
export function packageOf(entries: readonly SampleEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claimed = content.length } of entries) {
    const packed = deflateRawSync(content)
    const label = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimed, 18)
    fields.writeUInt16LE(label.length, 22)
    const offset = Buffer.alloc(14)
    offset.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, label, packed])
    const version = Buffer.from([20, 0])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), version, fields, offset, label]))
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A Word file whose body is `body`. */
export const wordEntries = (body: string): SampleEntry[] => [
  { name: '[Content_Types].xml', content: Buffer.from(types) },
  {
    name: 'word/document.xml',
    content: Buffer.from(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  },
]

/** A PDF with one line to a page, in a font that is named and not embedded. */
export function pdfOf(pages: readonly string[], { isLocked = false } = {}): Buffer {
  const letters = [...new Set(pages.join(''))]
  const code = (letter: string) => letters.indexOf(letter) + 1
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  const stream = (content: string) =>
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const characters = letters.map(
    (letter) => `<${hex(code(letter))}> <${hex(letter.charCodeAt(0))}>`,
  )
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${letters.length} beginbfchar`,
    ...characters,
    'endbfchar endcmap end end',
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
    stream(toUnicode),
    ...pages.flatMap((line, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
      stream(
        `BT /F1 12 Tf 50 700 Td <${[...line].map((letter) => hex(code(letter))).join('')}> Tj ET`,
      ),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const key = `<${'5a'.repeat(32)}>`
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${isLocked ? lock : ''} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
