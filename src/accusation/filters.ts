/** What is no accusation although a pattern fits: capability, the future, incitement, tools, “no evidence”, weak words without computers. */
import { TOOL_NOUNS } from '../lexicon/attacker-words.ts'
import {
  BREACH_NOUNS,
  DEFENCE_WORDS,
  EVIDENCE_NOUNS,
  INCITING_VERBS,
  MANNER_NOUNS,
  NO_WORDS,
  OBLIGATION_NOUNS,
  PROVERBIAL_LOOT,
  PROVING_WORDS,
  TELLING_VERBS,
  UNDONE_ADJECTIVES,
  UNTRUE_WORDS,
} from '../lexicon/no-charge-words.ts'
import { path } from './path.ts'
import type { Tie } from './patterns.ts'
import { type Polarity, polarityOf } from './polarity.ts'
import type { Line } from './sentence.ts'
import { LETTERS } from './word-classes.ts'

export type FilterName =
  | 'no-evidence'
  | 'doubted'
  | 'nothing-says'
  | 'not-charged'
  | 'not-done'
  | 'not-this-one'
  | 'incitement'
  | 'defence'
  | 'named-victim'
  | 'metaphor'
  | 'breach-of-duty'
  | 'tool'
  | 'own-state'
  | 'actor-is-victim'
  | 'act-qualifies'
  | 'unsaid'
  | 'unreal'

interface Filter {
  readonly name: FilterName
  /** It finds a charge told only to be rejected: whoever is charged elsewhere has an answer in it. */
  readonly rejects?: true
  /** `polarity` is worked out once for all filters, and only when one asks. */
  readonly blocks: (line: Line, tie: Tie, polarity: () => Polarity | null) => boolean
}

/** The reader's own states, which are mostly the ones hit. */
export const OWN_STATES: ReadonlySet<string> = new Set(['US', 'GB', 'CA', 'AU', 'DE', 'FR'])

const AUXILIARY = path('[adv be have not]')
/** “attacks ⟨on the⟩ Russian systems”. */
const HIT_BEFORE = path('[on in] det? adj? $')
const NOUN_OR_ON = path('^ [noun on]')
/** “may ⟨have⟩ hacked”. */
const PERFECT = path('^ not? adv? have')

