// Puts the articles of a JSON Lines file into the queue “news”. usage: node enqueue.mjs FOLDER FILE
import { Queue } from 'bullmq'
import { enqueueFile } from 'saidwho/bullmq'

const [root, file] = process.argv.slice(2)
const queue = new Queue('news', { connection: { url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' } })
const { articles, jobs } = await enqueueFile(queue, file, { root })
console.log(`${articles} articles in ${jobs} jobs`)
await queue.close()
