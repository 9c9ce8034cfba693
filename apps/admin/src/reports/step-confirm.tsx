import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api'
import { ErrorNotice } from '../shell/refusal'
import { useToast } from '../shell/toast'
import { Confirm } from './confirm'
import type { Report } from './report'

export const stepNames = ['submit', 'return', 'publish'] as const
export type StepName = (typeof stepNames)[number]

const words = {
  submit: {
    title: '提交',
    does: '提交以后不能再改文字，由负责人签发或者退回。数字在发布之前仍随台账更新。',
    done: '报告已提交，等待负责人签发。',
  },
  return: {
    title: '退回',
    does: '退回以后报告回到撰写中，撰写人可以再改文字、再次提交。修改意见请另行告知撰写人。',
    done: '报告已退回撰写人。',
  },
  publish: {
    title: '发布',
    does: '发布以后，每个数字连同它的定义和条目就此固定，台账以后的变动不再改变本报告；公众可以在网站上阅读报告、打开每个数字，并下载PDF和DOCX。成文日期为今天。发布以后不能再改。',
    done: '报告已发布。',
  },
} as const

type StepConfirmProps = { report: Report; step: StepName; open: boolean; onDone: () => void }

/** 提交、退回、发布: each says what it does before it is done. */
export function StepConfirm({ report, step, open, onDone }: StepConfirmProps) {
  const api = useApi()
  const cache = useQueryClient()
  const toast = useToast()
  const { title, does, done } = words[step]
  const take = useMutation(
    api.reports[step].mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.reports.pathFilter())
        toast.done(done)
        onDone()
      },
      // Whatever stands in the way, the report may have moved on meanwhile.
      onError: () => cache.invalidateQueries(api.reports.pathFilter()),
    }),
  )
  const confirm = () => {
    const { id, version, numbers } = report
    const read = { id, version }
    // Only what is published is bound to the numbers that were read; the type of the three is one.
    take.mutate(
      step === 'publish' ? { ...read, numbers } : (read as typeof read & { numbers: string }),
    )
  }
  const close = () => {
    take.reset()
    onDone()
  }

  return (
    <Confirm
      open={open}
      title={`${title}${report.year}年度报告？`}
      action={title}
      danger={step === 'return'}
      pending={take.isPending}
      onCancel={close}
      onConfirm={confirm}
    >
      {take.error && <ErrorNotice error={take.error} />}
      <p>{does}</p>
    </Confirm>
  )
}
