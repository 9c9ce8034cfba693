import { ProveSecondFactor } from '@daylight/domain/accounts'
import { Button } from 'antd'
import { useState } from 'react'
import { CodeField } from './second-factor-code-field'
import { TextField } from './session-field'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask, Done } from './session-request'

type Props = { onDone: () => Promise<string | null>; onBack: (reason: string | null) => void }
type Way = 'code' | 'recoveryCode'

/** The second step: a code of the authenticator app, or a recovery code where the phone is lost. */
export function SignInCodeStep(props: Props) {
  const [way, setWay] = useState<Way>('code')
  const other = way === 'code' ? 'recoveryCode' : 'code'
  return <OneWay key={way} way={way} onOther={() => setWay(other)} {...props} />
}

function OneWay({ way, onOther, onDone, onBack }: Props & { way: Way; onOther: () => void }) {
  const form = useSessionForm({
    initial: { [way]: '' },
    schema: ProveSecondFactor,
    send: (input) => ask({ path: 'sign-in/second-factor', input, answer: Done }),
    onDone,
    onRefused: ({ code, message }) => {
      if (code !== 'accounts.second_factor_over') return false
      onBack(message)
      return true
    },
  })

  return (
    <SessionFormFrame
      form={form}
      submitLabel="登录"
      isLarge
      actions={
        <div className="flex flex-wrap justify-between gap-x-6 gap-y-1">
          <Button type="link" className="px-0" onClick={onOther}>
            {way === 'code' ? '手机不在身边？改用恢复码' : '改用手机上的验证码'}
          </Button>
          <Button type="link" className="px-0" onClick={() => onBack(null)}>
            返回上一步
          </Button>
        </div>
      }
    >
      {way === 'code' ? (
        <CodeField
          isLarge
          autoFocus
          hint="打开手机上的身份验证器应用，输入“政府信息公开”下显示的6位数字。"
        />
      ) : (
        <TextField
          name="recoveryCode"
          label="恢复码"
          isLarge
          autoFocus
          hint="启用两步验证时保存的10位字母和数字，形如 k7mf2-9xq4t；每个只能用一次。"
          control={{ autoComplete: 'off', autoCapitalize: 'none', maxLength: 60 }}
        />
      )}
    </SessionFormFrame>
  )
}
