import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { WelcomeLink } from './welcome-link'
import { WelcomeNote } from './welcome-note'

/**
 * Where a one-time link leads. Its secret is taken out of the address at once and kept by the page
 * alone: the history, a bookmark and whoever looks at the screen don't get it.
 */
export function WelcomePage() {
  const router = useRouter()
  const hash = useLocation({ select: (location) => location.hash })
  const [secret, setSecret] = useState(hash)
  // Another link opened in the same tab.
  if (hash !== '' && hash !== secret) setSecret(hash)

  useEffect(() => {
    if (hash !== '') router.history.replace('/welcome')
  }, [hash, router])

  if (secret === '')
    return (
      <WelcomeNote title="请重新打开链接">
        <p>
          这一页要从管理员给您的一次性链接打开。为了安全，链接的内容不留在地址栏里：刷新之后，请重新打开收到的链接；没有用过的链接还可以再打开。
        </p>
      </WelcomeNote>
    )
  return <WelcomeLink key={secret} secret={secret} />
}
