import type { Readable } from 'node:stream'
import { createAdminCaller } from '@daylight/api'
import { may } from '@daylight/domain/accounts'
import { EntryId } from '@daylight/domain/entry'
import { FILE_BYTES_MAX } from '@daylight/domain/files'
import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import multipart from '@fastify/multipart'
import { TRPCError } from '@trpc/server'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Office } from './host'

/** A form with one file, and nothing large beside it. A byte more than a file may have is let in: the rules refuse it. */
export const acceptForms = (host: FastifyInstance) =>
  host.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, parts: 2, fileSize: FILE_BYTES_MAX + 1, fieldSize: 1_000, headerPairs: 20 },
  })

/** Uploads and downloads. The rules are the router's; here are only the bytes. */
export async function fileRoutes(host: FastifyInstance, { office }: { office: Office }) {
  await acceptForms(host)

  host.post('/api/files', { bodyLimit: FILE_BYTES_MAX + 64 * 1024 }, async (request, reply) => {
    const context = await office.contextOf(request, reply)
    const { files } = createAdminCaller(context)
    // Asked before the bytes are read, so that a stranger can't fill the memory; the router refuses, and notes it.
    if (!context.actor || !may(context.actor, 'files.upload'))
      return files.upload(nothing).catch((error) => answer(reply, error))
    if (!request.isMultipart()) return refuse(reply, 415, '请选择文件后再上传。')

    try {
      const part = await request.file()
      if (!part) return refuse(reply, 422, '请选择文件后再上传。')
      return await files.upload({ name: part.filename, bytes: await bytesOf(part.file) })
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
      const bytes = await context.files.read(file.sha256)
      return await reply
        .headers({
          'content-type': file.mediaType,
          'content-length': file.size,
          'content-disposition': attachment(file.name),
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        })
        .send(bytes)
    } catch (error) {
      return answer(reply, error)
    }
  })
}

export const nothing = { name: '', bytes: new Uint8Array() }

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

export const refuse = (reply: FastifyReply, status: number, message: string, code?: RefusalCode) =>
  reply.code(status).send({ message, code })

const statuses: Partial<Record<TRPCError['code'], number>> = {
  UNAUTHORIZED: 401,
  CONFLICT: 409,
  BAD_REQUEST: 400,
  UNPROCESSABLE_CONTENT: 422,
}

const statusOfRefusal: Partial<Record<RefusalCode, number>> = {
  'files.not_found': 404,
  'accounts.forbidden': 403,
  'accounts.confirm_needed': 403,
}

export function answer(reply: FastifyReply, error: unknown) {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof Refusal)
    return refuse(reply, statusOfRefusal[cause.code] ?? 422, cause.message, cause.code)
  const status = error instanceof TRPCError ? statuses[error.code] : undefined
  if (error instanceof TRPCError && status) return refuse(reply, status, error.message)
  throw error
}
