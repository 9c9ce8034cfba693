import { lookAlikeIn } from '@daylight/domain/accounts'
import { AgencyKind, agencyKindNames, SetUp } from '@daylight/domain/agencies'
import { Radio } from 'antd'
import type { ReactNode } from 'react'
import { siteAddress } from '../shell/site'
import { PasswordField } from './password-field'
import { PasswordRulesList } from './password-rules-list'
import { TextField } from './session-field'
import { useFormField, useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask, Done } from './session-request'
import { SignInLayout } from './sign-in-layout'
import type { WelcomeProps } from './welcome-password'

const blank = {
  'agency.kind': 'county_city',
  'agency.name': '',
  'agency.shortName': '',
  'agency.slug': '',
  'agency.unifiedCode': '',
  'person.name': '',
  'person.username': '',
  password: '',
}

const inputOf = (token: string, typed: typeof blank) => ({
  token,
  agency: {
    kind: typed['agency.kind'],
    name: typed['agency.name'],
    shortName: typed['agency.shortName'],
    slug: typed['agency.slug'],
    unifiedCode: typed['agency.unifiedCode'].trim() || null,
  },
  person: { name: typed['person.name'], username: typed['person.username'] },
  password: typed.password,
})

/** 首次启动: the agency at the top, and the person who keeps its accounts. */
export function WelcomeSetUp({ secret, link, onUsed, onDead }: WelcomeProps) {
  const form = useSessionForm({
    initial: blank,
    schema: SetUp,
    inputOf: (typed) => inputOf(secret, typed),
    send: (input) => ask({ path: 'set-up', input, answer: Done }),
    onDone: (_, { person }) => onUsed(person.username),
    onRefused: ({ code }) => {
      if (code !== 'accounts.link_invalid' && code !== 'accounts.set_up_already') return false
      onDead()
      return true
    },
  })
  const { typed } = form

  return (
    <SignInLayout title="首次启动" isWide>
      <p className="mb-6 leading-7">
        登记最上级的机关和第一位管理员。其他机关和人员，由管理员登录后登记。
      </p>
      <SessionFormFrame form={form} submitLabel="建立机关和管理员" isLarge>
        <Part title="机关">
          <KindField />
          <TextField
            name="agency.name"
            label="机关名称"
            autoFocus
            control={{ maxLength: 60, autoComplete: 'off' }}
          />
          <div className="grid gap-x-6 md:grid-cols-2">
            <TextField
              name="agency.shortName"
              label="简称"
              control={{ maxLength: 20, autoComplete: 'off' }}
            />
            <TextField
              name="agency.slug"
              label="网址用名"
              hint={<SlugHint slug={typed['agency.slug'] ?? ''} />}
              control={{ maxLength: 40, autoComplete: 'off', autoCapitalize: 'none' }}
            />
          </div>
          <TextField
            name="agency.unifiedCode"
            label="统一社会信用代码"
            isOptional
            hint="18位，编制索引号时要用；可以登录后再填。"
            control={{ maxLength: 20, autoComplete: 'off' }}
          />
        </Part>
        <Part title="第一位管理员">
          <div className="grid gap-x-6 md:grid-cols-2">
            <TextField
              name="person.name"
              label="姓名"
              control={{ maxLength: 20, autoComplete: 'off' }}
            />
            <TextField
              name="person.username"
              label="用户名"
              hint="3至30个小写字母、数字和“.”“_”“-”，以字母开头。"
              warning={lookAlikeIn(typed['person.username'] ?? '')}
              control={{ maxLength: 100, autoComplete: 'username', autoCapitalize: 'none' }}
            />
          </div>
          <PasswordField
            name="password"
            label="密码"
            isNew
            hint={
              <PasswordRulesList
                password={typed.password ?? ''}
                told={link.rules}
                texts={Object.entries(typed).flatMap(([name, text]) =>
                  name === 'password' || name === 'agency.kind' ? [] : [text],
                )}
              />
            }
          />
        </Part>
      </SessionFormFrame>
    </SignInLayout>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-8 first-of-type:mt-0">
      <legend className="mb-4 w-full border-b border-ink pb-1 text-base font-semibold">
        {title}
      </legend>
      {children}
    </fieldset>
  )
}

function KindField() {
  const { id, value, type } = useFormField('agency.kind')
  return (
    <div className="mb-4">
      <p id={id} className="mb-1 font-medium">
        机关类别
      </p>
      <Radio.Group
        aria-labelledby={id}
        value={value}
        onChange={({ target }) => type(String(target.value))}
        options={AgencyKind.options.map((kind) => ({ value: kind, label: agencyKindNames[kind] }))}
      />
    </div>
  )
}

const SlugHint = ({ slug }: { slug: string }) => (
  <>
    公开网站上的地址：
    <span className="break-all">
      {siteAddress || '网站地址'}/{slug.trim() || '网址用名'}
    </span>
  </>
)
