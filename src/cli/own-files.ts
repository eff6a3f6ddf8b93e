/** What a run writes must not be read by it: a pattern may fit the output, and a file may be named as both. */
import { fstat, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Input, NoInput } from '../corpus/readers/inputs.ts'
import { SaidwhoError } from '../errors.ts'

const STDIN = 0
const STDOUT = 1

/**
 * Leaves out what an earlier run of the same command wrote, as if it were not there: when it was first given, it was not.
 *
 * @param named what the user named, file by file
 * @param out null for standard output, which may be a file, too
 * @throws {SaidwhoError} `ERR_OPTION` if it would overwrite what it reads: a file that the user named, or that a pattern
 * fits and nothing says that saidwho wrote it
 */
export async function withoutOwn(
  inputs: readonly (Input | NoInput)[],
  named: readonly string[],
  out: string | null,
): Promise<(Input | NoInput)[]> {
  const names = out === null ? [] : [out, ...BESIDE.map((ending) => out + ending)]
  const files = out === null ? [await ofStream(STDOUT)] : await Promise.all(names.map(ofFile))
  const [target, making] = files
  const left: (Input | NoInput)[] = []
  for (const input of inputs) {
    const own = 'error' in input ? null : await isOneOf(files, input)
    if (own === null) left.push(input)
    else if (named.includes(input.name) || (own === target && !making)) {
      const name = input.name === '-' ? 'standard input' : input.name
      throw new SaidwhoError('ERR_OPTION', `${name} is also the output file`)
    }
  }
  return left
}

/** Files of a run that stand beside its output. */
const BESIDE = ['.run.json', '.run.keys', '.lock', '.part']

async function isOneOf(own: readonly (Stats | null | undefined)[], { name, bytes }: Input): Promise<Stats | null> {
  // Most are told apart by their size, which is known already.
  const alike = own.filter((file) => file?.isFile() === true && (name === '-' || file.size === bytes)) as Stats[]
  if (alike.length === 0) return null
  const file = name === '-' ? await ofStream(STDIN) : await ofFile(name)
  return alike.find(({ dev, ino }) => dev === file?.dev && ino === file.ino) ?? null
}

const ofFile = (path: string): Promise<Stats | null> => stat(path).catch(() => null)
const ofStream = (descriptor: number): Promise<Stats | null> => promisify(fstat)(descriptor).catch(() => null)
