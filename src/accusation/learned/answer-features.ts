/** What is asked of a sentence and a charge: does the one answer the other? */
import { CONCEDING, REJECTING } from '../../lexicon/answer-words.ts'
import { wordList } from '../../lexicon/word-list.ts'
import type { Features } from '../../model/features.ts'
import { hashOf } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import { firstIndex } from '../../span.ts'
import type { Known } from '../known.ts'
import type { Told } from '../merge.ts'
import type { PossibleAnswer } from '../possible-answers.ts'
import { stateOf } from '../response.ts'

export interface Asked {
  readonly context: Known
  readonly answer: PossibleAnswer
  readonly charge: Told
  /** All charges of the article. */
  readonly charges: readonly Told[]
}

enum T {
  bias,
  hint,
  speaker,
  hintedSpeaker,
  named,
  namedWho,
  acts,
  against,
  stance,
  stanceOf,
  word,
  wordOf,
  words,
  class,
  gap,
  order,
  shared,
  count,
  charge,
  marks,
  before,
  claim,
}

export const ANSWER_TEMPLATES: TemplateGroups = {
  bias: [T.bias],
  rule: [T.hint, T.hintedSpeaker],
  speaker: [T.speaker, T.stance, T.stanceOf, T.claim],
  charge: [T.named, T.namedWho, T.acts, T.against, T.shared, T.charge],
  words: [T.word, T.wordOf, T.words, T.class, T.marks],
  place: [T.gap, T.order, T.count, T.before],
}

/** Words that reject what somebody else said, and words for that; lemmas. */
const STRONG = wordList(`brush conspiracy decry denial denounce deny disprove dispute doubt fiction hoax mock rebuff
  rebut reject scoff skeptical skepticism witch`)
const CHARGES =
  wordList(`accusation allegation assertion assessment attack blame breach charge claim conclusion cyberattack finding
  hack hacking indictment interference interfere intervene involvement involve meddle meddling report responsibility role`)

const log = (n: number): number => Math.min(6, Math.floor(Math.log2(n + 1)))

