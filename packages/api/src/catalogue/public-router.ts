import { HeadingCode } from '@daylight/domain/catalogue'
import { Page } from '@daylight/domain/entry'
import { z } from 'zod'
import { open, router } from '../open'
import { getPublicHeading, listPublicHeadings } from './queries'

const Slug = z.string().max(60)

export const publicCatalogueRouter = router({
  headings: open
    .input(z.strictObject({ slug: Slug }))
    .query(({ ctx, input }) => listPublicHeadings(ctx, input.slug)),
  heading: open
    .input(Page.extend({ slug: Slug, code: HeadingCode }))
    .query(({ ctx, input }) => getPublicHeading(ctx, input)),
})
