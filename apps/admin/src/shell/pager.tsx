import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'

const link =
  'inline-flex h-8.5 items-center large:h-9 border border-[#858f99] bg-paper px-3 text-ink no-underline hover:border-accent hover:no-underline'

/** A list pages by keyset: forward by the cursor, back by the history, and never counted in full. */
export function Pager({ after, next }: { after: string | undefined; next: string | null }) {
  const { history } = useRouter()
  const { state } = useLocation()
  if (!after && !next) return null
  return (
    <nav aria-label="翻页" className="mt-4 flex items-center gap-2">
      {after && state.paged && <Button onClick={() => history.back()}>上一页</Button>}
      {after && !state.paged && (
        <Link to="." search={(search) => ({ ...search, after: undefined })} className={link}>
          回到第一页
        </Link>
      )}
      {next && (
        <Link
          to="."
          search={(search) => ({ ...search, after: next })}
          state={{ paged: true }}
          className={link}
        >
          下一页
        </Link>
      )}
      {!next && <span className="text-ink-faint">已到最后一页。</span>}
    </nav>
  )
}
