/** What a new password must be, as a list that is ticked while one types. The server holds it against more. */
import { checkPassword, contextWordsFrom, type PasswordPolicy } from '@daylight/domain/accounts'

/** As the server tells them. */
export type ToldRules = { readonly policy: PasswordPolicy; readonly shortest: number }

export type PasswordRule = { readonly sentence: string; readonly isMet: boolean }

const lengthOf = (password: string) => [...password.normalize('NFC')].length

const sentenceUnder = (policy: PasswordPolicy, password: string) =>
  checkPassword(password, {
    policy,
    hasSecondFactor: true,
    contextWords: [],
    isBlocked: () => false,
  })

/** Said again and again it has the same kinds of characters, and they are all in which the policies differ then. */
function hasKinds(password: string): boolean {
  const length = lengthOf(password)
  if (length === 0) return false
  const long = password.repeat(Math.ceil(10 / length))
  return sentenceUnder('mlps', long) === sentenceUnder('nist', long)
}

/**
 * The rules for one person's password and whether it keeps them.
 *
 * @param told `null` where the page doesn't know the policy: both are then said
 * @param texts the person's own words: user name, name, agency
 */
export function passwordRules(
  password: string,
  told: ToldRules | null,
  texts: readonly string[],
): PasswordRule[] {
  const length = lengthOf(password)
  const small = password.normalize('NFC').toLowerCase()
  const isOwn = contextWordsFrom(texts).some((word) => small.includes(word))
  const first: PasswordRule[] = told
    ? [
        { sentence: `至少${told.shortest}个字符`, isMet: length >= told.shortest },
        {
          sentence: '大写字母、小写字母、数字和其他符号中的至少三种',
          isMet: hasKinds(password),
        },
      ].slice(0, told.policy === 'mlps' ? 2 : 1)
    : [
        {
          sentence:
            '至少10个字符，并有大写字母、小写字母、数字和其他符号中的三种；所在机关只看长度的，至少15个字符',
          isMet: length >= 15 || (length >= 10 && hasKinds(password)),
        },
      ]
  return [
    ...first,
    {
      sentence: '不是一串相邻的键，也不是重复的字符',
      isMet: sentenceUnder('nist', password) === null,
    },
    { sentence: '没有您的用户名、姓名和机关名称', isMet: length > 0 && !isOwn },
  ]
}
