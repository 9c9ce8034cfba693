const ID = 'toasts'

/**
 * Where short messages appear. It stands in the page from the beginning, so that a screen reader says what
 * comes into it, and before all else, so that a button in it is not far from the beginning.
 */
export const ToastRegion = () => <div id={ID} aria-live="polite" aria-relevant="additions" />

export const toastConfig = {
  top: 16,
  getContainer: () => document.getElementById(ID) ?? document.body,
}

/** Moves to the 撤销 of the newest message; `false` where there is none. */
export function focusUndo(): boolean {
  const buttons = document.querySelectorAll<HTMLElement>(`#${ID} [data-undo]`)
  const newest = buttons[buttons.length - 1]
  newest?.focus()
  return newest !== undefined
}
