/** 一、总体要求: a line that is only the heading of what follows. */
const isHeading = (line: string) => /^[一二三四五六七八九十]+、[^。；：]{1,40}$/.test(line)

/** 主送机关 stands flush left above the text (GB/T 9704 7.3.2). */
const isAddressee = (line: string, index: number) => index === 0 && /^[^。]{2,60}：$/.test(line)

function classOf(line: string, index: number): string | undefined {
  if (isHeading(line)) return 'document-heading'
  return isAddressee(line, index) ? 'document-addressee' : undefined
}

export function Body({ text }: { text: string }) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (
    <div className="document-body">
      {lines.length === 0 && <p className="empty">本件没有文字正文，请看附件。</p>}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text; two of its lines may be alike.
        <p key={index} className={classOf(line, index)}>
          {line}
        </p>
      ))}
      {lines.length > 0 && <p className="document-attribute">（此件公开发布）</p>}
    </div>
  )
}
