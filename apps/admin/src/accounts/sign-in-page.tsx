import { useRouter, useSearch } from '@tanstack/react-router'
import { DemonstrationBand } from '../shell/demonstration-band'
import { isDemonstration, siteAddress } from '../shell/site'
import { SignInForm } from './sign-in-form'

/** 登录, and back to where one was. */
export function SignInPage() {
  const router = useRouter()
  const { from = '/' } = useSearch({ from: '/sign-in' })

  return (
    <main className="grid min-h-dvh bg-paper max-md:grid-rows-[auto_1fr] md:grid-cols-[420px_minmax(0,1fr)]">
      <title>登录 — 政府信息公开</title>
      <div className="relative flex flex-col justify-between overflow-hidden bg-accent-deep px-6 py-6 text-paper md:px-12 md:py-16">
        <div>
          <p className="text-[13px] tracking-[0.2em] text-paper/80">政府信息公开</p>
          <h1 className="mt-2 text-[28px] leading-10 font-semibold tracking-wide">工作台</h1>
          <p className="mt-4 hidden max-w-[22em] leading-7 text-paper/85 md:block">
            公开了什么、培训了谁、接待了多少人，随时登记；年度报告中的每一个数字，都能翻到它背后的记录。
          </p>
        </div>
        <Dawn />
      </div>
      <div className="relative flex items-start px-6 py-16 md:items-center md:px-20">
        {isDemonstration && (
          <div className="absolute inset-x-0 top-0">
            <DemonstrationBand />
          </div>
        )}
        <div className="w-full max-w-[340px]">
          <h2 className="mb-6 text-xl font-semibold">登录</h2>
          <SignInForm onDone={() => router.history.replace(from)} />
          <p className="mt-6 text-ink-faint">
            账户由本机关的管理员开立；忘记密码，请与管理员联系。
          </p>
          {siteAddress && (
            <p className="mt-2">
              <a href={siteAddress}>去公开网站</a>
            </p>
          )}
        </div>
      </div>
    </main>
  )
}

/** A sun at the horizon, for the look only. */
function Dawn() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 420 220"
      className="absolute inset-x-0 bottom-0 hidden w-full text-paper/25 md:block"
      fill="none"
      stroke="currentColor"
    >
      {[56, 92, 132, 176].map((radius) => (
        <path key={radius} d={`M${210 - radius} 180a${radius} ${radius} 0 0 1 ${2 * radius} 0`} />
      ))}
      <path d="M154 180a56 56 0 0 1 112 0z" fill="currentColor" stroke="none" />
      <path d="M0 180h420" strokeWidth="2" />
    </svg>
  )
}
