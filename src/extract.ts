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
import { type Checks, flag, is, mustBeOptions, mustBeText } from './checks/check.ts'
import { checkClaims, checkLength, NO_LIMITS, readLimits, type TextLimits } from './checks/limits.ts'
import { asGiven, readDocument } from './document/document.ts'
import { createEngine, type Engine } from './document/engine/engine.ts'
import { withoutTags } from './document/markup.ts'
import {
  type ArticleReading,
  castOf,
  keysMeant,
  onlyThose,
  readArticle,
  tellingPlaces,
  withParties,
} from './entities/cast.ts'
import { withOwnEntities } from './entities/own-entities.ts'
import { toExtraction } from './extraction.ts'
import type { Cast, ClaimFinding } from './findings.ts'
import { type Lexicon, type OwnWords, readLexicon } from './lexicon/own.ts'
import { type Readings, readAs } from './lexicon/read-as.ts'
import { findStances, PRECISE_STANCE } from './stance/stance.ts'
import { parsedDocument } from './syntax/parsed-document.ts'
import { createSyntax, type Syntax } from './syntax/syntax.ts'
import type { AttributionFinder, Document, Extraction, ParsedDocument, TokenizedDocument, TokenSpan } from './types.ts'

export { WAYS, type Way }

/** Options of `createExtractor`. Each has a default. */
export interface ExtractorOptions {
  /**
   * How claims are found. Default: `accurate`. `fast` compares fewer readings of each sentence; `rules` uses no models,
   * takes two thirds of the time and gets fewer claims right. The README has figures. A function replaces the built-in finder.
   */
  readonly attribution?: Way | AttributionFinder
  /**
   * The minimum `confidence` of the claims returned: the calibrated probability that content and source are right.
   * Default: `balanced`, the best trade-off between missing claims and wrong ones. `precise` returns fewer claims (on the
   * dev part of PolNeAR, nine in ten contents are right), and a stance whose own `confidence` is low as a neutral assertion. A
   * number from 0 to 1 sets the threshold itself, and leaves stances as they are; only a number applies to the claims of a
   * custom `attribution` function.
   */
  readonly confidence?: 'balanced' | 'precise' | number
  /**
   * Custom words: reporting verbs, and names of companies, groups and persons known in advance. Default: none. Applies to
   * this extractor only. It is read once, so later changes to the object have no effect.
   */
  readonly lexicon?: Lexicon
  /**
   * The maximum length of a text and number of its claims. Default: no limit. Beyond a limit, `extract` and `tokenize`
   * throw; a result is never truncated. Set it for untrusted input. `extractAll` has default limits of its own.
   */
  readonly limits?: Partial<TextLimits>
}

/** The functions of one extractor. They share an engine, and the options it was made with. */
export interface Extractor {
  extract(text: string): Extraction
  tokenize(text: string, options: TokenizeOptions & { readonly syntax: true }): ParsedDocument
  tokenize(text: string, options?: TokenizeOptions): TokenizedDocument
}

/** Options of `tokenize`. */
export interface TokenizeOptions {
  /** Whether each sentence is parsed, which takes some three times as long. Default: `false`. */
  readonly syntax?: boolean
}

/**
 * Creates an extractor with an engine of its own. Loading the models takes some 60 ms, so create one and keep it. The
 * result for a text never depends on the texts before it.
 *
 * @throws {SaidwhoError} `ERR_OPTION` for an unknown option or an invalid value, `ERR_LEXICON` for an invalid lexicon
 *   entry. The extractor's functions throw `ERR_NOT_TEXT`; `ERR_SIZE_LIMIT` and `ERR_CLAIM_LIMIT` beyond the `limits`; and
 *   `ERR_ATTRIBUTION` if a custom `attribution` function returns something invalid
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
  const readsOwn = typeof options.attribution !== 'function'
  const stanceFrom = options.confidence === 'precise' ? PRECISE_STANCE : 0
  const stages = { engine, attribution, own, limits, readsOwn, stanceFrom }
  return {
    extract: (text) => extractWith(stages, asText(text, limits)),
    tokenize: ((text, options) => tokenizeWith(engine, asText(text, limits), options)) as Extractor['tokenize'],
  }
}

/** A corpus run checks these with its own options. Lexicon and limits are checked where they are read. */
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
 * Extracts the claims, entities and cyber-espionage accusations of one article. Any string is valid text. Offsets count
 * its UTF-16 code units.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT` if `text` is not a string
 * @example
 * extract('“We reject it,” said Ann Lee.').claims[0]?.content[0] // { start: 0, end: 15, text: '“We reject it,”' }
 */
export function extract(text: string): Extraction {
  return shared().extract(text)
}

/**
 * Splits a text into tokens, sentences, paragraphs and quotations, as the extraction reads it. Any string is valid text.
 *
 * With `{ syntax: true }` each token has its `head` and its `relation` to it, and each sentence its `root`: a dependency parse
 * by the labels of ClearNLP (Choi & Palmer 2012), as spaCy’s English pipelines give them. The weights are loaded at the first
 * such call.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT` if `text` is not a string, `ERR_OPTION` for an unknown option or an invalid value
 * @example
 * tokenize('She said so.').tokens.map((token) => token.lemma) // ['she', 'say', 'so', '.']
 * @example
 * const { tokens, sentences } = tokenize('She said so.', { syntax: true })
 * tokens[sentences[0]!.root]!.text // 'said'
 * tokens[0]!.relation // 'nsubj'
 */
