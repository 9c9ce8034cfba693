import { Block } from '@daylight/domain/reports'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api'
import { answerOf } from '../shell/refusal'
import { sameBlocks } from './editor-document'
import type { Report } from './report'

/** The part as another person left it. */
type TheirPart = { readonly blocks: Block[]; readonly version: number }

type Options = { reportId: string; part: Report['parts'][number]; onSaved: () => void }

const partIn = (current: unknown): TheirPart | null => {
  if (typeof current !== 'object' || current === null) return null
  const { blocks, version } = current as { blocks?: unknown; version?: unknown }
  const read = Block.array().safeParse(blocks)
  return read.success && typeof version === 'number' ? { blocks: read.data, version } : null
}

/** Saves a part on top of the version that was read; what stands in the way is shown, never overwritten. */
export function useSavePart({ reportId, part, onSaved }: Options) {
  const api = useApi()
  const cache = useQueryClient()
  const [conflict, setConflict] = useState<{ mine: Block[]; theirs: TheirPart } | null>(null)
  const [tooLong, setTooLong] = useState(false)

  const finish = async () => {
    setConflict(null)
    await cache.invalidateQueries(api.reports.pathFilter())
    onSaved()
  }
  const edit = useMutation(
    api.reports.editPart.mutationOptions({
      onSuccess: finish,
      onError: async (error, { blocks }) => {
        const answer = answerOf(error)
        if (answer?.refusal !== 'entry.changed') {
          await cache.invalidateQueries(api.reports.pathFilter())
          return
        }
        const theirs = partIn(answer.current)
        // An answer that was lost on its way is not a conflict: the text stands as it was typed.
        if (!theirs) return
        const mine = Block.array().parse(blocks)
        if (sameBlocks(theirs.blocks, mine)) return finish()
        setConflict({ mine, theirs })
        await cache.invalidateQueries(api.reports.pathFilter())
      },
    }),
  )

  const save = (read: () => Block[], version = part.version) => {
    setTooLong(false)
    let blocks: Block[]
    try {
      blocks = read()
    } catch {
      setTooLong(true)
      return
    }
    edit.mutate({ id: reportId, key: part.key, version, blocks })
  }

  return { save, saving: edit.isPending, error: conflict ? null : edit.error, tooLong, conflict }
}
