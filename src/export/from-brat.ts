/** brat standoff → claims and accusations: what annotators corrected, as `toBrat` wrote it, or made in its scheme. */
import { mustBeText } from '../checks/check.ts'
import { excerpt, hull } from '../span.ts'
import type {
  Accusation,
  AccusationForm,
  AccusationResponse,
  AccusedAct,
  Act,
  Certainty,
  Claim,
  ClaimKind,
  Entity,
  EntityKind,
  Excerpt,
  Extraction,
  Modality,
  Party,
  Polarity,
  Pronoun,
  ResponseType,
  Span,
} from '../types.ts'
import { shown } from './brat.ts'
import { type BratRecords, readRecords } from './brat-records.ts'

/** Something in the `.ann` file that was skipped or corrected, with its line number, from 1. */
export interface BratProblem {
  readonly line: number
  readonly message: string
}

export interface FromBrat {
  /** The annotations as an extraction, with confidence 1 and no evidence. Entities have the annotated mentions. */
  readonly extraction: Extraction
  readonly problems: readonly BratProblem[]
}

const KINDS: readonly ClaimKind[] = ['direct', 'mixed', 'indirect']
const ACTS: readonly Act[] = [
  ...(['assert', 'deny', 'accuse', 'criticize', 'support', 'demand', 'warn'] as const),
  ...(['predict', 'promise', 'question', 'concede'] as const),
]
const POLARITIES: readonly Polarity[] = ['neutral', 'positive', 'negative']
const CERTAINTIES: readonly Certainty[] = ['unknown', 'certain', 'probable', 'possible']
const PRONOUNS: readonly Pronoun[] = ['he', 'she', 'they']
const ENTITY_KINDS: readonly EntityKind[] = ['unknown', 'person', 'organization', 'country', 'group']
const ANSWERS: readonly ResponseType[] = ['deny', 'counter-accuse', 'retaliate', 'concede']
const ACCUSED_ACTS: readonly AccusedAct[] = [
  ...(['unspecified', 'espionage', 'theft', 'intrusion', 'disruption', 'influence'] as const),
]
const FORMS: readonly AccusationForm[] = ['statement', 'legal', 'official', 'report', 'warning', 'implied']
const MODALITIES: readonly Modality[] = ['asserted', 'alleged', 'denied']

/**
 * Reads brat annotations into an extraction. Any text and any `.ann` file are valid: lines that make no sense are
 * skipped and listed in `problems`.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT` if one of the two is not a string
 * @example
 * const { extraction, problems } = fromBrat(readFileSync('a1.txt', 'utf8'), readFileSync('a1.ann', 'utf8'))
 */
