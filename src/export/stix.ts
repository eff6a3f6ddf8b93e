/**
 * Accusations as a STIX 2.1 bundle, for threat-intelligence platforms: what an article reports, not what is known.
 *
 *   Canada accused Iran of hacking its banks. Iran denied it.
 *
 *   identity Canada      threat-actor Iran ──attributed-to──► identity Iran      report: all of them
 *                        threat-actor Iran ──targets────────► identity banks
 *   note: what Canada said, on these relationships           opinion of Iran: disagree
 *
 * Ids are UUIDv5 of the article's id and what the object stands for: the same article gives the same bundle, and two
 * articles never share an object, since STIX demands that objects of one id be equal. Who wants them joined can do it.
 */
import { momentOf } from '../checks/dates.ts'
import { countryName } from '../lexicon/countries.ts'
import type { Accusation, Entity, EntityKind, Extraction, Party } from '../types.ts'
import { type ArticleInfo, mustBeInfo, mustBeOfArticle, wellFormed } from './article.ts'
import { URL_NAMESPACE, uuidV5 } from './uuid.ts'

/** The properties of all objects. */
interface StixCommon<Type extends string> {
  readonly type: Type
  readonly spec_version: '2.1'
  readonly id: string
  readonly created: string
  readonly modified: string
  readonly created_by_ref?: string
  readonly labels?: readonly string[]
  readonly external_references?: readonly StixReference[]
}

export interface StixReference {
  readonly source_name: string
  readonly external_id: string
  readonly url?: string
}

export type StixObject =
  | (StixCommon<'identity'> & {
      readonly name: string
      readonly identity_class: 'individual' | 'organization' | 'group' | 'system' | 'unknown'
      readonly description?: string
    })
  | (StixCommon<'threat-actor'> & {
      readonly name: string
      readonly threat_actor_types: readonly ('nation-state' | 'unknown')[]
      readonly description?: string
    })
  | (StixCommon<'relationship'> & {
      readonly relationship_type: 'attributed-to' | 'targets'
      readonly source_ref: string
      readonly target_ref: string
      readonly description: string
      readonly confidence: number
    })
  | (StixCommon<'note'> & {
      readonly abstract: string
      readonly content: string
      readonly authors?: readonly string[]
      readonly object_refs: readonly string[]
      readonly confidence: number
    })
  | (StixCommon<'opinion'> & {
      readonly opinion: 'disagree' | 'agree'
      readonly explanation: string
      readonly authors?: readonly string[]
      readonly object_refs: readonly string[]
    })
  | (StixCommon<'report'> & {
      readonly name: string
      readonly report_types: readonly ['threat-actor']
      readonly published: string
      readonly object_refs: readonly string[]
    })

export interface StixBundle {
  readonly type: 'bundle'
  readonly id: string
  readonly objects: readonly StixObject[]
}

/** `uuidV5(URL_NAMESPACE, 'urn:saidwho:stix')`. */
const NAMESPACE = '901ea6c4-76d9-553e-a53d-76abf5246363'

/** STIX demands times; where the article has none, they say 1970, which nobody takes for true. */
const NO_TIME = '1970-01-01T00:00:00.000Z'

/** Whoever reads the bundle should know that a program made it. The same object in all bundles. */
const SAIDWHO: StixObject = {
  type: 'identity',
  spec_version: '2.1',
  id: `identity--${uuidV5(URL_NAMESPACE, 'urn:saidwho:stix:identity')}`,
  created: NO_TIME,
  modified: NO_TIME,
  name: 'saidwho',
  identity_class: 'system',
  description:
    'Reads accusations out of news text automatically. They are what an article reports, and may be read wrong.',
}

/**
 * Returns the accusations as one STIX 2.1 bundle.
 *
 * @param text the article's text; may be empty if you no longer have it
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction, or one of another text; `ERR_NOT_TEXT`;
 *   `ERR_OPTION` for invalid `info`, such as a date that does not exist
 * @example
 * const bundle = toStix(extract(text), text, { id: 'a1', title: 'Canada blames Iran', published: '2016-08-17' })
 */
