/**
 * text → extraction: the stages in order. READ FIRST.
 *
 *   text ─► document ─► attribution ─► entities ─► stance ─► accusation ─► extraction
 *
 * Attribution comes before entities, since who speaks is asked of sources, and a source is the best sign that a name is
 * a person. Stance comes after both. Accusations come last: a claim with act `accuse` or `deny` and its speaker is the
 * natural accuser or answer.
 */
import { findAccusations, readCharges } from './accusation/accusation.ts'
import { withSamePeople } from './accusation/same-people.ts'
import { attributionFinder, type FindAttributions, THRESHOLDS, WAYS, type Way } from './attribution/attribution.ts'
import { inTokens } from './attribution/in-tokens.ts'
import { mustBeAttributions } from './checks/attributions.ts'
import { type Checks, is, mustBeOptions, mustBeText } from './checks/check.ts'
import { checkClaims, checkLength, NO_LIMITS, readLimits, type TextLimits } from './checks/limits.ts'
import { readDocument } from './document/document.ts'
import { createEngine, type Engine } from './document/engine.ts'
import { castOf, readArticle, withParties } from './entities/cast.ts'
import { withOwnEntities } from './entities/own-entities.ts'
import { toExtraction } from './extraction.ts'
import type { Cast } from './findings.ts'
import { type Lexicon, type OwnWords, readLexicon } from './lexicon/own.ts'
import { type Readings, readAs } from './lexicon/read-as.ts'
import { findStances } from './stance/stance.ts'
import type { AttributionFinder, Document, Extraction } from './types.ts'

export { WAYS, type Way }

/** What can be chosen; all of it has a default. */
export interface ExtractorOptions {
  /**
   * How claims are found: `accurate` (the default), `fast` (fewer readings of each sentence are compared), `rules` (no
   * models: half the time, and fewer claims right), or a function of one's own. Figures stand in the README.
   */
  readonly attribution?: Way | AttributionFinder
  /**
   * The least `confidence` of a claim that is given, which is a calibrated probability that its content and source are
   * right: `balanced` (the default: as many right and as few wrong ones as can be had together), `precise` (fewer; on
   * PolNeAR's dev part nine of ten contents are right), or a number from 0 to 1. All that a function of one's own finds is
   * given, unless a number is set here.
   */
  readonly confidence?: 'balanced' | 'precise' | number
  /**
   * Words of one's own: verbs that report, and names of firms, groups and persons that are known beforehand. For this
   * extractor alone; it is read once, so what is changed in it later changes nothing.
   */
  readonly lexicon?: Lexicon
  /**
   * How long a text may be, and how many claims it may hold; without it, as long and as many as there are. Beyond, `extract`
   * and `tokenize` throw, and a result is never cut short. For texts that strangers hand in. Many articles have limits of
   * their own: see `extractAll`.
   */
  readonly limits?: Partial<TextLimits>
}

/** Two functions that share one engine. */
export interface Extractor {
  extract(text: string): Extraction
  tokenize(text: string): Document
}

/**
 * Makes an extractor with an engine of its own. Reading the models takes some 60 ms, so make one and keep it; what it
 * has read before never changes what it gives.
 *
 * @throws {SaidwhoError} `ERR_OPTION` for an option that there is not, or one with a value that it cannot have;
 *   `ERR_LEXICON` if an entry of the lexicon has one. The functions of the extractor: `ERR_NOT_TEXT`, beyond the `limits`
 *   that were set `ERR_SIZE_LIMIT` and `ERR_CLAIM_LIMIT`, and `ERR_ATTRIBUTION` for what a finder of one's own gave
 * @example
 * const { extract } = createExtractor()
 * for (const article of articles) console.log(extract(article).claims.length)
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  mustBeOptions<ExtractorOptions>(options, EXTRACTOR_OPTIONS)
  const attribution = finderFor(options)
  const own = options.lexicon === undefined ? null : readLexicon(options.lexicon)
  const limits = readLimits(options.limits, NO_LIMITS)
  const engine = createEngine()
  const stages = { engine, attribution, own, limits, readsOwn: typeof options.attribution !== 'function' }
  return {
    extract: (text) => extractWith(stages, asText(text, limits)),
    tokenize: (text) => readDocument(engine, asText(text, limits)),
  }
}

/** Those of a corpus run are checked together with its own. Lexicon and limits are checked where they are read. */
export const EXTRACTOR_OPTIONS: Checks<ExtractorOptions> = {
  attribution: is(
    `one of ${WAYS.join(', ')} or a function`,
    (value) => typeof value === 'function' || WAYS.includes(value as Way),
  ),
  confidence: is('balanced, precise or a number from 0 to 1', (value) => {
    if (typeof value === 'string') return Object.hasOwn(THRESHOLDS, value)
    return typeof value === 'number' && value >= 0 && value <= 1
  }),
  lexicon: () => null,
  limits: () => null,
}

