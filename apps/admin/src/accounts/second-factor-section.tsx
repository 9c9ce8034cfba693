import { Button } from 'antd'
import { useState } from 'react'
import { useActor } from '../shell/actor'
import { useToast } from '../shell/toast'
import { RecoveryRenewal } from './recovery-renewal'
import { SecondFactorOff } from './second-factor-off'
import { SecondFactorSetup } from './second-factor-setup'
import { learnAgain } from './session'

type Task = 'enable' | 'renew' | 'disable'

/** 两步验证 on or off, and what one can do about it. */
export function SecondFactorSection() {
  const { twoFactorEnabled } = useActor()
  const toast = useToast()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const done = (sentence: string) => {
    close()
    toast.done(sentence)
    void learnAgain()
  }

  if (task === 'enable')
    return (
      <SecondFactorSetup
        onDone={() => done('两步验证已启用。')}
        actions={<Button onClick={close}>取消</Button>}
      />
    )
  if (task === 'renew')
    return <RecoveryRenewal onDone={() => done('恢复码已更新。')} onCancel={close} />
  if (task === 'disable')
    return <SecondFactorOff onDone={() => done('两步验证已停用。')} onCancel={close} />
  return (
    <>
      <p className="mb-3">
        {twoFactorEnabled ? (
          <strong className="font-semibold text-success">已启用</strong>
        ) : (
          <strong className="font-semibold text-warning">未启用</strong>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        {twoFactorEnabled ? (
          <>
            <Button onClick={() => setTask('renew')}>更新恢复码</Button>
            <Button danger onClick={() => setTask('disable')}>
              停用两步验证
            </Button>
          </>
        ) : (
          <Button onClick={() => setTask('enable')}>启用两步验证</Button>
        )}
      </div>
    </>
  )
}
