import type { Readable } from 'node:stream'
import { createAdminCaller } from '@daylight/api'
import { may } from '@daylight/domain/accounts'
import { EntryId } from '@daylight/domain/entry'
import { FILE_BYTES_MAX, mediaTypeOf } from '@daylight/domain/files'
import { Refusal } from '@daylight/domain/refusal'
import multipart from '@fastify/multipart'
import { TRPCError } from '@trpc/server'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Office } from './host'

/** Uploads and downloads. The rules are the router's; here are only the bytes. */
export async function fileRoutes(host: FastifyInstance, { office }: { office: Office }) {
  await host.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, parts: 2, fileSize: FILE_BYTES_MAX, fieldSize: 1_000, headerPairs: 20 },
  })

  host.post('/api/files', { bodyLimit: FILE_BYTES_MAX + 64 * 1024 }, async (request, reply) => {
    const context = await office.contextOf(request, reply)
    const { actor } = context
    // Asked before the bytes are read, so that a stranger can't fill the memory.
    if (!actor) return refuse(reply, 401, '请先登录。')
    if (!may(actor, 'files.upload'))
      return refuse(reply, 403, new Refusal('accounts.forbidden').message)
    if (!request.isMultipart()) return refuse(reply, 415, '请选择文件后再上传。')

    try {
      const part = await request.file()
      if (!part) return refuse(reply, 422, '请选择文件后再上传。')
      mediaTypeOf(part.filename)
      const bytes = await bytesOf(part.file)
      if (part.file.truncated) throw new Refusal('files.too_large')
      return await createAdminCaller(context).files.upload({ name: part.filename, bytes })
    } catch (error) {
      return answer(reply, error)
    }
  })

  host.get<{ Params: { id: string } }>('/api/files/:id', async (request, reply) => {
    const context = await office.contextOf(request, reply)
    const id = EntryId.safeParse(request.params.id)
    if (!id.success) return refuse(reply, 404, new Refusal('files.not_found').message)
    try {
      const file = await createAdminCaller(context).files.get({ id: id.data })
      return await reply
        .headers({
          'content-type': file.mediaType,
          'content-length': file.size,
          'content-disposition': attachment(file.name),
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        })
        .send(await context.files.read(file.sha256))
    } catch (error) {
      return answer(reply, error)
    }
  })
}

/** A plain array: a Buffer would turn into a list of numbers where the input is logged. */
export async function bytesOf(stream: Readable): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

/** RFC 6266: the name in UTF-8, and one in ASCII for what can't read that. */
export function attachment(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`
}

export const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).send({ message })

const statuses: Partial<Record<TRPCError['code'], number>> = {
  UNAUTHORIZED: 401,
  CONFLICT: 409,
  BAD_REQUEST: 400,
  UNPROCESSABLE_CONTENT: 422,
}

export function answer(reply: FastifyReply, error: unknown) {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof Refusal)
    return refuse(reply, cause.code === 'files.not_found' ? 404 : 422, cause.message)
  const status = error instanceof TRPCError ? statuses[error.code] : undefined
  if (error instanceof TRPCError && status) return refuse(reply, status, error.message)
  throw error
}
