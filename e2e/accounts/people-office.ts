// What the specs of people, posts and agencies share: calls past the pages, and people of their own.

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { accountOf } from '../support/test'

type Answer = {
  readonly data?: unknown
  readonly refusal?: string | null
  readonly fields?: Readonly<Record<string, string>>
}

/** Calls the server as the page does, past what the page shows. A page of the app must be open. */
async function send(
  page: Page,
  request: {
    procedure: string
    method: 'GET' | 'POST'
    input: unknown
    agencyId?: string | undefined
  },
): Promise<Answer> {
  return page.evaluate(async ({ procedure, method, input, agencyId }) => {
    const isQuery = method === 'GET'
    const search = isQuery && input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
    const response = await fetch(`/api/trpc/${procedure}${search}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(agencyId && { 'x-daylight-agency': agencyId }),
      },
      ...(!isQuery && { body: JSON.stringify(input) }),
    })
    const { result, error } = await response.json()
    return error
      ? { refusal: error.data?.refusal ?? error.message, fields: error.data?.fields }
      : { data: result?.data, refusal: null }
  }, request)
}

export const change = (page: Page, procedure: string, input: unknown, agencyId?: string) =>
  send(page, { procedure, method: 'POST', input, agencyId })

/** @returns what the query gives */
export async function ask<Data>(page: Page, procedure: string, input?: unknown): Promise<Data> {
  const { data, refusal } = await send(page, { procedure, method: 'GET', input })
  if (refusal) throw new Error(`${procedure}: ${refusal}`)
  return data as Data
}

/** A change that must succeed. */
export async function made<Data>(page: Page, procedure: string, input: unknown, agencyId?: string) {
  const { data, refusal, fields } = await change(page, procedure, input, agencyId)
  if (refusal) throw new Error(`${procedure}: ${refusal} ${JSON.stringify(fields)}`)
  return data as Data
}

/** The administrator proves who it is, so that for ten minutes no page asks for it. */
export async function provenAdmin(page: Page): Promise<void> {
  const response = await page.evaluate(
    (given) =>
      fetch('/api/auth/confirm', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ password: given }),
      }).then(({ status }) => status),
    accountOf('admin').password,
  )
  if (response !== 200) throw new Error(`no proof of identity: ${response}`)
}

type Self = {
  readonly id: string
  readonly agencyId: string
  readonly agencies: readonly { readonly id: string; readonly slug: string }[]
}
export const selfOn = (page: Page) => ask<Self>(page, 'accounts.self')

/** A user name that no other test gives, and that looks like none of theirs. */
export const newUsername = () => `e2e${randomUUID().replaceAll('-', '').slice(0, 12)}`

/** A person with one role since 2018, in the agency where the administrator works. */
export async function makePerson(page: Page, name: string, role = 'auditor') {
  const person = { id: randomUUID(), name, username: newUsername() }
  await made(page, 'accounts.createPerson', { ...person, roles: [role], startedOn: '2018-01-01' })
  return person
}
