import { main } from './lifecycle'
import { show } from './show'

await main(() => show({ mode: 'development', demonstration: true }))
