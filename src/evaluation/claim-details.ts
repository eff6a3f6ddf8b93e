/** More figures of claims, for those who work on them: by kind, by cue, and by role, in words and in whole spans. */
import { calibrationError } from './calibration.ts'
import { type Agreement, ratio, type Tally } from './counts.ts'
import { type Found, type GivenItem, type GoldItem, type Item, sourceIsRight, withoutThat } from './matching.ts'
import { KINDS } from './score-claims.ts'
import { shared, type Words, wordAt } from './words.ts'

export const ROLES = ['source', 'cue', 'content'] as const
type Role = (typeof ROLES)[number]

/** What ties a gold claim together: a verb that says so and nothing more, “according to”, other words, a mere mark. */
export const CUES = ['say', 'according', 'other', 'mark', 'missing'] as const
type Cue = (typeof CUES)[number]

const SAYING =
  /^(?:say|says|said|saying|tell|tells|told|telling|add|adds|added|adding|write|writes|wrote|written|writing|ask|asks|asked|asking)$/i

export interface ClaimDetails {
  /** Recall by gold kind, precision by predicted kind. */
  readonly byKind: Readonly<Record<(typeof KINDS)[number], Part & Given>>
  readonly byCue: Readonly<Record<Cue, Part>>
  /** Direct quotes word for word, whoever is their source. */
  readonly quoteContents: Agreement
  /** Is this word part of any source, cue, content? Whose does not matter. */
  readonly words: Readonly<Record<Role, Agreement>>
  /** The same words as a role of the gold, which serves once. */
  readonly spans: Readonly<Record<Role, Agreement>>
}

interface Part {
  readonly recall: number | null
  readonly endToEndRecall: number | null
  readonly gold: number
}

/** Of what was found to be of a kind. */
interface Given {
  readonly precision: number | null
  readonly endToEndPrecision: number | null
  readonly predicted: number
  /** Of `confidence`. */
  readonly calibrationError: number | null
}

export function cueOf(words: Words, { cue, cueSpans }: Pick<Item, 'cue' | 'cueSpans'>): Cue {
  if (cue.length === 0) return cueSpans.length > 0 ? 'mark' : 'missing'
  const texts = cue.map((word) => wordAt(words, word))
  if (texts.some((text) => SAYING.test(text))) return 'say'
  return texts.some((text) => /^according$/i.test(text)) ? 'according' : 'other'
}

export function countDetails(
  tally: Tally,
  words: Words,
  wanted: readonly GoldItem[],
  given: readonly GivenItem[],
  found: readonly Found[],
): void {
  for (const item of wanted) tally.add(`claims.goldCue.${cueOf(words, item)}`)
  for (const { gold, predicted } of found) {
    const right = sourceIsRight(gold, predicted)
    const cue = cueOf(words, gold)
    tally.add(`claims.foundCue.${cue}`)
    tally.add(`claims.endToEndCue.${cue}`, right)
    tally.add(`claims.endToEndGold.${gold.kind}`, right)
    tally.add(`claims.endToEndPredicted.${predicted.kind}`, right)
  }
  for (const role of ROLES) {
    countWords(tally, role, wanted, given)
    countSpans(tally, role, words, wanted, given)
  }
}

function countWords(tally: Tally, role: Role, wanted: readonly Item[], given: readonly Item[]): void {
  const all = (items: readonly Item[]) => [...new Set(items.flatMap((item) => item[role]))].sort((a, b) => a - b)
  const [gold, predicted] = [all(wanted), all(given)]
  tally.add(`words.${role}.right`, shared(gold, predicted))
  tally.add(`words.${role}.gold`, gold.length)
  tally.add(`words.${role}.predicted`, predicted.length)
}

function countSpans(tally: Tally, role: Role, words: Words, wanted: readonly Item[], given: readonly Item[]): void {
  const key = (item: Item) => (role === 'content' ? withoutThat(words, item.content) : item[role]).join(' ')
  const left = new Map<string, number>()
  for (const item of wanted) {
    if (item[role].length === 0) continue
    tally.add(`spans.${role}.gold`)
    left.set(key(item), (left.get(key(item)) ?? 0) + 1)
  }
  for (const item of given) {
    if (item[role].length === 0) continue
    tally.add(`spans.${role}.predicted`)
    const free = left.get(key(item)) ?? 0
    if (free === 0) continue
    left.set(key(item), free - 1)
    tally.add(`spans.${role}.right`)
  }
}

export function claimDetails(tally: Tally): ClaimDetails {
  const part = (found: string, right: string, gold: string): Part => ({
    recall: ratio(tally.get(found), tally.get(gold)),
    endToEndRecall: ratio(tally.get(right), tally.get(gold)),
    gold: tally.get(gold),
  })
  const byKind = KINDS.map((kind) => {
    const predicted = tally.get(`claims.predicted.${kind}`)
    const given: Given = {
      precision: ratio(tally.get(`claims.foundPredicted.${kind}`), predicted),
      endToEndPrecision: ratio(tally.get(`claims.endToEndPredicted.${kind}`), predicted),
      predicted,
      calibrationError: calibrationError(tally, `confidence.${kind}`),
    }
    const wanted = part(`claims.foundGold.${kind}`, `claims.endToEndGold.${kind}`, `claims.gold.${kind}`)
    return [kind, { ...wanted, ...given }]
  })
  const byCue = CUES.map((cue) => {
    return [cue, part(`claims.foundCue.${cue}`, `claims.endToEndCue.${cue}`, `claims.goldCue.${cue}`)]
  })
  const byRole = (name: string) => {
    const names = (role: Role) =>
      [`${name}.${role}.right`, `${name}.${role}.predicted`, `${name}.${role}.gold`] as const
    return Object.fromEntries(ROLES.map((role) => [role, tally.agreement(...names(role))]))
  }
  return {
    byKind: Object.fromEntries(byKind) as ClaimDetails['byKind'],
    byCue: Object.fromEntries(byCue) as ClaimDetails['byCue'],
    quoteContents: tally.agreement('quotes.contentRight', 'quotes.predicted', 'quotes.gold'),
    words: byRole('words') as ClaimDetails['words'],
    spans: byRole('spans') as ClaimDetails['spans'],
  }
}
