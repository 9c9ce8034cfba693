import { Readable } from 'node:stream'
import { EntryId } from '@daylight/domain/entry'
import { api, readFile } from '#api'
import { plainPage } from '#plain-page'

const missing = () =>
  new Response(
    plainPage({
      title: '没有找到这个附件',
      sentences: ['它可能已经撤下，也可能地址写错了。'],
    }),
    { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )

/** RFC 6266: the name in full for today's browsers, its ending for the others. */
function disposition(name: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`
}

type Props = { params: Promise<{ id: string; name: string }> }

/**
 * A stored file. Only its id decides; the name in the address is for people and download folders.
 * Our server adds the headers under which it can do nothing in a browser.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id } = await params
  const file = EntryId.safeParse(id).success ? await api.files.get({ id }) : null
  if (!file) return missing()

  const bytes = Readable.toWeb(await readFile(file.sha256)) as ReadableStream<Uint8Array>
  return new Response(bytes, {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': disposition(file.name),
      etag: `"${file.sha256}"`,
    },
  })
}
