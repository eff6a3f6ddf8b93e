/** Who stands behind a charge: a court, a state, those who looked into it, anybody else, or nobody who says so. */
import type { Identity, PartyFinding } from '../../findings.ts'
import { HEDGES, LEGAL } from '../../lexicon/cyber-acts.ts'
import { VOICE_CLASSES } from '../../lexicon/voice-words.ts'
import { type Classification, FEATURE, FINAL, type Hint } from '../../model/decision.ts'
import type { Features } from '../../model/features.ts'
import { hashOf } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import type { AccusationForm } from '../../types.ts'
import { alleges } from '../modality.ts'
import { relationAt } from '../tree.ts'
import { bearing, type Clause, clauseOf } from './clause.ts'
import type { Told } from './told.ts'

enum T {
  bias,
  voice,
  voiceHead,
  voiceWord,
  voiceKind,
  voicePlace,
  voiceClass,
  voiceClause,
  said,
  clause,
  top,
  governor,
  depth,
  pattern,
  traits,
  charge,
  actor,
  act,
  hedge,
  law,
  word,
  claim,
}

export const FORM_TEMPLATES: TemplateGroups = {
  bias: [T.bias],
  voice: [T.voice, T.voiceHead, T.voiceWord, T.voiceKind, T.voicePlace, T.voiceClass, T.voiceClause],
  claim: [T.claim, T.said],
  clause: [T.clause, T.top, T.governor, T.depth],
  pattern: [T.pattern, T.traits, T.charge, T.actor, T.act],
  words: [T.hedge, T.law, T.word],
}

/** Single words: the fit trusts them less. */
export const FORM_WORDS: ReadonlySet<number> = new Set([...[T.voiceWord, T.said, T.top, T.governor, T.act, T.word]])

const HINTS: readonly Hint<Told, AccusationForm>[] = [
  // “indicted”, “charged with”: no word around makes it anything else.
  { name: 'by-law', bonus: FINAL, says: ({ tie }) => (tie.legal ? { label: 'legal', words: [] } : null) },
  // “the complaint names”, “prosecutors said”.
  {
    name: 'court-speaks',
    bonus: FINAL,
    says: ({ context, accuser }) =>
      accuser !== null && (voiceOf(context, accuser) & COURT) !== 0 ? { label: 'legal', words: [] } : null,
  },
  // “voters worry about Russian hacking”, “Iran denied any role”: taken for granted, and by nobody's word.
  {
    name: 'in-passing',
    bonus: FINAL,
    says: ({ accuser, line, tie: { traits, pattern, actor } }) =>
      accuser === null && (traits.loose === true || pattern === 'denies') && !alleges(line, actor.from)
        ? { label: 'implied', words: [] }
        : null,
  },
  // “the hackers ⟨who struck the bank⟩ could come back”: only says who they are.
  {
    name: 'in-relative-clause',
    bonus: FINAL,
    says: (told) => (isDescription(told) ? { label: 'implied', words: [] } : null),
  },
  // “warned that”: too few are labelled to learn it.
  {
    name: 'warns',
    bonus: FINAL,
    says: ({ claim, tie }) =>
      claim?.stance.act === 'warn' && tie.pattern !== 'charged-with' ? { label: 'warning', words: [] } : null,
  },
  // “there are rumours, spread by a paper, that”: nobody answers for it.
  {
    name: 'by-rumour',
    bonus: FINAL,
    says: ({ accuser, line, tie }) =>
      accuser === null && alleges(line, tie.actor.from) ? { label: 'statement', words: [] } : null,
  },
  // “Orion and Vega said”: of whom no word tells what they are, they are mostly firms that look into attacks.
  {
    name: 'by-a-name',
    bonus: 1.5,
    says: ({ accuser, context }) =>
      accuser !== null &&
      accuser.identity.kind !== 'person' &&
      accuser.country === null &&
      voiceOf(context, accuser) === 0
        ? { label: 'report', words: [] }
        : null,
  },
  // Without weights; with them these are not heard.
  {
    name: 'by-voice',
    bonus: FEATURE,
    says: ({ accuser }) => accuser && { label: accuser.country === null ? 'statement' : 'official', words: [] },
  },
  { name: 'by-nobody', bonus: FEATURE, says: () => ({ label: 'report', words: [] }) },
]

/** The bit of the last of the classes. */
const COURT = 1 << 4

function isDescription({ line, tie: { pattern, actor, act, charge } }: Told): boolean {
  return pattern === 'actor-did' && charge < 0 && act.at >= actor.to && relationAt(line, act.at) === 'relcl'
}

