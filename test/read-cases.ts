/** Reads the marked-up cases of a folder, for the tests and for the count of those that are met. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Case, parseCases } from '../src/testing/testing.ts'

const ROOT = new URL('../fixtures/cases/', import.meta.url)

/** The cases of all files of a folder under `fixtures/cases`. */
export function readCases(folder: string): Case[] {
  const root = new URL(`${folder}/`, ROOT)
  const files = readdirSync(root).filter((name) => name.endsWith('.txt'))
  return files.sort().flatMap((file) => parseCases(readFileSync(new URL(file, root), 'utf8'), file))
}

/** The folders under `fixtures/cases` that hold cases: `stance`, `entities/phrases`, … */
export function caseFolders(): string[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))
  return [...new Set(files.map((name) => name.replace(/[\\/][^\\/]*$/, '').replaceAll('\\', '/')))].sort()
}