export function addAnswerFeatures(out: Features, { context, answer, charge, charges }: Asked): void {
  const { hint, response, line, key, acts, against } = answer
  const { main, again } = charge
  const type = hashOf(response.type)
  const state = stateOf(main)
  const how = hashOf(hint)
  const who = whoAnswers(answer, charge)
  out.add(T.bias, type)
  out.add(T.hint, type, how)
  out.add(T.speaker, type, who)
  out.add(T.hintedSpeaker, type, how, who)
  const named = keysIn(context, answer)
  const isAccusedNamed =
    named.has(main.accused.identity.key) ||
    [...named].some((one) => {
      const of = context.cast.identities.get(one)?.country
      return of !== null && of !== undefined && of === state
    })
  const isActor = (context.actors[line.index] ?? []).some(
    (actor) => state !== null && (actor.country ?? actor.sponsor) === state,
  )
  const isVictimNamed = main.victim !== null && named.has(main.victim.identity.key)
  const mentions = Number(isAccusedNamed || isActor) + 2 * Number(isVictimNamed)
  out.add(T.named, type, mentions)
  out.add(T.namedWho, type, mentions, who)
  const isOfAct = [main, ...again].some(({ act }) => acts.includes(act.type))
  const deed = acts.length === 0 ? 0 : isOfAct ? 1 : 2
  out.add(T.acts, type, deed)
  out.add(T.acts, type, deed, who, mentions)
  if (hint === 'measure') out.add(T.against, against === null ? 0 : against === state ? 1 : 2, hashOf(main.form))
  const claim = response.claim === null ? null : context.claims[response.claim]!
  if (claim !== null) {
    const { stance, about } = claim
    out.add(T.stance, type, hashOf(stance.act))
    out.add(T.stance, type, hashOf(stance.polarity), hashOf(stance.certainty))
    out.add(T.stanceOf, type, hashOf(stance.act), who)
    out.add(T.stanceOf, type, hashOf(stance.polarity), who, 1)
    const target =
      about === null ? 0 : about === main.accuser?.identity.key ? 1 : about === main.accused.identity.key ? 2 : 3
    out.add(T.claim, type, target, who)
    if (line.tokens.length > 0)
      out.add(
        T.claim,
        type,
        Number(claim.attribution.head >= line.sentence.from && claim.attribution.head < line.sentence.to),
      )
  }
  let classes = 0
  line.lemmas.forEach((lemma, k) => {
    if (REJECTING.has(lemma)) classes |= 1
    if (CONCEDING.has(lemma)) classes |= 2
    if (STRONG.has(lemma)) classes |= 8
    if (CHARGES.has(lemma)) classes |= 16
    if (lemma === 'not' || lemma === 'no' || lemma === 'nothing' || lemma === 'never') classes |= 4
    if (line.names[k] === 'N' || /^(?:PUNCT|NUM|DET|SPACE|SYM)$/.test(line.tags[k]!)) return
    const word = hashOf(lemma)
    out.add(T.word, type, word)
    if (/^(?:VERB|NOUN|ADJ)$/.test(line.tags[k]!)) out.add(T.wordOf, type, word, Math.min(who, 3))
    out.add(T.words, type, word, hashOf(line.lemmas[k + 1] ?? ''))
  })
  out.add(T.class, type, classes)
  out.add(T.class, type, classes, who)
  // “deny meddling”, “no evidence that Russia …”: what is rejected is this charge.
  const isOfCharge = Number(deed === 1 || (classes & 16) !== 0)
  const rejects = (classes & 9) !== 0 ? 2 : Number((classes & 4) !== 0)
  out.add(T.class, type, rejects, isOfCharge, mentions + 20)
  out.add(T.class, type, rejects, isOfCharge + 10, who)
  out.add(T.class, type, rejects, isOfCharge + 20 + 3 * mentions, who)
  out.add(T.class, type, rejects + 30, hashOf(claim?.stance.act ?? ''), who)
  const same = line.index === main.line.index
  const gap = same
    ? 9
    : line.index > main.line.index
      ? log(line.index - main.line.index)
      : -log(main.line.index - line.index)
  out.add(T.gap, type, gap)
  out.add(T.gap, type, gap, who)
  const isAgain = again.some((telling) => telling.line.index === line.index)
  out.add(T.gap, type, Number(same), Number(isAgain), 3)
  const alike = charges.filter(({ main: other }) => stateOf(other) === state)
  const last = alike.findLast(({ main: other }) => other.line.index < line.index)
  out.add(T.order, type, Number(last === charge), Number(alike[0] === charge))
  out.add(T.order, type, Number(last === charge), mentions, 1)
  out.add(T.count, type, Math.min(4, alike.length), Math.min(3, charges.length - alike.length))
  out.add(T.shared, type, Math.min(4, sharedWords(answer, charge)), Number(alike.length > 1))
  out.add(T.charge, type, hashOf(main.modality))
  out.add(T.charge, type, hashOf(main.form), 1)
  out.add(T.charge, type, hashOf(main.accused.identity.kind), who, 2)
  out.add(T.charge, type, Number(main.accuser === null), who, 3)
  out.add(T.marks, type, hashOf(line.forms.at(-1) ?? ''))
  out.add(T.marks, type, answer.response.by === null ? 0 : hashOf(answer.response.by.kind), who, 2)
  out.add(T.marks, type, log(line.tokens.length), 3)
  out.add(T.wordOf, type, classes, who, mentions + 10)
  out.add(T.gap, type, how, Math.sign(line.index - main.line.index), 5)
  out.add(T.marks, type, hashOf(line.forms[0] ?? ''), 1)
  const prior = context.lines[line.index - 1]
  if (prior !== undefined) {
    const told = prior.lemmas.some((lemma) => REJECTING.has(lemma))
    const claims = context.claimsBySentence.get(prior.index) ?? []
    const goesOn = key !== null && claims.some((one) => context.claims[one]!.speaker.key === key)
    out.add(T.before, type, Number(told), Number(goesOn))
    out.add(T.before, type, Number(told), Number(goesOn), 1 + who)
  }
}

/** The accused itself, its state, the accuser, the accuser's state, somebody with a country, somebody, nobody. */
export function whoAnswers({ key, country }: PossibleAnswer, { main }: Told): number {
  if (key === null && country === null) return 0
  if (key === main.accused.identity.key) return 1
  if (country !== null && country === stateOf(main)) return 2
  if (main.accuser !== null && key === main.accuser.identity.key) return 3
  if (country !== null && country === (main.accuser?.country ?? main.accuser?.identity.country)) return 4
  if (main.victim !== null && key === main.victim.identity.key) return 5
  return country !== null ? 6 : 7
}

/** The nouns, verbs and adjectives of an answer that the charge has, too. */
function sharedWords({ line }: PossibleAnswer, { main }: Told): number {
  const words = new Set(main.line.lemmas.filter((_, k) => /^(?:ADJ|NOUN|VERB)$/.test(main.line.tags[k]!)))
  return new Set(line.lemmas.filter((lemma) => words.has(lemma))).size
}

/** Who is mentioned in a sentence. */
function keysIn({ cast: { mentions } }: Known, { line: { sentence } }: PossibleAnswer): ReadonlySet<string> {
  const keys = new Set<string>()
  const first = firstIndex(mentions, ({ start }) => start >= sentence.start)
  for (let i = first; i < mentions.length && mentions[i]!.start < sentence.end; i++) keys.add(mentions[i]!.key)
  return keys
}
