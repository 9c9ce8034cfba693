import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useApi } from '../api'
import { answerOf, ErrorNotice } from '../shell/refusal'
import { Section } from '../shell/section'
import { ChangedDays } from './changed-days'
import type { Comparison } from './comparison'
import { MovingDeadlines } from './moving-deadlines'

type Props = {
  comparison: Comparison
  onBack: () => void
  onCompareAgain: () => Promise<void>
  onLoaded: (jobId: string) => void
}

/** 核对变动: which days change and which deadlines move, before anything is done. */
export function NoticePreview({ comparison, onBack, onCompareAgain, onLoaded }: Props) {
  const api = useApi()
  const { notice, preview } = comparison
  const { version, changed, deadlines } = preview
  const different = changed.filter(({ from, to }) => from !== to).length
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const load = useMutation(
    api.calendar.load.mutationOptions({ onSuccess: ({ jobId }) => onLoaded(jobId) }),
  )
  const isMoved = answerOf(load.error)?.refusal === 'calendar.version_moved'
  const compareAgain = async () => {
    await onCompareAgain()
    load.reset()
  }

  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
        {notice.year}年：{different}天会变，{deadlines.count}件期限会变动
      </h2>
      <p className="mt-1 mb-6 text-ink-soft">
        {version === 0
          ? '这一年还没有装入过通知，装入后即为第1版。'
          : `这一年已装入第${version}版，装入后成为第${version + 1}版；原来的版本和期限的原日期都会保留。`}
        {notice.amends && version > 0 && '调整通知没有列出的节日，仍按原来的安排。'}
      </p>
      {load.error && (
        <ErrorNotice
          error={load.error}
          actions={isMoved && <Button onClick={compareAgain}>重新对照</Button>}
        />
      )}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div>
          <Section title="会变的日子" note="与现在的日历不同的，和由暂定变为确定的节日。">
            <ChangedDays year={notice.year} days={changed} />
          </Section>
        </div>
        <div>
          <Section title="会变动的期限" note="本机关和下级机关还没有办结的事项；装入后逐件告知。">
            <MovingDeadlines deadlines={deadlines} />
          </Section>
        </div>
      </div>
      <div className="sticky bottom-0 mt-6 flex flex-wrap gap-3 border-t border-rule bg-paper py-3">
        <Button
          type="primary"
          loading={load.isPending}
          disabled={load.isPending}
          onClick={() => load.mutate({ notice, version })}
        >
          确认装入
        </Button>
        <Button onClick={onBack} disabled={load.isPending}>
          返回修改
        </Button>
      </div>
    </>
  )
}
