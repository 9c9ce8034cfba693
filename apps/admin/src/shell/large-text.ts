import { storedSwitch } from './stored-switch'

/**
 * 大字模式: a quarter larger in all, with fields and buttons of at least 44 pixels.
 *
 * Sizes are in `rem` and hang on one class of the page, which stands there before anything is drawn:
 * this module is loaded with the bundle, and the page is empty until then.
 */
export const largeText = storedSwitch('daylight.large-text', false)

const show = () => document.documentElement.classList.toggle('large-text', largeText.isOn())
largeText.subscribe(show)
show()
