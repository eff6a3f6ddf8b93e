/**
 * Claims and accusations as brat standoff, in which annotators can correct them; `fromBrat` reads them in again.
 *
 *   T1  Content 0 15         “We reject it,”       what was said carries act, polarity, certainty and kind (A lines)
 *   T2  Source 21 28         Ann Lee               who is meant stands in its note
 *   R1  Source Arg1:T1 Arg2:T2
 *   E1  Accusation:T3 Accused:T4 Accuser:T5        an accusation is an event, whose trigger is the act
 *
 * Offsets are code points, as brat, which is written in Python, counts them.
 */
import type { Accusation, AccusationResponse, Claim, Entity, Excerpt, Extraction, Party } from '../types.ts'
import { type ArticleInfo, mustBeInfo, mustBeOfArticle, wellFormed } from './article.ts'
import { type CodePoints, codePoints } from './code-points.ts'

/** Whom a span refers to, in its note: a line of JSON, so that any name and role fits. */
export interface BratIdentity {
  /** The same for all that mean the same one. */
  readonly entity: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly role: string | null
  readonly pronoun?: string
  /** What an accusation says of the party, where it is one. */
  readonly party?: { readonly country: string | null; readonly sponsor: string | null }
}

/** The note of a source that means nobody in particular: without a note, its words would be a name. */
const NOBODY = { entity: null }

/**
 * Returns the `.ann` file for an article's `.txt` file, which must contain the text unchanged. `bratConfig` is the
 * scheme.
 *
 * @param info not used: the two files share a name
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction, or one of another text; `ERR_NOT_TEXT`;
 *   `ERR_OPTION` for invalid `info`
 * @example
 * writeFileSync('a1.txt', text)
 * writeFileSync('a1.ann', toBrat(extract(text), text, { id: 'a1' }))
 * writeFileSync('annotation.conf', bratConfig)
 */
export function toBrat(extraction: Extraction, text: string, info?: ArticleInfo): string {
  mustBeOfArticle(extraction, text, true)
  if (info !== undefined) mustBeInfo(info)
  return standoffOf(extraction, text)
}

/** What is handed to it has been checked. */
export function standoffOf(extraction: Extraction, text: string): string {
  const writer = new Writer(text, extraction.entities)
  const contents = new Map(extraction.claims.map((claim) => [claim.id, writeClaim(claim, writer)]))
  for (const { id, within } of extraction.claims)
    if (within !== null) writer.relation('Within', contents.get(id)!, contents.get(within)!)
  for (const accusation of extraction.accusations) writeAccusation(accusation, contents, writer)
  return writer.lines.map((line) => `${line}\n`).join('')
}

function writeClaim({ source, cue, content, speaker, stance, kind }: Claim, writer: Writer): string {
  const whole = writer.span('Content', content)
  writer.attributes(whole, { Kind: kind, Act: stance.act, Polarity: stance.polarity, Certainty: stance.certainty })
  const who = source.length === 0 ? whole : writer.related('Source', whole, source)
  if (speaker !== null) writer.identity(who, speaker)
  else if (source.length > 0) writer.note(who, NOBODY)
  if (cue.length > 0) writer.related('Cue', whole, cue)
  if (stance.target !== null) {
    const about = writer.related('Target', whole, [stance.target])
    if (stance.target.entity !== null) writer.identity(about, stance.target.entity)
  }
  return whole
}

function writeAccusation(accusation: Accusation, contents: ReadonlyMap<string, string>, writer: Writer): void {
  const { accuser, accused, victim, act, form, modality, basis, time, sentence, mentions, responses } = accusation
  const party = (role: string, who: Party | null): string[] => {
    if (who === null) return []
    const span = writer.span(role, [who.mention])
    writer.identity(span, who.entity, { country: who.country, sponsor: who.sponsor })
    return [`${role}:${span}`]
  }
  const excerpt = (role: string, words: Excerpt | null, number = 1): string[] =>
    words === null ? [] : [`${role}${number === 1 ? '' : number}:${writer.span(role, [words])}`]
  const response = ({ type, sentence, by, claim }: AccusationResponse, i: number): string => {
    const span = writer.span('Response', [sentence])
    writer.attributes(span, { Answer: type })
    if (by !== null) writer.identity(span, by)
    const content = claim === null ? undefined : contents.get(claim)
    if (content !== undefined) writer.relation('Claimed', span, content)
    return `Response${i === 0 ? '' : i + 1}:${span}`
  }
  const event = writer.event(`Accusation:${writer.span('Accusation', [act.mention])}`, [
    ...party('Accused', accused),
    ...party('Accuser', accuser),
    ...party('Victim', victim),
    ...excerpt('Basis', basis),
    ...excerpt('Time', time),
    ...excerpt('Told', sentence),
    ...mentions.flatMap((mention, i) => excerpt('Told', mention, i + 2)),
    ...responses.map(response),
  ])
  writer.attributes(event, { AccusedAct: act.type, Form: form, Modality: modality })
}

