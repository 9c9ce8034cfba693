import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { type Limits, textOf, UnreadableFile, type UnreadableReason } from '.'
import { packageOf, pdfOf, wordEntries } from './sample-files'
import { checkPackage } from './zip-guard'

const notice = [
  '国务院办公厅关于2026年部分节假日安排的通知',
  '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
]
const unspaced = (text: string) => text.replace(/\s/g, '')

const refusal = async (
  bytes: Uint8Array,
  name: string,
  limits?: Limits,
): Promise<UnreadableReason> => {
  const error = await textOf(bytes, name, limits).catch((caught: unknown) => caught)
  if (!(error instanceof UnreadableFile)) throw new Error(`not refused: ${String(error)}`)
  expect(error.message).toMatch(/\p{Script=Han}.*。$/u)
  return error.reason
}

describe('the text of a plain file', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
  it.each([
    ['UTF-8', Buffer.from('元旦：1月1日放假。')],
    ['UTF-8 with a mark', Buffer.from('\ufeff元旦：1月1日放假。')],
    ['UTF-16, little end first', utf16('元旦：1月1日放假。')],
    ['UTF-16, big end first', utf16('元旦：1月1日放假。').swap16()],
    ['GB18030', Buffer.from('d4aab5a9a3ba31d4c231c8d5b7c5bcd9a1a3', 'hex')],
  ])('is read in %s', async (_, bytes) => {
    expect(await textOf(bytes, '通知.TXT')).toBe('元旦：1月1日放假。')
    expect(await textOf(bytes, 'a.b/notice.md')).toBe('元旦：1月1日放假。')
  })

  it('is refused where it is none', async () => {
    expect(await refusal(Buffer.from([0xff, 0xff, 0xff]), 'a.txt')).toBe('damaged')
    expect(await refusal(Buffer.from('GIF89a\0\0'), 'a.txt')).toBe('damaged')
    expect(await refusal(Buffer.from([0xff, 0xfe, 0x41]), 'a.txt')).toBe('damaged')
    expect(await refusal(Buffer.from(' \n\u3000'), 'a.txt')).toBe('no_text')
    expect(await refusal(new Uint8Array(), 'a.txt')).toBe('empty')
  })
})

it.each(['通知.doc', '通知.wps', '通知.xlsx', '通知', 'txt', 'a.txt.exe', '通知.'])(
  'a file of another ending is refused: %s',
  async (name) => {
    expect(await refusal(Buffer.from('字'), name)).toBe('unknown_ending')
  },
)

it('more than 20 MB, and more than two million characters, are refused', async () => {
  expect(await refusal(new Uint8Array(20_000_001), 'a.docx')).toBe('too_large')
  expect(await refusal(Buffer.from('a'.repeat(2_000_001)), 'a.txt')).toBe('too_long')
  expect(await textOf(Buffer.from('a'.repeat(2_000_000)), 'a.txt')).toHaveLength(2_000_000)
})

