/**
 * The data that saidwho gives out: plain, readonly, JSON all the way.
 *
 * All offsets are UTF-16 code units into the text exactly as it was given, half-open: `text.slice(start, end)`.
 */
import type {
  ACCUSATION_FORMS,
  ACCUSED_ACTS,
  ACTS,
  CERTAINTIES,
  CLAIM_KINDS,
  ENTITY_KINDS,
  MODALITIES,
  POLARITIES,
  RESPONSE_TYPES,
} from './labels.ts'

/** A stretch of the text: `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with its words: `text === article.slice(start, end)`. */
export interface Excerpt extends Span {
  readonly text: string
}

// ── the document: what `tokenize(text)` gives ────────────────────────────────────────────────────────────────────────

/** A word, number, punctuation mark or symbol. White space is never a token. */
export interface Token extends Span {
  readonly text: string
  /** Universal part of speech: `NOUN`, `VERB`, `PROPN`, `PUNCT` … (Nivre et al. 2016). */
  readonly tag: string
  /** The dictionary form in lower case: `said` → `say`. */
  readonly lemma: string
}

/** A span that begins and ends at tokens: it holds the tokens `[from, to)` of the document. */
export interface TokenSpan extends Span {
  readonly from: number
  readonly to: number
}

/** A sentence; `paragraph` is the index of the paragraph that holds it. A sentence never crosses a line break. */
export interface Sentence extends TokenSpan {
  readonly paragraph: number
}

/**
 * Words between quotation marks, the marks included.
 *
 * - `depth` 0 for an outer quotation, 1 for one inside it, …
 * - `closed` is false where the closing mark is missing: the quotation then ends with its paragraph.
 * - `continues` is true where the paragraph before ended in an unclosed quotation and this paragraph opens again:
 *   both are one speech, by the convention of printed news.
 */
export interface Quotation extends TokenSpan {
  readonly depth: number
  readonly closed: boolean
  readonly continues: boolean
}

/** The text cut into tokens, sentences, paragraphs (lines that are not blank) and quotations, each in text order. */
export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly TokenSpan[]
  readonly quotations: readonly Quotation[]
  /** The first line, where it looks like a title: short, and not a sentence of the body. */
  readonly headline: TokenSpan | null
}

// ── what a finder of one's own gives: the option `attribution` ───────────────────────────────────────────────────────

/** Why an attribution was found: it becomes the `evidence` of the claim. */
export interface Reason {
  /** What was decided, such as `attribution`. */
  readonly field: string
  /** The rule or model that decided it. */
  readonly rule: string
  /** The words that decided, where there are any. */
  readonly words: readonly Span[]
}

