import { PASSWORD_DAYS, type Restriction } from '@daylight/domain/accounts'
import { Button } from 'antd'
import { useActor } from '../shell/actor'
import { Page } from '../shell/page'
import { useSignOut } from '../shell/use-sign-out'
import { PasswordForm } from './password-form'
import { SecondFactorSetup } from './second-factor-setup'
import { learnAgain } from './session'

/** What has to be done before anything else; the frame shows it in the place of every page. */
export function Restricted({ restriction }: { restriction: Restriction }) {
  const { passwordChangedAt } = useActor()
  return restriction === 'change_password' ? (
    <Page title="请先更换密码" actions={<Leave />}>
      <p className="mb-6 max-w-[46em]">
        {passwordChangedAt
          ? `您的密码已经用满${PASSWORD_DAYS}天。`
          : '您的密码还没有换成只有您自己知道的。'}
        换好后即可继续办理业务；在其他设备上的登录随之结束。
      </p>
      <PasswordForm onDone={learnAgain} />
    </Page>
  ) : (
    <Page title="请先启用两步验证" actions={<Leave />}>
      <p className="mb-6 max-w-[46em]">
        您的角色须启用两步验证：登录时除了密码，再输入手机上的身份验证器应用显示的6位数字。启用后即可继续办理业务。
      </p>
      <SecondFactorSetup onDone={learnAgain} />
    </Page>
  )
}

/** Who one is here, since nothing else on the page says so, and the way out. */
function Leave() {
  const { name, agency } = useActor()
  const signOut = useSignOut()
  return (
    <>
      <span className="mr-2 text-ink-soft">
        {agency.shortName} · {name}
      </span>
      <Button onClick={signOut}>退出登录</Button>
    </>
  )
}
