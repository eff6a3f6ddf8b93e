/** One attribution → act, polarity, certainty, target. (Stub.) */
import type { Attribution, StanceFinding } from '../findings.ts'
import type { Document } from '../types.ts'

export function decideStance(_document: Document, _attribution: Attribution): StanceFinding {
  return { act: 'assert', polarity: 'neutral', certainty: 'certain', target: null, reasons: [] }
}
