/** What a password is made of: runs of the keyboard, repetitions, words it must not be made from. */

const rows = [
  '`1234567890-=',
  '~!@#$%^&*()_+',
  'qwertyuiop[]\\',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  // Columns, as in 1qaz2wsx.
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/'],
]
const ways = rows.flatMap((row) => [row, [...row].reverse().join('')])

/** Shorter runs are found in any good password. */
const RUN_MIN = 4

/** How many characters from `start` follow one another on the keyboard, or are the same. */
function runFrom(text: string, start: number): number {
  const first = text.charAt(start)
  let end = start + 1
  while (end < text.length && text.charAt(end) === first) end += 1
  while (end < text.length && ways.some((way) => way.includes(text.slice(start, end + 1)))) end += 1
  return end - start
}

/** Half of it or more is runs: `qwerty123456`, `aaaaaaaaaaaa`, `1qaz2wsx3edc`. */
export function isKeyboardRun(password: string): boolean {
  const text = password.toLowerCase()
  let covered = 0
  for (let at = 0; at < text.length; ) {
    const run = runFrom(text, at)
    if (run >= RUN_MIN) covered += run
    at += run >= RUN_MIN ? run : 1
  }
  return covered * 2 >= text.length
}

/** The same few characters over and over: `ab1ab1ab1ab1`. */
export const isRepetition = (password: string): boolean => /^(.{1,6})\1+$/su.test(password)

/** The password as lists hold it: small letters, with and without what people put around a word. */
export function bareForms(password: string): string[] {
  const whole = password.toLowerCase()
  const before = whole.replace(/[\d\p{P}\p{S}\s]+$/u, '')
  const inside = before.replace(/^[\d\p{P}\p{S}\s]+/u, '')
  return [...new Set([whole, before, inside])].filter((form) => form !== '')
}

const isWord = (word: string) => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3)

/** `曙光镇人民政府`, `wang.xiaoming`: the texts themselves, and their parts of three characters or more. */
export function contextWordsFrom(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => {
    const small = text.normalize('NFC').toLowerCase()
    return [small, ...small.split(/[^\p{L}\p{N}]+/u)]
  })
  return [...new Set(words)].filter(isWord)
}
