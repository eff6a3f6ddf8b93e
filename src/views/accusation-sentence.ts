/**
 * An accusation → one or two plain sentences made from its fields:
 *
 *   Microsoft says a group backed by Russia broke into 40 diplomats’ mail. The Kremlin denies it.
 *   └accuser┘ form └─── accused, sponsor ───┘ └act┘   └───── victim ─────┘  └─ responses ───────┘
 */
import type {
  Accusation,
  AccusationForm,
  AccusationResponse,
  AccusedAct,
  Entity,
  Extraction,
  ResponseType,
} from '../types.ts'
import { isolated } from './bidi.ts'
import { isPlural, nameIn, stateOf } from './names-in-sentences.ts'

/** A piece of the sentence: our own words, or a name from the article, which whoever shows it sets apart. */
export type SentencePart = string | { readonly name: string }

/** Entities by id. */
export type Entities = ReadonlyMap<string, Entity>

/**
 * Returns the accusation in plain English. Every name in it is the entity's; nothing is added that is not in the fields.
 *
 * @example
 * for (const one of extraction.accusations) console.log(accusationSentence(one, extraction))
 */
export function accusationSentence(accusation: Accusation, { entities }: Pick<Extraction, 'entities'>): string {
  const parts = accusationParts(accusation, new Map(entities.map((entity) => [entity.id, entity])))
  return parts.map((part) => (typeof part === 'string' ? part : isolated(part.name))).join('')
}

/** The same in pieces. */
export function accusationParts(accusation: Accusation, entities: Entities): readonly SentencePart[] {
  const told = [...chargeOf(accusation, entities), '.', ...repliesTo(accusation, entities)]
  return told.filter((part) => part !== '')
}

/** An act by its verb, with or without somebody whom it hit: “broke into ⟨the bank⟩”, “broke into computers”. */
interface Verb {
  readonly past: string
  readonly participle: string
  readonly gerund: string
  /** What stands between verb and victim. */
  readonly on: string
  /** What stands in the place of both where nobody was hit. */
  readonly alone: string
}

const VERBS: Readonly<Record<AccusedAct, Verb>> = {
  espionage: { past: 'spied', participle: 'spied', gerund: 'spying', on: ' on ', alone: ' by cyber means' },
  theft: { past: 'stole', participle: 'stolen', gerund: 'stealing', on: ' data from ', alone: ' data' },
  intrusion: { past: 'hacked', participle: 'hacked', gerund: 'hacking', on: ' ', alone: ' computers' },
  disruption: { past: 'disrupted', participle: 'disrupted', gerund: 'disrupting', on: ' ', alone: ' computers' },
  influence: {
    past: 'tried to influence',
    participle: 'tried to influence',
    gerund: 'trying to influence',
    on: ' ',
    alone: ' public opinion',
  },
  unspecified: {
    past: 'carried out',
    participle: 'carried out',
    gerund: 'carrying out',
    on: ' a cyberattack on ',
    alone: ' a cyberattack',
  },
}

/** One breaks into mail and computers, and hacks whose they are; and hackers who hack would be said twice. */
const INTO: Verb = { past: 'broke', participle: 'broken', gerund: 'breaking', on: ' into ', alone: ' into computers' }
const SYSTEMS =
  /\b(?:accounts?|computers?|databases?|e-?mails?|inbox(?:es)?|laptops?|mail|mailbox(?:es)?|networks?|phones?|servers?|systems?)$/i

