/** For the host: the worker. Commands send through `ctx.queue`. */
export { startWorker } from './worker'
