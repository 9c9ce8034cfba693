/** Where Tab begins and a screen reader reads after the page has become another one. */
export const focusMain = () => document.getElementById('main')?.focus({ preventScroll: true })