describe('the text of a Word file', () => {
  it('is its paragraphs and the cells of its tables', async () => {
    const table = new Table({
      rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('甲格')] })] })],
    })
    const children = [...notice.map((text) => new Paragraph(text)), table]
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    const text = await textOf(bytes, '通知.docx')
    expect(text.split('\n').filter(Boolean)).toEqual([...notice, '甲格'])
  })

  it('is refused for more than two million characters', async () => {
    const body = `<w:p><w:r><w:t>${'a'.repeat(2_000_000)}</w:t></w:r></w:p>`
    expect(await refusal(packageOf(wordEntries(body)), 'a.docx')).toBe('too_long')
  })

  it('is read from the smallest package', async () => {
    const bytes = packageOf(wordEntries('<w:p><w:r><w:t>元旦</w:t></w:r></w:p>'))
    expect(unspaced(await textOf(bytes, 'a.docx'))).toBe('元旦')
  })

  it('is refused without text, damaged, or under a wrong name', async () => {
    const whole = packageOf(wordEntries('<w:p/>'))
    expect(await refusal(whole, 'a.docx')).toBe('no_text')
    expect(await refusal(whole.subarray(0, -30), 'a.docx')).toBe('damaged')
    expect(await refusal(whole.subarray(0, -1), 'a.docx')).toBe('damaged')
    expect(await refusal(Buffer.concat([Buffer.from('MZ'), whole]), 'a.docx')).toBe('damaged')
    expect(await refusal(packageOf([]), 'a.docx')).toBe('damaged')
    expect(await refusal(packageOf(wordEntries('<w:p>')), 'a.docx')).toBe('damaged')
    expect(await refusal(pdfOf(notice), 'a.docx')).toBe('damaged')
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.docx')).toBe('old_word')
  })

  it('is refused for more than 50 MB unpacked, in one part or in many', async () => {
    const one = { name: 'word/media/a.bmp', content: Buffer.alloc(50_000_001) }
    expect(await refusal(packageOf([...wordEntries('<w:p/>'), one]), 'a.docx')).toBe(
      'unpacked_too_large',
    )
    const part = Buffer.alloc(5_000_001)
    const many = Array.from({ length: 10 }, (_, at) => ({ name: `a${at}`, content: part }))
    expect(await refusal(packageOf(many), 'a.docx')).toBe('unpacked_too_large')
  })

  it('is refused where the package says less than it unpacks to', async () => {
    const [types, body] = wordEntries(`<w:p/>${' '.repeat(60_000_000)}`)
    if (!types || !body) throw new Error('no entries')
    const trap = packageOf([types, { ...body, claimed: 1000 }])
    expect(trap.length).toBeLessThan(100_000)
    await expect(checkPackage(trap)).rejects.toMatchObject({
      reason: 'damaged',
      cause: { code: 'ERR_BUFFER_TOO_LARGE' },
    })
    expect(await refusal(trap, 'a.docx')).toBe('damaged')
  })

  it('is refused for more than 5000 parts', async () => {
    const parts = Array.from({ length: 5001 }, () => ({ name: 'a', content: Buffer.alloc(0) }))
    await expect(checkPackage(packageOf(parts))).rejects.toMatchObject({ reason: 'damaged' })
  })

  it('is refused where another reader could find another directory in the package', async () => {
    const whole = packageOf(wordEntries('<w:p/>'))
    await expect(checkPackage(whole)).resolves.toBeUndefined()
    const end = whole.length - 22
    const shorter = Buffer.from(whole)
    shorter.writeUInt32LE(whole.readUInt32LE(end + 12) - 1, end + 12)
    const zip64 = Buffer.from(whole)
    zip64.writeUInt16LE(0xffff, end + 10)
    for (const bytes of [shorter, zip64])
      await expect(checkPackage(bytes)).rejects.toMatchObject({ reason: 'damaged' })
  })

  it.each([
    ['memory', { seconds: 30, megabytes: 32 }],
    ['time', { seconds: 0.05, megabytes: 768 }],
  ])('is given up when it takes too much %s, and the next file is read', async (_, limits) => {
    const heavy = packageOf(wordEntries('<w:p/>'.repeat(300_000)))
    const light = packageOf(wordEntries('<w:p><w:r><w:t>元旦</w:t></w:r></w:p>'))
    const both = [refusal(heavy, 'a.docx', limits), textOf(light, 'b.docx')] as const
    const [first, second] = await Promise.all(both)
    expect(first).toBe('too_complex')
    expect(unspaced(second)).toBe('元旦')
  })
})

describe('the text of a PDF', () => {
  it('is that of its pages, in order', async () => {
    expect(unspaced(await textOf(pdfOf(notice), '通知.pdf'))).toBe(notice.join(''))
  })

  it('is refused with a password', async () => {
    expect(await refusal(pdfOf(notice, { isLocked: true }), 'a.pdf')).toBe('locked')
  })

  it('is refused without text, or damaged', async () => {
    expect(await refusal(pdfOf(['']), 'a.pdf')).toBe('no_text')
    expect(await refusal(Buffer.from('%PDF-1.4\n'), 'a.pdf')).toBe('damaged')
    expect(await refusal(Buffer.from('元旦'), 'a.pdf')).toBe('damaged')
  })
})
