/** The act that the cue itself names: “criticized”, “called for”, “declined to comment”. */

import { EXPRESSED } from '../lexicon/attitudes.ts'
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import { WH_WORDS } from '../lexicon/function-words.ts'
import { ACT_OF, ACT_OF_PHRASE, ATTITUDES, NON_SPEECH, PHRASE_BEGINNINGS } from '../lexicon/reporting-acts.ts'
import { SPEAKING, TURNED_AWAY } from '../lexicon/speech-words.ts'
import type { Act } from '../types.ts'
import type { ActSaid } from './act.ts'
import { type ClaimWords, cueWords } from './claim-words.ts'

/** “declined to comment”, “did not respond”, “refused to say whether”. */
export function nothingSaid(words: ClaimWords): ActSaid | null {
  if (words.cue.some((i) => NON_SPEECH.has(words.document.tokens[i]!.lemma))) {
    return { label: 'assert', words: cueWords(words, (lemma) => NON_SPEECH.has(lemma)) }
  }
  // “Nobody said that …”, “none of the ministers admitted …”
  if (NO_SPEAKER.has(words.source[0] ?? '') && words.source[1] !== 'matter')
    return { label: 'assert', words: words.cue }
  const refuses = words.cueLemmas.includes('refuse') || words.cueNegated
  if (!refuses) return null
  const speaks =
    words.cue.some((i) => SPEAKING.has(words.document.tokens[i]!.lemma)) || SPEAKING.has(words.lemmas[1] ?? '')
  if (!speaks) return null
  // “did not say that he would go” still says nothing; “has not been told” does not come here.
  return { label: 'assert', words: cueWords(words, (lemma) => lemma === 'refuse' || SPEAKING.has(lemma)) }
}

const NO_SPEAKER: ReadonlySet<string> = new Set(['few', 'neither', 'no', 'nobody', 'none'])

/** Cues whose act depends on what comes with them. */
export function cuePhrase(words: ClaimWords): ActSaid | null {
  const { head, forms, lemmas, cueForms, cueLemmas } = words
  const first = forms[0] ?? ''
  const toWithin = forms.slice(0, 8).includes('to') || cueForms[cueForms.length - 1] === 'to'
  if (head === 'request' || cueLemmas.includes('request')) return byHead(words, 'demand')
  if (head === 'plead')
    return byHead(words, forms.slice(0, 3).includes('not') ? 'deny' : forms[0] === 'guilty' ? 'concede' : 'demand')
  if (head === 'ask') {
    if (cueForms.includes('for') || (toWithin && !WH_WORDS.has(first) && first !== 'if' && first !== 'whether'))
      return byHead(words, 'demand')
    return byHead(words, 'question')
  }
  if (head === 'tell' && (first === 'to' || (forms[1] === 'to' && !isClause(words)))) return byHead(words, 'demand')
  if (head === 'call') {
    if (cueForms.includes('for') || cueForms.includes('on') || first === 'for' || first === 'on')
      return byHead(words, 'demand')
    if (lemmas.some((lemma) => BAD.has(lemma))) return byHead(words, 'criticize')
    if (lemmas.some((lemma) => GOOD.has(lemma))) return byHead(words, 'support')
    // “called it ‘arbitrary’”: what is put into quotation marks behind “called” is mostly blame.
    return byHead(words, 'criticize')
  }
  if (head === 'vote' || head === 'campaign' || head === 'argue' || head === 'side' || head === 'speak') {
    const words2 = new Set([...cueForms, first])
    if (words2.has('against')) return byHead(words, 'criticize')
    if ((words2.has('for') && head !== 'speak') || head === 'vote') return byHead(words, 'support')
    if (words2.has('with') && head === 'side') return byHead(words, 'support')
    if (words2.has('out')) return byHead(words, 'criticize')
  }
  if (
    (head === 'reject' || head === 'dismiss' || head === 'rebuff') &&
    lemmas.slice(0, 8).some((l) => TURNED_AWAY.has(l))
  )
    return byHead(words, 'deny')
  if ((head === 'want' || head === 'seek' || head === 'need') && !words.cueNegated && !isTo(words))
    return byHead(words, 'demand')
  if (head === 'compare' || head === 'liken') return byHead(words, 'criticize')
  if (head === 'insist' && /^(on|upon)$/.test(cueForms[cueForms.length - 1] ?? first)) return byHead(words, 'demand')
  if (cueLemmas.includes('doubt') || cueLemmas.includes('skeptical') || cueLemmas.includes('sceptical'))
    return byHead(words, 'question')
  const known = knownPhrase(words)
  if (known !== null) return known
  if (head === 'raise' && (cueLemmas.includes('question') || forms.includes('questions')))
    return byHead(words, 'question')
  if (head === 'raise' && cueLemmas.includes('concern')) return byHead(words, 'warn')
  if (head === 'express' || head === 'voice') {
    for (const [act, nouns] of EXPRESSED) if (has(words, nouns)) return byHead(words, act)
  }
  return null
}

