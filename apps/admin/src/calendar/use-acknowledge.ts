import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api'
import { forgetAnswers } from '../shell/query-client'
import { useToast } from '../shell/toast'

/** 知悉: takes note of moved deadlines at once, and takes it back when asked to. */
export function useAcknowledge() {
  const api = useApi()
  const toast = useToast()
  const acknowledge = useMutation(api.calendar.acknowledge.mutationOptions())
  const takeBack = useMutation(api.calendar.unacknowledge.mutationOptions())

  return {
    isPending: acknowledge.isPending,
    acknowledge: async (rows: readonly { readonly id: string }[]) => {
      const ids = rows.map(({ id }) => id)
      try {
        await acknowledge.mutateAsync({ ids })
        toast.done(ids.length === 1 ? '已知悉这件期限变动。' : `已知悉${ids.length}件期限变动。`, {
          undo: async () => {
            await takeBack.mutateAsync({ ids })
            void forgetAnswers()
          },
        })
      } catch (error) {
        toast.failed(error)
      }
      void forgetAnswers()
    },
  }
}
