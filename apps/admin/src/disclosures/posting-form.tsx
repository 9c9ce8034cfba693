import { dayOf } from '@daylight/domain/calendar'
import { type Channel, channelNames, mediumOf, PostDisclosure } from '@daylight/domain/disclosures'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { namesToOptions } from '../shell/filters'
import type { Disclosure } from './words'

const sayings: Sayings = {
  channel: { label: '公开渠道' },
  postedOn: { label: '公开日期' },
  place: { label: '公开地点' },
  readingPointId: { label: '查阅点' },
}

const blankAt = (postedOn: string) => ({
  channel: undefined as Channel | undefined,
  postedOn,
  place: '',
  readingPointId: null as string | null,
})

type Props = { item: Disclosure; hasUnsavedChanges: boolean }

/** 登记公开渠道. The first one makes the item public, and then its text is fixed. */
export function PostingForm({ item, hasUnsavedChanges }: Props) {
  const api = useApi()
  const { modal } = App.useApp()
  const [id, setId] = useState(newEntryId)
  const post = useMutation(api.disclosures.post.mutationOptions())
  const isFirst = item.status === 'draft'

  if (item.attribute !== 'proactive')
    return <p className="mt-3 text-ink-soft">公开属性不是“主动公开”的信息，不登记公开渠道。</p>
  if (hasUnsavedChanges)
    return <p className="mt-3 text-warning">上面的草稿有未保存的修改，请先保存，再登记公开渠道。</p>

  const save = async (input: PostDisclosure) => {
    const sentence = '登记第一个公开渠道后，信息即为已公开并取得索引号，原文不能再改。'
    const isSure =
      !isFirst ||
      (await modal.confirm({
        title: '将这件信息登记为已公开？',
        content: sentence,
        okText: '登记',
        cancelText: '再看看',
      }))
    if (!isSure) return false
    await post.mutateAsync(input)
    return true
  }

  return (
    <div className="mt-6">
      <h3 className="mb-2 font-semibold">登记公开渠道</h3>
      <EntryForm
        key={id}
        name="posting"
        sayings={sayings}
        initial={blankAt(dayOf(new Date()))}
        schema={PostDisclosure}
        inputOf={({ place, readingPointId, channel, ...values }) => {
          const isAtPoint = channel !== undefined && mediumOf(channel) !== null
          return {
            ...values,
            channel,
            id,
            disclosureId: item.id,
            // What was typed for another channel is not sent with this one.
            place: isAtPoint ? '' : place,
            readingPointId: isAtPoint ? readingPointId : null,
          }
        }}
        save={save}
        onSaved={() => setId(newEntryId())}
        savedSentence="公开渠道已登记。"
        submitLabel="登记公开渠道"
      >
        <Fields />
      </EntryForm>
    </div>
  )
}

function Fields() {
  const channel: Channel | undefined = Form.useWatch('channel')
  const medium = channel ? mediumOf(channel) : null
  return (
    <div className="grid gap-x-6 md:grid-cols-[200px_160px_minmax(0,1fr)]">
      <Field
        path="channel"
        required
        article="条例§23"
        help="每公开一次登记一条。同一件信息在几个渠道公开的，总数只计一件，各渠道分别计数。"
      >
        <Select
          placeholder="选择渠道"
          options={namesToOptions(channelNames).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field path="postedOn" required>
        <DayField />
      </Field>
      {medium ? (
        <PointField medium={medium} />
      ) : (
        <Field path="place">
          <Input maxLength={200} placeholder="例如：镇政府一楼公示栏" />
        </Field>
      )}
    </div>
  )
}

function PointField({ medium }: { medium: 'paper' | 'screen' }) {
  const api = useApi()
  const { data: points = [], isPending } = useQuery(api.readingPoints.list.queryOptions())
  const fit = points.filter(
    ({ closedOn, hasTerminal }) => closedOn === null && (medium === 'paper' || hasTerminal),
  )
  return (
    <Field
      path="readingPointId"
      required
      article="条例§25"
      help="公共查阅室、资料索取点、公告栏和电子信息屏，也是公开政府信息的场所。"
      hint={medium === 'screen' ? '只列出配有电子查阅终端的查阅点。' : undefined}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选择查阅点"
        loading={isPending}
        options={fit.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  )
}
