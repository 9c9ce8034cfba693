import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../api'
import { forgetAnswers } from '../shell/query-client'
import { useToast } from '../shell/toast'

/** 重新执行: what failed is begun again, and what was done stays done. */
export function RetryButton({ id, name }: { id: string; name: string }) {
  const api = useApi()
  const toast = useToast()
  const retry = useMutation(
    api.jobs.retry.mutationOptions({
      onSuccess: () => toast.done('已重新开始。'),
      onError: toast.failed,
      // Also where it was refused: it may run again by now.
      onSettled: () => void forgetAnswers(),
    }),
  )
  return (
    <Button
      size="small"
      loading={retry.isPending}
      onClick={() => retry.mutate({ id })}
      aria-label={`重新执行：${name}`}
    >
      重新执行
    </Button>
  )
}
