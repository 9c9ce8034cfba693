/** Sentences by the path of their field, from the schema or from the server, put where the form has a field. */
export type FieldErrors = Readonly<Record<string, string>>

/**
 * The sentences at the fields that the form knows, in the order of the form.
 *
 * `attendees.3` is said at `attendees` where that is one field; what belongs to no field comes last.
 */
export function placed(errors: FieldErrors, known: readonly string[]): FieldErrors {
  const place = (path: string) => (known.includes(path) ? known.indexOf(path) : known.length)
  return Object.fromEntries(
    Object.entries(errors)
      .map(([path, sentence]) => [fieldFor(path, known), sentence] as const)
      .toSorted(([a], [b]) => place(a) - place(b)),
  )
}

function fieldFor(path: string, known: readonly string[]): string {
  const longestFirst = known
    .filter((field) => path === field || path.startsWith(`${field}.`))
    .toSorted((a, b) => b.length - a.length)
  return longestFirst[0] ?? path
}