export function fromBrat(text: string, ann: string): FromBrat {
  mustBeText(text)
  mustBeText(ann, 'ann')
  const problems: BratProblem[] = []
  const records = readRecords(text, ann, (line, message) => problems.push({ line, message }))
  const cast = new Cast(text, records)

  /** The first of the values where the annotators gave none, or one that there is not. */
  const attribute = <Value extends string>(id: string, name: string, values: readonly Value[]): Value => {
    const given = records.attributes.get(id)?.get(name)
    const value = values.find((one) => one === given?.value) ?? values[0]!
    if (given !== undefined && value !== given.value)
      problems.push({ line: given.line, message: `${name} cannot be ${given.value}: taken for ${value}` })
    return value
  }
  const excerpts = (spans: readonly Span[]): Excerpt[] => spans.map((span) => excerpt(text, span))
  const whole = (id: string): Excerpt => excerpt(text, hull(records.spans.get(id)!.pieces))

  const contents = [...records.spans].filter(([, { type }]) => type === 'Content')
  const drafts = contents.map(([id, { pieces, line }]) => {
    const to = (type: string) => (records.relations.get(id) ?? []).filter((relation) => relation.type === type)
    const piecesOf = (type: string) => mergedPieces(to(type).flatMap((one) => records.spans.get(one.to)!.pieces))
    const polarity = attribute(id, 'Polarity', POLARITIES)
    const target = to('Target')[0]?.to
    if (target !== undefined && polarity === 'neutral')
      problems.push({ line, message: 'a neutral claim has no target: left out' })
    const draft = {
      kind: records.attributes.get(id)?.has('Kind') ? attribute(id, 'Kind', KINDS) : kindOf(text, pieces),
      source: excerpts(piecesOf('Source')),
      cue: excerpts(piecesOf('Cue')),
      content: excerpts(pieces),
      stance: {
        act: attribute(id, 'Act', ACTS),
        polarity,
        certainty: attribute(id, 'Certainty', CERTAINTIES),
        target:
          target === undefined || polarity === 'neutral' ? null : { ...whole(target), entity: cast.noted(target) },
        confidence: 1,
      },
    }
    return { id, draft, around: to('Within')[0]?.to, speaker: cast.speaker(to('Source')[0]?.to) ?? cast.noted(id) }
  })
  const inOrder = sorted(drafts, ({ draft }) => hull([...draft.cue, ...draft.content]).start)
  const claimIds = new Map(inOrder.map(({ id }, i) => [id, `c${i + 1}`]))

  const accusations = records.events.flatMap(({ id, trigger, parts, line }) => {
    const all = (role: string) => parts.filter((part) => part.role === role).map((part) => part.to)
    const accused = cast.party(all('Accused')[0])
    if (accused === null) {
      problems.push({ line, message: 'an accusation without an accused: left out' })
      return []
    }
    const told = all('Told').map(whole)
    const mention = whole(trigger)
    const response = (span: string): AccusationResponse => {
      const claimed = (records.relations.get(span) ?? []).find(({ type }) => type === 'Claimed')?.to
      const claim = claimed === undefined ? null : (claimIds.get(claimed) ?? null)
      return { type: attribute(span, 'Answer', ANSWERS), sentence: whole(span), by: cast.noted(span), claim }
    }
    const [basis, time] = [all('Basis')[0], all('Time')[0]]
    return [
      {
        accuser: cast.party(all('Accuser')[0]),
        accused,
        victim: cast.party(all('Victim')[0]),
        act: { type: attribute(id, 'AccusedAct', ACCUSED_ACTS), mention },
        form: attribute(id, 'Form', FORMS),
        modality: attribute(id, 'Modality', MODALITIES),
        basis: basis === undefined ? null : whole(basis),
        time: time === undefined ? null : whole(time),
        // Nobody marks by hand what can be read off the parts, though it may be less than the sentence.
        sentence: told[0] ?? excerpt(text, hull([mention, accused.mention])),
        mentions: sorted(told.slice(1), ({ start }) => start),
        responses: all('Response').map(response),
      },
    ]
  })

  const { entities, idOf } = cast.all()
  const by = (who: string | null) => (who === null ? null : idOf(who))
  const party = (one: Party | null) => (one === null ? null : { ...one, entity: idOf(one.entity) })
  return {
    extraction: {
      claims: inOrder.map(({ id, draft, speaker, around }, i): Claim => {
        const { stance, ...spans } = draft
        const within = (around !== id && around !== undefined && claimIds.get(around)) || null
        const target = stance.target && { ...stance.target, entity: by(stance.target.entity) }
        const judged = { ...stance, target }
        return { id: `c${i + 1}`, ...spans, speaker: by(speaker), within, stance: judged, confidence: 1, evidence: [] }
      }),
      entities,
      accusations: sorted(accusations, ({ sentence }) => sentence.start).map(
        (one, i): Accusation => ({
          id: `a${i + 1}`,
          ...one,
          accuser: party(one.accuser),
          accused: party(one.accused)!,
          victim: party(one.victim),
          responses: one.responses.map((response) => ({ ...response, by: by(response.by) })),
          confidence: 1,
          evidence: [],
        }),
      ),
    },
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

/** Who is meant by the spans: what their notes say; where there is none, the words themselves. */
class Cast {
  readonly #text: string
  readonly #records: BratRecords
  readonly #entities = new Map<string, Omit<Entity, 'id' | 'mentions'> & { readonly mentions: Map<string, Excerpt> }>()

  constructor(text: string, records: BratRecords) {
    this.#text = text
    this.#records = records
  }

  /** The entity behind a source, which may be nobody in particular: “some”. */
  speaker(span: string | undefined): string | null {
    return span !== undefined && this.#records.identities.get(span) === null ? null : this.find(span)
  }

  /** The entity behind a span that names it. */
  find(span: string | undefined): string | null {
    if (span === undefined) return null
    const words = excerpt(this.#text, hull(this.#records.spans.get(span)!.pieces))
    const key = this.noted(span) ?? this.#add(`words ${words.text}`, named(shown(this.#text, [words])))
    this.#entities.get(key)!.mentions.set(`${words.start} ${words.end}`, words)
    return key
  }

  /** The entity that the note of a span tells of. */
  noted(span: string): string | null {
    const note = this.#records.identities.get(span)
    if (note === undefined || note === null) return null
    const kind = ENTITY_KINDS.find((one) => one === note.kind) ?? 'unknown'
    const pronoun = PRONOUNS.find((one) => one === note.pronoun) ?? null
    const { name, role } = note
    return this.#add(`noted ${note.entity}`, { name, kind, country: code(note.country), role, pronoun })
  }

  party(span: string | undefined): Party | null {
    const entity = this.find(span)
    if (span === undefined || entity === null) return null
    const { party, country } = this.#records.identities.get(span) ?? {}
    return {
      mention: excerpt(this.#text, hull(this.#records.spans.get(span)!.pieces)),
      entity,
      country: code(party === undefined ? country : party.country),
      sponsor: code(party?.sponsor),
    }
  }

  /** All, numbered in the order of their first mention; those that are only told of, last. */
  all(): { readonly entities: Entity[]; readonly idOf: (key: string) => string } {
    const found = [...this.#entities].map(([key, { mentions, ...entity }]) => {
      return { key, entity, mentions: sorted([...mentions.values()], ({ start }) => start) }
    })
    const all = sorted(found, ({ mentions }) => mentions[0]?.start ?? Number.MAX_SAFE_INTEGER)
    const ids = new Map(all.map(({ key }, i) => [key, `e${i + 1}`]))
    return {
      entities: all.map(({ key, entity, mentions }) => ({ id: ids.get(key)!, ...entity, mentions })),
      idOf: (key) => ids.get(key)!,
    }
  }

  #add(key: string, entity: Omit<Entity, 'id' | 'mentions'>): string {
    if (!this.#entities.has(key)) this.#entities.set(key, { ...entity, mentions: new Map() })
    return key
  }
}

const named = (name: string) => ({ name, kind: 'unknown', country: null, role: null, pronoun: null }) as const

const code = (country: string | null | undefined): string | null => (/^[A-Z]{2}$/.test(country ?? '') ? country! : null)

/** By a number, those of the same in the order in which they came. */
function sorted<T>(items: readonly T[], by: (item: T) => number): T[] {
  return [...items].sort((a, b) => by(a) - by(b))
}

/** Sources of several spans are one in pieces, which stand apart. */
function mergedPieces(pieces: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const piece of sorted(pieces, ({ start }) => start)) {
    const last = merged.at(-1)
    if (last === undefined || piece.start >= last.end) merged.push(piece)
    else merged[merged.length - 1] = hull([last, piece])
  }
  return merged
}

const QUOTED = /^["“‘«'`][\s\S]*["”’»'`][.,;:!?]?$/

/** By its quotation marks, where the annotators did not say. */
function kindOf(text: string, pieces: readonly Span[]): ClaimKind {
  const words = pieces.map(({ start, end }) => text.slice(start, end))
  if (words.every((piece) => QUOTED.test(piece))) return 'direct'
  return words.some((piece) => /["“”«»]/.test(piece)) ? 'mixed' : 'indirect'
}
