export * from './dictionary'
export * from './value'
