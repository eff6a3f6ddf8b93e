// A queue and its lines in PostgreSQL. What there is: the database that DATABASE_URL names, such as postgres://me@host/news
// usage: node postgres.mjs enqueue ARTICLES.jsonl    puts articles into the queue, texts and all
//        node postgres.mjs work                      works until it is told to end; as many as you like, on any machine
//        node postgres.mjs write > claims.jsonl      each article's line, once
import { once } from 'node:events'
import { createPostgresBackend, Queue, setDefaultBackendFactory } from 'bullmq'
import pg from 'pg'
import { createWorker, enqueue } from 'saidwho/bullmq'
import { readArticles } from 'saidwho/corpus'

setDefaultBackendFactory(createPostgresBackend)
const connectionString = process.env.DATABASE_URL ?? 'postgres://127.0.0.1/postgres'
const tell = (error) => console.error(`${error.code ?? error.name}: ${error.message}`)

const pool = new pg.Pool({ connectionString })
// A connection that is lost while nobody uses it would end the process. The next query makes a new one.
pool.on('error', tell)

/**
 * `json` and not `jsonb`: a text may hold NUL or half of a surrogate pair, which is `\u0000` or `\ud800` in a line, and
 * `jsonb` refuses both. Key after key, so that two workers do not wait for each other; an article may be in a job twice.
 */
const WRITE = `
  INSERT INTO claims (key, line, failed)
  SELECT DISTINCT ON (key) key, line::json, failed FROM unnest($1::text[], $2::text[], $3::bool[]) AS given (key, line, failed)
  ORDER BY key, failed
  ON CONFLICT (key) DO UPDATE SET line = excluded.line, failed = excluded.failed
  WHERE claims.failed AND NOT excluded.failed`

const sink = {
  async begin(making) {
    // Two that make the same table at the same time would hinder each other.
    await pool.query(`
      SELECT pg_advisory_xact_lock(5);
      CREATE TABLE IF NOT EXISTS claims (key text PRIMARY KEY, line json NOT NULL, failed bool NOT NULL);
      CREATE TABLE IF NOT EXISTS claims_made (how json, one bool PRIMARY KEY DEFAULT true)`)
    const how = JSON.stringify(making)
    await pool.query('INSERT INTO claims_made (how) VALUES ($1) ON CONFLICT DO NOTHING', [how])
    const { rows } = await pool.query('SELECT how::text FROM claims_made')
    if (rows[0].how !== how) throw new Error(`the table has lines of another version or options: ${rows[0].how}`)
  },
  async write(lines) {
    await pool.query(WRITE, [
      lines.map(({ key }) => key),
      lines.map(({ line }) => line),
      lines.map(({ failed }) => failed),
    ])
  },
  close: () => pool.end(),
}

async function writeLines() {
  for (let last = ''; ; ) {
    const { rows } = await pool.query('SELECT key, line::text FROM claims WHERE key > $1 ORDER BY key LIMIT 500', [
      last,
    ])
    if (rows.length === 0) break
    last = rows.at(-1).key
    const text = rows.map(({ line }) => `${line}\n`).join('')
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  }
  await pool.end()
}

const [command, file] = process.argv.slice(2)
if (command === 'enqueue') {
  // BullMQ's tables are made where there are none.
  const queue = new Queue('news', { connection: { connectionString, migrate: true } })
  queue.on('error', tell)
  const { articles, jobs } = await enqueue(queue, readArticles(file))
  console.log(`${articles} articles in ${jobs} jobs`)
  await queue.close()
  await pool.end()
} else if (command === 'work') {
  const { worker, close } = await createWorker('news', sink, {
    connection: { connectionString },
    limits: { seconds: 30 },
    onError: tell,
    // More of createWorker's, as JSON.
    ...JSON.parse(process.env.OPTIONS ?? '{}'),
  })
  worker.on('failed', (job, error) => console.error(`job ${job?.id}: ${error.message}`))
  worker.on('drained', () => console.log('nothing waits'))
  // Ends what is in hand; the rest stays in the queue.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close)
} else await writeLines()
