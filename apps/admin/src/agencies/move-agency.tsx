import { MoveAgency } from '@daylight/domain/agencies'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useConfirmed } from '../accounts/confirm-dialog'
import { FormDialog } from '../accounts/person-dialog'
import { useApi } from '../api'
import { EntryForm } from '../shell/entry-form'
import { Field, type Sayings } from '../shell/field'
import { AgencySelect } from './agency-select'
import type { AgencyNode } from './agency-tree'
import { pathOf, placesFor, type TreeRow } from './tree'

type Rows = readonly TreeRow<AgencyNode>[]
type Props = { rows: Rows; agency: AgencyNode | null; onClose: () => void }

/** 变更隶属: another superior for an agency and all below it. */
export const MoveAgencyDialog = ({ rows, agency, onClose }: Props) => (
  <FormDialog
    title={`变更隶属：${agency?.shortName ?? ''}`}
    open={agency !== null}
    onClose={onClose}
  >
    {agency && <MoveForm rows={rows} agency={agency} onClose={onClose} />}
  </FormDialog>
)

const valuesOf = ({ parentId }: { readonly parentId: string | null }) => ({ parentId })

function MoveForm({
  rows,
  agency,
  onClose,
}: {
  rows: Rows
  agency: AgencyNode
  onClose: () => void
}) {
  const api = useApi()
  const confirmed = useConfirmed()
  const move = useMutation(api.agencies.move.mutationOptions())
  const sayings: Sayings = {
    parentId: { label: '上级机关', show: (id: string) => pathOf(rows, id) || '（不在本机关之下）' },
  }

  return (
    <EntryForm
      name="move"
      sayings={sayings}
      initial={valuesOf(agency)}
      version={agency.version}
      schema={MoveAgency}
      inputOf={(values, version) => ({ ...values, id: agency.id, version })}
      save={(input) => confirmed(() => move.mutateAsync(input))}
      onSaved={onClose}
      savedSentence={`${agency.shortName}的隶属关系已变更。`}
      valuesOf={valuesOf}
      submitLabel="变更隶属"
      actions={<Button onClick={onClose}>取消</Button>}
    >
      <p className="mb-4 text-ink-soft">
        {agency.shortName}
        的下级机关一起移动；台账、报告和网址不变。在上级机关任用的角色，以后按新的上级计算。
      </p>
      <Field path="parentId" required hint="不能隶属于自己或者自己的下级，所以它们不在可选之列。">
        <AgencySelect rows={rows} places={placesFor(rows, agency.id)} />
      </Field>
    </EntryForm>
  )
}
