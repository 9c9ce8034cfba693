/** A list pages by keyset: it knows the next page and the first, and counts nothing. */
export function Pager({
  path,
  query = {},
  after,
  next,
}: {
  path: string
  query?: Record<string, string>
  after: string | undefined
  next: string | null
}) {
  if (!after && !next) return null
  const href = (more: Record<string, string>) => {
    const search = new URLSearchParams({ ...query, ...more }).toString()
    return search ? `${path}?${search}` : path
  }
  return (
    <nav className="pager" aria-label="翻页">
      {after ? <a href={href({})}>回到第一页</a> : <span />}
      {next ? (
        <a href={href({ after: next })} rel="next">
          下一页<span aria-hidden="true"> →</span>
        </a>
      ) : (
        <span className="text-ink-faint">已到最后一页</span>
      )}
    </nav>
  )
}
