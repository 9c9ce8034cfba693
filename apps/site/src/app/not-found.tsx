import type { Metadata } from 'next'
import { cityAgency, Frame } from '#shell'

export const metadata: Metadata = { title: '没有找到这一页', robots: { index: false } }

export default async function NotFound() {
  const city = await cityAgency()
  const content = (
    <div className="notice-page">
      <h1 className="title">没有找到这一页</h1>
      <p>地址可能写错了，也可能这条信息已经撤下。您可以：</p>
      <ul className="ways">
        <li>
          <a href="/">回到首页，看最新公开的信息</a>
        </li>
        {city && (
          <>
            <li>
              <a href={`/${city.slug}/catalogue`}>按栏目查找</a>
            </li>
            <li>
              <a href={`/${city.slug}/reading-points`}>到查阅点查阅</a>
            </li>
          </>
        )}
      </ul>
    </div>
  )
  if (!city)
    return (
      <main id="main" className="wrap">
        {content}
      </main>
    )
  return <Frame agency={city}>{content}</Frame>
}
