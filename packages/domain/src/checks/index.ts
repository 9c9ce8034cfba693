export * from './check-report'
export * from './finding'
