/** The `saidwho` command. (A first version: JSON lines in, JSON lines out.) */
import { readFileSync } from 'node:fs'
import { extract } from '../index.ts'

const input = readFileSync(0, 'utf8')
for (const line of input.split('\n')) {
  if (line === '') continue
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  process.stdout.write(`${JSON.stringify({ id, ...extract(text) })}\n`)
}
