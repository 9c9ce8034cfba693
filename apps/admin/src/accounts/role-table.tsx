import { isInForce, roleNames } from '@daylight/domain/accounts'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useActor } from '../shell/actor'
import { Table } from '../shell/table'
import type { Assignment, Person } from './person-words'
import { RoleEndDialog } from './role-end'
import { RoleGrantButton } from './role-grant'
import { today } from './role-rule'

type Props = { person: Person; isSelf: boolean }

/** 任用: the roles that the person has and had, those in force first; to end one or to give one more. */
export function RoleTable({ person, isSelf }: Props) {
  const { agencyId } = useActor()
  const [ending, setEnding] = useState<Assignment | null>(null)
  const mayChange = person.mayEdit && !isSelf
  const day = today()
  const isOver = ({ endedOn }: Assignment) => endedOn !== null && endedOn < day
  const rows = person.assignments.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
  const soft = (one: Assignment) => (isInForce(one, day) ? '' : 'text-ink-soft')

  return (
    <>
      <Table
        label="角色"
        rows={rows}
        empty="没有角色。"
        columns={[
          {
            title: '角色',
            isHead: true,
            cell: (one) => (
              <>
                <span className={soft(one)}>{roleNames[one.role]}</span>
                {isOver(one) && <span className="ml-2 text-ink-faint">已结束</span>}
              </>
            ),
          },
          { title: '机关', cell: ({ agency }) => agency.shortName },
          {
            title: '随岗位',
            cell: ({ post, agencyId: of }) =>
              post &&
              (of === agencyId ? (
                <Link to="/staffing/$id" params={{ id: post.id }}>
                  {post.title}
                </Link>
              ) : (
                post.title
              )),
          },
          { title: '自', cell: ({ startedOn }) => startedOn, className: 'whitespace-nowrap' },
          {
            title: '至',
            cell: ({ endedOn }) => endedOn ?? '今',
            className: 'whitespace-nowrap',
          },
          ...(mayChange
            ? [
                {
                  title: '办理',
                  className: 'md:text-right',
                  cell: (one: Assignment) => {
                    if (isOver(one)) return null
                    if (one.agencyId !== agencyId)
                      return <span className="text-ink-faint">请切换到{one.agency.shortName}</span>
                    return (
                      <Button
                        size="small"
                        onClick={() => setEnding(one)}
                        aria-label={`结束任用：${roleNames[one.role]}`}
                      >
                        结束任用
                      </Button>
                    )
                  },
                },
              ]
            : []),
        ]}
      />
      {mayChange && <RoleGrantButton person={person} />}
      <RoleEndDialog person={person} assignment={ending} onClose={() => setEnding(null)} />
    </>
  )
}
