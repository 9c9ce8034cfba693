/** A person with an account, in words. */
import type { AdminRouter } from '@daylight/api'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AdminRouter>['accounts']
export type ListedPerson = Outputs['people']['rows'][number]
export type Person = Outputs['person']
export type Assignment = Person['assignments'][number]

type Account = { readonly disabledAt: string | null; readonly passwordChangedAt: string | null }

export const stateInWords = ({ disabledAt, passwordChangedAt }: Account): string => {
  if (disabledAt) return '停用'
  return passwordChangedAt ? '在用' : '在用，尚未设置密码'
}

export const secondFactorInWords = (isOn: boolean): string => (isOn ? '已启用' : '未启用')
