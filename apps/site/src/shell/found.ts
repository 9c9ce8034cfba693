import { notFound } from 'next/navigation'

const isMalformed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST'

/** What an address names. To a reader, a malformed address and one that names nothing are the same. */
export async function found<T>(asked: Promise<T | null>): Promise<T> {
  const answer = await asked.catch((error: unknown) => {
    if (isMalformed(error)) return null
    throw error
  })
  return answer ?? notFound()
}
