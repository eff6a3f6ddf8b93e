/**
 * What the learned weights are asked about a claim: the rules' judgement, the cue's words, and the content's clause,
 * subject, modals, judging words. Each feature is a template and a value; `at` is the content's position it was seen at.
 */

import { MODALS } from '../lexicon/auxiliaries.ts'
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import { FIRST_PERSON, SUBJECT_LIKE, THIRD_PERSON } from '../lexicon/pronouns.ts'
import { ACT_OF, ATTITUDES, NON_SPEECH, REPORTING } from '../lexicon/reporting-acts.ts'
import { EXPERTS, FINDINGS, PEOPLE, VOICES } from '../lexicon/speaker-nouns.ts'
import type { Hinted } from '../model/decision.ts'
import type { Features } from '../model/features.ts'
import { hashOf } from '../model/hash.ts'
import type { TemplateGroups } from '../model/templates.ts'
import type { Act } from '../types.ts'
import type { ActRule } from './act.ts'
import { type ClaimWords, isNegation } from './claim-words.ts'
import { Flag } from './word-flags.ts'

/** What is asked of a claim, by what it looks at. */
export enum T {
  // bias
  bias = 1,
  // rules
  rule = 2,
  ruleAct = 3,
  // cue
  cue = 10,
  cueAct = 11,
  cueLast = 12,
  cueNames = 13,
  cueNegated = 14,
  head = 15,
  headLast = 16,
  passive = 17,
  // source
  source = 20,
  speaker = 21,
  // shape
  kind = 30,
  first = 31,
  noVerb = 32,
  asks = 33,
  // main-clause
  subject = 40,
  verb = 41,
  main = 42,
  mainNext = 43,
  subjectMain = 44,
  subjectModal = 45,
  speakerSubjectModal = 46,
  negated = 47,
  // words
  word = 50,
  // judging-words
  names = 60,
  judges = 61,
  tone = 62,
  danger = 63,
  wrongdoing = 64,
  // hedges
  belief = 70,
  hedge = 71,
  condition = 72,
  // judgements, of polarity and certainty alone: what has been judged of the claim by then
  act = 80,
  polarity = 81,
  polarityRule = 82,
  certainty = 83,
  certaintyRule = 84,
}
/** The groups that an explanation names. */
export const CLAIM_TEMPLATES: TemplateGroups = {
  bias: [T.bias],
  rules: [T.rule, T.ruleAct],
  cue: [T.cue, T.cueAct, T.cueLast, T.cueNames, T.cueNegated, T.head, T.headLast, T.passive],
  source: [T.source, T.speaker],
  shape: [T.kind, T.first, T.noVerb, T.asks],
  'main-clause': [
    T.subject,
    T.verb,
    T.main,
    T.mainNext,
    T.subjectMain,
    T.subjectModal,
    T.speakerSubjectModal,
    T.negated,
  ],
  words: [T.word],
  'judging-words': [T.names, T.judges, T.tone, T.danger, T.wrongdoing],
  hedges: [T.belief, T.hedge, T.condition],
}
export const JUDGEMENT_TEMPLATES: TemplateGroups = {
  ...CLAIM_TEMPLATES,
  judgements: [T.act, T.polarity, T.polarityRule, T.certainty, T.certaintyRule],
}

/** Features are seen at a place: word `i` of the cue at `i`, position `k` of the content here and `k` further. */
export const CONTENT = 64

const BAG = 24
/** The bits that features ask for. */
const TELLING =
  Flag.BAD | Flag.GOOD | Flag.DANGER | Flag.WRONG | Flag.BELIEF | Flag.POSSIBLE | Flag.PROBABLE | Flag.ACT | Flag.IF

