import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { forgetFailures } from './query-client'
import { answerOf, ErrorNotice } from './refusal'

const frame = 'mx-auto max-w-[1180px] px-4 pt-6 md:px-8'

/** The one error boundary: what a page's queries were refused, or a fault. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const isRefused = Boolean(answerOf(error)?.refusal)
  const retry = async () => {
    await forgetFailures()
    reset()
  }
  return (
    <div className={frame}>
      <h1 className="mb-4 text-[22px] font-semibold">
        {isRefused ? '不能打开这一页' : '没有加载成功'}
      </h1>
      <ErrorNotice
        error={error}
        actions={isRefused ? <Link to="/">回到首页</Link> : <Button onClick={retry}>重试</Button>}
      />
    </div>
  )
}

export function MissingPage() {
  return (
    <div className={frame}>
      <h1 className="mb-2 text-[22px] font-semibold">没有这一页</h1>
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
