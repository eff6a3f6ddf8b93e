/** Groups by their names: “APT28”, “the Lazarus Group”, “a group dubbed ⟨X⟩”, and those that an article introduces. */
import {
  ATTACKING_WORDS,
  BEFORE_GROUP_NAME,
  BEHIND_GROUP_NAME,
  CALLED,
  GANGS,
  NOT_NAMES,
  STATE_TIES,
} from '../lexicon/actor-words.ts'
import { capitalOf, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { HACKER_NOUNS } from '../lexicon/cyber-acts.ts'
import { beginsThreatGroup, isThreatGroup } from '../lexicon/threat-groups.ts'
import type { Document } from '../types.ts'
import { type Actor, make, type Scene } from './actor.ts'
import { isName, peopleEnd, wordsAt } from './actor-words.ts'
import { NOUN_OR_ADJECTIVE } from './path.ts'
import type { Line } from './sentence.ts'
import { LETTERS } from './word-classes.ts'

/** A group with a name: “APT28”, “Fancy Bear”, “the Lazarus Group”, “⟨Name⟩ hackers”. */
export function groupAt(document: Document, line: Line, k: number, scene: Scene): Actor | null {
  const { forms } = line
  if (scene.groups.size === 0 && !beginsThreatGroup(forms[k]!)) return null
  for (let count = Math.min(3, forms.length - k); count >= 1; count--) {
    const name = wordsAt(document, line, k, count)
    const after = forms[k + count] ?? ''
    // “Fancy Bears” are Fancy Bear.
    const lower = name.toLowerCase()
    const single = lower.endsWith('s') ? name.slice(0, -1) : name
    const known =
      scene.groups.has(lower) ||
      scene.groups.has(single.toLowerCase()) ||
      (single.includes(' ') && isThreatGroup(single, false))
    // “OceanLotus”: no common word has a capital inside.
    if (!known && !isThreatGroup(name, HACKER_NOUNS.has(after) || /\p{Ll}\p{Lu}/u.test(name))) continue
    const to = peopleEnd(line, k + count)
    return make(k, aliasEnd(document, line, to), 'group', null, null, { from: k, to: k + count })
  }
  return null
}

/** “APT28, also known as ⟨Fancy Bear⟩”, “(aka Sofacy)”: other names of the same. */
function aliasEnd(document: Document, line: Line, from: number): number {
  const { forms } = line
  let k = from
  // “Fancy Bear (⟨APT28, Sofacy⟩)”.
  const close = forms[k] === '(' ? forms.indexOf(')', k) : -1
  const inBrackets = close > k && close - k < 9 ? forms.slice(k + 1, close) : []
  if (inBrackets.length > 0 && inBrackets.every((form, i) => form === ',' || isName(document, line, k + 1 + i)))
    return close + 1
  if (/^[,(]$/.test(forms[k] ?? '')) k++
  if (forms[k] === 'also') k++
  if (forms[k] === 'known' || forms[k] === 'called' || forms[k] === 'dubbed') k++
  if (forms[k] === 'as' || forms[k] === 'aka' || forms[k] === 'a.k.a.') k++
  else return from
  let end = k
  while (
    end < Math.min(forms.length, k + 8) &&
    (isName(document, line, end) || /^[,/]$|^or$|^and$|^aka$|^the$/.test(forms[end]!))
  )
    end++
  while (end > k && !isName(document, line, end - 1)) end--
  if (end === k) return from
  return forms[end] === ')' || (forms[end] === ',' && forms[from] === ',') ? end + 1 : end
}

/** “a group called ⟨X⟩”, “hackers who call themselves ⟨X⟩”, “a group of hackers, dubbed ⟨X⟩”. */
export function calledName(document: Document, line: Line, k: number): { from: number; to: number } | null {
  const { forms } = line
  if (!HACKER_NOUNS.has(forms[k]!)) return null
  let i = k + 1
  if (forms[i] === 'of' && HACKER_NOUNS.has(forms[i + 1] ?? '')) i += 2
  if (forms[i] === ',' || forms[i] === '-' || forms[i] === '—' || forms[i] === '–') i++
  const calls =
    (/^(who|that|which)$/.test(forms[i] ?? '') && line.lemmas.slice(i + 1, i + 8).includes('call')) ||
    CALLED.has(forms[i] ?? '')
      ? Math.max(
          i,
          ...[0, 1, 2, 3, 4, 5, 6, 7].map((d) =>
            line.lemmas[i + d] === 'call' || CALLED.has(forms[i + d] ?? '') ? i + d : 0,
          ),
        )
      : -1
  if (calls < 0) return null
  let from = calls + 1
  while (BEFORE_GROUP_NAME.has(forms[from] ?? '')) from++
  let to = from
  while (to < from + 4 && isName(document, line, to)) to++
  return to > from ? { from, to } : null
}

/** The name that “, a Russian hacking team” describes. */
function namedBefore(document: Document, line: Line, noun: number): string | null {
  const { forms, path } = line
  let at = noun
  while (at > 0 && noun - at < 6 && (NOUN_OR_ADJECTIVE.test(path[at - 1]!) || STATE_TIES.has(forms[at - 1]!))) at--
  // “Iron Finch, a gang linked to Iran”, “Iron Finch, a state-sponsored group”.
  const tied = forms.slice(at, noun).some((form) => STATE_TIES.has(form)) || STATE_TIES.has(forms[noun + 1] ?? '')
  const hostile = tied || forms.slice(at, noun + 1).some((form) => ATTACKING_WORDS.has(form))
  if (!hostile || !/^an?$/.test(forms[at - 1] ?? '') || path[at - 2] !== LETTERS.comma) return null
  let from = at - 2
  while (from > 0 && at - 2 - from < 3 && isName(document, line, from - 1) && path[from - 1] !== LETTERS.det) from--
  if (from === at - 2 || line.tags[at - 3] !== 'PROPN') return null
  const name = wordsAt(document, line, from, at - 2 - from)
  const isNation = name.split(' ').some((word) => nationalityOf(word) !== undefined || countryOf(word) !== undefined)
  return isNation || NOT_NAMES.has(name) ? null : name
}

/** The names of groups that one line introduces: “the ⟨Velvet Heron⟩”, “⟨MoneyTaker⟩ hackers”, “a group dubbed ⟨X⟩”. */
export function introducedGroups(document: Document, line: Line): string[] {
  const names: string[] = []
  line.forms.forEach((form, k) => {
    if (!HACKER_NOUNS.has(form) && form !== 'collective') return
    const called = calledName(document, line, k)
    if (called !== null) names.push(wordsAt(document, line, called.from, called.to - called.from))
    // “⟨Name⟩ hackers”, “the ⟨Name⟩ hacking group”, where the sentence speaks of hacking.
    let end = k
    while (end > 0 && BEHIND_GROUP_NAME.has(line.forms[end - 1]!)) end--
    // “⟨Iron Finch⟩, a Russian hacking team”.
    const described = namedBefore(document, line, k)
    if (described !== null) names.push(described)
    if (end === k && !GANGS.has(form)) return
    // “the hacking group – ⟨Name⟩”, “the notorious hacking group ⟨Name⟩”.
    const gap = /^[,–—-]$/.test(line.forms[k + 1] ?? '') ? 2 : 1
    let last = k + gap
    while (last < k + gap + 3 && isName(document, line, last)) last++
    // “the gang ⟨Black Otter⟩”: one word of it is a name to the tagger.
    const isNamed = line.tags.slice(k + gap, last).includes('PROPN')
    if (isNamed) names.push(wordsAt(document, line, k + gap, last - k - gap))
    let from = end
    while (
      from > 0 &&
      end - from < 3 &&
      isName(document, line, from - 1) &&
      !NOT_NAMES.has(wordsAt(document, line, from - 1, 1))
    )
      from--
    if (from === end || !line.tags.slice(from, end).includes('PROPN')) return
    const name = wordsAt(document, line, from, end - from)
    const words = name.split(' ')
    if (
      words.some(
        (word) => nationalityOf(word) !== undefined || countryOf(word) !== undefined || capitalOf(word) !== undefined,
      )
    )
      return
    if (name.length > 2) names.push(name)
  })
  return names
}
