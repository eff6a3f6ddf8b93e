/** Scores accusations against gold at event level: who is held responsible for what, by whom, and who responds. */
import type { Accusation, Extraction, Party } from '../types.ts'
import type { Agreement, Share, Tally } from './counts.ts'
import type { Gold, GoldAccusation, GoldParty } from './gold.ts'
import { compatibleNames, sameName } from './names.ts'
import { pair } from './pairing.ts'
import { equal, overlap, type Range } from './words.ts'

const FIELDS = [
  'accuser',
  'accusedName',
  'accusedExact',
  'victim',
  'act',
  'actSpan',
  'form',
  'modality',
  'basis',
  'time',
] as const
const OPTIONAL = ['accuser', 'victim', 'basis', 'time'] as const

/** Scores of accusations. */
export interface AccusationScore {
  /** The accused and the sentence are right. */
  readonly detection: Agreement
  /** Detected, and accuser, name of the accused, victim and act are right. */
  readonly whole: Agreement
  readonly ofFound: Readonly<Record<(typeof FIELDS)[number], Share>>
  /** Of the detected accusations for which the gold has the field. */
  readonly whereGiven: Readonly<Record<(typeof OPTIONAL)[number], Share>>
  /** Responses to detected accusations: same type, same sentence. */
  readonly responses: Agreement
  /** Whether an article has any accusation. */
  readonly articles: Agreement
  /** Articles without accusations in which one was found. */
  readonly falseAlarms: Share
}

interface Side {
  readonly accuser: readonly Someone[]
  readonly accused: Someone
  readonly victim: readonly Someone[]
  readonly act: { readonly type: string; readonly span: Range | null }
  readonly form: string
  readonly modality: string
  readonly basis: Range | null
  readonly time: Range | null
  readonly sentence: Range
  /** Where it may be found: of the gold all places, of what was found its own sentence alone. */
  readonly places: readonly Range[]
  readonly responses: readonly { readonly type: string; readonly sentence: Range }[]
}

interface Someone {
  readonly span: Range | null
  readonly name: string
  readonly countries: readonly string[]
}

export function countAccusations(tally: Tally, gold: Gold, { accusations, entities }: Extraction): void {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const wanted = (gold.accusations ?? []).map(fromGold)
  const given = accusations.map((accusation) => fromExtraction(accusation, names))
  tally.add('accusations.gold', wanted.length)
  tally.add('accusations.predicted', given.length)
  tally.add('articles.gold', wanted.length > 0)
  tally.add('articles.predicted', given.length > 0)
  tally.add('articles.right', wanted.length > 0 && given.length > 0)
  tally.add('articles.empty', wanted.length === 0)
  tally.add('articles.falseAlarms', wanted.length === 0 && given.length > 0)

  for (const { form, modality } of wanted) {
    tally.add(`accusations.goldForm.${form}`)
    tally.add(`accusations.goldModality.${modality}`)
  }
  for (const { gold: g, predicted: p } of pair(wanted, given, weigh)) {
    const right = compare(g, p)
    tally.add('accusations.found')
    tally.add(`accusations.foundForm.${g.form}`)
    tally.add(`accusations.foundModality.${g.modality}`)
    for (const field of FIELDS) tally.add(`accusations.${field}`, right[field])
    tally.add('accusations.whole', right.accuser && right.accusedName && right.victim && right.act)
    for (const field of OPTIONAL) {
      const part = g[field]
      if (part === null || ('length' in part && part.length === 0)) continue
      tally.add(`accusations.${field}Given`)
      tally.add(`accusations.${field}GivenRight`, right[field])
    }
    tally.add('responses.gold', g.responses.length)
    tally.add('responses.predicted', p.responses.length)
    const same = pair(g.responses, p.responses, (a, b) => Number(a.type === b.type && overlap(a.sentence, b.sentence)))
    tally.add('responses.right', same.length)
  }
}

/** One event at one place; agreement in more parts makes the better pair. */
function weigh(g: Side, p: Side): number {
  const samePlace = g.places.some((a) => p.places.some((b) => overlap(a, b)))
  if (!samePlace || !sameParty(g.accused, p.accused)) return 0
  const { accusedExact, accuser, victim, act } = compare(g, p)
  const agreeing = [accusedExact, accuser, victim, act].filter(Boolean).length
  return 1 + 0.1 * agreeing + 0.01 * Number(overlap(g.sentence, p.sentence))
}

