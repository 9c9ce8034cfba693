import { hasErrors } from '@daylight/domain/checks'
import type { ReportStatus } from '@daylight/domain/reports'
import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '../shell/actor'
import type { Report } from './report'
import { StepConfirm, type StepName, stepNames } from './step-confirm'

const stages: readonly { status: ReportStatus; name: string; who: string }[] = [
  { status: 'draft', name: '撰写', who: '年报撰写人' },
  { status: 'in_review', name: '签发', who: '负责人' },
  { status: 'published', name: '发布', who: '公众可读' },
]

/** 办理: how far the report has come, and the step that this person may take. */
export function ReportSteps({ report }: { report: Report }) {
  const { status, findings } = report
  const [asking, setAsking] = useState<StepName | null>(null)
  const maySubmit = useMay('reports.submit')
  const mayReturn = useMay('reports.return')
  const mayPublish = useMay('reports.publish')
  const stopped = hasErrors(findings)

  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-2 font-semibold">
        办理
      </h2>
      <Stages status={status} signedOn={report.rendered.signedOn} />

      {status === 'draft' && maySubmit && (
        <div className="mt-3">
          <Button
            type="primary"
            block
            disabled={stopped}
            aria-describedby={stopped ? 'step-reason' : undefined}
            onClick={() => setAsking('submit')}
          >
            提交
          </Button>
          {stopped && <Reason>校核中还有错误，改正后才能提交。</Reason>}
        </div>
      )}
      {status === 'draft' && !maySubmit && <Waiting>正在撰写，由年报撰写人提交。</Waiting>}

      {status === 'in_review' && (mayPublish || mayReturn) && (
        <div className="mt-3">
          <div className="flex gap-2">
            {mayPublish && (
              <Button
                type="primary"
                disabled={stopped}
                aria-describedby={stopped ? 'step-reason' : undefined}
                onClick={() => setAsking('publish')}
                className="grow"
              >
                发布
              </Button>
            )}
            {mayReturn && (
              <Button onClick={() => setAsking('return')} className="grow">
                退回
              </Button>
            )}
          </div>
          {stopped && <Reason>校核中还有错误，不能发布，请退回撰写人。</Reason>}
        </div>
      )}
      {status === 'in_review' && !(mayPublish || mayReturn) && (
        <Waiting>已提交，等待负责人签发或退回；其间不能修改文字。</Waiting>
      )}
      {stepNames.map((step) => (
        <StepConfirm
          key={step}
          report={report}
          step={step}
          open={asking === step}
          onDone={() => setAsking(null)}
        />
      ))}
    </section>
  )
}

const Reason = ({ children }: { children: string }) => (
  <p id="step-reason" className="mt-2 text-[13px] text-danger">
    {children}
  </p>
)

const Waiting = ({ children }: { children: string }) => (
  <p className="mt-3 text-[13px] text-ink-soft">{children}</p>
)

function Stages({ status, signedOn }: { status: ReportStatus; signedOn: string | null }) {
  const reached = stages.findIndex((stage) => stage.status === status)
  return (
    <ol className="grid grid-cols-3 border border-rule">
      {stages.map(({ name, who }, place) => {
        const here = place === reached
        const look = here
          ? 'bg-accent text-white'
          : place < reached
            ? 'bg-accent-soft text-accent-deep'
            : 'bg-paper text-ink-faint'
        return (
          <li
            key={name}
            aria-current={here ? 'step' : undefined}
            className={`px-2.5 py-1.5 leading-snug not-first:border-l not-first:border-rule ${look}`}
          >
            <span className="block text-[13.5px] font-semibold">{name}</span>
            <span className="block text-[11.5px]">
              {name === '发布' && signedOn ? signedOn : who}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
