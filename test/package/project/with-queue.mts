/** Uses the types of `saidwho/bullmq`, which come with those of bullmq. */
import { Queue } from 'bullmq'
import { type CorpusWorker, createWorker, enqueue, jsonLinesSink } from 'saidwho/bullmq'

const connection = { host: '127.0.0.1' }
export const filled = async (): Promise<number> => (await enqueue(new Queue('q', { connection }), [])).articles
export const worker = (): Promise<CorpusWorker> => createWorker('q', jsonLinesSink('out', 'one'), { connection })
