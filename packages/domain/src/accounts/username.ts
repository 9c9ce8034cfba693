/**
 * 用户名: how a person is named at sign-in, in letters that cannot be taken for others.
 *
 * @law GB/T 22239 8.1.4.1 a) 应对登录的用户进行身份标识和鉴别，身份标识具有唯一性
 */
import { z } from 'zod'

const rule = '用户名由3至30个小写字母、数字和“.”“_”“-”组成，以字母开头。'

/** Scripts whose letters are drawn like Latin ones. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, '西里尔字母'],
  [/\p{Script=Greek}/u, '希腊字母'],
  [/\p{Script=Armenian}/u, '亚美尼亚字母'],
  [/\p{Script=Cherokee}/u, '切罗基字母'],
  [/\p{Script=Coptic}/u, '科普特字母'],
  [/\p{Script=Lisu}/u, '傈僳文字母'],
  [/\p{Script=Latin}/u, '带符号的字母'],
]

/**
 * What is wrong with the first character that only looks like one of the keyboard's; `null` where all
 * are what they seem. Asked before the letters are made small: K (U+212A) would turn into an honest k.
 */
export function lookAlikeIn(text: string): string | null {
  for (const sign of text) {
    if (/^[ -~]$/.test(sign)) continue
    if (/[\p{Cc}\p{Cf}]/u.test(sign)) return '用户名中有看不见的字符，请删去后重新输入。'
    if (/^[！-～]$/.test(sign)) return `“${sign}”是全角字符，请把输入法切换到半角后重新输入。`
    const name = scripts.find(([script]) => script.test(sign))?.[1]
    if (name || /^[a-z0-9]/i.test(sign.normalize('NFKC')))
      return `“${sign}”看起来像英文字母，其实不是${name ? `（${name}）` : ''}，请切换到英文输入法后重新输入。`
  }
  return null
}

const typed = z
  .string({ error: '请填写用户名。' })
  .trim()
  .min(1, '请填写用户名。')
  .max(100, rule)
  .superRefine((name, issues) => {
    const sentence = lookAlikeIn(name)
    if (sentence) issues.addIssue(sentence)
  })

/** A new user name. */
export const Username = typed
  .transform((name) => name.toLowerCase())
  .pipe(z.string().regex(/^[a-z][a-z0-9._-]{2,29}$/, rule))

/** A user name as typed at sign-in: what could be nobody's is simply unknown. */
export const TypedUsername = typed.transform((name) => name.toLowerCase())

const alike: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '.': '',
  _: '',
  '-': '',
}

/** What a user name looks like; two people’s must differ. The migration has the same in SQL. */
export const skeletonOf = (username: string): string =>
  username
    .toLowerCase()
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[01i._-]/g, (sign) => alike[sign] ?? sign)
