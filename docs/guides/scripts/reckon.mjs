// Reckons a corpus on paper and writes the tables of docs/reckoning.md. All figures that go in are in INPUTS, and only there.
// usage: node docs/guides/scripts/reckon.mjs [--check]   (--check: only say whether the page is what comes out)
import { readFileSync, writeFileSync } from 'node:fs'

const MEASURE = '`node docs/guides/scripts/measure.mjs ARTICLES.jsonl PORT`'
const input = (value, unit, what, from) => ({ value, unit, what, from })

const INPUTS = {
  articles: input(1e9, '', 'articles', 'asked for'),
  rate: input(
    180,
    'a second',
    'articles on one core',
    '`npm run bench:corpus -- FILE`, “in process”: 184, 180; in its first second, cold, a process does some 120',
  ),
  characters: input(
    4896,
    'UTF-16 code units',
    'length of an article',
    `${MEASURE}; the 84 articles of PolNeAR's development part, about 780 words each`,
  ),
  bytesIn: input(5064, 'bytes', 'an article as a line of JSON', MEASURE),
  bytesOut: input(27_651, 'bytes', 'its line of output', MEASURE),
  bytesOutGzip: input(3835, 'bytes', 'the same by gzip', MEASURE),
  articlesAJob: input(16, '', 'articles a job', 'the default of `articlesAJob`'),
  waiting: input(932, 'bytes', 'of Redis for a job that waits, by place', `${MEASURE}, “a further waiting job”`),
  waitingText: input(90_928, 'bytes', 'of Redis for a job that waits, by text', MEASURE),
  done: input(1398, 'bytes', 'of Redis for a job that is done', `${MEASURE}, “a further job that is done”`),
  traffic: input(
    862 + 1852,
    'bytes',
    'over the network for a job, in and out, by place',
    `${MEASURE}: put in and worked on`,
  ),
  trafficText: input(81_691 + 82_676, 'bytes', 'the same by text', MEASURE),
  redisMs: input(0.59, 'ms', "of Redis's one core for a job, by place", MEASURE),
  processMb: input(
    200,
    'MB',
    'for a worker process',
    'peak of its resident memory with 1, 2 and 4 threads: 355, 512, 800 MB',
  ),
  threadMb: input(150, 'MB', 'for each thread of it', 'the same'),
  keyBytes: input(
    127,
    'bytes',
    'of memory for a key and an id while merging',
    'peak of `mergeSinks` with 4,000,000 lines against 10,000: 608 and 124 MiB',
  ),
  mergeMb: input(100, 'MB a second', 'merged on one core', `${MEASURE}: 102 and 74`),
  priceCore: input(
    0.04,
    'dollars',
    'for an hour of a core',
    'an assumption: about what clouds ask for a virtual core on demand; interruptible ones cost a third of it or less. A virtual core is often half a core, so count two',
  ),
  priceGb: input(0.02, 'dollars', 'for a GB in object storage for a month', 'an assumption, as above'),
  shard: input(1e7, '', 'articles a queue', 'chosen: what one Redis of 1 GB and one merge of 1.3 GB hold'),
}
const v = Object.fromEntries(Object.entries(INPUTS).map(([name, { value }]) => [name, value]))

/** Two or three digits: more would be a claim. */
function show(value, unit) {
  const [size, prefix] = unit === 'B' ? bytes(value) : [value, unit]
  const digits = size >= 100 ? 0 : size >= 10 ? 0 : 1
  return `${Number(size.toFixed(digits)).toLocaleString('en')} ${prefix}`.trim()
}
function bytes(value) {
  for (const [size, name] of [
    [1e12, 'TB'],
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'KB'],
  ])
    if (value >= size) return [value / size, name]
  return [value, 'bytes']
}

const coreHours = v.articles / v.rate / 3600
const jobs = v.articles / v.articlesAJob
const shards = v.articles / v.shard
const jobsAShard = v.shard / v.articlesAJob
const jobsASecond = 1000 / v.redisMs
const coresARedis = (jobsASecond / 2) * (v.articlesAJob / v.rate)
const node = { cores: 32 }

const RESULTS = [
  [
    '**Core hours**',
    'articles ÷ rate',
    show(coreHours, 'hours'),
    `${show(coreHours / 64, 'hours')} on 64 cores, ${show(coreHours / 1000, 'hours')} on 1,000`,
  ],
  [
    '**Memory**',
    'process + threads',
    show((v.processMb + node.cores * v.threadMb) * 1e6, 'B'),
    `for a machine of ${node.cores} cores, however many articles`,
  ],
  ['**Input**', 'articles × bytes', show(v.articles * v.bytesIn, 'B'), 'as JSON Lines'],
  [
    '**Output**',
    'articles × bytes',
    show(v.articles * v.bytesOut, 'B'),
    `${show(v.articles * v.bytesOutGzip, 'B')} by gzip`,
  ],
  [
    '**Jobs**',
    'articles ÷ articles a job',
    show(jobs / 1e6, 'million'),
    `${show(shards, '')} queues of ${show(jobsAShard / 1e3, 'thousand')} each`,
  ],
  [
    '**Redis, memory**',
    'jobs × bytes',
    show(jobsAShard * v.done, 'B'),
    `for one such queue at its end; ${show(jobs * v.done, 'B')} for all in one; by text up to ${show(jobsAShard * v.waitingText, 'B')} for one`,
  ],
  [
    '**Redis, time**',
    'jobs × ms',
    show((jobs * v.redisMs) / 3.6e6, 'hours'),
    `${show(jobsASecond, 'jobs a second')} at most; half of that feeds ${show(coresARedis, 'cores')}`,
  ],
  [
    '**Redis, network**',
    'jobs × bytes',
    show(jobs * v.traffic, 'B'),
    `by place; ${show(jobs * v.trafficText, 'B')} by text`,
  ],
  [
    '**Merging**',
    'output ÷ rate',
    show((v.articles * v.bytesOut) / (v.mergeMb * 1e6) / 3600, 'hours'),
    `of one core, ${show((v.shard * v.bytesOut) / (v.mergeMb * 1e6) / 60, 'minutes')} and ${show(v.shard * v.keyBytes, 'B')} of memory a queue, side by side`,
  ],
  [
    '**Cost, computing**',
    'core hours × 2 × price',
    show(coreHours * 2 * v.priceCore, 'dollars'),
    'two virtual cores for each core',
  ],
  [
    '**Cost, storage**',
    'output by gzip × price',
    show(((v.articles * v.bytesOutGzip) / 1e9) * v.priceGb, 'dollars'),
    `a month; ${show(((v.articles * v.bytesOut) / 1e9) * v.priceGb, 'dollars')} as it is`,
  ],
]

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const PARTS = {
  results: table(['what', 'how', 'how much', 'that is'], RESULTS),
  inputs: table(
    ['what', 'figure', 'from'],
    Object.values(INPUTS).map(({ value, unit, what, from }) => [
      what,
      `${value.toLocaleString('en', { maximumFractionDigits: 2 })} ${unit}`.trim(),
      from,
    ]),
  ),
}

const path = new URL('../../reckoning.md', import.meta.url)
const before = readFileSync(path, 'utf8')
const after = before.replace(
  /(<!-- (results|inputs) -->\n)[\s\S]*?(?=<!-- end -->)/g,
  (_, mark, name) => `${mark}${PARTS[name]}\n`,
)
if (!process.argv.includes('--check')) writeFileSync(path, after)
else if (after !== before) {
  console.error('docs/reckoning.md is not what docs/guides/scripts/reckon.mjs makes: run it without --check')
  process.exitCode = 1
}
