import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { ErrorNotice } from '../shell/refusal'
import { HandoverForm } from './handover-form'
import { FormDialog } from './person-dialog'

type Props = { postId: string; title: string; isSmall?: boolean; isMain?: boolean }

/** 岗位交接: opens above the post or the person, and shows the post as it is now. */
export function HandoverButton({ postId, title, isSmall = false, isMain = false }: Props) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        size={isSmall ? 'small' : 'middle'}
        type={isMain ? 'primary' : 'default'}
        onClick={() => setOpen(true)}
        aria-label={isSmall ? `岗位交接：${title}` : undefined}
      >
        岗位交接
      </Button>
      <FormDialog title={`岗位交接：${title}`} open={isOpen} onClose={close}>
        <Loaded postId={postId} onClose={close} />
      </FormDialog>
    </>
  )
}

function Loaded({ postId, onClose }: { postId: string; onClose: () => void }) {
  const api = useApi()
  const { data: post, error } = useQuery(api.staffing.get.queryOptions({ id: postId }))
  if (error) return <ErrorNotice error={error} />
  if (post) return <HandoverForm post={post} onClose={onClose} />
  return (
    <p role="status" className="text-ink-soft">
      正在加载…
    </p>
  )
}
