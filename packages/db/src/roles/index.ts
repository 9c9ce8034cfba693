// The two processes connect as two roles: the office's, and the public site's, which row-level security holds to what
// is published. Their rights belong to group roles that a migration makes; a login role of each database is only a member.

import pg from 'pg'
import { PlainError, withClient } from '../embedded'

export interface Passwords {
  office: string
  site: string
}

const groups = { office: 'daylight_office', site: 'daylight_site' } as const
type Side = keyof typeof groups

// Not just `<database>_office`: in a database called daylight that would be the group itself.
const loginOf = (database: string, side: Side) => `${database}_${side}_login`

const mayNotCreateRoles = '42501'
const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

function withLogin(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  return url.href
}

async function setLogin(client: pg.Client, role: string, group: string, password: string) {
  const name = pg.escapeIdentifier(role)
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  if (rowCount === 0) await client.query(`CREATE ROLE ${name}`)
  // NOSUPERUSER and NOBYPASSRLS may be written by a superuser only; they are what a new role has anyway.
  await client.query(
    `ALTER ROLE ${name} LOGIN INHERIT NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  )
  await client.query(`GRANT ${pg.escapeIdentifier(group)} TO ${name}`)

  const { rows } = await client.query<{ privileged: boolean; strangers: string[] }>(
    `SELECT rolsuper OR rolbypassrls OR rolreplication AS privileged,
            ARRAY(SELECT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                  WHERE m.member = r.oid AND g.rolname <> $2) AS strangers
     FROM pg_roles r WHERE rolname = $1`,
    [role, group],
  )
  for (const stranger of rows[0]?.strangers ?? []) {
    await client.query(`REVOKE ${pg.escapeIdentifier(stranger)} FROM ${name}`)
  }
  if (rows[0]?.privileged) {
    throw new PlainError(
      `数据库角色 ${role} 的权限过大，请由数据库管理员执行 ALTER ROLE ${name} NOSUPERUSER NOBYPASSRLS NOREPLICATION。`,
    )
  }
}

/**
 * Makes the login roles `<database>_office_login` and `<database>_site_login`, or brings them back to what they should be.
 * @throws {PlainError} where the owner may not create roles
 */
export async function loginRoles(ownerUrl: string, passwords: Passwords) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ database: string; me: string }>(
      'SELECT current_database() AS database, current_user AS me',
    )
    const { database, me } = rows[0] ?? { database: '', me: '' }
    const name = pg.escapeIdentifier(database)
    const urlOf = async (side: Side) => {
      const role = loginOf(database, side)
      await setLogin(client, role, groups[side], passwords[side])
      await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${pg.escapeIdentifier(role)}`)
      return withLogin(ownerUrl, role, passwords[side])
    }
    try {
      // The groups are the server's: without this, the logins of one database could read another.
      await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`)
      return { officeUrl: await urlOf('office'), siteUrl: await urlOf('site') }
    } catch (error) {
      if (codeOf(error) !== mayNotCreateRoles) throw error
      throw new PlainError(
        `数据库用户 ${me} 不能建立或修改角色，请由数据库管理员执行 ALTER ROLE ${pg.escapeIdentifier(me)} CREATEROLE，并让它管理 ${groups.office} 和 ${groups.site} 两个角色。`,
        { cause: error },
      )
    }
  })
}

/** For a database that is dropped again: its login roles belong to the server and would stay. */
export async function dropLoginRoles(maintenanceUrl: string, database: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    for (const side of ['office', 'site'] as const) {
      await client.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(loginOf(database, side))}`)
    }
  })
}
