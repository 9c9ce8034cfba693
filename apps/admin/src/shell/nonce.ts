/** What the host lets a page's own style elements carry; without it the browser refuses them. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

export const csp = { nonce }

/**
 * Gives the nonce to every style element that our scripts make, since antd's scroll lock forgets it.
 * A style that comes with injected HTML is still refused.
 */
export function stampStyles(): void {
  const create = document.createElement.bind(document)
  const stamped = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
  document.createElement = stamped as typeof document.createElement
}
