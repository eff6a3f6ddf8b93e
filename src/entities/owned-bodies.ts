/** Bodies named by whose they are: “the Obama administration”, “China’s foreign ministry”, “Clinton’s campaign”. */
import { OWNED } from '../lexicon/name-words.ts'
import { BODY_NOUNS } from '../lexicon/organizations.ts'
import { isTitleOnly, type Name } from './name.ts'
import { isMark, wordsOf } from './name-parts.ts'
import { isCapital, type Scene } from './scene.ts'

/** The names, and the bodies behind them. */
export function withBodies(scene: Scene, names: readonly Name[]): Name[] {
  const { document, words } = scene
  const { tokens } = document
  const all: Name[] = []
  let covered = 0
  for (const name of names) {
    if (name.from < covered) continue
    all.push(name)
    let i = name.to
    const genitive = isMark(words[i] ?? '')
    if (genitive) i++
    const first = i
    while (i < first + 3 && i < tokens.length && isNominal(tokens[i]!.tag) && !OWNED.has(words[i]!)) i++
    if (i === first + 3 || i >= tokens.length || !OWNED.has(words[i]!) || !isNominal(tokens[i]!.tag)) continue
    if (scene.sentenceOf[i] !== scene.sentenceOf[name.from]) continue
    // “Chinese government officials”: the officials, not the government.
    const after = tokens[i + 1]
    const within = after !== undefined && (after.tag === 'NOUN' || after.tag === 'PROPN') && !isCapital(after)
    if (isTitleOnly(name)) continue
    const head = words[i]!
    const governs = BODY_NOUNS.get(head) === 'government'
    if (!governs && name.kind === 'country') continue
    if (name.kind === 'group' && name.country === null) continue
    const country = governs
      ? (name.country ?? (head === 'administration' && name.kind !== 'organization' ? 'US' : null))
      : null
    all.push({
      from: name.from,
      to: i + 1,
      lead: name.from,
      words: [...wordsOf(scene, name.from, i + 1)],
      kind: 'organization',
      country,
      gender: null,
      title: null,
      article: name.article,
      owner: name,
      within,
      place: false,
    })
    if (!within) covered = i + 1
  }
  return all
}

const isNominal = (tag: string): boolean => tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN'
