import { Drawer, Grid, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../shell/refusal'

type SheetProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Beside the title, e.g. a button that prints. */
  extra?: ReactNode
  /** Of the drawer's frame, where a style sheet has to find it. */
  className?: string
  children: ReactNode
}

/** What is opened beside a page and read: half as wide as the desk, the whole width on a phone. */
export function Sheet({ title, isOpen, onClose, extra, className, children }: SheetProps) {
  const { md } = Grid.useBreakpoint()
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={title}
      extra={extra}
      size={md === false ? '100%' : 720}
      closable={{ placement: 'end' }}
      styles={{ header: { padding: '12px 20px' }, body: { padding: 20 } }}
      {...(className && { rootClassName: className })}
      destroyOnHidden
    >
      {children}
    </Drawer>
  )
}

type AnswerProps<Data> = {
  query: { readonly data: Data | undefined; readonly error: unknown }
  children: (data: Data) => ReactNode
}

/** What a sheet asked for: a skeleton until it is there, the sentence where it can't be. */
export function Answer<Data>({ query: { data, error }, children }: AnswerProps<Data>) {
  if (data !== undefined) return children(data)
  if (error) return <ErrorNotice error={error} />
  return <Skeleton active paragraph={{ rows: 6 }} title={false} />
}
