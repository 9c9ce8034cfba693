import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api'
import { useActor, useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { AgencyTree } from './agency-tree'

/** 机关树: the chosen agency and all below it, as its administrator keeps them. */
export function AgenciesPage() {
  const mayInspect = useMay('agencies.inspect')
  const mayManage = useMay('agencies.manage')
  const { agencyId } = useActor()
  return (
    <Page
      title="机关树"
      actions={
        mayManage && (
          <ButtonLink isMain to="/agencies/new" search={{ parentId: agencyId }}>
            新建机关
          </ButtonLink>
        )
      }
    >
      {mayInspect ? <Tree /> : <ForbiddenNote />}
    </Page>
  )
}

function Tree() {
  const api = useApi()
  const { agency } = useActor()
  const { data } = useSuspenseQuery(api.agencies.tree.queryOptions())
  return (
    <>
      <p className="mb-4 max-w-[52em] text-ink-soft">
        {agency.shortName}
        和它的下级机关。在上级任用的角色，在下级也有效；没有填写统一社会信用代码的机关不能编制索引号。
      </p>
      <AgencyTree agencies={data} />
    </>
  )
}
