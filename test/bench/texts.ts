/** Texts of any length to time: prose, and what a hostile mind would send. */

/** The n-th text of a kind, so long; those of new words are others each time, since words that were met are cheap. */
export type Fill = (length: number, n: number) => string

export function filled(unit: string): Fill {
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** “Bado Cimu met Gera Fudo.”: every name a new one. */
export const names: Fill = (length, n) => {
  let text = ''
  for (let i = n * 1_000_003; text.length < length; i += 4) {
    text += `${newName(i)} ${newName(i + 1)} met ${newName(i + 2)} ${newName(i + 3)}. `
  }
  return text.slice(0, length)
}

const CONSONANTS = 'bcdfghklmnprstvz'
const VOWELS = 'aeio'

/** A word that no lexicon has, another one for each number. */
export function newName(number: number): string {
  let word = ''
  for (let rest = number + 64; rest > 0; rest = Math.floor(rest / 64)) {
    word += CONSONANTS[rest & 15]! + VOWELS[(rest >> 4) & 3]!
  }
  return word[0]!.toUpperCase() + word.slice(1)
}

export const HOSTILE: Readonly<Record<string, Fill>> = {
  'only quotes': filled('“We tried,” said Ann Lee. “We failed.” '),
  'one sentence': filled('he said that she said that '),
  'new names': names,
}
