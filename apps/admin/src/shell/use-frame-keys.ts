import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { FrameDialog } from './frame-actions'
import { isComposing, isFree } from './keys'
import { focusFilter, moveMark } from './list-keys'
import { singleKeys } from './single-keys'
import { focusUndo } from './toast-region'

const inDialog = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/** The keys of the frame: one with Ctrl or ⌘ that acts anywhere, and single ones where nobody types. */
export function useFrameKeys(open: (dialog: FrameDialog) => void): void {
  useEffect(() => {
    const act = (what: () => void) => (event: KeyboardEvent) => {
      event.preventDefault()
      what()
    }
    const stop = [
      tinykeys(
        window,
        { '$mod+k': act(() => open('palette')) },
        { ignore: (event) => isComposing(event) || event.repeat || inDialog(event) },
      ),
      tinykeys(
        window,
        {
          j: act(() => moveMark(1)),
          k: act(() => moveMark(-1)),
          '/': act(() => {
            if (!focusFilter()) open('palette')
          }),
          u: act(focusUndo),
          '[Shift]+?': act(() => open('keys')),
        },
        { ignore: (event) => !singleKeys.isOn() || !isFree(event) },
      ),
    ]
    return () => {
      for (const each of stop) each()
    }
  }, [open])
}
