export * from './agency'
export * from './set-up'
export * from './unified-code'