export const FORM: Classification<Told, AccusationForm, Hint<Told, AccusationForm>> = {
  name: 'form',
  templates: FORM_TEMPLATES,
  labels: ['legal', 'official', 'report', 'statement', 'warning', 'implied'],
  hints: HINTS,
  addFeatures,
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\W+/).filter(Boolean)

/** A bit for each class that a word belongs to. */
function classesOf(text: string): number {
  let found = 0
  for (const word of text
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[^a-z]+/))
    VOICE_CLASSES.forEach((listed, k) => {
      if (listed.has(word)) found |= 1 << k
    })
  return found
}

function addFeatures(out: Features, told: Told): void {
  const { accuser, victim } = told
  const clause = clauseOf(told)
  const voice = accuser === null ? 0 : accuser.country === null ? 1 : 2
  out.add(T.bias)
  out.add(T.voice, voice)
  if (accuser !== null) {
    addVoice(out, told, clause, accuser)
    if (victim !== null && victim.identity.key === accuser.identity.key) out.add(T.voice, 3)
  }
  addTie(out, told, voice)
  addClause(out, told, clause, voice)
  addClaims(out, told)
  addWords(out, told, clause, voice)
}

/** Longer phrases and names are cut. */
const LONGEST = 14
const LONGEST_TEXT = 200

/** The classes of an accuser's words, name and role. */
function voiceOf(
  { document }: Told['context'],
  { mention, identity }: Pick<PartyFinding, 'mention' | 'identity'>,
): number {
  const words = document.text.slice(mention.start, Math.min(mention.end, mention.start + LONGEST_TEXT))
  return classesOf(`${words} ${identity.role ?? ''} ${identity.name}`)
}

function addVoice(out: Features, told: Told, clause: Clause, { mention, identity, country }: PartyFinding): void {
  const { context, line, tie } = told
  const { tokens } = context.document
  const to = Math.min(mention.to, mention.from + LONGEST)
  let head = -1
  let ended = false
  for (let i = mention.from; i < to; i++) {
    const { text, tag } = tokens[i]!
    ended ||= tag === 'ADP' && head >= 0
    if (!ended && (tag === 'NOUN' || tag === 'PROPN')) head = i
    if (tag !== 'PUNCT' && tag !== 'DET') out.add(T.voiceWord, hashOf(text.toLowerCase()))
  }
  if (head >= 0) out.add(T.voiceHead, hashOf(tokens[head]!.lemma))
  for (const word of wordsOf(identity.name)) out.add(T.voiceWord, hashOf(word), 1)
  for (const word of wordsOf(identity.role ?? '')) out.add(T.voiceWord, hashOf(word), 2)
  const kind = hashOf(identity.kind)
  const isState = Number(country !== null)
  out.add(T.voiceKind, kind, isState)
  out.add(T.voiceKind, kind, Number(identity.role !== null), 2)
  const { sentence, tokens: here } = line
  const side = mention.from < here[tie.act.at]! ? 2 : 3
  out.add(T.voicePlace, mention.from < sentence.from ? 0 : mention.from >= sentence.to ? 1 : side)
  const classes = voiceOf(context, { mention, identity })
  out.add(T.voiceClass, classes, isState)
  out.add(T.voiceClass, classes, kind, 1)
  const isVerb = Number(clause.isVerb)
  VOICE_CLASSES.forEach((_, k) => {
    if ((classes & (1 << k)) === 0) return
    out.add(T.voiceClass, k, 2, 2)
    out.add(T.voiceClause, k, isVerb, Number(tie.charge >= 0))
  })
  out.add(T.voiceClause, classes, isVerb, 9)
  out.add(T.voiceClause, classes, Math.min(clause.depth, 3), 8)
}

function addTie(out: Features, { line, tie }: Told, voice: number): void {
  const { pattern, traits, actor, act, charge, legal, active } = tie
  const charges = Number(charge >= 0)
  out.add(T.pattern, hashOf(pattern))
  out.add(T.pattern, hashOf(pattern), voice, 1)
  out.add(T.traits, Number(legal), Number(active), Number(traits.loose ?? false), charges)
  out.add(T.traits, Number(legal) + 2 * Number(traits.agentless ?? false), Number(voice > 0), charges, 7)
  if (charge >= 0) {
    out.add(T.charge, hashOf(line.lemmas[charge]!))
    out.add(T.charge, hashOf(line.forms[charge]!), 1)
    out.add(T.charge, hashOf(line.lemmas[charge]!), Number(voice > 0), 2)
  }
  out.add(T.actor, hashOf(actor.type), voice)
  out.add(T.act, Number(act.verb), Number(act.pointer), Number(act.weak))
  out.add(T.act, hashOf(line.lemmas[act.at]!), Number(act.verb), 3)
}

