/** Where capitals tell nothing, only what the article names elsewhere is a name: in headlines, and at the head of a sentence. */
import { knownName } from './known-names.ts'
import { isTitleOnly, type Name } from './name.ts'
import { bare, isGivenName, wordsOf } from './name-parts.ts'
import { nameOf } from './read-name.ts'
import { isCapital, type Scene } from './scene.ts'

/** “Cook said” opens a sentence as a noun might, but Peter Cook is in the article. */
export function surnamesAfterAll(scene: Scene, names: readonly Name[], doubtful: readonly number[]): Name[] {
  if (doubtful.length === 0) return []
  const surnames = new Set<string>()
  for (const { kind, words } of names) if (kind === 'person' && words.length > 1) surnames.add(words[words.length - 1]!)
  return doubtful
    .filter((i) => surnames.has(bare(scene.words[i]!)))
    .map((i) => nameOf(scene, i, i + 1, i, null, { kind: 'unknown', country: null }, i))
}

/** Headlines: only what the body names, or a known given name and what follows it. */
export function namesInTitleCase(scene: Scene, names: readonly Name[]): Name[] {
  const { document, words } = scene
  const known = new Map<string, Name>()
  for (const name of names) {
    if (isTitleOnly(name)) continue
    known.set(name.words.join(' '), name)
    const last = name.words[name.words.length - 1]!
    if (name.words.length > 1 && (name.kind === 'person' || name.kind === 'unknown') && !known.has(last)) {
      known.set(last, { ...name, words: [last] })
    }
  }
  const found: Name[] = []
  document.sentences.forEach(({ from, to }, s) => {
    if (!scene.titleCase[s]) return
    for (let i = from; i < to; i++) {
      if (!isCapital(document.tokens[i]!)) continue
      let end = Math.min(to, i + 5)
      let match: Name | null = null
      for (; end > i; end--) {
        const own = wordsOf(scene, i, end)
        const like = known.get(own.join(' '))
        if (like !== undefined) {
          match = { ...like, from: i, to: end, lead: i, words: own, title: null, owner: null }
          break
        }
        const lexical = knownName(scene, i, end, own)
        if (lexical !== null) {
          match = nameOf(scene, i, end, i, null, lexical, from)
          break
        }
      }
      if (match === null && isGivenName(words[i]!) && i + 1 < to && document.tokens[i + 1]!.tag === 'PROPN') {
        end = i + 2
        match = nameOf(scene, i, end, i, null, { kind: 'person', country: null }, from)
      }
      if (match === null) continue
      found.push(match)
      i = end - 1
    }
  })
  return found
}
