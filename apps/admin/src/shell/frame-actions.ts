import { createContext, useContext } from 'react'

/** The dialogs that belong to the frame and can be opened from several places. */
export type FrameDialog = 'palette' | 'agencies' | 'keys'

export const FrameActionsContext = createContext<(dialog: FrameDialog) => void>(() => {})

export const useOpenDialog = () => useContext(FrameActionsContext)
