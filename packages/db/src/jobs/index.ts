/** The queue of background jobs: pg-boss in a schema of its own, known to this folder alone. */
export { installQueue } from './install'
export { send, takeOff } from './send'
export { type Pace, type QueueWorker, workQueue } from './work'
