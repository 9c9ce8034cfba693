import { createLink } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ComponentProps } from 'react'

type Props = Pick<ComponentProps<typeof Button>, 'children' | 'href' | 'onClick'> & {
  /** The one thing that one comes to the page for. */
  isMain?: boolean
}

/** A link that looks like a button, for what leads to a page. */
export const ButtonLink = createLink(({ isMain = false, ...props }: Props) => (
  <Button type={isMain ? 'primary' : 'default'} {...props} />
))
