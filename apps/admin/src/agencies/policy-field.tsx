import { PASSWORD_DAYS, PasswordPolicy, shortestPassword } from '@daylight/domain/accounts'
import { Radio } from 'antd'

export const policyNames: Readonly<Record<PasswordPolicy, string>> = {
  mlps: '网络安全等级保护',
  nist: '长密码，不强制更换',
}

const shortest = (policy: PasswordPolicy, hasSecondFactor: boolean) =>
  shortestPassword({ policy, hasSecondFactor })

/** The rules of each policy, with the numbers that the server uses. */
const policyRules: Readonly<Record<PasswordPolicy, string>> = {
  mlps: `至少${shortest('mlps', false)}个字符；小写字母、大写字母、数字和其他符号至少有三种；每${PASSWORD_DAYS}天更换一次（GB/T 22239）。`,
  nist: `至少${shortest('nist', false)}个字符，启用两步验证的至少${shortest('nist', true)}个；不限字符种类，不要求定期更换（NIST SP 800-63B）。`,
}

type Props = {
  id?: string
  value?: PasswordPolicy
  onChange?: () => void
  'aria-label': string
}

/** 密码规则, each with what it asks for. */
export const PolicyField = (props: Props) => (
  <>
    <Radio.Group {...props} className="flex! flex-col gap-2.5">
      {PasswordPolicy.options.map((policy) => (
        <Radio
          key={policy}
          value={policy}
          className="m-0! items-start! [&_.ant-radio]:mt-0.5 [&_.ant-radio]:self-start"
        >
          <span className="font-semibold">{policyNames[policy]}</span>
          <span className="block text-[0.8125rem] leading-5 text-ink-soft">
            {policyRules[policy]}
          </span>
        </Radio>
      ))}
    </Radio.Group>
    <p className="mt-2 text-[0.8125rem] text-ink-soft">
      两种规则都不接受常见的密码、键盘上相邻的键，以及含用户名、姓名或机关名称的密码。改变规则不影响现有密码，到下次更换时适用；改为每
      {PASSWORD_DAYS}天更换的，已超过期限的人下次登录时须先更换。
    </p>
  </>
)
