import { linkPurposeFor } from '@daylight/domain/accounts'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { LinkPanel, type OneTimeLink } from './link-panel'
import { type Purpose, validFor } from './link-words'
import { PersonAct } from './person-act'
import type { Person } from './person-words'

type Made = { readonly purpose: Purpose; readonly link: OneTimeLink }

/** What an administrator does with another person's account. */
export function PersonActs({ person }: { person: Person }) {
  const [made, setMade] = useState<Made | null>(null)
  return (
    <>
      {made && (
        <>
          <LinkPanel name={person.name} {...made} />
          <Button className="mb-4" onClick={() => setMade(null)}>
            已转交，收起链接
          </Button>
        </>
      )}
      <ul className="max-w-[860px] border-t border-rule">
        {!person.disabledAt && <MakeLink person={person} onMade={setMade} />}
        {person.twoFactorEnabled && <ResetSecondFactor person={person} />}
        {person.disabledAt ? <Enable person={person} /> : <Disable person={person} />}
      </ul>
    </>
  )
}

function MakeLink({ person, onMade }: { person: Person; onMade: (made: Made) => void }) {
  const api = useApi()
  const make = useMutation(api.accounts.makeLink.mutationOptions())
  const purpose = linkPurposeFor(person)
  return (
    <PersonAct
      title="一次性链接"
      note={
        purpose === 'reset'
          ? '本人忘记密码时用：打开链接，自己设置新的密码。'
          : '本人还没有设置密码：打开链接，自己设置。'
      }
      action="生成一次性链接"
      does={`新链接${validFor(purpose)}内有效，只能用一次，只显示这一次。${
        person.hasOpenLink ? '以前没有用过的链接随即作废。' : ''
      }请先核实是本人提出的。`}
      act={async () => onMade({ purpose, link: await make.mutateAsync({ id: person.id }) })}
      done="链接已生成。"
    />
  )
}

function ResetSecondFactor({ person }: { person: Person }) {
  const api = useApi()
  const reset = useMutation(api.accounts.resetSecondFactor.mutationOptions())
  return (
    <PersonAct
      title="撤销两步验证"
      note="手机丢失或者更换、恢复码也不在手边时用。"
      action="撤销两步验证"
      danger
      does={`${person.name}的所有登录立即结束，下次登录只用密码；角色须启用两步验证的，登录后先重新启用，才能办理业务。密码规则为“长密码，不强制更换”的，密码同时作废，须另外生成一次性链接，由本人重设。请先当面核实是本人提出的。`}
      act={() => reset.mutateAsync({ id: person.id })}
      done="两步验证已撤销，所有登录已结束。"
    />
  )
}

function Disable({ person }: { person: Person }) {
  const api = useApi()
  const disable = useMutation(api.accounts.disable.mutationOptions())
  return (
    <PersonAct
      title="停用账户"
      note="调离、退休或者账户可能被冒用时用；可以恢复。"
      action="停用账户"
      danger
      does={`${person.name}的所有登录立即结束，没有用过的一次性链接作废，以后不能登录。角色和任职的记录保留；岗位由别人接任的，请另外办理岗位交接。`}
      act={() => disable.mutateAsync({ id: person.id })}
      done="账户已停用，所有登录已结束。"
    />
  )
}

function Enable({ person }: { person: Person }) {
  const api = useApi()
  const enable = useMutation(api.accounts.enable.mutationOptions())
  return (
    <PersonAct
      title="恢复账户"
      note="恢复后可以重新登录。"
      action="恢复账户"
      does={`${person.name}可以用原来的密码登录，没有结束的角色随即有效。`}
      act={() => enable.mutateAsync({ id: person.id })}
      done="账户已恢复。"
    />
  )
}
