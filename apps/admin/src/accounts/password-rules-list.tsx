import { passwordRules, type ToldRules } from './password-rules'

type Props = { password: string; told: ToldRules | null; texts: readonly string[] }

/** What the new password must be, shown beforehand; each rule is ticked when it is kept. */
export function PasswordRulesList({ password, told, texts }: Props) {
  return (
    <>
      <p>密码须符合下列规则；保存时还会核对它是不是常见的密码：</p>
      <ul className="mt-1 grid gap-0.5">
        {passwordRules(password, told, texts).map(({ sentence, isMet }) => (
          <li key={sentence} className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
            <span aria-hidden="true" className={isMet ? 'font-semibold text-success' : ''}>
              {isMet ? '✓' : '·'}
            </span>
            <span className={isMet ? 'text-success' : ''}>
              {sentence}
              <span className="sr-only">{isMet ? '（已符合）' : '（还不符合）'}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
