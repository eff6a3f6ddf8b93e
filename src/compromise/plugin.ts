/**
 * The plugin: `.claims()` and `.accusations()` of a compromise document, as Views to go on with.
 *
 * Compromise cuts the text into sentences and terms, saidwho reads the text as a whole; what it finds is handed over by
 * its offsets. It never reads less than the whole document, since “he” may have been named a page before.
 */
import type nlp from 'compromise'
import { is, mustBe } from '../checks/check.ts'
import { createExtractor, type ExtractorOptions, extract } from '../extract.ts'
import type { Accusation, Claim, Extraction, Party, Span } from '../types.ts'
import { accusationRecords } from '../views/accusation-records.ts'
import type { AccusationRecord, Triple } from '../views/records.ts'
import { triples } from '../views/triples.ts'
import { type Phrase, type Places, placesOf, type Term } from './places.ts'

/** What compromise gives for a text. */
export type View = ReturnType<typeof nlp>

/** A View whose parts are of the same kind, where compromise only leaves some of its phrases out. */
type OfKind<Kind> = Omit<View, 'eq' | 'filter' | 'first' | 'if' | 'ifNo' | 'last'> & {
  eq(n: number): Kind
  filter(fn: (one: View) => boolean): Kind
  first(n?: number): Kind
  if(match: string | View): Kind
  ifNo(match: string | View): Kind
  last(n?: number): Kind
}

/** What was said: a phrase for each sentence of each claim. Everything that a View can do goes on from here. */
export interface Claims extends OfKind<Claims> {
  /** The words that name who speaks, for each of these claims. */
  sources(): View
  /** The words that link source and content: “said”, “according to”. */
  cues(): View
  /** These claims as flat records, each once. Offsets count in `text()` of the whole document. */
  records(): Triple[]
}

/** The sentences that report accusations. Everything that a View can do goes on from here. */
export interface Accusations extends OfKind<Accusations> {
  /** The words that name who is accused. */
  accused(): View
  /** The words that name who accuses. */
  accusers(): View
  /** The words that name who was hit. */
  victims(): View
  /** These accusations as flat records, each once. Offsets count in `text()` of the whole document. */
  records(): AccusationRecord[]
}

/** What the plugin adds to every View, for TypeScript: `nlp<SaidwhoMethods>(text).claims()`. */
export interface SaidwhoMethods {
  claims(): Claims
  accusations(): Accusations
}

/** A plugin as `nlp.plugin` takes it. */
interface Plugin {
  api(view: unknown): void
}

/**
 * The plugin with default settings, for `nlp.plugin(saidwho)`.
 *
 * `.claims()` gives what was said, `.accusations()` the sentences that report cyber-espionage accusations, each as a View:
 * `.match()`, `.people()`, `.text()` and all the rest go on from there. On a part of a document, such as
 * `doc.sentences(2)`, they give what lies in that part, found by reading all of it. Each document is read once.
 *
 * @example
 * nlp.plugin(saidwho)
 * const doc = nlp('“We reject it,” said Ann Lee. Ted Orr said that the plan would help the harbour.')
 * doc.claims().match('the #Noun').out('array') // ['the plan', 'the harbour']
 * doc.claims().sources().people().out('array') // ['Ann Lee', 'Ted Orr']
 */
export const saidwho: Plugin = pluginOf(() => extract)

/**
 * The plugin with your own settings, such as a vocabulary. It takes the place of one that was plugged in before.
 *
 * @throws {SaidwhoError} `ERR_OPTION` for an unknown option or an invalid value, `ERR_LEXICON` for an invalid lexicon
 *   entry
 * @example
 * nlp.plugin(saidwhoWith({ lexicon: { cues: [{ lemma: 'skeet' }] } }))
 */
export function saidwhoWith(options: ExtractorOptions): Plugin {
  const extractor = createExtractor(options)
  return pluginOf(() => extractor.extract)
}

/** What was found in a document, and where its terms are. */
interface Reading {
  readonly places: Places
  readonly extraction: Extraction
}

/** As much of compromise’s View as is built on. */
interface Base {
  readonly document: readonly (readonly Term[])[]
  readonly fullPointer: readonly Phrase[]
  toView(phrases: readonly Phrase[]): Base
  update(phrases: readonly Phrase[]): Base
}
type BaseClass = new (document: Base['document'], phrases?: readonly Phrase[], groups?: unknown) => Base

