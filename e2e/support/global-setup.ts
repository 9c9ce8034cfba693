import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Addresses, publish } from './addresses'

/** Starts the servers beside Playwright, whose own loader is not made for them, and returns what stops them. */
async function setUp() {
  const servers = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./servers.ts', import.meta.url))],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const exited = new Promise<void>((settle) => servers.once('exit', () => settle()))
  publish(
    await new Promise<Addresses>((settle, fail) => {
      servers.once('message', (message) => settle(message as Addresses))
      servers.once('exit', () => fail(new Error('浏览器测试的服务没有启动，原因见上面的输出。')))
    }),
  )
  return async () => {
    servers.kill('SIGTERM')
    await exited
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright looks for it.
export default setUp
