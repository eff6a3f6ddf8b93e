/** The act that the content's main clause tells by its grammar, where the cue leaves it open: “I ⟨never took⟩ a cent” denies. */
import { CHARGED, FALSE, FAULT, INNOCENT, INVENTED, NOT_DONE, UNTRUTHS, UTTER } from '../lexicon/attitudes.ts'
import { HARMING, WRONGDOING, WRONGING } from '../lexicon/evaluation.ts'
import { FIRST_PERSON } from '../lexicon/pronouns.ts'
import type { ActSaid } from './act.ts'
import type { ClaimWords } from './claim-words.ts'
import { isNegated, isOrder, type MainClause } from './main-clause.ts'

type Rule = (words: ClaimWords, clause: MainClause) => ActSaid | null

/** Only asked where there is a clause. */
export const ofClause =
  (rule: Rule): ((words: ClaimWords) => ActSaid | null) =>
  (words) =>
    words.clause === null ? null : rule(words, words.clause)

const lemmaAt = ({ syntax }: ClaimWords, token: number): string => syntax.document.tokens[token]?.lemma ?? ''

/** Who speaks, or, told of indirectly, the body that does: “the firm said ⟨it⟩ …”. */
const isOwn = ({ kind }: ClaimWords, { who }: MainClause): boolean =>
  who === 'self' || who === 'himself' || (who === 'it' && kind !== 'direct')

/** “The report was untrue”, “that is a lie”, “she was innocent”, “there was no truth in the story”. */
export function saysItIsFalse(words: ClaimWords, clause: MainClause): ActSaid | null {
  const { syntax, content } = words
  const { predicate, who, negated } = clause
  if (predicate < 0) return null
  const lemma = lemmaAt(words, predicate)
  if ((FALSE.has(lemma) || (INNOCENT.has(lemma) && who !== 'you')) && !negated) return said('deny', predicate)
  if (isUntruth(words, clause) && !negated) return said('deny', predicate)
  // “none of this is true”
  const isNone = /^(?:none|nothing)$/.test(lemmaAt(words, clause.subject))
  // “it may not be true” leaves it open.
  if (lemma === 'true' && (negated || isNone) && (clause.group?.modal ?? null) === null) return said('deny', predicate)
  // “⟨no⟩ cover-up”, three tokens; “⟨no⟩ truth”
  const noun = lemmaAt(words, predicate - 1) === '-' ? `${lemmaAt(words, predicate - 2)}-${lemma}` : lemma
  if (
    (who === 'there' || syntax.dependent(clause.root, 'expl') >= 0) &&
    isNegated(syntax, content, predicate) &&
    (NOT_DONE.has(noun) || WRONGDOING.has(noun) || CHARGED.has(noun))
  )
    return said('deny', predicate)
  return null
}

/** “It is ⟨a pure invention⟩”, “the stories are fabrications”; “a ⟨new⟩ invention” and one “⟨of⟩ the Sumerians” deny nothing. */
function isUntruth(words: ClaimWords, { predicate, subject }: MainClause): boolean {
  const { syntax } = words
  if (!UNTRUTHS.has(lemmaAt(words, predicate)) || subject < 0) return false
  const form = syntax.document.tokens[subject]!.text.toLowerCase()
  if (!POINTING.has(form) && !CHARGED.has(lemmaAt(words, subject))) return false
  if (!INVENTED.has(lemmaAt(words, predicate))) return true
  return syntax
    .dependents(predicate)
    .every((one) => /^(?:det|punct)$/.test(syntax.relation(one)) || UTTER.has(lemmaAt(words, one)))
}
const POINTING: ReadonlySet<string> = new Set(['all', 'it', 'that', 'these', 'this', 'those'])

/** “I did not hit him”, “I never took a cent”, “it played no part in the hack”, “he had done nothing wrong”. */
export function saysItWasNotDone(words: ClaimWords, clause: MainClause): ActSaid | null {
  const { syntax, content } = words
  const { root, group, object, predicate, negated } = clause
  if (group === null || !isOwn(words, clause) || group.modal !== null) return null
  const lemma = lemmaAt(words, root)
  // “it was not ⟨involved⟩”, “played no ⟨part⟩”
  const about = predicate >= 0 ? predicate : STATES.has(lemma) ? object : -1
  const none = lemmaAt(words, object) === 'nothing'
  // “I do not take it lightly” tells of no deed.
  if (about < 0 && group.tense === 'present' && !group.perfect) return null
  const isDeed = (one: string): boolean => NOT_DONE.has(one) || WRONGDOING.has(one) || WRONGING.has(one)
  if (!(none && (lemma === 'do' || lemma === 'have')) && !isDeed(about >= 0 ? lemmaAt(words, about) : lemma))
    return null
  if (!none && !negated && !(object >= 0 && isNegated(syntax, content, object))) return null
  return { label: 'deny', words: about >= 0 ? [root, about] : [root] }
}
const STATES: ReadonlySet<string> = new Set(['find', 'have', 'play', 'see'])