/** A kind of View: what it shows of each item, which other words of an item can be asked for, and its records. */
interface Kind<Item> {
  readonly name: string
  readonly items: (extraction: Extraction) => readonly Item[]
  readonly shows: (item: Item) => readonly Span[]
  readonly parts: Readonly<Record<string, (item: Item) => readonly Span[]>>
  readonly records: (extraction: Extraction) => readonly { readonly id: string }[]
}

const CLAIMS: Kind<Claim> = {
  name: 'Claims',
  items: ({ claims }) => claims,
  shows: ({ content }) => content,
  parts: { sources: ({ source }) => source, cues: ({ cue }) => cue },
  records: triples,
}

const mentionOf = (party: Party | null) => (party === null ? [] : [party.mention])

const ACCUSATIONS: Kind<Accusation> = {
  name: 'Accusations',
  items: ({ accusations }) => accusations,
  shows: ({ sentence }) => [sentence],
  parts: {
    accused: ({ accused }) => mentionOf(accused),
    accusers: ({ accuser }) => mentionOf(accuser),
    victims: ({ victim }) => mentionOf(victim),
  },
  records: accusationRecords,
}

function pluginOf(extractWith: () => (text: string) => Extraction): Plugin {
  // By document, so that `.claims()` and `.accusations()` read it once; again where its words were changed.
  const readings = new WeakMap<object, Reading>()
  function read({ document }: Base): Reading {
    const places = placesOf(document)
    const before = readings.get(document)
    const isSame = before?.places.text === places.text
    const reading = { places, extraction: isSame ? before!.extraction : extractWith()(places.text) }
    readings.set(document, reading)
    return reading
  }

  return {
    api(view) {
      mustBe(VIEW, view, 'view')
      const View = (view as { readonly prototype: object }).prototype
      const [Claims, Accusations] = [
        viewOf(view as BaseClass, CLAIMS, read),
        viewOf(view as BaseClass, ACCUSATIONS, read),
      ]
      Object.assign(View, {
        claims(this: Base) {
          return new Claims(this.document, phrasesIn(this, CLAIMS, read(this)))
        },
        accusations(this: Base) {
          return new Accusations(this.document, phrasesIn(this, ACCUSATIONS, read(this)))
        },
      })
    },
  }
}

const VIEW = is(
  'compromise’s View; call nlp.plugin(saidwho)',
  (value) => typeof value === 'function' && typeof value.prototype === 'object',
)

function viewOf<Item extends { readonly id: string }>(
  View: BaseClass,
  kind: Kind<Item>,
  read: (view: Base) => Reading,
): BaseClass {
  class Own extends View {
    constructor(...args: ConstructorParameters<BaseClass>) {
      super(...args)
      // Compromise keeps it from being listed.
      Object.defineProperty(this, 'viewType', { value: kind.name, writable: true })
    }
    /** So that `.eq()`, `.filter()` and the like give such a View again. */
    override update(phrases: readonly Phrase[]) {
      return new Own(this.document, phrases)
    }
    records() {
      const { places, extraction } = read(this)
      const ids = new Set(itemsIn(this, kind, { places, extraction }).map(({ id }) => id))
      return kind.records(extraction).filter(({ id }) => ids.has(id))
    }
  }
  for (const [name, part] of Object.entries(kind.parts)) {
    Object.defineProperty(Own.prototype, name, {
      value(this: Own) {
        const reading = read(this)
        // Wherever they stand: who speaks may be named in the sentence before, or behind.
        const phrases = itemsIn(this, kind, reading).map((item) => reading.places.phrasesAt(part(item)))
        return this.toView(once(phrases.flat()))
      },
    })
  }
  return Own
}

/** The phrases of all items that lie in a View, in the order of the items. */
function phrasesIn<Item>(view: Base, kind: Kind<Item>, { places, extraction }: Reading): Phrase[] {
  return once(kind.items(extraction).flatMap((item) => within(view, places.phrasesAt(kind.shows(item)))))
}

function itemsIn<Item>(view: Base, kind: Kind<Item>, { places, extraction }: Reading): Item[] {
  return kind.items(extraction).filter((item) => within(view, places.phrasesAt(kind.shows(item))).length > 0)
}

const within = ({ fullPointer }: Base, phrases: readonly Phrase[]): Phrase[] =>
  phrases.filter(([sentence, start, end]) =>
    fullPointer.some((one) => one[0] === sentence && one[1] <= start && end <= one[2]),
  )

/** Two accusations may be told in one sentence. */
const once = (phrases: readonly Phrase[]): Phrase[] => [...new Map(phrases.map((one) => [one.join(), one])).values()]
