'use client'

/** Seen in development only: our server puts a page without scripts in its place. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main" className="wrap notice-page">
      <h1 className="title">系统出错</h1>
      <p>这一页暂时打不开，请稍后再试。</p>
      {error.digest && <p>如果仍不行，请把编号 {error.digest} 告诉网站的主办单位。</p>}
      <p>
        <a href="/">回到首页</a>
      </p>
    </main>
  )
}
