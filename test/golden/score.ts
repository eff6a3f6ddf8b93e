/** An extraction and its gold → figures, by word overlap: docs/definitions.md says what is right. */
import type { Accusation, Extraction, Party, Span } from '../../src/index.ts'
import { pairs } from './pairing.ts'
import { compatibleNames, dice, overlap, type Range, same, sameName, shared, wordsOf } from './words.ts'

export interface GoldClaims {
  readonly attributions: readonly {
    readonly source: readonly Range[]
    readonly cue: readonly Range[]
    readonly content: readonly Range[]
    readonly kind: string
  }[]
  readonly entities: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly iso: string | null
  }[]
  readonly claims: readonly {
    readonly attribution: number
    readonly speaker: string | null
    readonly act: string
    readonly polarity: string
    readonly certainty: string
    readonly target: Range | null
  }[]
}

interface GoldParty {
  readonly span: Range
  readonly name: string
  readonly iso: string | null
  readonly sponsor?: string | null
}

export interface GoldAccusations {
  readonly accusations: readonly {
    readonly accuser: GoldParty | null
    readonly accused: GoldParty
    readonly victim: GoldParty | null
    readonly act: { readonly type: string; readonly span: Range }
    readonly form: string
    readonly modality: string
    readonly basis: Range | null
    readonly time: Range | null
    readonly sentence: Range
    readonly mentions: readonly Range[]
    readonly responses: readonly { readonly type: string; readonly sentence: Range }[]
  }[]
}

/** Percentages with one decimal, by name. */
export type Figures = Readonly<Record<string, number>>

const range = ({ start, end }: Span): Range => [start, end]
const optional = (span: Span | null): Range[] => (span === null ? [] : [range(span)])

export function scoreClaims(text: string, gold: GoldClaims, { claims, entities }: Extraction): Figures {
  const within = wordsOf(text)
  const wanted = gold.attributions.map((attribution, i) => {
    const label = gold.claims.find((claim) => claim.attribution === i)!
    const speaker = gold.entities.find(({ id }) => id === label.speaker) ?? null
    const { source, cue, content } = attribution
    return { ...attribution, ...label, speaker, source: within(source), cue: within(cue), content: within(content) }
  })
  const given = claims.map((claim) => ({
    kind: claim.kind,
    ...claim.stance,
    speaker: entities.find(({ id }) => id === claim.speaker) ?? null,
    source: within(claim.source.map(range)),
    cue: within(claim.cue.map(range)),
    content: within(claim.content.map(range)),
  }))
  type Wanted = (typeof wanted)[number]
  type Given = (typeof given)[number]

  // The contents decide who is paired with whom; source and cue break ties.
  const found = pairs(wanted, given, (g, p) => {
    const contents = dice(g.content, p.content)
    return contents < 0.5 ? 0 : contents + 1e-4 * dice(g.source, p.source) + 1e-5 * dice(g.cue, p.cue)
  })
  const sourceRight = (g: Wanted, p: Given) => {
    if (g.source.length === 0) return p.source.length === 0
    const foreign = p.source.filter((word) => !g.source.includes(word))
    return shared(g.source, p.source) > 0 && shared(foreign, g.content) === 0
  }
  const speakerRight = (g: Wanted, p: Given) => {
    if (g.speaker === null || p.speaker === null) return g.speaker === p.speaker
    if (sameName(g.speaker.name, p.speaker.name)) return true
    const fits = ({ name }: { readonly name: string }) => compatibleNames(name, p.speaker!.name)
    return fits(g.speaker) && !gold.entities.some((other) => other !== g.speaker && fits(other))
  }
  const targetRight = (g: Wanted, p: Given) => {
    const target = within(g.target === null ? [] : [g.target])
    return target.length === 0 ? p.target === null : shared(target, within(optional(p.target))) > 0
  }
  const withoutThat = (content: readonly number[]) => {
    const that = content.length > 1 && /^that\b/i.test(text.slice(...firstWord(text, content[0]!)))
    return that ? content.slice(1) : content
  }
  const right = (test: (g: Wanted, p: Given) => boolean) => found.filter(([g, p]) => test(g, p)).length
  const ofFound = (test: (g: Wanted, p: Given) => boolean) => percent(right(test), found.length)
  return {
    ...f1('found', found.length, given.length, wanted.length),
    ...f1('end to end', right(sourceRight), given.length, wanted.length),
    'source right, of found': ofFound(sourceRight),
    'source exact, of found': ofFound((g, p) => same(g.source, p.source)),
    'cue exact, of found': ofFound((g, p) => same(g.cue, p.cue)),
    'content exact, of found': ofFound((g, p) => same(withoutThat(g.content), withoutThat(p.content))),
    'kind, of found': ofFound((g, p) => g.kind === p.kind),
    'speaker, of found': ofFound(speakerRight),
    "speaker's kind, of found": ofFound((g, p) => g.speaker?.kind === p.speaker?.kind),
    "speaker's country, of found": ofFound((g, p) => (g.speaker?.iso ?? null) === (p.speaker?.country ?? null)),
    'act, of found': ofFound((g, p) => g.act === p.act),
    'polarity, of found': ofFound((g, p) => g.polarity === p.polarity),
    'certainty, of found': ofFound((g, p) => g.certainty === p.certainty),
    'target, of found': ofFound(targetRight),
    'act and polarity, of all': percent(
      right((g, p) => g.act === p.act && g.polarity === p.polarity),
      wanted.length,
    ),
  }
}