export function tokenize(text: string, options: TokenizeOptions & { readonly syntax: true }): ParsedDocument
export function tokenize(text: string, options?: TokenizeOptions): TokenizedDocument
export function tokenize(text: string, options?: TokenizeOptions): TokenizedDocument {
  return shared().tokenize(text, options)
}

const TOKENIZE_OPTIONS: Checks<TokenizeOptions> = { syntax: flag }

/** Finds the attributions of a document, which was read of this text. */
type FindIn = (...told: [...Parameters<FindAttributions>, text: string]) => ReturnType<FindAttributions>

function finderFor({ attribution = 'accurate', confidence = 'balanced' }: ExtractorOptions): FindIn {
  if (typeof attribution === 'string') {
    return attributionFinder(attribution, typeof confidence === 'string' ? THRESHOLDS[confidence] : confidence)
  }
  return (document, _syntax, text) => {
    const given = asGiven(document, text)
    const found = attribution(given)
    mustBeAttributions(found, given)
    // The two names stand for chances of our own models, which say nothing of another's.
    const taken = typeof confidence === 'string' ? found : found.filter((one) => one.confidence >= confidence)
    return taken.map((one) => inTokens(document, one))
  }
}

interface Stages {
  readonly engine: Engine
  readonly attribution: FindIn
  readonly own: OwnWords | null
  readonly limits: TextLimits
  /** Whether attributions are found with one's own words read as built-in ones; a function of one's own gets the text. */
  readonly readsOwn: boolean
  /** A stance below this confidence is not told. */
  readonly stanceFrom: number
}

/** An article whose claims and people are known, and not yet its charges. */
export interface ClaimReading {
  readonly document: Document
  readonly syntax: Syntax
  readonly article: ArticleReading
  /** All claims; those within others say nothing to the accusation stage. */
  readonly claims: readonly ClaimFinding[]
  readonly cast: Cast
  /** The cast with the parties that these words of the text name. */
  readonly withParties: (words: readonly TokenSpan[]) => Cast
}

function readClaims(stages: Stages, text: string): ClaimReading {
  const { engine, attribution, own, limits, readsOwn, stanceFrom } = stages
  const document = readDocument(engine, text)
  const { finding, judging, names } = own === null ? asItIs(document) : readAs(document, own)
  const syntax = createSyntax(finding)
  const all = attribution(readsOwn ? finding : document, syntax, text)
  checkClaims(all, limits)
  const read = readArticle(finding, all, names)
  // Known only now: whether those within others have a speaker of their own.
  const article = onlyThose(read, tellingPlaces(read))
  const { attributions } = article.context
  const found = castOf(article)
  const asOwn = (one: Cast): Cast => (own === null ? one : withOwnEntities(one, own))
  const cast = asOwn(found)
  const stances = findStances(judging, attributions, syntax, stanceFrom)
  const targets = stances.map(({ target }) => target)
  const meant = keysMeant(article, found, targets)
  const claims = attributions.map((attribution, i) => ({
    attribution,
    speaker: cast.speakers[i]!,
    stance: stances[i]!,
    about: meant[i]!,
  }))
  return { document, syntax, article, claims, cast, withParties: (words) => asOwn(withParties(found, article, words)) }
}

function extractWith(stages: Stages, text: string): Extraction {
  const { document, syntax, claims, cast, withParties } = readClaims(stages, text)
  const charges = readCharges(syntax, claims.filter(isOfArticle), cast)
  // The words of a charge name others than those who speak: who that is, is asked of the entities stage once more.
  const whole = charges === null ? cast : withParties(charges.parties)
  const accusations = charges === null ? [] : findAccusations(charges, whole)
  // “Chinese hackers”, accused, and “Chinese hackers”, who deny it: only now is it known that they are one.
  const told = withSamePeople(document.text, claims, accusations, whole)
  const given = document.text === text ? document : { ...document, text }
  return withPlainNames(toExtraction(given, told.claims, told.accusations, whole))
}

/** Not within the content of another. */
export const isOfArticle = ({ attribution: { within } }: ClaimFinding): boolean => within === undefined

/** Reads texts as an extractor without options does, up to the charges: what the accusation stage is trained on. */
export function claimReader(): (text: string) => ClaimReading {
  const attribution = finderFor({})
  const stages = { engine: createEngine(), attribution, own: null, limits: NO_LIMITS, readsOwn: true, stanceFrom: 0 }
  return (text) => readClaims(stages, text)
}

const onOneLine = (name: string): string => (/[\r\n]/.test(name) ? name.replace(/\s+/g, ' ') : name)

/** Names and roles of a text with markup are cut from it as given, with its tags and line breaks. */
function withPlainNames(extraction: Extraction): Extraction {
  const entities = extraction.entities.map((entity) => {
    const name = onOneLine(withoutTags(entity.name))
    const role = entity.role && onOneLine(withoutTags(entity.role))
    return name === entity.name && role === entity.role ? entity : { ...entity, name, role }
  })
  return { ...extraction, entities }
}

function tokenizeWith(engine: Engine, text: string, options?: TokenizeOptions): Document {
  mustBeOptions<TokenizeOptions>(options, TOKENIZE_OPTIONS)
  const document = readDocument(engine, text)
  return options?.syntax === true ? asGiven(parsedDocument(document), text) : asGiven(document, text)
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
