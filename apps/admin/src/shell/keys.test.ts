import { describe, expect, it } from 'vitest'
import { isComposing, isFree } from './keys'

const press = {
  isComposing: false,
  keyCode: 74,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  target: null,
}

/** A target that stands inside what matches `role`, as `Element.closest` tells it. */
const inside = (role: string) =>
  Object.assign(new EventTarget(), {
    closest: (selectors: string) => (selectors.split(',').includes(role) ? {} : null),
  })

describe('isFree', () => {
  it('takes a single key where nobody types', () => {
    expect(isFree(press)).toBe(true)
    expect(isFree({ ...press, target: inside('a') })).toBe(true)
  })

  it.each([
    ['an input method composes', { isComposing: true }],
    ['an older input method has the key', { keyCode: 229 }],
    ['Ctrl is held', { ctrlKey: true }],
    ['⌘ is held', { metaKey: true }],
    ['Alt is held', { altKey: true }],
    ['something else acted already', { defaultPrevented: true }],
  ])('leaves it alone while %s', (_, change) => {
    expect(isFree({ ...press, ...change })).toBe(false)
  })

  it.each([
    'input',
    'textarea',
    'select',
    '[contenteditable]:not([contenteditable="false"])',
    '[role="textbox"]',
    '[role="combobox"]',
    '[role="dialog"]',
  ])('leaves it alone inside %s', (role) => {
    expect(isFree({ ...press, target: inside(role) })).toBe(false)
  })
})

it('knows both ways in which a browser says that an input method composes', () => {
  expect(isComposing({ isComposing: true, keyCode: 75 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 75 })).toBe(false)
})
