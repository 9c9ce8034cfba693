/** Which key presses are ours. */

type Press = Pick<
  KeyboardEvent,
  'isComposing' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'
> & { readonly target: EventTarget | null }

/** Whether an input method is at work: then every key belongs to it (229 is what older ones give). */
export const isComposing = ({ isComposing, keyCode }: Pick<Press, 'isComposing' | 'keyCode'>) =>
  isComposing || keyCode === 229

/** Where a letter is something else than a command. */
const occupied = [
  'input',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="textbox"]',
  '[role="combobox"]',
  '[role="listbox"]',
  '[role="menu"]',
  '[role="tree"]',
  '[role="dialog"]',
  '[role="tooltip"]',
].join(',')

const stands = (target: EventTarget | null): boolean =>
  target !== null &&
  'closest' in target &&
  typeof target.closest === 'function' &&
  target.closest(occupied) !== null

/** Whether a single key may act: nobody composes, types or holds another key, and no dialog is open. */
export const isFree = (press: Press): boolean =>
  !isComposing(press) &&
  !press.defaultPrevented &&
  !press.ctrlKey &&
  !press.metaKey &&
  !press.altKey &&
  !stands(press.target)