/** Writes lines, and numbers them as brat does: T1, R1, E1, A1, #1. */
class Writer {
  readonly lines: string[] = []
  readonly #text: string
  readonly #points: CodePoints
  readonly #entities: ReadonlyMap<string, Entity>
  readonly #numbers = new Map<string, number>()

  constructor(text: string, entities: readonly Entity[]) {
    this.#text = text
    this.#points = codePoints(text)
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]))
  }

  span(type: string, pieces: readonly Excerpt[]): string {
    const { pointAt } = this.#points
    const offsets = pieces.map(({ start, end }) => `${pointAt(start)} ${pointAt(end)}`).join(';')
    return this.#line('T', `${type} ${offsets}\t${shown(this.#text, pieces)}`)
  }

  attributes(of: string, values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) this.#line('A', `${name} ${of} ${value}`)
  }

  relation(type: string, from: string, to: string): void {
    this.#line('R', `${type} Arg1:${from} Arg2:${to}`)
  }

  related(type: string, from: string, pieces: readonly Excerpt[]): string {
    const to = this.span(type, pieces)
    this.relation(type, from, to)
    return to
  }

  event(trigger: string, parts: readonly string[]): string {
    return this.#line('E', [trigger, ...parts].join(' '))
  }

  identity(of: string, id: string, party?: BratIdentity['party']): void {
    const entity = this.#entities.get(id)
    if (entity === undefined) return
    const { name, kind, country, role, pronoun } = entity
    const who: BratIdentity = {
      ...{ entity: id, name, kind, country, role },
      ...(pronoun === null ? {} : { pronoun }),
      ...(party === undefined ? {} : { party }),
    }
    this.note(of, who)
  }

  note(of: string, note: object): void {
    this.#line('#', `AnnotatorNotes ${of}\t${JSON.stringify(note)}`)
  }

  #line(letter: string, rest: string): string {
    const number = (this.#numbers.get(letter) ?? 0) + 1
    this.#numbers.set(letter, number)
    this.lines.push(`${letter}${number}\t${rest}`)
    return `${letter}${number}`
  }
}

/** The words as brat repeats them beside their offsets: pieces joined by a space, and nothing that ends a line or column. */
export function shown(text: string, pieces: readonly { readonly start: number; readonly end: number }[]): string {
  const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ')
  return wellFormed(words).replace(/[\t\n\r]/g, ' ')
}

/** `annotation.conf` for brat: the types that `toBrat` writes and the values of their attributes. */
export const bratConfig: string = `# What saidwho finds; see its docs/definitions.md.
[entities]
Content
Source
Cue
Target
Accused
Accuser
Victim
Basis
Time
Told
Response

[relations]
Source\tArg1:Content, Arg2:Source
Cue\tArg1:Content, Arg2:Cue
Target\tArg1:Content, Arg2:Target
Within\tArg1:Content, Arg2:Content
Claimed\tArg1:Response, Arg2:Content
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
Accusation\tAccused:Accused, Accuser?:Accuser, Victim?:Victim, Basis?:Basis, Time?:Time, Told+:Told, Response*:Response

[attributes]
Kind\tArg:Content, Value:direct|mixed|indirect
Act\tArg:Content, Value:assert|deny|accuse|criticize|support|demand|warn|predict|promise|question|concede
Polarity\tArg:Content, Value:positive|negative|neutral
Certainty\tArg:Content, Value:certain|probable|possible|unknown
Answer\tArg:Response, Value:deny|counter-accuse|retaliate|concede
AccusedAct\tArg:Accusation, Value:espionage|theft|intrusion|disruption|influence|unspecified
Form\tArg:Accusation, Value:legal|official|statement|report|warning|implied
Modality\tArg:Accusation, Value:asserted|alleged|denied
`