/** Who is tied to what by which words, in UTF-16 code units of the text. A span may begin or end inside a token. */
export interface Attribution {
  readonly kind: ClaimKind
  /** The words that name who speaks; empty where the text names nobody here. */
  readonly source: readonly Span[]
  /** The words that tie source and content together; empty where only a colon or dash does it. */
  readonly cue: readonly Span[]
  /** What was said: at least one span. */
  readonly content: readonly Span[]
  /** Index of the token that carries the cue's meaning (“said” in “has repeatedly said”); -1 for a colon or dash. */
  readonly head: number
  /** 0 to 1; becomes the `confidence` of the claim. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** A way to find attributions: one's own, in place of the learned models. */
export type AttributionFinder = (document: Document) => readonly Attribution[]

// ── what the extraction gives ────────────────────────────────────────────────────────────────────────────────────────

/** All that was found in one article. */
export interface Extraction {
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly accusations: readonly Accusation[]
}

/** `direct`: all of the content stands in quotation marks; `mixed`: some of it; `indirect`: none. */
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** One attribution: the article says that somebody said, wrote, thinks, wants or believes something. */
export interface Claim {
  /** `"c1"` …, in the order of the text. */
  readonly id: string
  readonly kind: ClaimKind
  /** The words that name who speaks, at this place. Empty where the text names nobody here. */
  readonly source: readonly Excerpt[]
  /** The words that tie source and content together: “said”, “according to”. Empty where only a colon or dash does it. */
  readonly cue: readonly Excerpt[]
  /** What was said, in pieces where the text interrupts it; with its quotation marks. */
  readonly content: readonly Excerpt[]
  /** The id of the entity behind the source, or null where the article names nobody. */
  readonly speaker: string | null
  readonly stance: Stance
  /**
   * 0 to 1: a calibrated probability that content and source are right. Of the claims at 0.8, about eight of ten are. It
   * says nothing about who the speaker is, nor about the stance.
   */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** What the speaker *does* in saying it. The most specific that fits; `assert` where none of the others does. */
export type Act = (typeof ACTS)[number]

/** Whether the speaker is for or against the target. */
export type Polarity = (typeof POLARITIES)[number]

/** How strongly the speaker commits to the content; `unknown` for questions, demands, wishes and mere topics. */
export type Certainty = (typeof CERTAINTIES)[number]

/** Where a speaker stands in one claim. */
export interface Stance {
  readonly act: Act
  readonly polarity: Polarity
  readonly certainty: Certainty
  /** What the polarity is about; null where the polarity is neutral. */
  readonly target: Excerpt | null
}

/** Why one answer was given: the field it decided, the rule or model that decided it, and the words that it went by. */
export interface Evidence {
  /** What was decided: `attribution`, `speaker`, `act`, `polarity`, `certainty`, `target`, `accused`, `form` … */
  readonly field: string
  /** The rule, sieve or model: `cue-after-quote`, `pronoun`, `lexicon` … */
  readonly rule: string
  /** The words that decided, where there are any. */
  readonly words: readonly Excerpt[]
}

export type EntityKind = (typeof ENTITY_KINDS)[number]

/** Somebody or something that speaks, accuses, is accused or is hit. */
export interface Entity {
  /** `"e1"` …, in the order of the first mention. */
  readonly id: string
  /** The fullest name in the article, without title or leading article. Unnamed ones keep their words. */
  readonly name: string
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-2, on countries, their governments and bodies. */
  readonly country: string | null
  /** “FBI Director”, “director of the Strategic Technologies Program at …”, where the article says so. */
  readonly role: string | null
  readonly mentions: readonly Excerpt[]
}

/** Somebody's part in an accusation. */
export interface Party {
  readonly mention: Excerpt
  /** The entity's id. */
  readonly entity: string
  /** ISO 3166-1 alpha-2: the country itself, or the nationality that the text gives. */
  readonly country: string | null
  /** The state that the article says stands behind a group, agency or officer (ISO 3166-1 alpha-2). */
  readonly sponsor: string | null
}

export type AccusedAct = (typeof ACCUSED_ACTS)[number]
export type AccusationForm = (typeof ACCUSATION_FORMS)[number]
export type Modality = (typeof MODALITIES)[number]
export type ResponseType = (typeof RESPONSE_TYPES)[number]

/** An answer to an accusation elsewhere in the article. */
export interface AccusationResponse {
  readonly type: ResponseType
  readonly sentence: Excerpt
  /** The id of the entity that answers. */
  readonly by: string | null
  /** The id of the claim that is the answer, where it is one. */
  readonly claim: string | null
}

/** A relation that the article reports: somebody holds somebody responsible for a hostile cyber act. */
export interface Accusation {
  /** `"a1"` …, in the order of the text. */
  readonly id: string
  /** Null where the article itself makes the charge, or does not say who does. */
  readonly accuser: Party | null
  readonly accused: Party
  readonly victim: Party | null
  readonly act: { readonly type: AccusedAct; readonly mention: Excerpt }
  readonly form: AccusationForm
  readonly modality: Modality
  readonly basis: Excerpt | null
  readonly time: Excerpt | null
  /** Where it is told first and whole. */
  readonly sentence: Excerpt
  /** Other sentences that tell it again. */
  readonly mentions: readonly Excerpt[]
  readonly responses: readonly AccusationResponse[]
  /**
   * 0 to 1: how often accusations that were found in this way were right in the articles that the rules were made on. It
   * puts accusations in an order; on other articles it is no probability.
   */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** The flat record that most callers want. */
export interface Triple {
  readonly speaker: string | null
  readonly quote: string
  readonly stance: Stance
}
