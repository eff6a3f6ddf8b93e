/** A description → what kind of somebody it is and which country's: “a State Department official”, “the foreign ministry”. */
import { nationalityOf } from '../lexicon/countries.ts'
import { ARTIFACTS, CROWDS, INDEFINITE, isThing } from '../lexicon/groups.ts'
import { BODY_NOUNS } from '../lexicon/organizations.ts'
import { genderOfRole, isRole, sameRole } from '../lexicon/roles.ts'
import type { EntityKind } from '../types.ts'
import type { Figure, Figures } from './figure.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** A figure of its own for words that name nobody known. */
export function describe(scene: Scene, figures: Figures, phrase: Phrase): Figure {
  const { document } = scene
  const { from, end, determiner, head, noun, plural } = phrase
  const name = document.text.slice(document.tokens[from]!.start, document.tokens[end - 1]!.end)
  const kind = kindOf(scene, phrase)
  const again = determiner === 'definite' || determiner === 'possessive'
  return {
    // “a senior official” twice may be two; “the officials” are the same.
    key: again ? `words ${name.toLowerCase()}` : `words ${name.toLowerCase()} @${from}`,
    name,
    kind,
    country:
      kind === 'organization' && BODY_NOUNS.get(noun) === 'government' ? countryIn(scene, figures, phrase) : null,
    role: null,
    gender: kind === 'person' && head >= 0 && !plural ? genderOfRole(noun) : null,
    heads: new Set(head >= 0 ? [sameRole(noun)] : []),
    beside: null,
    count: 0,
  }
}

export function kindOf({ document, words }: Scene, { head, noun, plural, from, conjunctions }: Phrase): EntityKind {
  if (conjunctions.length > 0) return 'group'
  const word = head < 0 ? words[from]! : words[head]!
  // “six in 10”, “one in five”, but not “one of them”
  const counted = head >= 0 && document.tokens[head]!.tag === 'NUM'
  if (counted && (word !== 'one' || words[head + 1] === 'in')) return 'group'
  const indefinite = INDEFINITE.get(word)
  if (indefinite !== undefined) return indefinite
  if (ARTIFACTS.has(noun)) return 'unknown'
  if (CROWDS.has(word) || CROWDS.has(noun)) return 'group'
  const body = BODY_NOUNS.get(noun)
  if (body !== undefined) return plural || body === 'group' ? 'group' : 'organization'
  if (plural) return isThing(noun) ? 'unknown' : 'group'
  return isRole(noun) ? 'person' : 'unknown'
}

function countryIn({ document }: Scene, figures: Figures, { from, coreTo }: Phrase): string | null {
  for (let i = from; i < coreTo; i++) {
    const appearance = figures.at[i]!
    const country =
      appearance >= 0 ? figures.appearances[appearance]!.name.country : nationalityOf(document.tokens[i]!.text)
    if (country != null) return country
  }
  return null
}
