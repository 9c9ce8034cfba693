export * from './document'
export * from './form'
export * from './render'
export * from './report'
