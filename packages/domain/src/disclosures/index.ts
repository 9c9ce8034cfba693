export * from './disclosure'
export * from './index-number'
export * from './posting'
export * from './terms'