function chargeOf(accusation: Accusation, entities: Entities): readonly SentencePart[] {
  const { accuser, accused, victim, act, form, modality } = accusation
  const culprit = entities.get(accused.entity)!
  const isFirst = accuser === null && !beginsWithOurs(form, modality)
  const who = [{ name: nameIn(culprit, isFirst) }, ...stateOf(culprit, accused)]
  const be = isPlural(culprit) ? 'are' : 'is'
  const hit = victim === null ? null : entities.get(victim.entity)!
  const breaksIn = SYSTEMS.test(hit?.name ?? '') || /hackers?\b/i.test(culprit.name)
  const verb = act.type === 'intrusion' && breaksIn ? INTO : VERBS[act.type]
  const rest: readonly SentencePart[] = hit === null ? [verb.alone] : [verb.on, { name: nameIn(hit, false) }]
  const may = modality === 'alleged' ? 'allegedly ' : ''
  const did = [...who, ` ${may}${verb.past}`, ...rest]
  const doing = [`${verb.gerund}`, ...rest]
  if (accuser === null) {
    // Told only to have it denied: nobody here says that it is so.
    if (modality === 'denied' || form === 'statement')
      return [...who, ` ${be} said to have ${verb.participle}`, ...rest]
    switch (form) {
      case 'legal':
        return [...who, ` ${be} charged with `, ...doing]
      case 'official':
        return [...who, ` ${be} accused of `, ...doing]
      case 'report':
        if (modality === 'alleged') return [...who, ` reportedly ${verb.past}`, ...rest]
        return ['According to the article, ', ...did]
      case 'warning':
        return ['There is a warning that ', ...who, ` ${be} ${may}`, ...doing]
      case 'implied':
        return ['The article implies that ', ...who, ` ${verb.past}`, ...rest]
    }
  }
  const speaker = entities.get(accuser.entity)!
  const name = { name: nameIn(speaker, true) }
  const s = isPlural(speaker) ? '' : 's'
  switch (form) {
    case 'legal':
      return [name, s === '' ? ' charge ' : ' charges ', ...who, ' with ', ...doing]
    case 'official':
      return [name, ` accuse${s} `, ...who, ' of ', ...doing]
    case 'statement':
    case 'report':
      return [name, ` say${s} `, ...did]
    case 'warning':
      return [name, ` warn${s} that `, ...who, ` ${be} ${may}`, ...doing]
    case 'implied':
      return [name, s === '' ? ' imply that ' : ' implies that ', ...did]
  }
}

/** Whether a charge by nobody begins with words of ours, so that the accused stands within the sentence. */
const beginsWithOurs = (form: AccusationForm, modality: Accusation['modality']): boolean =>
  modality !== 'denied' && (form === 'warning' || form === 'implied' || (form === 'report' && modality === 'asserted'))

/** What one and several do in reply, and what is said where nobody is named. */
const REPLIES: Readonly<Record<ResponseType, readonly [one: string, several: string, nobody: string]>> = {
  deny: ['denies it', 'deny it', 'It is denied.'],
  'counter-accuse': [
    'makes an accusation in return',
    'make an accusation in return',
    'An accusation is made in return.',
  ],
  retaliate: ['retaliates', 'retaliate', 'Somebody retaliates.'],
  concede: ['admits it', 'admit it', 'It is admitted.'],
}

/** A sentence for each who replies, in the order of the first reply; the replies of one are told together. */
function repliesTo({ responses, modality }: Accusation, entities: Entities): readonly SentencePart[] {
  const byWhom = new Map<string | null, Set<ResponseType>>()
  for (const { by, type } of responses) byWhom.set(by, (byWhom.get(by) ?? new Set()).add(type))
  const isDenied = responses.some(({ type }: AccusationResponse) => type === 'deny')
  if (modality === 'denied' && !isDenied) byWhom.set(null, new Set([...(byWhom.get(null) ?? []), 'deny']))
  return [...byWhom].flatMap(([by, types]): SentencePart[] => {
    if (by === null) return [...types].map((type) => ` ${REPLIES[type][2]}`)
    const entity = entities.get(by)!
    const words = [...types].map((type) => REPLIES[type][isPlural(entity) ? 1 : 0])
    return [' ', { name: nameIn(entity, true) }, ` ${listed(words)}.`]
  })
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