export function toStix(extraction: Extraction, text: string, info: ArticleInfo): StixBundle {
  mustBeOfArticle(extraction, text, false)
  mustBeInfo(info)
  return bundleOf(extraction, info)
}

/** What is handed to it has been checked. */
export function bundleOf({ accusations, entities }: Extraction, info: ArticleInfo): StixBundle {
  const maker = new Maker(info, entities)
  const found = accusations.flatMap((accusation) => objectsOf(accusation, maker))
  const objects = [...new Map([SAIDWHO, ...maker.actors(), ...found].map((object) => [object.id, object])).values()]
  const report = accusations.length === 0 ? [] : [reportOn(objects, info, maker)]
  return { type: 'bundle', id: maker.id('bundle', ''), objects: [...objects, ...report] }
}

/** Makes objects, and remembers those that stand for somebody. */
class Maker {
  readonly time: string
  readonly #article: string
  readonly #entities: ReadonlyMap<string, Entity>
  readonly #actors = new Map<string, StixObject>()

  constructor({ id, published }: ArticleInfo, entities: readonly Entity[]) {
    // In UTC, to the millisecond: `2016-08-17` → `2016-08-17T00:00:00.000Z`.
    this.time = published === undefined ? NO_TIME : new Date(momentOf(published)!.time).toISOString()
    // The number 1 and the text "1" are two ids.
    this.#article = JSON.stringify(id)
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]))
  }

  id<Type extends string>(type: Type, what: string): `${Type}--${string}` {
    return `${type}--${uuidV5(NAMESPACE, `${this.#article} ${type} ${what}`)}`
  }

  common<Type extends string>(type: Type, what: string): StixCommon<Type> {
    const { time } = this
    const id = this.id(type, what)
    return { type, spec_version: '2.1', id, created: time, modified: time, created_by_ref: SAIDWHO.id }
  }

  /** Everybody met so far. */
  actors(): StixObject[] {
    return [...this.#actors.values()]
  }

  nameOf(party: Party): string {
    return wellFormed(this.#entities.get(party.entity)?.name ?? party.mention.text)
  }

  nameOfEntity(id: string | null): string | null {
    const entity = id === null ? undefined : this.#entities.get(id)
    return entity === undefined ? null : wellFormed(entity.name)
  }

  kindOf(party: Party): EntityKind {
    return this.#entities.get(party.entity)?.kind ?? 'unknown'
  }

  /** Who accuses, was hit, or is behind the accused. */
  identity(party: Party): string {
    const role = this.#entities.get(party.entity)?.role
    return this.#add({
      ...this.common('identity', party.entity),
      ...labelled(party.country),
      name: this.nameOf(party),
      identity_class: CLASS[this.kindOf(party)],
      ...(role ? { description: wellFormed(role) } : {}),
    })
  }

  /** A state that stands behind somebody. */
  state(code: string): string {
    const name = countryName(code) ?? code
    return this.#add({
      ...this.common('identity', `state ${code}`),
      ...labelled(code),
      name,
      identity_class: 'organization',
    })
  }

  threatActor(party: Party): string {
    const isState = party.sponsor !== null || this.kindOf(party) === 'country'
    return this.#add({
      ...this.common('threat-actor', party.entity),
      ...labelled(party.country),
      name: this.nameOf(party),
      threat_actor_types: [isState ? 'nation-state' : 'unknown'],
      description: 'Accused of hostile cyber acts in the article.',
    })
  }

  #add(object: StixObject): string {
    // The first wins: an entity may be called the body of a state in one accusation and not in another.
    if (!this.#actors.has(object.id)) this.#actors.set(object.id, object)
    return object.id
  }
}

const CLASS = {
  person: 'individual',
  organization: 'organization',
  country: 'organization',
  group: 'group',
  unknown: 'unknown',
} as const satisfies Readonly<Record<EntityKind, string>>

const labelled = (country: string | null) => (country === null ? {} : { labels: [`country:${country}`] })

