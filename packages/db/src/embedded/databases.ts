import pg from 'pg'
import { PlainError, plainly } from './plain-error'

const quoted = (name: string) => pg.escapeIdentifier(name)

/** The same server and role, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(name)}`
  return changed.href
}

function explainConnection(error: unknown, { host, port, user, database }: pg.Client) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return new PlainError(
        `连接不上数据库服务器 ${host}:${port}，请确认它正在运行，并检查环境变量 DATABASE_URL。`,
        { cause: error },
      )
    case '28P01':
    case '28000':
      return new PlainError(
        `数据库服务器不接受用户 ${user} 的登录，请检查环境变量 DATABASE_URL 中的用户和密码。`,
        { cause: error },
      )
    case '3D000':
      return new PlainError(
        `数据库 ${database} 不存在，请先建立它，或者改正环境变量 DATABASE_URL。`,
        { cause: error },
      )
    default:
      return error
  }
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url, application_name: 'daylight' })
  // The server going away between two queries is told by the next query; unheard, it would end the process.
  client.on('error', () => {})
  await client.connect().catch((error) => {
    throw explainConnection(error, client)
  })
  try {
    return await use(client)
  } catch (error) {
    throw plainly(error, 'PostgreSQL')
  } finally {
    await client.end().catch(() => {})
  }
}

export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  // Half the time of the default, which writes the whole copy to the log as well.
  const from = template ? ` TEMPLATE ${quoted(template)} STRATEGY FILE_COPY` : ''
  await withClient(withDatabase(url, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${quoted(name)}${from}`),
  )
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(withDatabase(url, 'postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`),
  )
}
