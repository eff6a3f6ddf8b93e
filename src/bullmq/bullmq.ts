/**
 * `saidwho/bullmq`: a corpus on many machines, by a BullMQ queue. The public names, listed one by one.
 * @module saidwho/bullmq
 */
export { type Enqueued, type EnqueueFileOptions, type EnqueueOptions, enqueue, enqueueFile } from './enqueue.ts'
export type { ArticlesJob } from './jobs.ts'
export { type Merged, mergeSinks } from './merge.ts'
export { jsonLinesSink, type Sink, type SinkLine } from './sink.ts'
export { type CorpusWorker, createWorker, type QueueWorkerOptions } from './worker.ts'
