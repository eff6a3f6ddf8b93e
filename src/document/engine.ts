/** text → tokens, tags, lemmas and raw sentence ends by wink-nlp. The only file that imports wink-nlp: its traps are closed here. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Token } from '../types.ts'

/** What the engine reads: tokens with exact offsets, and for each sentence the index one past its last token. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly sentenceEnds: readonly number[]
}

export interface Engine {
  read(text: string): Reading
}

// biome-ignore lint: a first version, the document stage replaces it
type Loose = any

export function createEngine(): Engine {
  let core: Loose
  const nlp: Loose = (winkNLP as Loose)(
    {
      ...(model as Loose),
      core: () => {
        core = (model as Loose).core()
        core.features.lexeme.hash = Object.create(core.features.lexeme.hash)
        return core
      },
      metaCER: () => ({ machines: '{}', transformers: [null] }),
    },
    ['sbd', 'pos'],
  )
  const { its } = nlp
  return {
    read(text) {
      const own = core.features.lexeme.hash
      for (const key of Object.keys(own)) delete own[key]
      if (text.trim() === '') return { tokens: [], sentenceEnds: [] }
      const masked = text.replace(/\S{101,}/g, (run) => ' '.repeat(run.length))
      const doc = nlp.readDoc(masked)
      const values: string[] = doc.tokens().out(its.value)
      const tags: string[] = doc.tokens().out(its.pos)
      const lemmas: string[] = doc.tokens().out(its.lemma)
      const spans: number[][] = doc.sentences().out(its.span)
      const tokens: Token[] = []
      const index: number[] = []
      let at = 0
      for (let i = 0; i < values.length; i++) {
        const value = values[i]!
        index.push(tokens.length)
        if (value.trim() === '') continue
        const start = masked.indexOf(value, at)
        if (start < 0) continue
        at = start + value.length
        tokens.push({ start, end: at, text: text.slice(start, at), tag: tags[i]!, lemma: lemmas[i]! })
      }
      index.push(tokens.length)
      return { tokens, sentenceEnds: spans.map((s) => index[s[1]! + 1]!) }
    },
  }
}
