/**
 * What an article says of a name right beside it, so that the bearer can be called by it again.
 *
 *   ⟨security firm⟩ Norvik       Solvex, ⟨a Danish maker of pumps⟩,       Norvik is ⟨a start-up⟩       ⟨the port⟩, Turku,
 */

import { BODY_NOUNS } from '../lexicon/organizations.ts'
import { singularOf } from '../lexicon/roles.ts'
import type { Name } from './name.ts'
import { codeOf } from './nominal-match.ts'
import type { Scene } from './scene.ts'

export interface Beside {
  /** The nouns that describe it, in the singular: “firm”, “maker”. */
  readonly nouns: Set<string>
  /** All words of those descriptions; a nationality as its country's code. */
  readonly words: Set<string>
}

const LONGEST = 12
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'one', 'the'])
const COPULAS: ReadonlySet<string> = new Set(['is', 'was'])

export function addBeside(scene: Scene, { from, to, lead }: Name, out: Beside): void {
  const { words } = scene
  if (lead < from) addDescription(scene, lead, from, out)
  // “the ⟨hacker gang⟩ Black Otter”
  else if (BODY_NOUNS.has(words[from - 1] ?? '')) {
    let first = from - 1
    while (first > 0 && first > from - 6 && isNounAt(scene, first - 1)) first--
    addDescription(scene, first, from, out)
  }
  let at = to
  if (words[at] === ',') {
    at++
    // “Ann Lee, ⟨45,⟩ a nurse”
    if (scene.document.tokens[at]?.tag === 'NUM' && words[at + 1] === ',') at += 2
    if (ARTICLES.has(words[at]!) || isNounAt(scene, at)) addBehind(scene, at, out)
  } else if (COPULAS.has(words[at]!) && ARTICLES.has(words[at + 1]!)) addBehind(scene, at + 1, out)
  // “⟨the Danish firm⟩, Grundel,”
  if (words[lead - 1] === ',' && (words[to] === ',' || words[to] === '.')) {
    for (let i = lead - 2; i >= 0 && i > lead - 8; i--) {
      if (ARTICLES.has(words[i]!)) {
        addDescription(scene, i + 1, lead - 1, out)
        break
      }
      if (!isNounAt(scene, i)) break
    }
  }
}

/** A description behind the name, up to a verb, a mark or a relative pronoun. */
function addBehind(scene: Scene, from: number, out: Beside): void {
  const { tokens } = scene.document
  const most = Math.min(tokens.length, from + LONGEST)
  let core = ARTICLES.has(scene.words[from]!) ? from + 1 : from
  while (core < most && isNounAt(scene, core)) core++
  addDescription(scene, from, core, out)
  for (let i = core; i < most; i++) {
    const { tag } = tokens[i]!
    if (tag !== 'ADP' && tag !== 'DET' && !isNounAt(scene, i)) break
    addWord(scene, i, out)
  }
}

/** A noun and what stands before it. */
function addDescription(scene: Scene, from: number, to: number, out: Beside): void {
  if (to <= from) return
  for (let i = from; i < to; i++) addWord(scene, i, out)
  const last = scene.words[to - 1]!
  out.nouns.add(singularOf(last) ?? last)
}

function addWord({ words }: Scene, i: number, { words: out }: Beside): void {
  out.add(codeOf(words[i]!) ?? words[i]!)
}

function isNounAt({ document, words }: Scene, i: number): boolean {
  const tag = document.tokens[i]?.tag
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM' || words[i] === '-' || words[i] === "'s"
}