/**
 * Finds the claims, the entities and the cyber-espionage accusations of one article.
 * Any string is valid text, and its offsets are UTF-16 code units into it.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT` if `text` is not a string
 * @example
 * extract('“We reject it,” said Ann Lee.').claims[0]?.content[0] // { start: 0, end: 15, text: '“We reject it,”' }
 */
export function extract(text: string): Extraction {
  return shared().extract(text)
}

/**
 * Cuts the text into tokens, sentences, paragraphs and quotations: the document that the extraction reads.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT` if `text` is not a string
 * @example
 * tokenize('She said so.').tokens.map((token) => token.lemma) // ['she', 'say', 'so', '.']
 */
export function tokenize(text: string): Document {
  return shared().tokenize(text)
}

function finderFor({ attribution = 'accurate', confidence = 'balanced' }: ExtractorOptions): FindAttributions {
  if (typeof attribution === 'string') {
    return attributionFinder(attribution, typeof confidence === 'string' ? THRESHOLDS[confidence] : confidence)
  }
  return (document) => {
    const found = attribution(document)
    mustBeAttributions(found, document)
    // The two names stand for chances of our own models, which say nothing of another's.
    const taken = typeof confidence === 'string' ? found : found.filter((one) => one.confidence >= confidence)
    return taken.map((one) => inTokens(document, one))
  }
}

interface Stages {
  readonly engine: Engine
  readonly attribution: FindAttributions
  readonly own: OwnWords | null
  readonly limits: TextLimits
  /** Whether attributions are found with one's own words read as built-in ones; a function of one's own gets the text. */
  readonly readsOwn: boolean
}

function extractWith({ engine, attribution, own, limits, readsOwn }: Stages, text: string): Extraction {
  const document = readDocument(engine, text)
  const { finding, judging, names } = own === null ? asItIs(document) : readAs(document, own)
  const attributions = attribution(readsOwn ? finding : document)
  checkClaims(attributions, limits)
  const article = readArticle(finding, attributions, names)
  const found = castOf(article)
  const asOwn = (one: Cast): Cast => (own === null ? one : withOwnEntities(one, own))
  const cast = asOwn(found)
  const stances = findStances(judging, attributions)
  const claims = attributions.map((attribution, i) => ({
    attribution,
    speaker: cast.speakers[i]!,
    stance: stances[i]!,
  }))
  const charges = readCharges(finding, claims, cast)
  // The words of a charge name others than those who speak: who that is, is asked of the entities stage once more.
  const whole = charges === null ? cast : asOwn(withParties(found, article, charges.parties))
  const accusations = charges === null ? [] : findAccusations(charges, whole)
  // “Chinese hackers”, accused, and “Chinese hackers”, who deny it: only now is it known that they are one.
  const told = withSamePeople(document.text, claims, accusations, whole)
  return toExtraction(document, told.claims, told.accusations, whole)
}

/** Without words of one's own there is nothing to be read as something else. */
const asItIs = (document: Document): Readings => ({ finding: document, judging: document, names: null })

function asText(text: unknown, limits: TextLimits): string {
  mustBeText(text)
  checkLength(text, limits)
  return text
}

let sharedExtractor: Extractor | undefined

/** Made at the first call, so that importing the library costs nothing. */
function shared(): Extractor {
  sharedExtractor ??= createExtractor()
  return sharedExtractor
}