function objectsOf(accusation: Accusation, maker: Maker): StixObject[] {
  const { id, accuser, accused, victim, act, form, modality, sentence, mentions, basis, time, responses } = accusation
  const actor = maker.threatActor(accused)
  const labels = [`act:${act.type}`, `form:${form}`, `modality:${modality}`]
  const confidence = Math.round(100 * accusation.confidence)

  const relationship = (relationship_type: 'attributed-to' | 'targets', target_ref: string): StixObject => ({
    ...maker.common('relationship', `${id} ${relationship_type} ${target_ref}`),
    labels,
    relationship_type,
    source_ref: actor,
    target_ref,
    description: wellFormed(sentence.text),
    confidence,
  })
  const relationships = [
    ...behind(accused, maker).map((identity) => relationship('attributed-to', identity)),
    ...(victim === null ? [] : [relationship('targets', maker.identity(victim))]),
  ]

  const accuserName = accuser === null ? null : maker.nameOf(accuser)
  const accuserId = accuser === null ? [] : [maker.identity(accuser)]
  const answers = responses.map(({ type, by, sentence }) => {
    return `Answer (${type}) of ${maker.nameOfEntity(by) ?? 'somebody'}: ${sentence.text}`
  })
  const facts = [
    ...[sentence, ...mentions].map(({ text }) => text),
    ...(basis === null ? [] : [`Basis: ${basis.text}`]),
    ...(time === null ? [] : [`Time: ${time.text}`]),
    ...answers,
  ]
  const note: StixObject = {
    ...maker.common('note', id),
    labels,
    abstract: wellFormed(`${accuserName ?? 'The article'} accuses ${maker.nameOf(accused)}: ${act.type}`),
    content: wellFormed(facts.join('\n')),
    ...(accuserName === null ? {} : { authors: [accuserName] }),
    object_refs: [actor, ...accuserId, ...relationships.map((one) => one.id)],
    confidence,
  }

  const opinion = (number: number, opinion: 'disagree' | 'agree', words: string, by: string | null): StixObject => ({
    ...maker.common('opinion', `${id} ${number}`),
    opinion,
    explanation: wellFormed(words),
    ...(by === null ? {} : { authors: [by] }),
    object_refs: [note.id, ...relationships.map((one) => one.id)],
  })
  // A counter-charge or a reprisal is an answer, yet says nothing on whether the accusation is true: it is in the note.
  const opinions = responses.flatMap(({ type, sentence, by }, number) => {
    const about = OPINION[type]
    return about === null ? [] : [opinion(number + 1, about, sentence.text, maker.nameOfEntity(by))]
  })
  // Told only to be denied, and the denial is in the same sentence.
  const isOpen = modality === 'denied' && !responses.some(({ type }) => type === 'deny')
  return [...relationships, note, ...opinions, ...(isOpen ? [opinion(0, 'disagree', sentence.text, null)] : [])]
}

const OPINION = { deny: 'disagree', concede: 'agree', 'counter-accuse': null, retaliate: null } as const

/** Whom the actor is attributed to: the state behind it, the state that it is, or the person or body that it is. */
function behind(accused: Party, maker: Maker): string[] {
  const kind = maker.kindOf(accused)
  if (accused.sponsor !== null) return [maker.state(accused.sponsor)]
  if (kind === 'country' && accused.country !== null) return [maker.state(accused.country)]
  // “Hackers” or “APT28” names nobody beyond the actor itself.
  return kind === 'person' || kind === 'organization' ? [maker.identity(accused)] : []
}

function reportOn(objects: readonly StixObject[], { id, url, title }: ArticleInfo, maker: Maker): StixObject {
  return {
    ...maker.common('report', ''),
    external_references: [
      {
        source_name: 'article',
        external_id: wellFormed(String(id)),
        ...(url === undefined ? {} : { url: asciiOf(url) }),
      },
    ],
    name: wellFormed(title ?? `Accusations in article ${id}`),
    report_types: ['threat-actor'],
    published: maker.time,
    object_refs: objects.map((object) => object.id),
  }
}

/** STIX has addresses by RFC 3986, where “ä” is `%C3%A4`. What is right already stays as it is, to the letter. */
const asciiOf = (url: string): string => (/^\p{ASCII}*$/u.test(url) ? url : new URL(url).href)