/** Adds all features of a claim; `hinted` is what the rules make of its act. */
export function addClaimFeatures(out: Features, words: ClaimWords, { label, rule }: Hinted<Act, ActRule>): void {
  const emit = (template: number, value: string, place: number | null): void => {
    out.at(place ?? -1)
    out.add(template, hashOf(value))
  }
  const { document, cue, content, forms, lemmas, verb, head } = words
  const { tokens } = document
  emit(T.bias, '', null)
  emit(T.rule, rule.name, null)
  emit(T.ruleAct, label, null)
  emit(T.kind, words.kind, null)
  const cueAct: string = rule.silent ? 'silent' : rule.explicit ? label : cue.length === 0 ? 'mark' : reportingOf(words)
  emit(T.cueAct, cueAct, null)
  emit(T.head, head, null)
  for (let k = 0; k < cue.length && k < 12; k++) {
    const { lemma, text } = tokens[cue[k]!]!
    emit(T.cue, lemma, k)
    const named = ACT_OF.get(lemma) ?? ATTITUDES.get(lemma) ?? ATTITUDES.get(text.toLowerCase())
    if (named !== undefined) emit(T.cueNames, named, k)
    if (NON_SPEECH.has(lemma)) emit(T.cueNames, 'silence', k)
    if (BAD.has(lemma)) emit(T.cueNames, 'bad', k)
    if (GOOD.has(lemma)) emit(T.cueNames, 'good', k)
  }
  const last = words.cueForms[words.cueForms.length - 1] ?? ''
  emit(T.cueLast, last, null)
  if (cue.length > 1) emit(T.headLast, `${head} ${last}`, null)
  if (words.cueNegated) emit(T.cueNegated, cueAct, null)
  if (words.passive) emit(T.passive, cueAct, null)
  const neutral = cueAct === 'speech' || cueAct === 'mark' || cueAct === 'finding'
  const n = neutral ? 'n' : 'x'

  // The source: polls and voters count, officials speak.
  const { source } = words
  emit(T.source, source.length === 0 ? 'none' : source.length === 1 ? source[0]! : 'phrase', null)
  const speaker = speakerKind(words)
  emit(T.speaker, speaker, null)

  // The content's shape.
  emit(T.first, forms[0] ?? '', CONTENT)
  const hasVerb = verb.from < verb.to
  if (!hasVerb) emit(T.noVerb, cueAct, null)
  if (words.asks) emit(T.asks, n, null)

  // Subject and verb group of the main clause.
  const subject = subjectKind(words)
  emit(T.subject, subject, null)
  if (hasVerb) {
    let modal = ''
    let negated = false
    for (let k = verb.from; k < verb.to; k++) {
      const form = forms[k]!
      emit(T.verb, form, CONTENT + k)
      if (MODALS.has(form)) modal = form
      if (isNegation(form)) negated = true
    }
    const main = lemmas[verb.to - 1]!
    emit(T.main, main, CONTENT + verb.to - 1)
    if (CLOSE.has(subject)) emit(T.subjectMain, `${subject} ${main}`, CONTENT + verb.to - 1)
    emit(T.mainNext, `${main} ${forms[verb.to] ?? ''}`, CONTENT + verb.to - 1)
    if (modal !== '') {
      emit(T.subjectModal, subject + modal, CONTENT + verb.from)
      emit(T.speakerSubjectModal, `${speaker} ${subject} ${modal}`, CONTENT + verb.from)
    }
    if (negated) emit(T.negated, subject, CONTENT + verb.from)
  }

  // Words that judge, and of what they are said.
  let bad = 0
  let good = 0
  let opening = ''
  const end = Math.min(content.length, BAG)
  for (let k = 0; k < end; k++) {
    const lemma = lemmas[k]!
    const near = k < words.firstEnd ? 'first' : 'later'
    const { tag } = tokens[content[k]!]!
    // Names are left out: who speaks ill of whom changes with the news.
    const named = tag === 'PROPN' || tag === 'NUM'
    if (!named) emit(T.word, lemma, CONTENT + k)
    const flags = words.flags[k]! & TELLING
    if (flags === 0) continue
    if (flags & Flag.ACT && !named && tag !== 'AUX' && tag !== 'ADP' && k < 20) {
      const place =
        k >= verb.from && k < verb.to ? `verb ${subject}` : k < verb.from ? 'before' : k < 8 ? 'early' : 'later'
      emit(T.names, `${ACT_OF.get(lemma)} ${place}`, CONTENT + k)
    }
    if (flags & (Flag.BAD | Flag.GOOD) && forms[k - 1] !== 'how') {
      let turned = false
      for (let j = Math.max(0, k - 4); j < k; j++) if (isNegation(forms[j]!)) turned = !turned
      const praises = ((flags & Flag.GOOD) !== 0) !== turned
      if (praises) good++
      else bad++
      if (opening === '') {
        opening = praises ? 'good' : 'bad'
        emit(T.judges, `${opening} ${n} ${near}`, CONTENT + k)
      }
    }
    if (flags & Flag.DANGER) emit(T.danger, `${n} ${near}`, CONTENT + k)
    if (flags & Flag.WRONG && tag === 'VERB') emit(T.wrongdoing, `${n} ${subject}`, CONTENT + k)
    if (flags & Flag.BELIEF && k > 0 && (forms[k - 1] === 'i' || forms[k - 1] === 'we')) emit(T.belief, n, CONTENT + k)
    if (flags & Flag.POSSIBLE) emit(T.hedge, 'possible', CONTENT + k)
    if (flags & Flag.PROBABLE) emit(T.hedge, 'probable', CONTENT + k)
    if (flags & Flag.IF) emit(T.condition, near, CONTENT + k)
  }
  emit(T.tone, `${n} ${bad > good ? 'bad' : good > bad ? 'good' : bad > 0 ? 'mixed' : 'none'}`, null)
}