/** “I was wrong”, “we are sorry for the delay”, “the firm said it regretted the error”. */
export function ownUp(words: ClaimWords, clause: MainClause): ActSaid | null {
  const { syntax } = words
  const { root, predicate, negated, group } = clause
  if (negated || !isOwn(words, clause) || group === null || group.modal !== null) return null
  const lemma = lemmaAt(words, root)
  if (FAULT.has(lemma)) return said('concede', root)
  const own = lemmaAt(words, predicate)
  if (predicate < 0 || !(FAULT.has(own) || (own === 'wrong' && group.tense === 'past'))) return null
  // “sorry ⟨for her⟩”, “sorry ⟨that she died⟩” pities.
  const over = syntax
    .dependents(predicate)
    .find((one) => syntax.relation(one) === 'prep' && lemmaAt(words, one) === 'for')
  const pitied = over === undefined ? -1 : syntax.dependent(over, 'pobj')
  if (own === 'sorry' && pitied >= 0 && /^(?:PRP|NNP)/.test(syntax.tag(pitied))) return null
  return said('concede', predicate)
}

/** “the dam ⟨could burst⟩”, “people ⟨will die⟩”, “war is ⟨looming⟩”, “the bridge was about to ⟨collapse⟩”. */
export function seesDanger(words: ClaimWords, clause: MainClause): ActSaid | null {
  const { syntax } = words
  const { root, group, predicate, object, negated, who } = clause
  if (group === null || negated || group.perfect || who === 'self' || who === 'you' || words.asks) return null
  const lemma = lemmaAt(words, root)
  if (lemma === 'loom') return said('warn', root)
  if (lemma === 'threaten' && object >= 0 && group.tense === 'present') return said('warn', root)
  // “is about to ⟨collapse⟩”, “may ⟨begin to sink⟩”
  const about = lemmaAt(words, predicate) === 'about'
  if (!about && !AHEAD.has(group.modal ?? '')) return null
  const soon = syntax.dependent(about ? predicate : root, 'xcomp')
  for (const one of [root, soon]) {
    if (one >= 0 && /^VB/.test(syntax.tag(one)) && HARMING.has(lemmaAt(words, one))) return said('warn', one)
  }
  // “could ⟨lead⟩ to mass ⟨layoffs⟩”
  const to = syntax.dependents(root).find((one) => syntax.relation(one) === 'prep' && lemmaAt(words, one) === 'to')
  const result = lemma === 'lead' && to !== undefined ? syntax.dependent(to, 'pobj') : CAUSING.has(lemma) ? object : -1
  return result >= 0 && HARMING.has(lemmaAt(words, result)) ? said('warn', result) : null
}
const AHEAD: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'will', 'would'])
const CAUSING: ReadonlySet<string> = new Set(['bring', 'cause', 'spark', 'trigger', 'unleash'])

/** “⟨Release⟩ the files now”, “we ⟨need⟩ more nurses”. */
export function asksFor(words: ClaimWords): ActSaid | null {
  const { kind, syntax, content, document, lemmas } = words
  if (kind !== 'direct' && !lemmas.includes('need')) return null
  const opening = content.slice(0, 3).some((one) => document.tokens[one]!.tag === 'VERB')
  const clause = opening ? words.clause : null
  if (clause === null) return null
  const { root, who, group, object, negated } = clause
  if (kind === 'direct' && isOrder(syntax, clause) && root <= content[2]! && !MERE_TALK.has(lemmaAt(words, root)))
    return said('demand', root)
  if (who === 'self' && group?.tense === 'present' && object >= 0 && lemmaAt(words, root) === 'need' && !negated)
    return said('demand', root)
  return null
}
/** “Look, …”, “let me tell you”, “thank you”: orders in form alone. */
const MERE_TALK: ReadonlySet<string> = new Set([
  'believe',
  'bless',
  'forget',
  'guess',
  'imagine',
  'let',
  'listen',
  'look',
  'mind',
  'remember',
  'say',
  'see',
  'take',
  'thank',
  'think',
  'trust',
  'wait',
  'welcome',
])

/** “They ⟨stole⟩ our land”, “he ⟨hit⟩ me”: a deed done to who speaks. */
export function wrongedBy(words: ClaimWords, clause: MainClause): ActSaid | null {
  const { syntax } = words
  const { root, who, group, object, negated } = clause
  if (group === null || negated || group.modal !== null || group.tense !== 'past' || group.passive) return null
  if (who !== 'third' && who !== 'name' && who !== 'noun' && who !== 'you') return null
  const lemma = lemmaAt(words, root)
  if (!WRONGDOING.has(lemma) && !WRONGING.has(lemma)) return null
  const owner = object < 0 ? -1 : syntax.dependent(object, 'poss')
  const suffers = [object, owner].some(
    (one) => one >= 0 && FIRST_PERSON.has(syntax.document.tokens[one]!.text.toLowerCase()),
  )
  return suffers || lemma === 'lie' ? said('accuse', root) : null
}

const said = (label: ActSaid['label'], token: number): ActSaid => ({ label, words: [token] })
