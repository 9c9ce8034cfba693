/** What is left of a session, for the eye each second and for the ear now and then. */

/** `1分08秒`. */
export function leftInWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const rest = seconds % 60
  if (seconds < 60) return `${seconds}秒`
  return `${Math.floor(seconds / 60)}分${String(rest).padStart(2, '0')}秒`
}

const spokenAt = [120, 60, 30, 10] as const

/** The same for half a minute or so, so that a reader of the screen isn't spoken to each second. */
export function leftSpoken(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const step = spokenAt.findLast((at) => at >= seconds) ?? spokenAt[0]
  return step < 60 ? `登录将在${step}秒内结束` : `登录将在${step / 60}分钟内结束`
}
