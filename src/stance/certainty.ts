/** How strongly the speaker commits to the content: the first rule that fits decides. */
import type { Reason } from '../findings.ts'
import { BELIEF, POSSIBLE, PROBABLE } from '../lexicon/evaluation.ts'
import type { Certainty, Span } from '../types.ts'
import type { ActFinding } from './act.ts'
import { type ClaimWords, cueWords, wordsAt } from './claim-words.ts'
import { Flag } from './word-flags.ts'

interface Rule {
  readonly name: string
  readonly certainty: Certainty
  /** Bits of which the content must have one: without them the rule is not asked. */
  readonly needs?: number
  readonly find: (words: ClaimWords, act: ActFinding) => readonly Span[] | null
}

/** In order: what is no assertion at all first, then the weakest marker. */
const RULES: readonly Rule[] = [
  { name: 'nothing-said', certainty: 'unknown', find: (_, act) => (act.silent ? act.reason.words : null) },
  {
    name: 'question-or-demand',
    certainty: 'unknown',
    find: (_, { act, reason }) => (act === 'question' || act === 'demand' ? reason.words : null),
  },
  // “warned firms to be on the lookout”: what somebody is told to do is no assertion.
  {
    name: 'told-to',
    certainty: 'unknown',
    find: (words, { act }) =>
      act === 'warn' && words.verb.from > 0 && words.forms[words.verb.from - 1] === 'to'
        ? wordsAt(words, [words.verb.from - 1])
        : null,
  },
  { name: 'wish', certainty: 'unknown', find: wish },
  { name: 'topic', certainty: 'unknown', find: topic },
  { name: 'suggestion', certainty: 'possible', find: (words) => cueIs(words, SUGGESTING) },
  {
    name: 'surprise',
    certainty: 'probable',
    find: (_, { reason }) => (reason.rule === 'surprise' ? reason.words : null),
  },
  { name: 'condition', certainty: 'possible', needs: Flag.IF, find: condition },
  { name: 'possibility', certainty: 'possible', needs: Flag.MODAL | Flag.POSSIBLE, find: possibility },
  {
    name: 'lone-appearance',
    certainty: 'probable',
    find: (words) => (words.head === 'seem' || words.head === 'appear' ? cueIs(words, APPEARING) : null),
  },
  {
    name: 'belief-cue',
    certainty: 'probable',
    find: (words, { act }) => (act === 'support' || act === 'criticize' ? null : cueIs(words, BELIEVING)),
  },
  { name: 'belief', certainty: 'probable', needs: Flag.BELIEF, find: belief },
  { name: 'likelihood', certainty: 'probable', find: likelihood },
  {
    name: 'expectation',
    certainty: 'probable',
    find: (words, { act }) => (act === 'demand' ? null : at(words, (form, k) => form === 'should' && inVerb(words, k))),
  },
]

export function decideCertainty(words: ClaimWords, act: ActFinding): { certainty: Certainty; reason: Reason } {
  for (const { name, certainty, find, needs } of RULES) {
    if (needs !== undefined && (words.flagged & needs) === 0) continue
    const found = find(words, act)
    if (found !== null) return { certainty, reason: { field: 'certainty', rule: name, words: found } }
  }
  return { certainty: 'certain', reason: { field: 'certainty', rule: 'no-hedge', words: [] } }
}

const SUGGESTING = new Set(['suggest', 'hint', 'suggestion', 'imply', 'insinuate', 'speculate', 'speculation'])
const APPEARING = new Set(['seem', 'appear'])
const BELIEVING = BELIEF
const WISHING = new Set(['desire', 'hope', 'seek', 'try', 'want', 'wish', 'eager', 'aim', 'look'])
const TOPIC_CUES = new Set([
  'address',
  'cite',
  'discuss',
  'mention',
  'point',
  'refer',
  'reference',
  'release',
  'speak',
  'talk',
  'tout',
  'describe',
  'highlight',
  'explain',
])

