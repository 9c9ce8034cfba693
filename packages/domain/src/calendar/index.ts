import { z } from 'zod'

export * from './day'
export * from './work-calendar'

export const DayStatus = z.enum(['off', 'work'])
export type DayStatus = z.infer<typeof DayStatus>
