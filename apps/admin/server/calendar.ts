import { createAdminCaller } from '@daylight/api'
import { Refusal } from '@daylight/domain/refusal'
import type { FastifyInstance } from 'fastify'
import { answer, bytesOf, refuse } from './files'
import type { Office } from './host'

/** The text of a notice that came as a file; nothing of it is kept. */
export async function calendarRoutes(host: FastifyInstance, { office }: { office: Office }) {
  host.post('/api/calendar/text', async (request, reply) => {
    const context = await office.contextOf(request, reply)
    if (!context.actor) return refuse(reply, 401, '请先登录。')
    const part = request.isMultipart() ? await request.file() : undefined
    if (!part) return refuse(reply, 422, '请选择文件后再上传。')
    try {
      const bytes = await bytesOf(part.file)
      if (part.file.truncated) throw new Refusal('files.too_large')
      return await createAdminCaller(context).calendar.noticeText({ name: part.filename, bytes })
    } catch (error) {
      return answer(reply, error)
    }
  })
}
