/** How often the network agrees with its teacher, and with labels. */
import { FIELDS, type Read } from '../../stance/composed/network.ts'
import type { ClaimLine } from './claims.ts'
import type { JudgedLine } from './student.ts'

export type Field = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as Field[]

/** One claim in twenty is kept from the student, by its words, to see how it agrees with its teacher on others. */
export function isHeldOut({ sw, cw }: Pick<ClaimLine, 'sw' | 'cw'>): boolean {
  let sum = 0
  for (const word of [...sw, ...cw]) for (let i = 0; i < word.length; i++) sum = (sum * 31 + word.charCodeAt(i)) % 1009
  return sum % 20 === 0
}

export type Agreements = Readonly<Record<Field, { readonly right: number; readonly all: number }>>

export function agreements<Line extends Pick<ClaimLine, 'sw' | 'cw'>>(
  lines: Iterable<Line>,
  read: Read,
  answerOf: (line: Line, field: Field) => number,
): Agreements {
  const counts = Object.fromEntries(FIELD_NAMES.map((field) => [field, { right: 0, all: 0 }])) as Record<
    Field,
    { right: number; all: number }
  >
  for (const line of lines) {
    const said = read({ before: line.sw, content: line.cw })
    for (const field of FIELD_NAMES) {
      counts[field].all++
      if (largest(said[field]) === answerOf(line, field)) counts[field].right++
    }
  }
  return counts
}

export const byTeacher = (line: JudgedLine, field: Field): number => largest(line[field])
export const byLabel = (line: ClaimLine, field: Field): number => FIELDS[field].indexOf(line.label![field])

function largest(numbers: ArrayLike<number>): number {
  let best = 0
  for (let k = 1; k < numbers.length; k++) if (numbers[k]! > numbers[best]!) best = k
  return best
}