/** How the cue reports: by its head, or else by another of its words. */
function reportingOf({ document, cue, head }: ClaimWords): string {
  const known = REPORTING.get(head)
  if (known !== undefined) return known
  for (let k = 0; k < cue.length && k < 12; k++) {
    const { lemma, tag } = document.tokens[cue[k]!]!
    const other = tag === 'AUX' || tag === 'ADP' ? undefined : REPORTING.get(lemma)
    if (other !== undefined) return other
  }
  return 'other'
}

/** Subjects that stand for somebody in the conversation. */
const CLOSE = new Set(['self', 'you', 'himself', 'third', 'this'])
/** Who speaks, as far as words tell: somebody's voice, an expert, a crowd, a poll, a pronoun, somebody named. */
function speakerKind({ source }: ClaimWords): string {
  if (source.length === 0) return 'none'
  if (source.length === 1 && SUBJECT_LIKE.has(source[0]!))
    return source[0] === 'i' || source[0] === 'we' ? 'self' : 'pronoun'
  for (const form of source) {
    if (FINDINGS.has(form)) return 'finding'
    if (VOICES.has(form)) return 'voice'
    if (EXPERTS.has(form)) return 'expert'
    if (PEOPLE.has(form)) return 'people'
  }
  return source[0] === 'the' ? 'body' : 'other'
}
/** Who the main clause is about, as far as words tell: the speaker, a pronoun, the source's own name, anybody else. */
function subjectKind({ document, content, verb, subject, source, kind }: ClaimWords): string {
  const who = subject[subject.length - 1]
  if (who === undefined) return 'none'
  if (subject.some((form) => FIRST_PERSON.has(form))) return 'self'
  if (who === 'you') return 'you'
  if (who === 'there') return 'there'
  if (who === 'this' || who === 'that') return 'this'
  if (THIRD_PERSON.has(who)) return kind === 'direct' || who === 'it' ? (who === 'it' ? 'it' : 'third') : 'himself'
  const named = source[source.length - 1]
  if (named !== undefined && named.length > 2 && subject.includes(named)) return 'himself'
  const last = document.tokens[content[verb.from - 1] ?? -1]
  return last?.tag === 'PROPN' ? 'name' : last?.tag === 'NOUN' ? 'noun' : 'other'
}
