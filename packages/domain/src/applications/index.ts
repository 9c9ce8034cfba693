import { z } from 'zod'

export const ApplicationStatus = z.enum(['open', 'awaiting_correction', 'closed'])
export type ApplicationStatus = z.infer<typeof ApplicationStatus>

/** The columns of table 三 of the yearly report. @law 国办公开办函〔2021〕30号 */
export const ApplicantKind = z.enum([
  'natural_person',
  'business',
  'research',
  'public_welfare',
  'legal_service',
  'other_organisation',
])
export type ApplicantKind = z.infer<typeof ApplicantKind>

/** How it came in, which decides the day of receipt. @law 条例§31 */
export const ApplicationChannel = z.enum([
  'in_person',
  'signed_post',
  'ordinary_post',
  'internet',
  'fax',
])
export type ApplicationChannel = z.infer<typeof ApplicationChannel>

/** The leaves of table 三, part 三, in the order of the form. @law 国办公开办函〔2021〕30号 */
export const ApplicationOutcome = z.enum([
  'disclosed',
  'disclosed_in_part',
  'state_secret',
  'forbidden_by_law',
  'endangers_security',
  'third_party_rights',
  'internal_affairs',
  'process_information',
  'enforcement_file',
  'administrative_inquiry',
  'not_held',
  'needs_making',
  'still_unclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'reissue',
  'not_corrected',
  'fee_unpaid',
  'other',
])
export type ApplicationOutcome = z.infer<typeof ApplicationOutcome>
