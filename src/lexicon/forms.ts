/** The forms of a verb: by rule, and the irregular ones of verbs that report. */

export interface VerbForms {
  readonly third: string
  readonly past: string
  readonly gerund: string
}

const IRREGULAR_PAST: ReadonlyMap<string, string> = new Map([
  ['find', 'found'],
  ['foresee', 'foresaw'],
  ['forecast', 'forecast'],
  ['hear', 'heard'],
  ['hold', 'held'],
  ['know', 'knew'],
  ['read', 'read'],
  ['say', 'said'],
  ['see', 'saw'],
  ['speak', 'spoke'],
  ['swear', 'swore'],
  ['tell', 'told'],
  ['think', 'thought'],
  ['understand', 'understood'],
  ['write', 'wrote'],
])

const DOUBLED = new Set(['admit', 'blog', 'chat', 'commit', 'infer', 'permit', 'plan', 'quip', 'rap', 'refer', 'vet'])

export function formsOf(lemma: string): VerbForms {
  const base = DOUBLED.has(lemma) ? lemma + lemma.at(-1) : lemma
  const third = /(?:[sxz]|[cs]h)$/.test(lemma) ? `${lemma}es` : lemma.replace(/([^aeiou])y$/, '$1ie').concat('s')
  const past =
    IRREGULAR_PAST.get(lemma) ?? (/e$/.test(lemma) ? `${lemma}d` : base.replace(/([^aeiou])y$/, '$1i').concat('ed'))
  const gerund = /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${base}ing`
  return { third, past, gerund }
}
