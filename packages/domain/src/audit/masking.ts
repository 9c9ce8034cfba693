/**
 * What of an act reaches the log: secrets never, personal data masked, long text cut.
 *
 * The log is read by people who have no business with an applicant's number, and it is never
 * erased; so it keeps that a field was changed, and enough to tell two people apart.
 *
 * @law 个人信息保护法§51 采取相应的加密、去标识化等安全技术措施
 * @law 条例§15 涉及个人隐私……的政府信息，行政机关不得公开
 */

/** Never written, not even masked. */
const secret = new Set([
  'password',
  'current',
  'next',
  'token',
  'code',
  'recoveryCode',
  'secret',
  'backupCodes',
  'digest',
  'accessToken',
  'refreshToken',
  'idToken',
])

const personal = new Set([
  'applicantName',
  'identityNumber',
  'contact',
  'borrower',
  'attendee',
  'attendees',
  'trainer',
])

/** Bytes, and texts of unbounded length that keep their own history. */
const bulky = new Set(['body', 'bytes', 'document'])

const TEXT_MAX = 500
const ROWS_MAX = 200
/** Deeper than any form: what is nested further was made to break the program. */
const DEPTH_MAX = 20

/** 某甲 → 某*；13812341234 → 138****1234；a number of 18 places keeps two and three of them. */
export function maskText(text: string): string {
  const characters = [...text]
  if (/^\d{17}[\dXx]$/.test(text)) return `${text.slice(0, 2)}${'*'.repeat(13)}${text.slice(-3)}`
  if (/^\d{7,}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(-4)}`
  return characters.length === 0 ? '' : `${characters[0]}${'*'.repeat(characters.length - 1)}`
}

/** Half a character, and the sign that PostgreSQL can't keep, become �. */
const plain = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD')

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= TEXT_MAX
    ? text
    : `${characters.slice(0, TEXT_MAX).join('')}…（共${characters.length}字）`
}

const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return maskText(plain(value))
  if (Array.isArray(value))
    return value.slice(0, ROWS_MAX).map((item) => (Array.isArray(item) ? '***' : masked(item)))
  return value === null || value === undefined ? value : '***'
}

/** `value` as the log may keep it: JSON only. */
export function auditable(value: unknown, name = '', depth = 0): unknown {
  if (depth > DEPTH_MAX) return '（未记录）'
  if (secret.has(name) || bulky.has(name)) return value === null ? null : '（未记录）'
  if (personal.has(name)) return masked(value)
  if (typeof value === 'string') return cut(plain(value))
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) {
    const kept = value.slice(0, ROWS_MAX).map((item) => auditable(item, '', depth + 1))
    return value.length > ROWS_MAX ? [...kept, `……（共${value.length}项）`] : kept
  }
  if (typeof value !== 'object') return null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && typeof item !== 'function')
      .map(([key, item]) => [plain(key), auditable(item, key, depth + 1)]),
  )
}