const ASIDE = new Set(['relcl', 'appos', 'acl', 'advcl', 'pcomp', 'pobj'])

function addClause(out: Features, { line, tie }: Told, clause: Clause, voice: number): void {
  const { forms, lemmas, tags } = line
  const { top, isVerb, above, relations, depth } = clause
  out.add(T.clause, hashOf(relations[0] ?? ''), voice)
  out.add(T.clause, hashOf(relations.slice(0, 2).join('/')), 9)
  out.add(T.clause, hashOf(relations.find((relation) => ASIDE.has(relation)) ?? 'main'), voice, 2)
  out.add(T.clause, top === tie.act.at ? 1 : top < 0 ? 3 : 4, Number(isVerb), voice, 3)
  if (top >= 0) {
    out.add(T.top, hashOf(lemmas[top]!))
    out.add(T.top, hashOf(lemmas[top]!), Number(voice > 0), 1)
  }
  above.slice(1).forEach((place, k) => {
    out.add(T.governor, hashOf(lemmas[place]!))
    if (k === 0) out.add(T.governor, hashOf(lemmas[place]!), hashOf(relationAt(line, top)))
    if (tags[place] === 'VERB') out.add(T.governor, hashOf(forms[place]!), 3)
  })
  out.add(T.depth, depth, voice)
  out.add(T.depth, depth, Number(isVerb), 1)
}

function addClaims(out: Features, { context, line, tie, claim }: Told): void {
  const { tokens } = context.document
  const act = line.tokens[tie.act.at]!
  const here = context.claimsBySentence.get(line.index) ?? []
  out.add(T.claim, Math.min(2, here.length), 5)
  if (claim !== null) {
    out.add(T.claim, hashOf(claim.stance.act), 1)
    out.add(T.claim, hashOf(claim.stance.certainty), 3)
    const { head } = claim.attribution
    if (head >= 0) out.add(T.claim, hashOf(tokens[head]!.lemma), 4)
  }
  for (const one of here) {
    const { attribution, speaker } = context.claims[one]!
    const holds = attribution.content.some(({ from, to }) => from <= act && act < to)
    addSpeaker(out, speakerOf(context, speaker.key), Number(holds))
    if (holds && attribution.head >= 0) out.add(T.said, hashOf(tokens[attribution.head]!.lemma), 5)
    for (const { from, to } of attribution.source)
      for (let i = from; i < Math.min(to, from + LONGEST); i++)
        out.add(T.said, hashOf(tokens[i]!.lemma), Number(holds), 6)
  }
}

const speakerOf = ({ cast }: Told['context'], key: string | null): Identity | null =>
  key === null ? null : (cast.identities.get(key) ?? null)

function addSpeaker(out: Features, identity: Identity | null, way: number): void {
  if (identity === null) return
  const { kind, country, role, name } = identity
  const words = `${role ?? ''} ${name}`
  out.add(T.said, hashOf(kind), Number(country !== null), way)
  out.add(T.said, classesOf(words), hashOf(kind), 77)
  for (const word of wordsOf(words)) out.add(T.said, hashOf(word), way)
}

function addWords(out: Features, told: Told, clause: Clause, voice: number): void {
  const { context, line, tie } = told
  const { forms, lemmas, tags } = line
  let nearest = 9
  let law = 0
  for (let k = 0; k < forms.length; k++) {
    const lemma = hashOf(lemmas[k]!)
    if (HEDGES.has(forms[k]!)) {
      const place = bearing(told, clause, k)
      nearest = Math.min(nearest, place)
      out.add(T.hedge, hashOf(forms[k]!), place)
      out.add(T.hedge, hashOf(forms[k]!), 7)
    }
    if (LEGAL.has(lemmas[k]!)) {
      law = 1
      out.add(T.law, lemma, bearing(told, clause, k))
      out.add(T.law, lemma, 7)
    }
    if (!/^(?:VERB|NOUN|ADJ|PROPN|ADV)$/.test(tags[k]!)) continue
    out.add(T.word, lemma)
    if (Math.min(Math.abs(k - tie.act.at), Math.abs(k - tie.actor.from)) < 6) out.add(T.word, lemma, 1)
  }
  out.add(T.hedge, nearest, voice, 1)
  out.add(T.law, law, voice, 1)
  out.add(T.law, Math.floor((10 * context.counts().ofLaw) / context.lines.length), law, 2)
}
