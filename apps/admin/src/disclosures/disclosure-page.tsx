import { dayOf } from '@daylight/domain/calendar'
import { attributeNames, genreNames } from '@daylight/domain/disclosures'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { DeadlineButton } from '../calendar/deadline-button'
import { Provisional } from '../calendar/provisional'
import { useActor, useMay } from '../shell/actor'
import { withAgency } from '../shell/agency-choice'
import { Details } from '../shell/details'
import { Page } from '../shell/page'
import { Section } from '../shell/section'
import { siteAddress } from '../shell/site'
import { DisclosureForm } from './disclosure-form'
import { Status } from './disclosures-page'
import { PostingForm } from './posting-form'
import { PostingsTable } from './postings-table'
import { type Disclosure, sizeInWords, timelinessOf } from './words'

/** One item: a draft to go on with, or what was made public; and where it was. */
export function DisclosurePage() {
  const api = useApi()
  const { id } = useParams({ from: '/frame/disclosures/$id' })
  const mayEdit = useMay('disclosures.edit')
  const [isDirty, setDirty] = useState(false)
  const { data: item } = useSuspenseQuery(api.disclosures.get.queryOptions({ id }, { gcTime: 0 }))
  const { data: headings } = useSuspenseQuery(api.catalogue.headings.queryOptions())

  return (
    <Page
      title={item.title}
      breadcrumbs={[{ title: '主动公开信息', to: '/disclosures' }]}
      actions={
        <>
          <PublicLink item={item} />
          <HistoryButton entryId={id} />
        </>
      }
    >
      <Standing item={item} />
      {mayEdit && item.status === 'draft' ? (
        <DisclosureForm key={id} item={item} headings={headings} onDirty={setDirty} />
      ) : (
        <ReadDisclosure item={item} />
      )}
      <Section title="公开情况">
        <PostingsTable postings={item.postings} />
        {mayEdit && item.status !== 'withdrawn' && (
          <PostingForm item={item} hasUnsavedChanges={isDirty} />
        )}
      </Section>
    </Page>
  )
}

/** Where the item stands, in one line. */
function Standing({ item }: { item: Disclosure }) {
  const { day, isLate, isProvisional } = timelinessOf(item, dayOf(new Date()))
  return (
    <p className="mb-5 flex flex-wrap gap-x-6 gap-y-1">
      <span>
        状态：
        <strong>
          <Status status={item.status} />
        </strong>
      </span>
      {item.indexNumber && <span>索引号：{item.indexNumber}</span>}
      {day && <span>公开日期：{day}</span>}
      {item.attribute === 'proactive' && (
        <span className={isLate ? 'text-danger' : ''}>
          公开期限：
          <DeadlineButton concept="disclosures" id={item.id}>
            {item.dueOn}
          </DeadlineButton>
          {isProvisional && <Provisional />}
          {isLate && (day ? '，逾期公开' : '，已逾期')}
        </span>
      )}
    </p>
  )
}

function PublicLink({ item }: { item: Disclosure }) {
  const { agency } = useActor()
  if (item.status !== 'published' || !siteAddress) return null
  return (
    <a
      href={`${siteAddress}/${agency.slug}/disclosures/${item.id}`}
      target="_blank"
      rel="noreferrer"
    >
      在公开网站上查看<span aria-hidden> ↗</span>
    </a>
  )
}

function ReadDisclosure({ item }: { item: Disclosure }) {
  return (
    <Details
      rows={[
        ['栏目', item.heading.name],
        ['发文字号', item.documentNumber],
        ['体裁', item.genre && genreNames[item.genre]],
        ['主题分类', item.topic],
        ['公开属性', attributeNames[item.attribute]],
        ['成文日期', item.formedOn],
        ['内容概述', item.summary],
        ['正文', item.body],
        ['附件', item.files.length === 0 ? '' : <FileLinks key="files" files={item.files} />],
      ]}
    />
  )
}

const FileLinks = ({ files }: { files: Disclosure['files'] }) => (
  <ul>
    {files.map(({ id, name, size }) => (
      <li key={id}>
        <a href={withAgency(`/api/files/${id}`)}>{name}</a>
        <span className="ml-2 text-ink-faint">{sizeInWords(size)}</span>
      </li>
    ))}
  </ul>
)
