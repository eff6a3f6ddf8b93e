/** What is asked of an actor and an act: the pattern and filters, the way between both by the parse, the words around. */

import { BLAMING, HEDGES, LEGAL, LINKING } from '../../lexicon/cyber-acts.ts'
import type { Features } from '../../model/features.ts'
import { hashOf } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import { OWN_STATES } from '../filters.ts'
import { looseTie } from '../loose-tie.ts'
import { polarityOf } from '../polarity.ts'
import type { Line } from '../sentence.ts'
import { headAt, headOfPhrase, lowestAbove, relationAt, wayUp } from '../tree.ts'
import type { Pair } from './pair.ts'

enum T {
  bias,
  pattern,
  patternBlock,
  patternType,
  patternWeak,
  block,
  type,
  typeVerb,
  actLemma,
  actKind,
  actorHead,
  own,
  distance,
  orderDistance,
  way,
  wayTop,
  wayWord,
  doerHead,
  deedHead,
  relations,
  polarity,
  between,
  letters,
  before,
  after,
  beforeAct,
  afterAct,
  sentence,
  title,
  place,
  density,
  claim,
  speaker,
  nearer,
  count,
  suspect,
  named,
  question,
  around,
  topLemma,
  actorFirst,
  typeAct,
}

export const PAIR_TEMPLATES: TemplateGroups = {
  bias: [T.bias],
  pattern: [T.pattern, T.patternBlock, T.patternType, T.patternWeak],
  filter: [T.block, T.polarity],
  actor: [T.type, T.typeVerb, T.actorHead, T.own, T.suspect, T.named, T.actorFirst, T.typeAct],
  act: [T.actLemma, T.actKind],
  way: [T.way, T.wayTop, T.wayWord, T.doerHead, T.deedHead, T.relations, T.topLemma],
  words: [
    T.between,
    T.letters,
    T.before,
    T.after,
    T.beforeAct,
    T.afterAct,
    T.distance,
    T.orderDistance,
    T.nearer,
    T.count,
  ],
  sentence: [T.sentence, T.title, T.place, T.density, T.question, T.around],
  claim: [T.claim, T.speaker],
}

const log = (n: number): number => Math.min(6, Math.floor(Math.log2(n + 1)))

