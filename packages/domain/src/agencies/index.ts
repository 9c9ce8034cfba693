export * from './agency'
export * from './unified-code'
