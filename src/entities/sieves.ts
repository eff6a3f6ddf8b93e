/**
 * A source → the one who is meant. Sieves in order (after Raghunathan et al. 2010): the surest first; the first that
 * answers decides, and its name is given as the reason.
 */
import type { Attribution, Identity } from '../findings.ts'
import { contains, hull, inTextOrder, sentenceAt, tokenAt } from '../span.ts'
import type { Document, Span } from '../types.ts'
import type { Gender } from './names.ts'
import type { People } from './people.ts'
import { describe, type Phrase, readPhrase } from './phrase.ts'

export interface Answer {
  readonly identity: Identity
  readonly sieve: string
  /** The words that it was found by: an antecedent, a name. */
  readonly words: readonly Span[]
}

export interface Resolver {
  /** Null where the article names nobody. */
  speaker(attribution: Attribution): Answer | null
  identify(mention: Span): Identity
}

/** A speaker already found, for what comes after. */
interface Turn {
  readonly at: number
  readonly sentence: number
  readonly identity: Identity
  readonly gender: Gender
  readonly phrase: Phrase | null
  readonly attribution: Attribution
  /** The last word of the name, and the head of the role: what a description may repeat. */
  readonly lastWord: string
  readonly role: string | null
}

const AUTHOR: Identity = { key: '(author)', name: '(author)', kind: 'person', country: null, role: null }

/** How far back a pronoun looks, in sentences. */
const REACH = 6