export function scoreAccusations(gold: GoldAccusations, { accusations, entities }: Extraction): Figures {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const party = (given: Party): GoldParty => ({
    span: range(given.mention),
    name: names.get(given.entity)!,
    iso: given.country,
    sponsor: given.sponsor,
  })
  type Wanted = GoldAccusations['accusations'][number]
  const sameOptional = (g: GoldParty | null, p: Party | null) =>
    g && p ? sameParty(g, party(p)) : g === null && p === null
  const sameSpan = (g: Range | null, p: Span | null) => (g && p ? overlap(g, range(p)) : g === null && p === null)
  const fields: Readonly<Record<string, (g: Wanted, p: Accusation) => boolean>> = {
    accuser: (g, p) => sameOptional(g.accuser, p.accuser),
    "accused's name": (g, p) => samePartyButCountry(g.accused, party(p.accused)),
    victim: (g, p) => sameOptional(g.victim, p.victim),
    act: (g, p) => g.act.type === p.act.type,
    form: (g, p) => g.form === p.form,
    modality: (g, p) => g.modality === p.modality,
    basis: (g, p) => sameSpan(g.basis, p.basis),
    time: (g, p) => sameSpan(g.time, p.time),
  }
  const samePlace = (g: Wanted, p: Accusation) =>
    [g.sentence, ...g.mentions].some((a) => [p.sentence, ...p.mentions].some((b) => overlap(a, range(b))))

  const found = pairs(gold.accusations, accusations, (g, p) => {
    if (!sameParty(g.accused, party(p.accused)) || !samePlace(g, p)) return 0
    const agreeing = ['accuser', "accused's name", 'victim', 'act'].filter((field) => fields[field]!(g, p))
    return 1 + 0.1 * agreeing.length + 0.01 * Number(overlap(g.sentence, range(p.sentence)))
  })
  const whole = found.filter(([g, p]) => ['accuser', "accused's name", 'victim', 'act'].every((f) => fields[f]!(g, p)))
  const responses = found.map(([g, p]) =>
    pairs(g.responses, p.responses, (a, b) => Number(a.type === b.type && overlap(a.sentence, range(b.sentence)))),
  )
  const [total, [rightResponses, given, wanted]] = [
    [found.length, accusations.length, gold.accusations.length] as const,
    [responses.flat(), found.flatMap(([, p]) => p.responses), found.flatMap(([g]) => g.responses)].map((l) => l.length),
  ]
  return {
    ...f1('detection', ...total),
    ...f1('whole', whole.length, total[1], total[2]),
    ...Object.fromEntries(
      Object.entries(fields).map(([field, test]) => [
        `${field}, of found`,
        percent(found.filter(([g, p]) => test(g, p)).length, found.length),
      ]),
    ),
    ...f1('responses, of found', rightResponses!, given!, wanted!),
  }
}

const countries = ({ iso, sponsor }: GoldParty) => [iso, sponsor ?? null].filter((country) => country !== null)

function sameParty(a: GoldParty, b: GoldParty): boolean {
  return countries(a).some((country) => countries(b).includes(country)) || samePartyButCountry(a, b)
}

function samePartyButCountry(a: GoldParty, b: GoldParty): boolean {
  return compatibleNames(a.name, b.name) || overlap(a.span, b.span)
}

function f1(name: string, right: number, given: number, wanted: number): Figures {
  return {
    [`${name}: precision`]: percent(right, given),
    [`${name}: recall`]: percent(right, wanted),
    [`${name}: F1`]: percent(2 * right, given + wanted),
  }
}

/** Of nothing, nothing is right. */
const percent = (part: number, all: number) => (all === 0 ? 0 : Math.round((1000 * part) / all) / 10)

/** Where the word with this index stands. */
function firstWord(text: string, index: number): Range {
  const match = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)][index]!
  return [match.index, match.index + match[0].length]
}