function compare(g: Side, p: Side): Record<(typeof FIELDS)[number], boolean> {
  return {
    accuser: sameOptionalParty(g.accuser, p.accuser),
    accusedName: sameNameOrPlace(g.accused, p.accused),
    accusedExact:
      sameName(g.accused.name, p.accused.name) ||
      (g.accused.span !== null && p.accused.span !== null && equal(g.accused.span, p.accused.span)),
    victim: sameOptionalParty(g.victim, p.victim),
    act: g.act.type === p.act.type,
    actSpan: g.act.span !== null && p.act.span !== null && overlap(g.act.span, p.act.span),
    form: g.form === p.form,
    modality: g.modality === p.modality,
    basis: sameOptionalSpan(g.basis, p.basis),
    time: sameOptionalSpan(g.time, p.time),
  }
}

/** A country in common (one's own or one's sponsor's), or more than that. */
function sameParty(a: Someone, b: Someone): boolean {
  return a.countries.some((country) => b.countries.includes(country)) || sameNameOrPlace(a, b)
}

function sameNameOrPlace(a: Someone, b: Someone): boolean {
  return compatibleNames(a.name, b.name) || (a.span !== null && b.span !== null && overlap(a.span, b.span))
}

/** Both missing is right, one missing is wrong. */
function sameOptionalParty(a: readonly Someone[], b: readonly Someone[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length
  return a.some((one) => b.some((other) => sameParty(one, other)))
}

function sameOptionalSpan(a: Range | null, b: Range | null): boolean {
  return a !== null && b !== null ? overlap(a, b) : a === b
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function fromGold(gold: GoldAccusation): Side {
  const { accuser, accused, victim, act, basis = null, time = null, sentence } = gold
  // Files of annotators have null as often as nothing at all.
  const [mentions, responses] = [gold.mentions ?? [], gold.responses ?? []]
  const victims = victim === null || victim === undefined ? [] : isList(victim) ? victim : [victim as GoldParty]
  return {
    ...{ form: gold.form, modality: gold.modality, basis, time, sentence, responses },
    accuser: accuser ? [someone(accuser)] : [],
    accused: someone(accused),
    victim: victims.map(someone),
    act: { type: act.type, span: act.span ?? null },
    places: [sentence, ...mentions],
  }
}

function someone({ span, name, iso, sponsor }: GoldParty): Someone {
  const first = isList(span?.[0]) ? (span[0] as Range) : ((span as Range | null | undefined) ?? null)
  return { span: first, name: name ?? '', countries: [iso, sponsor].filter((code) => typeof code === 'string') }
}

function fromExtraction(found: Accusation, names: ReadonlyMap<string, string>): Side {
  const range = ({ start, end }: { readonly start: number; readonly end: number }): Range => [start, end]
  const party = ({ mention, entity, country, sponsor }: Party): Someone => ({
    span: range(mention),
    name: names.get(entity) ?? mention.text,
    countries: [country, sponsor].filter((code) => code !== null),
  })
  const { accuser, accused, victim, act, form, modality, basis, time, sentence, responses } = found
  return {
    accuser: accuser ? [party(accuser)] : [],
    accused: party(accused),
    victim: victim ? [party(victim)] : [],
    act: { type: act.type, span: range(act.mention) },
    form,
    modality,
    basis: basis && range(basis),
    time: time && range(time),
    sentence: range(sentence),
    places: [range(sentence)],
    responses: responses.map((one) => ({ type: one.type, sentence: range(one.sentence) })),
  }
}

export function accusationScore(tally: Tally): AccusationScore {
  const ofFound = FIELDS.map((field) => [field, tally.share(`accusations.${field}`, 'accusations.found')])
  const whereGiven = OPTIONAL.map((field) => [
    field,
    tally.share(`accusations.${field}GivenRight`, `accusations.${field}Given`),
  ])
  return {
    detection: tally.agreement('accusations.found', 'accusations.predicted', 'accusations.gold'),
    whole: tally.agreement('accusations.whole', 'accusations.predicted', 'accusations.gold'),
    ofFound: Object.fromEntries(ofFound) as AccusationScore['ofFound'],
    whereGiven: Object.fromEntries(whereGiven) as AccusationScore['whereGiven'],
    responses: tally.agreement('responses.right', 'responses.predicted', 'responses.gold'),
    articles: tally.agreement('articles.right', 'articles.predicted', 'articles.gold'),
    falseAlarms: tally.share('articles.falseAlarms', 'articles.empty'),
  }
}
