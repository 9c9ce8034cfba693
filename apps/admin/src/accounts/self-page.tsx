import { roleNames } from '@daylight/domain/accounts'
import { useActor } from '../shell/actor'
import { Details } from '../shell/details'
import { Page } from '../shell/page'
import { Section } from '../shell/section'
import { SecondFactorSection } from './second-factor-section'
import { SelfLastSignIn } from './self-last-sign-in'
import { SelfPassword } from './self-password'
import { SelfSessions } from './self-sessions'
import { instantInWords } from './session-words'

/** 我的账户: who one is here, and what keeps the account one's own. */
export function SelfPage() {
  const { name, username, agencies, passwordChangedAt } = useActor()
  return (
    <Page title="我的账户">
      <SelfLastSignIn />
      <div>
        <Section title="本人">
          <Details
            rows={[
              ['姓名', name],
              ['用户名', username],
              [
                '机关和角色',
                <ul key="agencies">
                  {agencies.map(({ id, shortName, roles }) => (
                    <li key={id}>
                      {shortName}：{roles.map((role) => roleNames[role]).join('、')}
                    </li>
                  ))}
                </ul>,
              ],
              ['密码', passwordChangedAt ? `${instantInWords(passwordChangedAt)}更换` : '尚未更换'],
            ]}
          />
        </Section>
        <Section title="更换密码" note="更换后，在其他设备上的登录全部结束。">
          <SelfPassword />
        </Section>
        <Section
          title="两步验证"
          note="登录时除了密码，再输入手机上的身份验证器应用每30秒变一次的6位数字：别人知道了密码，也进不来。"
        >
          <SecondFactorSection />
        </Section>
        <Section title="我的登录" note="不认识的登录请立即结束，并更换密码。">
          <SelfSessions />
        </Section>
      </div>
    </Page>
  )
}
