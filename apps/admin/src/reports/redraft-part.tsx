import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api'
import { ErrorNotice } from '../shell/refusal'
import { Confirm } from './confirm'
import type { Report } from './report'

type RedraftPartProps = {
  reportId: string
  part: Report['parts'][number]
  className: string
}

/** 按台账重新起草: gives the part back to the ledger. */
export function RedraftPart({ reportId, part, className }: RedraftPartProps) {
  const api = useApi()
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const redraft = useMutation(
    api.reports.redraftPart.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.reports.pathFilter())
        setAsking(false)
      },
      // Whoever changed the part meanwhile, the page shows it now.
      onError: () => cache.invalidateQueries(api.reports.pathFilter()),
    }),
  )

  return (
    <>
      <button
        type="button"
        aria-label={`按台账重新起草：${part.title}`}
        onClick={() => setAsking(true)}
        className={className}
      >
        按台账重新起草
      </button>
      <Confirm
        open={asking}
        title={`按台账重新起草“${part.title}”？`}
        action="重新起草"
        danger
        pending={redraft.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => redraft.mutate({ id: reportId, key: part.key, version: part.version })}
      >
        {redraft.error && <ErrorNotice error={redraft.error} />}
        <p>
          这一部分人工修改过的文字将被去掉，由系统按台账重新起草，以后随台账自动更新。去掉的文字不能恢复。
        </p>
      </Confirm>
    </>
  )
}
