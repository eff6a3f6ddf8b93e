/** The regular expressions that are not linear, and why each may stay. One that is linear again may not stand here. */

export interface Exception {
  /** All that these files make and no other; or the one that begins so. */
  readonly files?: readonly string[]
  readonly source?: string
  /** How many characters it ever sees; null where no article reaches it. */
  readonly longest: number | null
  readonly why: string
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    files: ['src/document/engine/closed-traps.ts', 'node_modules/wink-nlp/src/compile-trex.js'],
    longest: 60,
    why: 'wink’s patterns of addresses and ordinals, on one run without white space: document/engine/prepare.ts masks longer ones',
  },
  {
    files: ['node_modules/wink-eng-lite-web-model/dist/feature.js'],
    longest: 60,
    why: 'wink’s look at a new word, for its class',
  },
  { source: String.raw`\p{L}.*\d`, longest: null, why: 'names of a word list, when it is written (src/training)' },
  {
    source: String.raw`(<!-- (results|inputs) -->\n)[\s\S]*?(?=<!-- end -->)`,
    longest: null,
    why: 'a page of this documentation, when its figures are written',
  },
]
