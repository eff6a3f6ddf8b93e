/** Answers that the article tells in its own words, in no claim: “Moscow has denied involvement”, “Lee pleaded guilty”. */
import { ANSWERS_OF_ADMISSION, ANSWERS_OF_DENIAL } from '../lexicon/answer-words.ts'
import { BODY_NOUNS } from '../lexicon/organizations.ts'
import { isRole, singularOf } from '../lexicon/roles.ts'
import { tokenSpan } from '../span.ts'
import type { TokenSpan } from '../types.ts'
import type { Actor } from './actor.ts'
import type { ActorContext } from './context.ts'
import { PASSIVE, path } from './path.ts'
import { phraseEnd, phraseStart, spanAt } from './roles.ts'
import { type Line, NAME } from './sentence.ts'

export interface AnswerInText {
  readonly type: 'deny' | 'concede'
  readonly line: Line
  /** The words that name who answers. */
  readonly mention: TokenSpan
  readonly country: string | null
  /** What the answer is about: the rest of the sentence. */
  readonly about: TokenSpan
}

const answerBy = (lemma: string): 'deny' | 'concede' | null =>
  ANSWERS_OF_DENIAL.has(lemma) ? 'deny' : ANSWERS_OF_ADMISSION.has(lemma) ? 'concede' : null

/** “has ⟨denied⟩”, “⟨pleaded⟩ guilty”: the verb by which somebody answers, and how. */
function answeringVerb({ lemmas, tags, forms, path }: Line): { at: number; type: 'deny' | 'concede' } | null {
  for (let k = 1; k < lemmas.length; k++) {
    const type = answerBy(lemmas[k]!)
    if (type === null || !/^(?:VERB|ADJ)$/.test(tags[k]!)) continue
    if (PASSIVE.test(path.slice(Math.max(0, k - 3), k))) continue
    const next = forms[k + 1] ?? ''
    if (lemmas[k] === 'plead') return { at: k, type: next === 'guilty' ? 'concede' : 'deny' }
    // “claimed responsibility for the hack”.
    const owns = lemmas[k] === 'claim' || lemmas[k] === 'take'
    if (!owns || next === 'responsibility' || next === 'credit') return { at: k, type }
  }
  return null
}

/** Between both, another verb or clause: “⟨Moscow⟩ hacked a bank that denied it”. */
const OTHER_CLAUSE = path('[verb blame commit believe if stop]')

/** “⟨Moscow⟩ has denied involvement”: the actor before the verb answers. */
export function answersInText({ document, lines, actors }: ActorContext): AnswerInText[] {
  return lines.flatMap((line) => {
    const verb = answeringVerb(line)
    if (verb === null) return []
    for (const actor of actors[line.index]!) {
      const { to, type, country, sponsor } = actor
      const isBefore = to <= verb.at && verb.at - to < 14 && !OTHER_CLAUSE.test(line.path.slice(to, verb.at))
      const place = isBefore && type !== 'anaphor' ? phraseOf(line, actor) : null
      if (place === null) continue
      const mention = spanAt(document, line, place.from, place.to)
      const about = tokenSpan(document, line.tokens[verb.at]!, line.sentence.to)
      return [{ type: verb.type, line, mention, country: country ?? sponsor, about }]
    }
    return []
  })
}

/** Who answers, whole: “⟨Russia⟩'s minister”, “the ⟨Russian⟩ embassy”. In “⟨Russian⟩ meddling” it is nobody. */
function phraseOf(line: Line, { from, to, type }: Actor): { from: number; to: number } | null {
  const whole = { from: phraseStart(line, from), to: phraseEnd(line, from) }
  const isPart = type === 'adjective' || /^(?:'s|')$/.test(line.forms[to] ?? '')
  if (!isPart || whole.to <= to) return type === 'adjective' ? null : { from: whole.from, to }
  const head = line.forms[whole.to - 1]!
  const noun = singularOf(head) ?? head
  return isRole(noun) || BODY_NOUNS.has(noun) || line.names[whole.to - 1] === NAME ? whole : null
}
