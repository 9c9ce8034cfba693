const types: Record<string, string> = {
  doc: 'Word',
  docx: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  jpg: '图片',
  jpeg: '图片',
  png: '图片',
  txt: '文本',
}

/** The kind of a file as a reader knows it, by the ending of its name. */
export function typeOf(name: string): string {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return types[ending] ?? ending.toUpperCase()
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export const fileHref = ({ id, name }: { id: string; name: string }): string =>
  `/files/${id}/${encodeURIComponent(name)}`
