// Works on the queue “news” until it is told to end. usage: node worker.mjs FOLDER OUTPUT_FOLDER [NAME]
import { hostname } from 'node:os'
import { createWorker, jsonLinesSink } from 'saidwho/bullmq'

const [root, out, name = hostname()] = process.argv.slice(2)
const { worker, close } = await createWorker('news', jsonLinesSink(out, name), {
  connection: { url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' },
  root,
  limits: { seconds: 30 },
  onError: (error) => console.error(`${name}: ${error.message}`),
})
worker.on('failed', (job, error) => console.error(`${name}: job ${job?.id}: ${error.message}`))
worker.on('drained', () => console.log(`${name}: nothing waits`))
// Ends what is in hand; the rest stays in the queue.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close)
