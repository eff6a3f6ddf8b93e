/** A run of capitalised words, cut into title and name: “FBI Director ⟨James Comey⟩”. */
import { COUNTRY_WORDS } from '../lexicon/countries.ts'
import { CALENDAR, DAYS, SUFFIXES } from '../lexicon/name-words.ts'
import { NAME_HEADS } from '../lexicon/organizations.ts'
import { isRole, TITLES } from '../lexicon/roles.ts'
import { knownName } from './known-names.ts'
import type { Name } from './name.ts'
import { bare, isGivenName, isTitleWord, wordsOf } from './name-parts.ts'
import { behindOffice } from './name-run.ts'
import { nameOf } from './read-name.ts'
import { isCapital, type Scene } from './scene.ts'

/** Cuts the title off a run, and looks for a role in lower case before it. */
export function cutRun(scene: Scene, from: number, to: number, sentence: number): Name {
  const { words } = scene
  const whole = wordsOf(scene, from, to)
  const known = knownName(scene, from, to, whole)
  if (known !== null) return nameOf(scene, from, to, from, null, known, sentence)
  let start = from
  let last = to - 1
  while (last > from && SUFFIXES.has(bare(words[last]!))) last--
  // “⟨Rower⟩ Petra Vogel”: at the head of a sentence, by its ending
  if (from === sentence && to - from > 2 && /(?:er|or|ist|ian)$/.test(words[from]!) && isGivenName(words[from + 1]!)) {
    if (!isGivenName(words[from]!)) start = from + 1
  }
  for (let i = from; i < to; i++) {
    // “James A. Baker III”, “Mr. Bishop”: what looks like a role behind a given name or a “Mr.” is the surname.
    if (i === last && (i > start || TITLES.get(bare(words[i - 1] ?? '')) === '')) {
      let given = TITLES.get(bare(words[i - 1] ?? '')) === ''
      for (let k = start; k < i && !given; k++) given = isGivenName(words[k]!) || /^[a-z]\.?$/.test(words[k]!)
      if (given) break
    }
    if (isTitleWord(words[i]!)) start = words[i + 1] === '.' && i + 2 < to ? i + 2 : i + 1
  }
  // “Press Secretary”, with nothing behind it: the last title is all the name there is.
  if (start > from && start < to && (words[start] === 'of' || words[start] === 'for'))
    start = behindOffice(scene, start, to)
  const rest = to - start
  if (start > from && rest > 0) {
    const organization = NAME_HEADS.has(bare(words[to - 1]!)) && !(rest > 1 && isGivenName(words[start]!))
    const place = rest < 4 && rest > 1 && COUNTRY_WORDS.get(wordsOf(scene, start, to).join(' '))?.sort === 'name'
    if (!organization && !place && !/^[-&/']/.test(words[start]!)) {
      const title = words[start - 1] === '.' ? words[start - 2]! : words[start - 1]!
      return nameOf(scene, start, to, leadBefore(scene, from, sentence), title, null, sentence)
    }
  }
  if (start > from && rest === 0) {
    // A title alone: “the President”, “the Secretary of State”.
    return nameOf(scene, from, to, from, null, { kind: 'unknown', country: null, titleOnly: true }, sentence)
  }
  // “former contractor ⟨Edward Snowden⟩”: the role stands in lower case.
  const lead = leadBefore(scene, from, sentence)
  return nameOf(
    scene,
    from,
    to,
    lead,
    lead < from && !NAME_HEADS.has(bare(words[to - 1]!)) ? words[from - 1]! : null,
    null,
    sentence,
  )
}

/** Where the title or role before a name begins: “⟨State Department press secretary⟩ Jen Psaki”. */
function leadBefore({ document, words }: Scene, from: number, sentence: number): number {
  const { tokens } = document
  let lead = from
  if (from > sentence && isCapital(tokens[from]!) && !isCapital(tokens[from - 1]!) && !isRole(words[from - 1]!))
    return lead
  while (lead > sentence && from - lead < 8) {
    const { tag } = tokens[lead - 1]!
    const word = words[lead - 1]!
    const modifies = tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN' || isRole(word) || (word === '-' && lead < from)
    if (!modifies || CALENDAR.has(word) || DAYS.has(word)) break
    lead--
  }
  return lead
}
