import type { ReactNode } from 'react'
import type { Agency } from '#api'
import { homeOf } from './agency'
import { Breadcrumbs, type Crumb } from './breadcrumbs'
import { DemonstrationBand } from './demonstration-band'
import { Footer } from './footer'
import { Masthead, type Section } from './masthead'

/** What stands around the content of every page of an agency. */
export const Frame = ({
  agency,
  current = null,
  crumbs,
  children,
}: {
  agency: Agency
  current?: Section | null
  crumbs?: readonly Crumb[]
  children: ReactNode
}) => (
  <>
    <a className="skip" href="#main">
      跳到正文
    </a>
    {agency.demonstration && <DemonstrationBand />}
    <Masthead agency={agency} current={current} />
    <div className="wrap grow">
      {crumbs && <Breadcrumbs crumbs={[{ name: '首页', href: homeOf(agency) }, ...crumbs]} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
    <Footer agency={agency} />
  </>
)
