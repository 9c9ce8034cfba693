export const schema = 'pgboss'

/** One queue for jobs of all kinds: an office has little to do in the background. */
export const queueName = 'daylight'
