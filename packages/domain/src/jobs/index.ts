export * from './job'
export * from './kinds'
