import { z } from 'zod'

/** 收费方式: by the item or by the page, never both; `cost` is the fee of the Regulation of 2007. @law 国办函〔2020〕109号 */
export const FeeBasis = z.enum(['per_item', 'per_page', 'cost'])
export type FeeBasis = z.infer<typeof FeeBasis>
