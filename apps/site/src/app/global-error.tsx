'use client'

import ErrorPage from './error'

export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <ErrorPage error={error} />
      </body>
    </html>
  )
}