/** An act that the cue's main word names. */
function byHead(words: ClaimWords, act: Act): ActSaid | null {
  return { label: words.cueNegated ? turnedRound(act) : act, words: cueWords(words, (lemma) => lemma === words.head) }
}

const isTo = ({ forms, cueForms }: ClaimWords): boolean => forms[0] === 'to' || cueForms[cueForms.length - 1] === 'to'

/** “railed against”, “raised new concerns”: a word of the cue and one of the four behind it. */
function knownPhrase(words: ClaimWords): ActSaid | null {
  const { document, cue, forms } = words
  const length = Math.min(cue.length, 12)
  for (let k = 0; k < length; k++) {
    const { lemma } = document.tokens[cue[k]!]!
    if (!PHRASE_BEGINNINGS.has(lemma)) continue
    for (let j = k + 1; j <= Math.min(k + 4, length); j++) {
      const behind = j < length ? cue[j]! : (words.content[0] ?? -1)
      const token = document.tokens[behind]
      if (token === undefined) continue
      const act = ACT_OF_PHRASE.get(`${lemma} ${j < length ? token.text.toLowerCase() : forms[0]}`)
      if (act === undefined) continue
      return { label: words.cueNegated ? turnedRound(act) : act, words: [cue[k]!, behind] }
    }
  }
  return null
}

/** What “did not praise” is: negation turns support round, and a denied denial concedes. */
function turnedRound(act: Act): Act {
  if (act === 'support') return 'criticize'
  if (act === 'deny') return 'concede'
  if (act === 'promise' || act === 'demand') return 'deny'
  return 'assert'
}

/** “wants to win”, “is seeking to reassure”. */
export function ownWish(words: ClaimWords): ActSaid | null {
  const { head } = words
  if (head !== 'want' && head !== 'seek' && head !== 'try' && head !== 'aim' && head !== 'need') return null
  return isTo(words) ? { label: 'assert', words: cueWords(words, (lemma) => lemma === head) } : null
}

const has = (words: ClaimWords, wanted: readonly string[]): boolean =>
  wanted.some((word) => words.cueLemmas.includes(word) || words.lemmas[0] === word || words.lemmas[1] === word)
const isClause = (words: ClaimWords): boolean =>
  words.verb.to > words.verb.from && words.verb.from > 0 && words.forms[words.verb.from - 1] !== 'to'

/** “criticized”, “a warning”: the cue's own word. Negation turns support and criticism round, and denies the rest. */
export function cueWord(words: ClaimWords): ActSaid | null {
  const { document, cue, head, cueNegated } = words
  // “fired back”, “shot back” answer; what they answer is for the content to say.
  if (words.cueForms.includes('back')) return null
  let act = ACT_OF.get(head)
  let chosen = head
  if (act === undefined) {
    for (const i of cue) {
      const { lemma, tag, text } = document.tokens[i]!
      // “said on the Evening Show”: a name in the cue does nothing.
      if (tag === 'ADV' || tag === 'AUX' || tag === 'PROPN') continue
      const found = ACT_OF.get(lemma) ?? ACT_OF.get(text.toLowerCase())
      if (found === undefined) continue
      act = found
      chosen = lemma
      break
    }
  }
  if (act === undefined) return null
  const said = { words: cueWords(words, (lemma) => lemma === chosen) }
  return { label: cueNegated ? turnedRound(act) : act, ...said }
}

/** “is critical of”, “was proud of”. */
export function cueAttitude(words: ClaimWords): ActSaid | null {
  for (const i of words.cue) {
    const token = words.document.tokens[i]!
    const act = ATTITUDES.get(token.text.toLowerCase()) ?? ATTITUDES.get(token.lemma)
    if (act === undefined) continue
    const turned = words.cueNegated
      ? act === 'support'
        ? 'criticize'
        : act === 'criticize'
          ? 'support'
          : 'assert'
      : act
    return { label: turned, words: [i] }
  }
  return null
}
