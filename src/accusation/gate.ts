/**
 * Whether an article may hold a charge at all: a word of hacking anywhere, or else single sentences in which somebody does
 * something hostile to a computer, or a group that is known for it does something hostile.
 */
import { ACT_VERBS, COMPUTING_NOUNS, HACKER_NOUNS, STRONG_CYBER } from '../lexicon/cyber-acts.ts'
import { beginsThreatGroup, isThreatGroup } from '../lexicon/threat-groups.ts'
import type { Document, Sentence } from '../types.ts'
import type { ActPlace } from './acts.ts'
import type { Line } from './sentence.ts'
import { subtreeOf } from './tree.ts'

/** A look at each word: most articles hold none of the subject. */
export function isAboutComputers({ tokens }: Document): boolean {
  return tokens.some(
    ({ lemma }) => STRONG_CYBER.has(lemma) || (lemma.charCodeAt(0) === LETTER_C && lemma.startsWith('cyber')),
  )
}

const LETTER_C = 99

/** Whether a sentence of an article about other things is worth a look. Few have an act, so that is asked first. */
export function mayTellOfComputers(document: Document, sentence: Sentence): boolean {
  return hasAct(document, sentence) && hasComputer(document, sentence)
}

function hasAct({ tokens }: Document, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) {
    const { lemma } = tokens[i]!
    if (ACT_VERBS.has(lemma) || lemma === 'theft' || lemma === 'break') return true
  }
  return false
}

function hasComputer(document: Document, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) {
    if (COMPUTING_NOUNS.has(document.tokens[i]!.lemma) || knownGroupAt(document, i) || isStateSponsored(document, i))
      return true
  }
  return false
}

/** “APT29”, “Volt Typhoon”; of names that may be any word those written like none: “OceanLotus”. */
function knownGroupAt({ tokens, text }: Document, at: number): boolean {
  const first = tokens[at]!
  if (!/^\p{Lu}/u.test(first.text) || !beginsThreatGroup(first.text.toLowerCase())) return false
  for (let count = 1; count <= 3 && at + count <= tokens.length; count++) {
    const name = text.slice(first.start, tokens[at + count - 1]!.end)
    const isOdd = /\p{Ll}\p{Lu}|\d/u.test(name) || HACKER_NOUNS.has(tokens[at + count]?.lemma ?? '')
    if ((count > 1 || isOdd) && isThreatGroup(name, isOdd)) return true
  }
  return false
}

/** “a state-⟨sponsored⟩ group”. */
function isStateSponsored({ tokens }: Document, at: number): boolean {
  if (!/^(?:backed|sponsored)$/.test(tokens[at]!.lemma) && !/^(?:backed|sponsored)$/.test(tokens[at]!.text))
    return false
  return tokens[at - 2]?.lemma === 'state' && HACKER_NOUNS.has(tokens[at + 1]?.lemma ?? '')
}

/** Whether an act of such a sentence is one against computers: “stole ⟨emails⟩”, “broke into the ⟨network⟩ of a dam”. */
export function isByComputers(document: Document, line: Line, act: ActPlace): boolean {
  const { from, to } = subtreeOf(line, act.at)
  for (let k = from; k < to; k++) if (k > act.at && COMPUTING_NOUNS.has(line.lemmas[k]!)) return true
  return line.tokens.some((token) => knownGroupAt(document, token) || isStateSponsored(document, token))
}