export function createResolver(document: Document, people: People, attributions: readonly Attribution[]): Resolver {
  const { tokens } = document
  const names = [...people.at.values()].sort((a, b) => a.name.from - b.name.from)
  const inOrder = attributions
    .map((attribution) => ({
      attribution,
      place: hull([...attribution.cue, ...attribution.content, ...attribution.source]),
    }))
    .sort((a, b) => inTextOrder(a.place, b.place))
  const repeats = names.map(({ name, who: { identity } }) => ({
    lastWord: identity.kind === 'person' ? null : lastWordOf(identity.name),
    title: identity.kind !== 'person' || name.title === null ? null : lastWordOf(name.title),
    role: identity.kind !== 'person' || identity.role === null ? null : roleHead(identity.role),
  }))
  const genderOf = new Map(people.named.map((who) => [who.identity.key, who.gender]))
  const turns: Turn[] = []
  const answers = new Map<Attribution, Answer | null>()
  const described = new Map<string, Identity>()

  /** “the ministry”: the last earlier one, named or described, whose name ends in that word. */
  function nominal(phrase: Phrase): Answer | null {
    if (!phrase.definite) return null
    const { head, from } = phrase
    for (let t = turns.length - 1; t >= Math.max(0, turns.length - 40); t--) {
      const { identity, phrase: earlier, lastWord, role } = turns[t]!
      if (lastWord === head || earlier?.head === head) return { identity, sieve: 'description', words: [] }
      if (role === head) return { identity, sieve: 'role', words: [] }
    }
    for (let n = firstAfter(from) - 1, seen = 0; n >= 0 && seen < 200; n--, seen++) {
      const { lastWord, title, role } = repeats[n]!
      if (lastWord !== head && title !== head && role !== head) continue
      const { name, who } = names[n]!
      return { identity: who.identity, sieve: lastWord === head ? 'description' : 'role', words: [spanOf(name)] }
    }
    return null
  }

  const spanOf = ({ from, to }: { from: number; to: number }): Span => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
  })

  /** The index of the first name behind a token. */
  function firstAfter(token: number): number {
    let low = 0
    let high = names.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (names[middle]!.name.from >= token) high = middle
      else low = middle + 1
    }
    return low
  }

  /** he, she: the best person of the last sentences; it, they: the last that is none. */
  function pronoun(phrase: Phrase): Answer | null {
    const word = phrase.pronoun!
    const sentence = sentenceAt(document, phrase.from)
    const wanted =
      word === 'he' || word === 'him' || word === 'his' || word === 'himself'
        ? 'male'
        : word === 'she' || word === 'her' || word === 'herself'
          ? 'female'
          : null
    const last = turns[turns.length - 1]
    if (wanted !== null) {
      let chosen: Answer | null = null
      let top = Number.NEGATIVE_INFINITY
      const consider = (identity: Identity, gender: Gender, words: readonly Span[], worth: number) => {
        if (identity.kind !== 'person' || (gender !== null && gender !== wanted)) return
        const total = worth + (gender === wanted ? 1 : 0)
        if (total > top) {
          top = total
          chosen = { identity, sieve: 'pronoun', words }
        }
      }
      const quoted = inQuotation(phrase.from)
      for (let n = firstAfter(phrase.from) - 1, seen = 0; n >= 0 && seen < 60; n--, seen++) {
        const { name, who } = names[n]!
        const distance = sentence - sentenceAt(document, name.from)
        if (distance > REACH) break
        const opens =
          name.from === document.sentences[sentenceAt(document, name.from)]!.from || name.title !== null ? 0.8 : 0
        const genitive = /^['’]s?$/.test(tokens[name.to]?.text ?? '') ? -0.6 : 0
        const inside = inQuotation(name.from) !== quoted ? -1.5 : 0
        consider(who.identity, who.gender, [spanOf(name)], opens + genitive + inside - distance - seen * 0.05)
      }
      for (let t = turns.length - 1; t >= Math.max(0, turns.length - 6); t--) {
        const turn = turns[t]!
        const distance = sentence - turn.sentence
        if (distance > REACH) break
        consider(turn.identity, turn.gender, [], (t === turns.length - 1 ? 1.6 : 1) - distance * 0.8)
      }
      return chosen
    }
    if (word === 'i' || word === 'me' || word === 'my' || word === 'we' || word === 'us' || word === 'our') {
      const speaker = quotedSpeaker(phrase)
      if (speaker !== null) return { identity: speaker, sieve: 'first-person', words: [] }
      if (word === 'we' || word === 'us' || word === 'our')
        return {
          identity: { key: 'we', name: 'we', kind: 'group', country: null, role: null },
          sieve: 'first-person',
          words: [],
        }
      return { identity: AUTHOR, sieve: 'author', words: [] }
    }
    if (word === 'they' || word === 'them' || word === 'their' || word === 'themselves') {
      const group = turns.findLast(
        (turn) => sentence - turn.sentence <= REACH && (turn.identity.kind === 'group' || turn.phrase?.plural === true),
      )
      if (group !== undefined) return { identity: group.identity, sieve: 'pronoun', words: [] }
      return last !== undefined && sentence - last.sentence <= 2
        ? { identity: last.identity, sieve: 'pronoun', words: [] }
        : null
    }
    if (word === 'it' || word === 'its' || word === 'itself') {
      const thing = turns.findLast(
        (turn) => sentence - turn.sentence <= 2 && turn.identity.kind !== 'person' && turn.identity.kind !== 'group',
      )
      if (thing !== undefined) return { identity: thing.identity, sieve: 'pronoun', words: [] }
      for (let n = firstAfter(phrase.from) - 1, seen = 0; n >= 0 && seen < 8; n--, seen++) {
        const { name, who } = names[n]!
        if (sentence - sentenceAt(document, name.from) > 1) break
        if (who.identity.kind === 'organization' || who.identity.kind === 'country')
          return { identity: who.identity, sieve: 'pronoun', words: [spanOf(name)] }
      }
      return null
    }
    if (word === 'who' || word === 'which' || word === 'that') return relative(phrase)
    return null
  }

  function inQuotation(token: number): number {
    const { start } = tokens[token]!
    let low = 0
    let high = document.quotations.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (document.quotations[middle]!.start > start) high = middle
      else low = middle + 1
    }
    for (let q = low - 1; q >= Math.max(0, low - 3); q--) if (document.quotations[q]!.end > start) return q
    return -1
  }

  /** Who says the quotation that holds an “I”. */
  function quotedSpeaker(phrase: Phrase): Identity | null {
    const place = { start: tokens[phrase.from]!.start, end: tokens[phrase.from]!.end }
    if (inQuotation(phrase.from) === -1) return null
    for (const turn of turns) if (turn.attribution.content.some((piece) => contains(piece, place))) return turn.identity
    return turns[turns.length - 1]?.identity ?? null
  }

  /** “Lee, ⟨who⟩ said”: the noun phrase before. */
  function relative(phrase: Phrase): Answer | null {
    const before = tokens[phrase.from - 1]?.text === ',' ? phrase.from - 1 : phrase.from
    for (let n = firstAfter(phrase.from) - 1, seen = 0; n >= 0 && seen < 3; n--, seen++) {
      const { name, who } = names[n]!
      if (name.to === before || (name.to < before && before - name.to < 12 && who.identity.kind === 'person'))
        return { identity: who.identity, sieve: 'relative', words: [spanOf(name)] }
    }
    let from = before - 1
    while (from > 0 && /^(NOUN|ADJ|PROPN|NUM|DET)$/.test(tokens[from - 1]!.tag) && before - from < 6) from--
    if (from < 0 || from >= before) return null
    const span = spanOf({ from, to: before })
    return { identity: asDescribed(readPhrase(document, people, span)), sieve: 'relative', words: [span] }
  }

  /** Nobody known: the words themselves. Vague ones (“a senior official”) are never counted as one. */
  function asDescribed(phrase: Phrase): Identity {
    const { core, definite } = phrase
    const from = /^(the|The)$/.test(tokens[core.from]?.text ?? '') ? core.from + 1 : core.from
    if (core.to <= from)
      return {
        key: `words:${core.from}`,
        name: document.text.slice(tokens[core.from]?.start ?? 0, tokens[core.from]?.end ?? 0),
        kind: 'unknown',
        country: null,
        role: null,
      }
    const { start, end } = spanOf({ from, to: core.to })
    const name = document.text.slice(start, end)
    const key = definite ? `words:${name.toLowerCase()}` : `words:${name.toLowerCase()}@${core.from}`
    const known = described.get(key)
    if (known !== undefined) return known
    const identity: Identity = { key, name, role: null, ...describe(document, phrase) }
    described.set(key, identity)
    return identity
  }

  /** In order, each with its reason. */
  const SIEVES: readonly ((phrase: Phrase) => Answer | null)[] = [
    // A pronoun names nobody, so nothing else can answer.
    (phrase) => (phrase.pronoun === null ? null : pronoun(phrase)),
    // “Ann Lee and Bo Chan” are a group of their own, equal to a later “they”.
    (phrase) =>
      isCompound(phrase)
        ? { identity: { ...asDescribed(phrase), kind: 'group', country: null }, sieve: 'compound', words: [] }
        : null,
    (phrase) =>
      phrase.name === null
        ? null
        : { identity: phrase.name.who.identity, sieve: 'name', words: [spanOf(phrase.name.name)] },
    ownersOwn,
    nominal,
    (phrase) => (phrase.pronoun === null ? { identity: asDescribed(phrase), sieve: 'own-words', words: [] } : null),
  ]

  /** “his campaign”: the campaign of the one that “his” means, by the name that the article gives it. */
  function ownersOwn(phrase: Phrase): Answer | null {
    const first = tokens[phrase.core.from]!.text.toLowerCase()
    if ((first !== 'his' && first !== 'her') || phrase.head !== 'campaign' || phrase.core.to - phrase.core.from !== 2)
      return null
    const owner = pronoun({ ...phrase, pronoun: first })
    if (owner === null) return null
    const surname = lastWordOf(owner.identity.name)
    const known = people.named.find(
      ({ identity }) => identity.name.toLowerCase().includes(surname) && lastWordOf(identity.name) === phrase.head,
    )
    if (known !== undefined) return { identity: known.identity, sieve: 'owner', words: owner.words }
    const name = `${owner.identity.name.slice(owner.identity.name.lastIndexOf(' ') + 1)} ${phrase.head}`
    return {
      identity: { key: `words:${name.toLowerCase()}`, name, kind: 'organization', country: null, role: null },
      sieve: 'owner',
      words: owner.words,
    }
  }

  function isCompound({ core, name }: Phrase): boolean {
    if (name === null) return false
    const places = names.slice(firstAfter(core.from), firstAfter(core.to))
    return (
      places.length > 1 &&
      places
        .slice(1)
        .some(({ name: other, who }) => tokens[other.from - 1]?.text === 'and' && who.identity.kind === 'person') &&
      places[0]!.who.identity.kind === 'person'
    )
  }

  function resolve(span: Span): Answer | null {
    const phrase = readPhrase(document, people, span)
    if (phrase.to <= phrase.from) return null
    for (const sieve of SIEVES) {
      const answer = sieve(phrase)
      if (answer !== null) return answer
    }
    return null
  }

  /** An elided subject: “…, he said, adding that …”. A passive leaves the speaker open. */
  function missing(attribution: Attribution): Answer | null {
    const place = hull([...attribution.cue, ...attribution.content])
    const cue = attribution.cue.map(({ start, end }) => document.text.slice(start, end).toLowerCase()).join(' ')
    if (/\b(?:is|are|was|were|been|be|being|reportedly|allegedly)\b/.test(cue)) return null
    const last = turns[turns.length - 1]
    if (last === undefined || last.sentence !== sentenceAt(document, tokenAt(document, place.start))) return null
    return { identity: last.identity, sieve: 'elided-subject', words: [] }
  }

  for (const { attribution, place } of inOrder) {
    const source = attribution.source[0]
    const answer = source === undefined ? missing(attribution) : resolve(source)
    answers.set(attribution, answer)
    if (answer === null) continue
    const at = tokenAt(document, source?.start ?? place.start)
    turns.push({
      at,
      sentence: sentenceAt(document, at),
      identity: answer.identity,
      gender: genderOf.get(answer.identity.key) ?? null,
      phrase: source === undefined ? null : readPhrase(document, people, source),
      attribution,
      lastWord: lastWordOf(answer.identity.name),
      role: answer.identity.kind === 'person' && answer.identity.role !== null ? roleHead(answer.identity.role) : null,
    })
  }

  return {
    speaker: (attribution) => answers.get(attribution) ?? null,
    identify(mention) {
      const phrase = readPhrase(document, people, mention)
      if (phrase.to > phrase.from && phrase.pronoun === null)
        return phrase.name?.who.identity ?? nominal(phrase)?.identity ?? asDescribed(phrase)
      return (
        resolve(mention)?.identity ?? {
          key: `words:@${mention.start}`,
          name: document.text.slice(mention.start, mention.end),
          kind: 'unknown',
          country: null,
          role: null,
        }
      )
    },
  }
}

const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

/** “director of the program” → “director”. */
function roleHead(role: string): string {
  const words = role
    .toLowerCase()
    .split(/\s+(?:of|at|for|in|to)\s+/)[0]!
    .split(/\s+/)
  return words[words.length - 1] ?? ''
}
