/**
 * One thing a check found.
 *
 * A finding is for a person to read and decide on; it never stops the program.
 * `error` blocks publishing, `warning` does not.
 */
export type Finding = {
  readonly rule: 'part_exceeds_whole' | 'share_does_not_match' | 'foreign_year' | 'empty_part'
  readonly severity: 'error' | 'warning'
  /** Where to look, as the person sees it: part, paragraph. */
  readonly where: string
  /** The part's key, for a link. */
  readonly part: string | null
  readonly sentence: string
}
