import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './site.css'

// Each request reads what is public now; the page cache stands in front, not in the build.
export const dynamic = 'force-dynamic'

// Telephone numbers and days are ours to mark up.
export const metadata: Metadata = { formatDetection: { telephone: false, date: false } }
export const viewport: Viewport = { themeColor: '#ffffff' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
