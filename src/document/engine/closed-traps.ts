/** wink's model with its traps closed: what made a word depend on the texts before, or cost more than its length. */
import model from 'wink-eng-lite-web-model'
import type { Core, Lexicon, Model, Pattern, RawDocument } from './wink-inside.ts'
import { linear } from './wink-patterns.ts'

/** wink's model as it is. */
export const WINK_MODEL: Model = model as unknown as Model

/** What wink is made with; tells of the core when it is read, and of every document when it is tagged. */
export function closedModel(onCore: (core: Core) => void, onDocument: (raw: RawDocument) => void): typeof model {
  const unused = () => ({ machines: ['{}'], transformers: [null], setter: () => {} })
  let categoryOf!: (word: string) => number
  const closed = {
    ...WINK_MODEL,
    core() {
      const core = withoutTraps(WINK_MODEL.core())
      categoryOf = categorizer(core)
      onCore(core)
      return core
    },
    // Run over tables instead; the setter alone is called, with the tags that the words mostly have.
    sbd: () => ({ ...WINK_MODEL.sbd(), machines: [] }),
    pos() {
      const tagger = WINK_MODEL.pos()
      const setter = (raw: RawDocument, ...settings: unknown[]) => {
        tagger.setter(raw, ...settings)
        onDocument(raw)
      }
      return { ...tagger, machines: [], setter }
    },
    featureFn(...config: unknown[]) {
      const features = WINK_MODEL.featureFn(...config)
      let patched: Lexicon | undefined
      return {
        ...features,
        // wink gives a new word the tag of the place where it first met it. By the word alone it is the same every time.
        pos(word: string, _category: number, cache: Lexicon) {
          patched ??= { ...cache, lookup: (text) => cache.lookup(text) ?? UNKNOWN }
          return features.pos(word, categoryOf(word), patched)
        },
        // Neither sentences nor tags ask for these. The 16,384th shape would spill into the tags.
        shape: () => '',
        prefix: () => '',
        suffix: () => '',
      }
    },
    negation: unused,
    sa: unused,
    ner: () => ({ machines: [], transformers: [] }),
    // wink writes the machines of custom entities into a text that grows with every instance in the process:
    // the 20th takes 870 MB, the 21st throws "Invalid string length".
    metaCER: () => ({ machines: '{}', transformers: [null] }),
  }
  return closed as unknown as typeof model
}

function withoutTraps(core: Core): Core {
  const { trex, preserve } = core
  const quick = (patterns: readonly Pattern[]) =>
    patterns.map(([source, flags, category]): Pattern => [linear(source), flags, category])
  // wink looks beginnings of words up in an object: “constructor-led” would stay one token, since every object has that.
  const own = (words: object): object => Object.assign(Object.create(null), words)
  return {
    ...core,
    trex: { ...trex, ltc: quick(trex.ltc), rtc: quick(trex.rtc) },
    preserve: { prefix: own(preserve.prefix), suffix: own(preserve.suffix) },
  }
}

/** An index beyond the model's words. */
const UNKNOWN = [Number.MAX_SAFE_INTEGER]

/** word, number, address …: the first of wink's patterns that the whole word matches; 0 where none does. */
function categorizer({ trex }: Core): (word: string) => number {
  const patterns = [...trex.ltc, ...trex.rtc].map(([source, flags, category]) => ({
    pattern: new RegExp(`^(?:${source})$`, flags.replace('g', '')),
    category,
  }))
  return (word) => patterns.find(({ pattern }) => pattern.test(word))?.category ?? 0
}
