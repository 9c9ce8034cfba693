import type { ReactNode } from 'react'
import { DemonstrationBand } from '../shell/demonstration-band'
import { isDemonstration } from '../shell/site'

type Props = { title: string; isWide?: boolean; children: ReactNode }

/** The page of somebody who is not signed in yet: what this is on the left, what there is to do on the right. */
export function SignInLayout({ title, isWide = false, children }: Props) {
  return (
    <main className="grid min-h-dvh bg-paper max-md:grid-rows-[auto_1fr] md:grid-cols-[26.25rem_minmax(0,1fr)]">
      <title>{`${title} — 政府信息公开`}</title>
      <div className="bg-accent-deep text-paper">
        <div className="relative overflow-hidden px-6 py-6 md:sticky md:top-0 md:h-dvh md:px-12 md:py-16">
          <p className="text-[0.8125rem] tracking-[0.2em] text-paper/80">政府信息公开</p>
          <h1 className="mt-2 text-[1.75rem] leading-10 font-semibold tracking-wide">工作台</h1>
          <p className="mt-4 hidden max-w-[22em] leading-7 text-paper/85 md:block">
            公开了什么、培训了谁、接待了多少人，随时登记；年度报告中的每一个数字，都能翻到它背后的记录。
          </p>
          <Dawn />
        </div>
      </div>
      <div className="flex min-w-0 flex-col">
        {isDemonstration && <DemonstrationBand />}
        <div className="flex flex-1 items-start px-6 py-10 md:items-center md:px-20 md:py-16">
          <div className={`w-full ${isWide ? 'max-w-[35rem]' : 'max-w-[21.25rem]'}`}>
            <h2 className="mb-6 text-xl font-semibold">{title}</h2>
            {children}
          </div>
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
