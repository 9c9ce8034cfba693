import { createAdminCaller } from '@daylight/api'
import { may } from '@daylight/domain/accounts'
import { FILE_BYTES_MAX } from '@daylight/domain/files'
import type { FastifyInstance } from 'fastify'
import { acceptForms, answer, bytesOf, nothing, refuse } from './files'
import type { Office } from './host'

/** The text of a notice that came as a file; nothing of it is kept. */
export async function calendarRoutes(host: FastifyInstance, { office }: { office: Office }) {
  await acceptForms(host)

  host.post(
    '/api/calendar/text',
    { bodyLimit: FILE_BYTES_MAX + 64 * 1024 },
    async (request, reply) => {
      const context = await office.contextOf(request, reply)
      const { calendar } = createAdminCaller(context)
      if (!context.actor || !may(context.actor, 'calendar.edit'))
        return calendar.noticeText(nothing).catch((error) => answer(reply, error))
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part) return refuse(reply, 422, '请选择文件后再上传。')
      try {
        return await calendar.noticeText({ name: part.filename, bytes: await bytesOf(part.file) })
      } catch (error) {
        return answer(reply, error)
      }
    },
  )
}
