import { isIP } from 'node:net'
import { fileURLToPath } from 'node:url'

/** Something that the person who starts the program can mend, as one sentence. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}

export type Settings = {
  readonly port: number
  readonly databaseUrl: string
  readonly filesDir: string
  /** Licensed fonts for documents, where the office has them. */
  readonly fontDir?: string | undefined
  /** Where people open this app, and the public site: origins, without a slash at the end. */
  readonly address: string
  readonly siteAddress: string
  readonly secret: string
  /** Addresses or networks of the proxies whose `x-forwarded-for` counts; without any, nobody's does. */
  readonly trustedProxies: readonly string[]
  /** The built SPA. */
  readonly pagesDir: string
  readonly mode: 'production' | 'development' | 'test'
}

/** @throws {PlainError} where a variable is missing or makes no sense */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const required = (name: string, meaning: string) => {
    const text = env[name]
    if (!text) throw new PlainError(`缺少环境变量 ${name}（${meaning}），请设置后再启动。`)
    return text
  }
  const origin = (name: string, text: string) => {
    const url = URL.parse(text)
    if (!url || !/^https?:$/.test(url.protocol))
      throw new PlainError(
        `环境变量 ${name} 应当是 http:// 或 https:// 开头的地址，现在是“${text}”。`,
      )
    return url.origin
  }
  const port = Number(env.PORT ?? '4000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new PlainError(`环境变量 PORT 应当是 1 到 65535 之间的端口号，现在是“${env.PORT}”。`)
  const secret = required('BETTER_AUTH_SECRET', '会话密钥')
  if (secret.length < 32)
    throw new PlainError('环境变量 BETTER_AUTH_SECRET 太短，请用至少32个字符的随机文字。')

  return {
    port,
    databaseUrl: required('DATABASE_URL', '数据库地址'),
    filesDir: required('FILES_DIR', '附件所在的文件夹'),
    fontDir: env.FONT_DIR,
    address: origin('ADMIN_URL', env.ADMIN_URL ?? `http://localhost:${port}`),
    siteAddress: origin('SITE_URL', env.SITE_URL ?? 'http://localhost:3000'),
    secret,
    trustedProxies: proxiesFrom(env.TRUSTED_PROXY),
    pagesDir: fileURLToPath(new URL('../dist', import.meta.url)),
    mode: env.NODE_ENV === 'development' || env.NODE_ENV === 'test' ? env.NODE_ENV : 'production',
  }
}

/** @throws {PlainError} where one is neither an address nor a network */
function proxiesFrom(text = ''): string[] {
  const proxies = text.split(/[\s,]+/).filter(Boolean)
  for (const proxy of proxies) {
    const [address = '', bits, ...more] = proxy.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
    if (isIP(address) === 0 || !isNetwork || more.length > 0)
      throw new PlainError(
        `环境变量 TRUSTED_PROXY 应当是代理服务器的 IP 地址或网段，多个用逗号隔开，现在有“${proxy}”。`,
      )
  }
  return proxies
}
