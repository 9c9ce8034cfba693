import type { Instrumentation } from 'next'

/** Next calls it once, when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { askDatabase, closeDatabase } = await import('#api')
  const { offerLifeline } = await import('#lifeline')
  offerLifeline({ askDatabase, closeDatabase })
}

/** Ties the error that Next logs to the number that the reader was shown. */
export const onRequestError: Instrumentation.onRequestError = (error, { path, headers }) => {
  const message = error instanceof Error ? error.message : String(error)
  console.error(JSON.stringify({ requestId: headers['x-request-id'], path, message }))
}