/** All are asked; the order does not matter. */
export const FILTERS: readonly Filter[] = [
  // “no evidence that Russia hacked”, “it is unclear whether”.
  {
    name: 'no-evidence',
    rejects: true,
    blocks: (line, { act, actor }) =>
      before(line, Math.max(act.at, actor.from), 24).some(
        (form, k, all) =>
          EVIDENCE_NOUNS.has(form) && all.slice(Math.max(0, k - 4), k).some((word) => NO_WORDS.has(word)),
      ) ||
      before(line, Math.max(act.at, actor.from), 14).some(
        (form, k, all) =>
          form === 'whether' ||
          form === 'unclear' ||
          (PROVING_WORDS.has(form) && all.slice(Math.max(0, k - 7), k).some((word) => NO_WORDS.has(word))),
      ),
  },
  // “some experts doubt that Iran did it”; “no doubt that” is none.
  {
    name: 'doubted',
    rejects: true,
    blocks: (line, tie, polarity) =>
      before(line, Math.min(tie.act.at, tie.actor.from), 6).some((form) =>
        /^(?:doubt(?:s|ed)?|s[ck]eptical)$/.test(form),
      ) && polarity() === 'unsaid',
  },
  // “nothing suggests that the army hacked them”.
  {
    name: 'nothing-says',
    rejects: true,
    blocks: (line, { act, actor }) =>
      before(line, Math.min(act.at, actor.from), 10).some(
        (form, k, all) => form === 'nothing' && all.slice(k).some((word) => TELLING_VERBS.has(word)),
      ),
  },
  // “has not accused Russia of”, “falsely attributed to”; “never blamed” presupposes the deed.
  {
    name: 'not-charged',
    blocks: (line, { charge }) => charge >= 0 && before(line, charge, 3).some((form) => UNTRUE_WORDS.has(form)),
  },
  // “could be hacked by”, “will target”, “if Russia hacks”: not done.
  { name: 'not-done', blocks: notDone },
  // “criminals, not Russia, are behind it”.
  {
    name: 'not-this-one',
    rejects: true,
    blocks: ({ forms }, { actor }) =>
      forms[actor.from - 1] === 'not' || (forms[actor.from - 1] === 'the' && forms[actor.from - 2] === 'not'),
  },
  // “urged Russia to hack”.
  {
    name: 'incitement',
    blocks: ({ lemmas, forms }, { act, actor }) =>
      lemmas.slice(Math.max(0, actor.from - 4), actor.from).some((lemma) => INCITING_VERBS.has(lemma)) &&
      /^(to|on)$/.test(forms[actor.to] ?? '') &&
      act.at > actor.to,
  },
  // “defends against attacks from China”, “protection from Russian hacking”.
  {
    name: 'defence',
    blocks: ({ lemmas }, { act, actor, charge }) => {
      const first = Math.min(act.at, actor.from)
      return charge < 0 && lemmas.slice(Math.max(0, first - 5), first).some((lemma) => DEFENCE_WORDS.has(lemma))
    },
  },
  // “the Peruvian mining breach”: the noun between both was hit, unless it tells how or by whose hand.
  {
    name: 'named-victim',
    blocks: ({ path, tags, forms }, { act, actor, pattern }) =>
      pattern === 'named-in-noun-phrase' &&
      actor.type === 'adjective' &&
      BREACH_NOUNS.has(forms[act.at]!) &&
      act.at - actor.to === 1 &&
      path[actor.to] === LETTERS.noun &&
      tags[actor.to] !== 'PROPN' &&
      !MANNER_NOUNS.has(forms[actor.to]!),
  },
  // “stealing our jobs”, “stole the show”.
  {
    name: 'metaphor',
    blocks: ({ lemmas }, { act }) =>
      lemmas[act.at] === 'steal' && lemmas.slice(act.at + 1, act.at + 4).some((lemma) => PROVERBIAL_LOOT.has(lemma)),
  },
  // “a breach of his duty”: nothing was broken into.
  {
    name: 'breach-of-duty',
    blocks: ({ lemmas }, { act }) =>
      lemmas[act.at] === 'breach' && lemmas.slice(act.at + 1, act.at + 5).some((lemma) => OBLIGATION_NOUNS.has(lemma)),
  },
  // “malware used by China”: a tool is nobody's deed unless somebody is hit.
  {
    name: 'tool',
    // “charged with using ransomware against a city”: somebody was hit.
    blocks: ({ lemmas, path }, { act, charge, pattern }) => {
      // “were behind the virus”: whoever is behind it hit those whom it hit.
      if (TOOL_NOUNS.has(lemmas[act.at]!))
        return pattern !== 'actor-behind' && !(charge >= 0 && path[act.at + 1] === LETTERS.on)
      // “the attack used techniques attributed to Iranians”: the techniques are theirs.
      let before = charge - 1
      while (before >= 0 && AUXILIARY.test(path[before]!)) before--
      return pattern === 'attributed-to' && before > act.at && TOOL_NOUNS.has(lemmas[before]!)
    },
  },
  // “attacks on Russian systems”, “hacking by Americans”: with a loose tie the reader's own states are mostly the ones hit.
  {
    name: 'own-state',
    blocks: (_, { actor, traits }) =>
      traits.loose === true && OWN_STATES.has(actor.country ?? '') && actor.type !== 'body',
  },
  {
    name: 'actor-is-victim',
    blocks: ({ path }, { actor, act, traits }) =>
      traits.loose === true &&
      act.at > actor.to &&
      HIT_BEFORE.test(path.slice(Math.max(0, actor.from - 3), actor.from)) &&
      NOUN_OR_ON.test(path.slice(actor.to)) &&
      act.at > actor.to + 1,
  },
  // “a cyber attack agency”, “hacking skills”: the act only qualifies.
  {
    name: 'act-qualifies',
    blocks: ({ forms }, { act }) =>
      !act.verb &&
      /^(agency|cameras?|capabilit\w+|concern\w*|defen[sc]e\w*|drill\w*|expert\w*|fear\w*|forum|issue\w*|law\w*|polic\w+|program\w*|scandal|skill\w*|story|stories|summit|talks|technique\w*|threat\w*|tool\w*|victim\w*)$/.test(
        forms[act.at + 1] ?? '',
      ),
  },
  // “nobody has accused Iran”, “no sign that Iran hacked it”, “refused to say”: nobody says so.
  { name: 'unsaid', rejects: true, blocks: (_line, _tie, polarity) => polarity() === 'unsaid' },
  // “imagine that Iran hacks it”, “planned to hack”, “in the film”.
  { name: 'unreal', blocks: (_line, _tie, polarity) => polarity() === 'unreal' },
]

export function blocked(line: Line, tie: Tie): FilterName | null {
  let known: Polarity | null | undefined
  const polarity = (): Polarity | null => {
    if (known === undefined) known = polarityOf(line, tie)
    return known
  }
  return FILTERS.find(({ blocks }) => blocks(line, tie, polarity))?.name ?? null
}

export const REJECTING: ReadonlySet<FilterName> = new Set(
  FILTERS.filter(({ rejects }) => rejects === true).map(({ name }) => name),
)

const before = (line: Line, at: number, reach: number): readonly string[] =>
  line.forms.slice(Math.max(0, at - reach), at)

/** A modal or a condition in front of the deed itself; “may have hacked”, “could be behind” are suspicions, and the charge's own verb is no matter. */
function notDone({ path, forms }: Line, { actor, act, charge, pattern, traits }: Tie): boolean {
  if (charge >= 0) return false
  const first = Math.min(actor.from, act.at)
  const last = Math.max(actor.to, act.at)
  if (/\b(if|unless)\b/.test(forms.slice(Math.max(0, first - 6), first).join(' '))) return true
  const ahead = forms.slice(Math.max(0, first - 5), last)
  for (let k = Math.max(0, first - 3); k < last; k++) {
    if (path[k] !== LETTERS.modal || (/^(may|might)$/.test(forms[k]!) && pattern === 'actor-behind')) continue
    if (!PERFECT.test(path.slice(k + 1, k + 4)) && !(pattern === 'actor-behind' && forms[k] === 'could')) return true
  }
  return traits.loose === true && ahead.some((form, k) => UNDONE_ADJECTIVES.has(form) && ahead[k - 1] !== 'as')
}
