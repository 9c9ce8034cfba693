/** 报告格式: which parts a yearly report has, bound to the years it holds for. A new form is a file. */
import type { Day } from '../calendar'
import type { Values } from '../measures'
import type { Block } from './document'
import { outlineUntil2018 } from './outline-until-2018'

/** What a draft may say beyond numbers: the year's own facts, as the ledger has them. */
export type Facts = {
  readonly agency: {
    readonly name: string
    readonly shortName: string
    readonly address: string
    readonly telephone: string
    readonly officeHours: string
    /** Its entries are made up, and every document of it says so. */
    readonly demonstration: boolean
  }
  /** The government above, e.g. 梅河口市人民政府. */
  readonly superior: string | null
  readonly year: number
  readonly asOf: Day
  readonly values: Values
  readonly trainings: readonly {
    readonly heldOn: Day
    readonly topic: string
    readonly place: string
  }[]
  readonly posts: readonly { readonly title: string; readonly kind: 'full_time' | 'part_time' }[]
  /** What was published under the headings of guide and systems, with the heading's code. */
  readonly documents: readonly { readonly title: string; readonly heading: string }[]
  readonly problems: readonly string[]
  readonly promises: readonly string[]
}

export type FormPart = {
  readonly key: string
  readonly title: string
  readonly draft: (facts: Facts) => Block[]
}

export type Form = {
  readonly id: string
  readonly name: string
  /** First and last year of report that it holds for. */
  readonly from: number
  readonly to: number
  readonly title: (facts: Facts) => string
  readonly preface: (facts: Facts) => Block[]
  readonly parts: readonly FormPart[]
}

const forms: readonly Form[] = [outlineUntil2018]

/** The form for the report of `year`, or `null` where none is known. */
export const formFor = (year: number): Form | null =>
  forms.find(({ from, to }) => from <= year && year <= to) ?? null

/** The form under which a report was begun; later forms for its year leave it as it is. */
export const formCalled = (id: string): Form | null => forms.find((form) => form.id === id) ?? null
