import { agencyKindNames } from '@daylight/domain/agencies'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { useMay } from '../shell/actor'
import { Details } from '../shell/details'
import { Page } from '../shell/page'
import { AgencyForm } from './agency-form'

/** 机关资料: what the public reads about the agency. The head keeps it. */
export function AgencyPage() {
  const api = useApi()
  const mayEdit = useMay('agencies.edit')
  const { data: agency } = useSuspenseQuery(api.agencies.own.queryOptions(undefined, { gcTime: 0 }))

  return (
    <Page title="机关资料" actions={<HistoryButton entryId={agency.id} />}>
      <p className="mb-5 max-w-[52em] text-ink-soft">
        公开网站和年度报告使用这里的名称与联系方式；索引号以统一社会信用代码开头。
        {!mayEdit && '需要更改时，请本机关负责人办理。'}
      </p>
      {mayEdit ? (
        <AgencyForm agency={agency} />
      ) : (
        <Details
          rows={[
            ['机关名称', agency.name],
            ['简称', agency.shortName],
            ['类别', agencyKindNames[agency.kind]],
            ['统一社会信用代码', agency.unifiedCode],
            ['办公地址', agency.address],
            ['邮政编码', agency.postcode],
            ['办公时间', agency.officeHours],
            ['联系电话', agency.telephone],
            ['传真', agency.fax],
            ['互联网联系方式', agency.email],
          ]}
        />
      )}
    </Page>
  )
}
