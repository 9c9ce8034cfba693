import type { FastifyInstance } from 'fastify'
import { createHost } from './host'
import { PlainError, settingsFrom } from './settings'

async function start() {
  const settings = settingsFrom(process.env)
  const host = await createHost(settings, { say })

  const stop = () => void host.close().finally(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Whoever started it is gone: it must not hold the port.
  process.once('disconnect', stop)

  try {
    await listen(host, settings.port)
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE')
      throw new PlainError(
        `端口 ${settings.port} 已被占用，请停止占用它的程序，或者用环境变量 PORT 另指一个端口。`,
      )
    if (codeOf(error) === 'EACCES')
      throw new PlainError(
        `当前用户不能使用端口 ${settings.port}，请用环境变量 PORT 另指一个 1024 以上的端口。`,
      )
    throw error
  }
}

/** To whoever started this, or to the terminal; never to the log. */
function say(sentence: string) {
  if (process.send) process.send(sentence)
  else console.log(sentence)
}

/** On all addresses, of either kind where the machine has both. */
async function listen(host: FastifyInstance, port: number) {
  try {
    await host.listen({ port, host: '::' })
  } catch (error) {
    if (codeOf(error) !== 'EAFNOSUPPORT' && codeOf(error) !== 'EADDRNOTAVAIL') throw error
    await host.listen({ port, host: '0.0.0.0' })
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : undefined

start().catch((error) => {
  console.error(error instanceof PlainError ? error.message : error)
  process.exit(1)
})
