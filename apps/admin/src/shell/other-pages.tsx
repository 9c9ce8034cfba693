import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { newEntryId } from './entry-id'
import { forgetFailures } from './query-client'
import { answerOf, ErrorNotice } from './refusal'
import { useTitle } from './use-title'

const frame = 'mx-auto max-w-[73.75rem] px-4 pt-6 md:px-8'
const heading = 'text-[1.375rem] font-semibold'

/** The one error boundary: what a page's queries were refused, a fault of the server, or one of the page itself. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const [ownId] = useState(newEntryId)
  const answer = answerOf(error)
  const isRefused = Boolean(answer?.refusal)
  const isOurs = answer === null
  const title = isRefused ? '不能打开这一页' : '没有加载成功'
  useTitle(`${title} — 政府信息公开`)
  useEffect(() => {
    // Under the same number in the browser's own log, for whoever is asked.
    if (isOurs) console.error(ownId, error)
  }, [isOurs, ownId, error])

  const retry = async () => {
    await forgetFailures()
    await router.invalidate()
    reset()
  }
  return (
    <div className={frame}>
      <h1 className={`mb-4 ${heading}`}>{title}</h1>
      <ErrorNotice
        error={error}
        id={isOurs ? ownId : undefined}
        actions={
          <>
            {!isRefused && (
              <Button type="primary" onClick={retry}>
                重试
              </Button>
            )}
            <Link to="/" className="inline-flex min-h-8.5 items-center large:min-h-9">
              回到首页
            </Link>
          </>
        }
      />
    </div>
  )
}

export function MissingPage() {
  useTitle('没有这一页 — 政府信息公开')
  return (
    <div className={frame}>
      <h1 className={`mb-2 ${heading}`}>没有这一页</h1>
      <p>
        地址可能抄错了，或者这一页已经移走。请从左侧的目录进入，或<Link to="/">回到首页</Link>。
      </p>
    </div>
  )
}

/** Shown where a person opens an address of something that the role may not do. */
export function ForbiddenNote() {
  return (
    <p className="border-l-4 border-rule bg-ground px-4 py-3">
      您的角色没有办理此项的权限。如需办理，请与本机关的管理员联系。
    </p>
  )
}
