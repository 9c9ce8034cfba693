import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { withoutScripts } from './without-scripts'

const filtered = (chunks: Iterable<Uint8Array>): Promise<string> =>
  text(Readable.from(chunks).pipe(withoutScripts()))

const whole = (html: string): Promise<string> => filtered([Buffer.from(html)])

describe('what is taken out', () => {
  it.each([
    ['an inline script', '<p>a</p><script>alert("</p><b>")</script><p>b</p>', '<p>a</p><p>b</p>'],
    ['a script from a file', '<script src="/_next/a.js" async=""></script>b', 'b'],
    ['a script in capitals', 'a<SCRIPT SRC=x>b</SCRIPT >c', 'ac'],
    ['a module', '<script type="module">import "a"</script>b', 'b'],
    ['flight data', 'a<script>self.__next_f.push([1,"<!--<script>x</script>"])</script>b', 'ab'],
    ['what hides a script end in a comment', 'a<script><!--\n</script>b', 'ab'],
    ['a script that never ends', '<p>a</p><script>b</p>', '<p>a</p>'],
    ['a script with a slash, which is none the less open', 'a<script/>b</script>c', 'ac'],
    ['a script in a drawing', 'a<svg><script>b</script><g/></svg>c', 'a<svg><g/></svg>c'],
    ['a script in a drawing that ends at once', '<svg><script/><g/></svg>c', '<svg><g/></svg>c'],
    ['the preload of a script', '<link rel="preload" as="script" href="/a.js"/>b', 'b'],
    ['a preload in capitals', '<LINK AS=Script REL="PreLoad" href=/a.js>b', 'b'],
    ['the preload of a module', '<link rel=modulepreload href=/a.js>b', 'b'],
    ['what waits for a script', '<link rel="expect" href="#_R_" blocking="render"/>b', 'b'],
  ])('%s', async (_, given, kept) => {
    expect(await whole(given)).toBe(kept)
  })
})

describe('what stays to the byte', () => {
  it.each([
    ['a doctype as it was written', '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" \'x\'><p>a'],
    ['entities', '<p title="&quot;&amp;&#x4e2d;&lt">&lt;script&gt;&nbsp;&copy &unknown;</p>'],
    ['a script in the text of an attribute', '<p title="<script>alert(1)</script>">a</p>'],
    ['a script in a comment', '<!-- <script>alert(1)</script> --><p>a</p>'],
    ['a script in a text area', '<textarea>\n<script>alert(1)</script></textarea>'],
    ['a script in a title', '<title><script>alert(1)</script>标题</title>'],
    ['a script in a style', '<style>a::before{content:"<script>x</script>"}</style>'],
    ['quotes, case and spaces of tags', "<DIV  Class='a' b = c d ></DIV\n><br/><br / >"],
    ['line ends', '<pre>\n\na\r\nb\rc</pre>'],
    ['a null character', '<p>a\0b</p>'],
    ['misplaced tags', '</p><table><b>a</table></i><p><li></ul>'],
    ['a drawing', '<svg viewBox="0 0 1 1"><linearGradient/><![CDATA[<script>]]></svg>'],
    ['a block of data', '<script type="application/ld+json">{"a":"<b>"}</script>'],
    ['other links', '<link rel="stylesheet" href="a.css"><link rel=preload as=style href=b.css>'],
    ['text alone', '梅河口市 𠮷野家 ☀️ a < b && c > d'],
  ])('%s', async (_, given) => {
    expect(await whole(given)).toBe(given)
  })
})

const page =
  '<!DOCTYPE html><html lang="zh-CN"><head><title>曙光镇 <script>𠮷</title>' +
  '<link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script></head>' +
  '<body title="<script>">é&eacute;<!--<script>--><p>𠮷野家</p><textarea>\r\n</textarea>' +
  '<SCRIPT id="_R_">self.__next_f=["</p>𠮷"]</SCRIPT><p>a\r\nb</p></body></html>'
const expected =
  '<!DOCTYPE html><html lang="zh-CN"><head><title>曙光镇 <script>𠮷</title>' +
  '</head>' +
  '<body title="<script>">é&eacute;<!--<script>--><p>𠮷野家</p><textarea>\r\n</textarea>' +
  '<p>a\r\nb</p></body></html>'

describe('a page in pieces', () => {
  const bytes = Buffer.from(page)

  it('cut in two at every byte, also within a character', async () => {
    for (let at = 0; at <= bytes.length; at += 1)
      expect(await filtered([bytes.subarray(0, at), bytes.subarray(at)]), `at ${at}`).toBe(expected)
  })

  it('byte by byte', async () => {
    expect(await filtered([...bytes].map((byte) => Buffer.of(byte)))).toBe(expected)
  })

  it('larger than the parser keeps at once', async () => {
    const paragraphs = '<p title="&amp;">𠮷野家</p>\n'.repeat(20_000)
    const data = `<script>${'self.__next_f.push("<p>")'.repeat(10_000)}</script>`
    const long = Buffer.from(`${paragraphs}${data}${paragraphs}`)
    const pieces = Array.from({ length: Math.ceil(long.length / 16_381) }, (_, index) =>
      long.subarray(index * 16_381, (index + 1) * 16_381),
    )
    expect(await filtered(pieces)).toBe(`${paragraphs}${paragraphs}`)
    expect(await filtered([long])).toBe(`${paragraphs}${paragraphs}`)
  })
})

it('gives what it has before the page ends', async () => {
  const filter = withoutScripts()
  const given = new Promise((settle) => filter.once('data', settle))
  filter.write(Buffer.from('<p>a</p><script>b'))
  expect(await given).toBe('<p>a</p>')
  filter.destroy()
})
