/** What the form of a notice holds, and what it comes to: text and the form change into each other. */
import type { NoticeDraft } from '@daylight/domain/calendar'
import type { Sayings } from '../shell/field'

export type HolidayValues = {
  name: string
  off: { first: string | null; last: string | null }[]
  work: (string | null)[]
}

export type NoticeValues = {
  year: string
  documentNumber: string
  issuedOn: string | null
  amends: boolean
  holidays: HolidayValues[]
}

export const sayings: Sayings = {
  year: { label: '年份' },
  documentNumber: { label: '发文字号' },
  issuedOn: { label: '发文日期' },
  amends: { label: '这是调整通知，只列出有变化的节日' },
  holidays: { label: '节日' },
  'holidays.name': { label: '节日' },
  'holidays.off': { label: '放假日期' },
  'holidays.off.first': { label: '放假第一天' },
  'holidays.off.last': { label: '放假最后一天' },
  'holidays.work': { label: '调休上班' },
}

export const blankHoliday = (name = ''): HolidayValues => ({
  name,
  off: [{ first: null, last: null }],
  work: [],
})

/** A form that is filled in by hand begins with the holidays that each year has. */
export const blankFor = (year: number | undefined): NoticeValues => ({
  year: year === undefined ? '' : String(year),
  documentNumber: '',
  issuedOn: null,
  amends: false,
  holidays: ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((name) =>
    blankHoliday(name),
  ),
})

export const valuesOf = (draft: NoticeDraft): NoticeValues => ({
  year: String(draft.year),
  documentNumber: draft.documentNumber ?? '',
  issuedOn: draft.issuedOn ?? null,
  amends: draft.amends ?? false,
  holidays: draft.holidays.map(({ name, off, work = [] }) => ({
    name,
    // A holiday whose days were not understood gets a place where they can be filled in.
    off: off.length > 0 ? off.map(({ first, last }) => ({ first, last })) : blankHoliday().off,
    work: [...work],
  })),
})

/** What the schema is given. A holiday of one day needs no last day. */
export const inputOf = ({ year, holidays, ...values }: NoticeValues) => ({
  ...values,
  year: /^\d{4}$/.test(year.trim()) ? Number(year) : undefined,
  documentNumber: values.documentNumber ?? '',
  issuedOn: values.issuedOn || null,
  amends: values.amends ?? false,
  holidays: holidays.map(({ name, off, work }) => ({
    name,
    off: off.map(({ first, last }) => ({ first: first ?? '', last: last || (first ?? '') })),
    work: work.map((day) => day ?? ''),
  })),
})
