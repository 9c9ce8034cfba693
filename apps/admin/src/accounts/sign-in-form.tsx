import { Button, Input, type InputRef } from 'antd'
import { useActionState, useId, useRef, useState } from 'react'
import { Notice } from '../shell/notice'
import { signIn } from './session'

type Props = { username?: string; onDone: () => void }

/** User name and password. After a refusal the name stays, and the password is where one types again. */
export function SignInForm({ username: known = '', onDone }: Props) {
  const id = useId()
  const [username, setUsername] = useState(known)
  const [password, setPassword] = useState('')
  const nameField = useRef<InputRef>(null)
  const passwordField = useRef<InputRef>(null)

  const [refusal, submit, isPending] = useActionState(async () => {
    const missing =
      username.trim() === '' ? '请填写用户名。' : password === '' ? '请填写密码。' : null
    const sentence = missing ?? (await signIn(username, password))
    if (sentence === null) {
      onDone()
      return null
    }
    if (username.trim() === '') nameField.current?.focus()
    else passwordField.current?.focus({ cursor: 'all' })
    return sentence
  }, null)

  return (
    <form action={submit} noValidate>
      {refusal && (
        <Notice kind="error" key={refusal}>
          <p id={`${id}-refusal`}>{refusal}</p>
        </Notice>
      )}
      <label htmlFor={`${id}-name`} className="mb-1 block font-medium">
        用户名
      </label>
      <Input
        ref={nameField}
        id={`${id}-name`}
        size="large"
        value={username}
        onChange={({ target }) => setUsername(target.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={known === ''}
      />
      <label htmlFor={`${id}-password`} className="mt-4 mb-1 block font-medium">
        密码
      </label>
      <Input.Password
        ref={passwordField}
        id={`${id}-password`}
        size="large"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        autoComplete="current-password"
        autoFocus={known !== ''}
        aria-describedby={refusal ? `${id}-refusal` : undefined}
      />
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={isPending}
        className="mt-6"
      >
        登录
      </Button>
    </form>
  )
}
