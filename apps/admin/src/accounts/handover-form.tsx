import { HandOver, handedOver, isInForce } from '@daylight/domain/accounts'
import { type Day, dayInWords } from '@daylight/domain/calendar'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useApi } from '../api'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { Field, type Sayings } from '../shell/field'
import { Notice } from '../shell/notice'
import { readAgain } from '../shell/query-client'
import { answerOf } from '../shell/refusal'
import { useConfirmed } from './confirm-dialog'
import { HandoverPreview } from './handover-preview'
import { PersonSelect } from './person-select'
import { today, underRule } from './role-rule'

const sayings: Sayings = {
  toPersonId: { label: '接任人' },
  on: { label: '交接日' },
}

const Chosen = HandOver.extend({ toPersonId: z.uuid({ error: '请选择接任人。' }) })

export type HeldPost = {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly periods: readonly {
    readonly startedOn: string
    readonly endedOn: string | null
    readonly personId: string | null
    readonly personName: string | null
  }[]
}

/** Who takes over and from which day; what that does stands below before it is done. */
export function HandoverForm({ post, onClose }: { post: HeldPost; onClose: () => void }) {
  const api = useApi()
  const confirmed = useConfirmed()
  const handOver = useMutation(api.accounts.handOver.mutationOptions())
  const [refusedVersion, setRefusedVersion] = useState<number | null>(null)
  const holder = post.periods.find((period) => isInForce(period, today()))

  const save = async (input: HandOver) => {
    try {
      return await confirmed(() => handOver.mutateAsync(input))
    } catch (error) {
      // The post is read again before the button can be pressed again: the next try is of what stands below.
      if (answerOf(error)?.refusal === 'entry.changed') {
        setRefusedVersion(input.version)
        await readAgain()
      }
      throw error
    }
  }

  return (
    <EntryForm
      name="handover"
      sayings={sayings}
      initial={{ toPersonId: null as string | null, on: today() as string }}
      schema={underRule(Chosen, (input) => handedOver(post.periods, input, today()))}
      inputOf={({ toPersonId, on }) => ({
        postId: post.id,
        toPersonId: toPersonId ?? '',
        on,
        version: post.version,
      })}
      save={save}
      onSaved={onClose}
      savedSentence="岗位已交接。"
      submitLabel="办理交接"
      actions={<Button onClick={onClose}>取消</Button>}
    >
      {refusedVersion !== null && refusedVersion !== post.version && (
        <Notice kind="warning" title="岗位的任职刚被他人改动，交接没有办理">
          <p>下面是改动后的情况，请核对后再办理一次。</p>
        </Notice>
      )}
      <p className="mb-4">
        现任：<strong>{holder?.personName ?? '（没有登记账户）'}</strong>
        {holder && `，${dayInWords(holder.startedOn as Day)}到任`}
      </p>
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,1fr)_180px]">
        <Field path="toPersonId" required>
          <PersonSelect
            without={holder?.personId ?? null}
            placeholder="输入姓名、用户名或角色查找"
            aria-label="接任人"
          />
        </Field>
        <Field path="on" required hint="接任人到任的日子。">
          <DayField />
        </Field>
      </div>
      <HandoverPreview post={post} />
    </EntryForm>
  )
}
