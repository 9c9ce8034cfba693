import {
  attributeNames,
  CreateDisclosure,
  genreNames,
  UpdateDisclosure,
} from '@daylight/domain/disclosures'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../api'
import { ButtonLink } from '../shell/button-link'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import type { Sayings } from '../shell/field'
import { DisclosureFields } from './disclosure-fields'
import type { Disclosure, File } from './words'

const valuesOf = (item: Pick<Disclosure, keyof typeof blank & keyof Disclosure>) => ({
  headingId: item.headingId,
  title: item.title,
  summary: item.summary,
  body: item.body,
  documentNumber: item.documentNumber ?? '',
  genre: item.genre,
  topic: item.topic ?? '',
  attribute: item.attribute,
  formedOn: item.formedOn,
  files: [...item.files],
})

const blank = {
  headingId: undefined as string | undefined,
  title: '',
  summary: '',
  body: '',
  documentNumber: '',
  genre: null as Disclosure['genre'],
  topic: '',
  attribute: 'proactive' as Disclosure['attribute'],
  formedOn: '',
  files: [] as File[],
}

type Props = {
  item?: Disclosure
  headings: readonly {
    readonly id: string
    readonly parentId: string | null
    readonly name: string
  }[]
  onDirty?: (isDirty: boolean) => void
}

/** 登记信息: a new item, or a draft to go on with. */
export function DisclosureForm({ item, headings, onDirty }: Props) {
  const api = useApi()
  const navigate = useNavigate()
  const [id] = useState(() => item?.id ?? newEntryId())
  const create = useMutation(api.disclosures.create.mutationOptions())
  const update = useMutation(api.disclosures.update.mutationOptions())

  const sayings: Sayings = {
    headingId: {
      label: '栏目',
      show: (value: string) => headings.find((heading) => heading.id === value)?.name ?? value,
    },
    title: { label: '标题' },
    documentNumber: { label: '发文字号' },
    genre: { label: '体裁', show: (genre: keyof typeof genreNames) => genreNames[genre] },
    topic: { label: '主题分类' },
    attribute: {
      label: '公开属性',
      show: (attribute: keyof typeof attributeNames) => attributeNames[attribute],
    },
    formedOn: { label: '成文日期' },
    summary: { label: '内容概述' },
    body: { label: '正文' },
    files: {
      label: '附件',
      show: (files: readonly File[]) => files.map(({ name }) => name).join('\n') || '（空）',
    },
    fileIds: { label: '附件' },
  }
  const inputOf = ({ files, documentNumber, topic, genre, ...values }: typeof blank) => ({
    ...values,
    id,
    documentNumber: documentNumber.trim() || null,
    topic: topic.trim() || null,
    genre: genre ?? null,
    fileIds: files.map((file) => file.id),
  })
  const shared = {
    name: 'disclosure',
    sayings,
    actions: <ButtonLink to="/disclosures">取消</ButtonLink>,
    ...(onDirty && { onDirty }),
  }

  return item ? (
    <EntryForm
      {...shared}
      initial={valuesOf(item)}
      version={item.version}
      schema={UpdateDisclosure}
      inputOf={(values, version) => ({ ...inputOf(values), version })}
      save={update.mutateAsync}
      onSaved={() => navigate({ to: '/disclosures' })}
      valuesOf={valuesOf}
      submitLabel="保存草稿"
    >
      <DisclosureFields headings={headings} />
    </EntryForm>
  ) : (
    <EntryForm
      {...shared}
      initial={blank}
      schema={CreateDisclosure}
      inputOf={inputOf}
      save={create.mutateAsync}
      // The next step is on the item's own page.
      onSaved={() => navigate({ to: '/disclosures/$id', params: { id } })}
      savedSentence="信息已登记为草稿，可以接着登记公开渠道。"
      submitLabel="登记"
    >
      <DisclosureFields headings={headings} />
    </EntryForm>
  )
}
