import { Button } from 'antd'
import { useState } from 'react'
import { useToast } from '../shell/toast'
import { PasswordForm } from './password-form'

/** Another password, behind a button, since one seldom comes for it. */
export function SelfPassword() {
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <Button onClick={() => setOpen(true)}>更换密码</Button>
  return (
    <PasswordForm
      onDone={() => {
        setOpen(false)
        toast.done('密码已更换，其他登录已结束。')
      }}
      actions={<Button onClick={() => setOpen(false)}>取消</Button>}
    />
  )
}
