import type { Metadata } from 'next'
import type { Agency } from '#api'

/**
 * The head of a page. `tags` name what the page was made from, so that publishing a change can
 * find the pages that it touches.
 */
export const headOf = (
  agency: Pick<Agency, 'shortName' | 'slug'> | null,
  {
    title,
    description,
    tags = [],
  }: { title?: string; description?: string; tags?: readonly string[] },
): Metadata => {
  const site = `${agency?.shortName ?? ''}政府信息公开`
  const named = agency ? [`agency:${agency.slug}`, ...tags] : tags
  return {
    title: title ? `${title} - ${site}` : site,
    description,
    other: { 'daylight-tags': named.join(' ') },
  }
}