const inVerb = ({ verb }: ClaimWords, k: number): boolean => k >= verb.from && k < verb.to

function cueIs(words: ClaimWords, wanted: ReadonlySet<string>): readonly Span[] | null {
  return wanted.has(words.head) ? cueWords(words, (lemma) => wanted.has(lemma)) : null
}

/** The first word of the content, up to just behind its main verb group, that passes. */
function at(words: ClaimWords, passes: (form: string, k: number) => boolean): readonly Span[] | null {
  for (let k = 0; k < Math.min(words.forms.length, words.verb.to + 4); k++) {
    if (passes(words.forms[k]!, k)) return wordsAt(words, [k])
  }
  return null
}

/** “wants to”, “hopes to”, “seeks a deal”: a wish commits to nothing. */
function wish(words: ClaimWords, { explicit }: ActFinding): readonly Span[] | null {
  return explicit ? null : cueIs(words, WISHING)
}

/** “talked about trade”: a noun phrase without a verb of its own. */
function topic(words: ClaimWords, { explicit }: ActFinding): readonly Span[] | null {
  if (explicit || words.verb.from < words.verb.to) return null
  return TOPIC_CUES.has(words.head) ? cueWords(words, (lemma) => TOPIC_CUES.has(lemma)) : null
}

const MAY = new Set(['could', 'may', 'might'])

/** “may”, “might”, “could” of the main clause; “perhaps”, “a chance”. */
function possibility(words: ClaimWords): readonly Span[] | null {
  const { lemmas } = words
  return at(words, (form, k) => {
    if (inVerb(words, k) && MAY.has(form))
      return !(form === 'could' && (words.forms[k + 1] === "n't" || words.forms[k + 1] === 'not'))
    if (POSSIBLE.has(lemmas[k]!) && k < words.verb.to + 2) return form !== 'might' || inVerb(words, k)
    return lemmas[k] === 'chance' && k > 0
  })
}

const IF = new Set(['if', 'unless'])

/** “will fail if …”, “if …, it would …”: a future that hangs on something. */
function condition(words: ClaimWords): readonly Span[] | null {
  const { forms } = words
  const k = forms.findIndex((form, place) => IF.has(form) && place < 40)
  if (k < 0) return null
  const future = forms.some(
    (form, place) => place < 40 && (FUTURE.has(form) || (form === 'going' && forms[place + 1] === 'to')),
  )
  return future ? wordsAt(words, [k]) : null
}

const FUTURE = new Set(['will', 'would', "'ll", '’ll', 'wo', 'could'])

const BELIEVERS = new Set(['i', 'we', 'he', 'she', 'they', 'you'])

/** “I think”, “we believe”, “in my view”. */
function belief(words: ClaimWords): readonly Span[] | null {
  const { lemmas, forms } = words
  if (words.believed) return at(words, (_, k) => BELIEF.has(lemmas[k]!))
  return at(words, (form, k) => {
    if (
      k > 0 &&
      BELIEF.has(lemmas[k]!) &&
      (BELIEVERS.has(forms[k - 1]!) || (BELIEVERS.has(forms[k - 2] ?? '') && k < 6))
    )
      return true
    return (
      (form === 'view' || form === 'opinion' || form === 'mind') && (forms[k - 1] === 'my' || forms[k - 1] === 'our')
    )
  })
}

/** “more likely to vote” compares, it does not hedge. */
const COMPARING = new Set(['less', 'more', 'most', 'least'])

/** “is likely to”, “probably”. */
function likelihood(words: ClaimWords): readonly Span[] | null {
  return (
    at(
      words,
      (_, k) => PROBABLE.has(words.lemmas[k]!) && k < words.verb.to + 3 && !COMPARING.has(words.forms[k - 1] ?? ''),
    ) ??
    (words.cueForms.some((form) => PROBABLE.has(form) && form !== 'apparently') && words.head !== 'say'
      ? cueWords(words, (_, form) => PROBABLE.has(form))
      : null)
  )
}