export function addPairFeatures(out: Features, pair: Pair): void {
  const { line, actor, act, tie, block, context, suspect } = pair
  const { forms, lemmas, tags, path } = line
  const type = hashOf(actor.type)
  const pattern = hashOf(tie?.pattern ?? 'none')
  const blocked = hashOf(block ?? 'none')
  const kind =
    hashOf(act.type) + Number(act.verb) * 2 + Number(act.weak) * 4 + Number(act.pointer) * 8 + Number(act.possible) * 16
  out.add(T.bias)
  out.add(T.pattern, pattern)
  out.add(T.patternBlock, pattern, blocked)
  out.add(T.patternType, pattern, type)
  out.add(T.patternWeak, pattern, Number(act.weak), Number(act.verb))
  out.add(T.block, blocked)
  out.add(T.type, type)
  out.add(T.typeVerb, type, Number(act.verb), Number(act.weak))
  const deedLemma = hashOf(lemmas[act.at]!)
  out.add(T.actLemma, deedLemma, Number(act.verb))
  out.add(T.actKind, kind)
  out.add(T.typeAct, type, deedLemma)
  const doer = headOfPhrase(line, actor.from, actor.to)
  out.add(T.actorHead, actor.type === 'person' ? 1 : hashOf(lemmas[doer]!))
  out.add(T.actorFirst, actor.type === 'person' ? 1 : hashOf(forms[actor.from]!))
  out.add(T.own, Number(OWN_STATES.has(actor.country ?? '')), type, Number(act.verb))
  out.add(T.suspect, Number(suspect), type)
  out.add(T.named, Number(actor.name !== null), Number(actor.country !== null), Number(actor.sponsor !== null))

  const forward = act.at >= actor.to
  const from = forward ? actor.to : act.at + 1
  const to = forward ? act.at : actor.from
  const far = log(to - from)
  out.add(T.distance, far)
  out.add(T.orderDistance, Number(forward), far, type, Number(act.verb))

  const top = lowestAbove(line, doer, act.at)
  const up = labels(line, doer, top)
  const down = labels(line, act.at, top)
  const way = hashOf(`${up}^${down}`)
  out.add(T.way, way)
  out.add(T.way, hashOf(up), 1)
  out.add(T.way, hashOf(down), 2)
  const topLemma = top < 0 ? 0 : hashOf(lemmas[top]!)
  out.add(T.wayTop, way, topLemma)
  out.add(T.topLemma, topLemma, Number(top === act.at), Number(top === doer))
  for (const at of between(line, doer, top)) out.add(T.wayWord, hashOf(lemmas[at]!), 1, hashOf(relationAt(line, at)))
  for (const at of between(line, act.at, top)) out.add(T.wayWord, hashOf(lemmas[at]!), 2)
  const doerHead = headAt(line, doer)
  const deedHead = headAt(line, act.at)
  const [doerRelation, deedRelation] = [hashOf(relationAt(line, doer)), hashOf(relationAt(line, act.at))]
  out.add(T.doerHead, doerHead < 0 ? 0 : hashOf(lemmas[doerHead]!), doerRelation)
  out.add(T.deedHead, deedHead < 0 ? 0 : hashOf(lemmas[deedHead]!), deedRelation)
  out.add(T.relations, doerRelation, deedRelation, Number(forward))
  out.add(T.polarity, hashOf(polarityOf(line, tie ?? looseTie(pair)) ?? 'stands'))

  const last = Math.min(to, from + MOST)
  for (let k = from; k < last; k++) out.add(T.between, hashOf(lemmas[k]!), Number(forward))
  if (to - from <= 6) out.add(T.letters, hashOf(path.slice(from, to)), Number(forward))
  const [first, end] = forward ? [actor.from, act.at + 1] : [act.at, actor.to]
  for (let k = Math.max(0, first - 4); k < first; k++) out.add(T.before, hashOf(lemmas[k]!), Number(forward))
  for (let k = end; k < Math.min(forms.length, end + 3); k++) out.add(T.after, hashOf(lemmas[k]!), Number(forward))
  out.add(T.beforeAct, hashOf(lemmas[act.at - 1] ?? ''))
  out.add(T.afterAct, hashOf(lemmas[act.at + 1] ?? ''), Number(act.verb))

  const { lines } = context
  let nearer = 0
  for (const other of pair.actors) {
    if (other === actor) continue
    const gap = other.from > act.at ? other.from - act.at : act.at - other.to
    if (gap < to - from) nearer++
  }
  let nearerAct = 0
  for (const other of pair.acts)
    if (other !== act && Math.abs(other.at - actor.from) < Math.abs(act.at - actor.from)) nearerAct++
  out.add(T.nearer, Math.min(3, nearer), 1)
  out.add(T.nearer, Math.min(3, nearerAct), 2)
  out.add(T.count, Math.min(4, pair.actors.length), Math.min(4, pair.acts.length))

  for (let k = 0; k < forms.length; k++) {
    const lemma = lemmas[k]!
    if (BLAMING.has(lemma)) out.add(T.sentence, 1)
    if (LEGAL.has(lemma)) out.add(T.sentence, 2)
    if (LINKING.has(lemma)) out.add(T.sentence, 3)
    if (HEDGES.has(forms[k]!)) out.add(T.sentence, 4)
    if (tags[k] === 'VERB' || tags[k] === 'NOUN') out.add(T.sentence, hashOf(lemma), 5)
  }
  out.add(T.question, Number(forms.at(-1) === '?'))
  out.add(T.title, Number(line.index === 0), Number(/[.!?”"]/.test(forms.at(-1) ?? '')))
  out.add(T.place, log(line.index))
  const share = Math.floor((10 * context.cyberLines) / lines.length)
  out.add(T.density, share)
  out.add(T.density, share, Number(act.weak), 1)
  const near = Number(lines[line.index - 1]?.cyber ?? false) + Number(lines[line.index + 1]?.cyber ?? false)
  out.add(T.around, Number(line.cyber), near, Number(act.weak))
  out.add(T.around, Number(line.cyber), Math.min(4, share), deedLemma)

  const claims = context.claimsBySentence.get(line.index) ?? []
  out.add(T.claim, Math.min(2, claims.length))
  for (const one of claims) {
    const { stance, speaker } = context.claims[one]!
    out.add(T.claim, 3, hashOf(stance.act), hashOf(stance.polarity))
    const identity = speaker.key === null ? null : context.cast.identities.get(speaker.key)!
    if (identity === null) continue
    out.add(T.speaker, hashOf(identity.kind))
    if (identity.country !== null) out.add(T.speaker, Number(identity.country === (actor.country ?? actor.sponsor)), 1)
  }
}

/** Words further behind the first than these are not looked at. */
const MOST = 12

/** The relations from a word up to, but without, the top; prepositions by their form. */
function labels(line: Line, at: number, top: number): string {
  let found = ''
  for (const place of wayUp(line, at)) {
    if (place === top) return found
    const relation = relationAt(line, place)
    found += relation === 'prep' ? `${line.forms[place]}/` : `${relation}/`
    if (found.length > 60) return 'far'
  }
  return 'apart'
}

/** The words between one and the top, without both. */
function between(line: Line, at: number, top: number): number[] {
  const way = wayUp(line, at)
  const end = way.indexOf(top)
  return end < 0 ? [] : way.slice(1, end)
}
