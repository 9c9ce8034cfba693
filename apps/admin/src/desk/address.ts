/** A page of the app as the server names it, e.g. `/audit?kind=refusal`, as the router takes it. */
export function addressOf(to: string): { to: string; search: Record<string, string> } {
  const [path = '/', query = ''] = to.split('?', 2)
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)) }
}
