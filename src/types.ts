/**
 * The data that saidwho returns: plain, readonly and serialisable as JSON.
 *
 * All offsets count UTF-16 code units in the text exactly as you passed it, and are half-open: `text.slice(start, end)`.
 */
import type {
  ACCUSATION_FORMS,
  ACCUSED_ACTS,
  ACTS,
  CERTAINTIES,
  CLAIM_KINDS,
  DATE_PRECISIONS,
  ENTITY_KINDS,
  MODALITIES,
  POLARITIES,
  PRONOUNS,
  RELATIONS,
  RESPONSE_TYPES,
} from './labels.ts'

/** A range of the text: `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span and the words in it: `text === article.slice(start, end)`. */
export interface Excerpt extends Span {
  readonly text: string
}

// ── the document: what `tokenize(text)` gives ────────────────────────────────────────────────────────────────────────

/** A word, number, punctuation mark or symbol. White space is never part of a token. */
export interface Token extends Span {
  readonly text: string
  /** The universal part-of-speech tag: `NOUN`, `VERB`, `PROPN`, `PUNCT` … (Nivre et al. 2016). */
  readonly tag: string
  /** The dictionary form, in lower case: `said` → `say`. */
  readonly lemma: string
}

/** A span that begins and ends at token boundaries and covers the tokens `[from, to)` of the document. */
export interface TokenSpan extends Span {
  readonly from: number
  readonly to: number
}

/** A sentence. `paragraph` is the index of the paragraph that contains it. A sentence never crosses a line break. */
export interface Sentence extends TokenSpan {
  readonly paragraph: number
}

/**
 * Text in quotation marks, including the marks.
 *
 * - `depth`: 0 for an outer quotation, 1 for a quotation inside it, and so on.
 * - `closed`: false if the closing mark is missing. The quotation then ends with its paragraph.
 * - `continues`: true if the previous paragraph ends in an unclosed quotation and this one opens with a new mark. By the
 *   convention of printed news, the two are one speech.
 */
export interface Quotation extends TokenSpan {
  readonly depth: number
  readonly closed: boolean
  readonly continues: boolean
}

/** The text split into tokens, sentences, paragraphs (non-blank lines) and quotations, each in text order. */
export interface TokenizedDocument {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly TokenSpan[]
  readonly quotations: readonly Quotation[]
  /** The first line if it looks like a title (short, and not a sentence of the body); otherwise null. */
  readonly headline: TokenSpan | null
}

/** Its name within the library; outside, the browser’s `Document` is another. */
export type Document = TokenizedDocument

/** A relation of the dependency parse: `nsubj`, `dobj`, `ROOT` … (Choi & Palmer 2012). docs/definitions.md has all of them. */
export type Relation = (typeof RELATIONS)[number]

/** A token with its place in the dependency parse of its sentence. */
export interface ParsedToken extends Token {
  /** The index in `tokens` of the word that this one depends on; null for a root. */
  readonly head: number | null
  /** What it is to its head: `nsubj`, `dobj`, `prep` …; `ROOT` for a root. docs/definitions.md has all of them. */
  readonly relation: Relation
}

/** A sentence with the index of its root: its main verb, or its main noun where it has no verb. */
export interface ParsedSentence extends Sentence {
  /**
   * An index in `tokens`. Where two sentences were read as one, such as a caption run together with the text, there may be
   * further tokens without a head; this is the first.
   */
  readonly root: number
}

/** What `tokenize(text, { syntax: true })` gives: the document with the dependency parse of each sentence. */
export interface ParsedDocument extends TokenizedDocument {
  readonly tokens: readonly ParsedToken[]
  readonly sentences: readonly ParsedSentence[]
}

// ── what a custom attribution finder returns: the option `attribution` ───────────────────────────────────────────────────────

/** Why an attribution was found. Becomes the `evidence` of the claim. */
export interface Reason {
  /** The field that was decided, such as `attribution`. */
  readonly field: string
  /** The rule or model that decided it. */
  readonly rule: string
  /** The words it was decided on, if any. */
  readonly words: readonly Span[]
}

/** What a custom attribution finder returns: source, cue and content. A span may begin or end inside a token. */
export interface Attribution {
  readonly kind: ClaimKind
  /** The words that name the speaker. Empty if nobody is named here. */
  readonly source: readonly Span[]
  /** The words that link source and content. Empty if only a colon or a dash does. */
  readonly cue: readonly Span[]
  /** What was said: at least one span. */
  readonly content: readonly Span[]
  /** The index of the token that carries the cue's meaning (“said” in “has repeatedly said”); -1 for a colon or dash. */
  readonly head: number
  /** From 0 to 1. Becomes the `confidence` of the claim. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** A custom way to find attributions, in place of the built-in models. */
export type AttributionFinder = (document: TokenizedDocument) => readonly Attribution[]

// ── what the extraction gives ────────────────────────────────────────────────────────────────────────────────────────

/** Everything found in one article. */
export interface Extraction {
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly accusations: readonly Accusation[]
}

/** How a claim is told. `Claim.kind` says what each value means. */
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** One attribution: the article reports that somebody said, wrote, thinks, wants or believes something. */
export interface Claim {
  /** `"c1"`, `"c2"` …, in text order. */
  readonly id: string
  /** `direct`: all of the content is in quotation marks; `mixed`: part of it; `indirect`: none of it. */
  readonly kind: ClaimKind
  /** The words that name the speaker at this point of the text. Empty if nobody is named here. */
  readonly source: readonly Excerpt[]
  /** The words that link source and content: “said”, “according to”. Empty if only a colon or a dash does. */
  readonly cue: readonly Excerpt[]
  /** What was said, including its quotation marks; in several pieces if the text interrupts it. */
  readonly content: readonly Excerpt[]
  /** The id of the entity that speaks, or null if the article names nobody. */
  readonly speaker: string | null
  /** The id of the claim in whose content this one lies, told by another speaker; null for a claim of the article's own. */
  readonly within: string | null
  readonly stance: Stance
  /**
   * The calibrated probability, from 0 to 1, that content and source are right: of the claims at 0.8, about eight in ten
   * are. It does not cover the speaker or the stance.
   */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** What the speaker *does* by saying it. `Stance.act` says what each value means. */
export type Act = (typeof ACTS)[number]

/** Whether the speaker is for or against the target. `Stance.polarity` says what each value means. */
export type Polarity = (typeof POLARITIES)[number]

/** How strongly the speaker commits to the content. `Stance.certainty` says what each value means. */
export type Certainty = (typeof CERTAINTIES)[number]

/** Where the speaker of a claim stands. */
export interface Stance {
  /**
   * What the speaker *does* by saying it: the most specific act that fits.
   *
   * - `deny`: says no to a charge, a claim or a request
   * - `concede`: owns up to something
   * - `accuse`: names a wrong deed and who did it
   * - `warn`: a danger is the point
   * - `demand`: wants somebody to do or to stop something
   * - `promise`: commits to an act of their own
   * - `predict`: says what else will happen
   * - `criticize`: finds fault
   * - `support`: finds good, or backs
   * - `question`: asks, wonders, doubts whether
   * - `assert`: none of these: facts, findings, explanations
   */
  readonly act: Act
  /** The attitude to the `target`: `positive`, for it; `negative`, against it; `neutral`, neither, and no target. */
  readonly polarity: Polarity
  /**
   * How strongly the speaker commits to the content. The weakest marker of the main statement decides.
   *
   * - `certain`: plain statements, “will”, knowing
   * - `probable`: likely, expect, think, believe, seem
   * - `possible`: may, might, could, suggest, perhaps
   * - `unknown`: questions, demands, wishes, and contents that are only a topic
   */
  readonly certainty: Certainty
  /** What the speaker is for or against; null if the polarity is neutral. */
  readonly target: Target | null
  /**
   * The calibrated probability that act and polarity are both right, from 0 to 1. `confidence` of the claim is another: that
   * content and source are.
   */
  readonly confidence: number
}

/** The words that a stance is about. */
export interface Target extends Excerpt {
  /** The id of the entity that these words mean; null where they mean none of `entities`: a plan, or somebody who has no part. */
  readonly entity: string | null
}

/** Why an answer was given: the field, the rule or model that decided it, and the words it was decided on. */
export interface Evidence {
  /** The field that was decided: `attribution`, `speaker`, `act`, `polarity`, `certainty`, `target`, `accused`, `form` … */
  readonly field: string
  /** The rule, sieve or model that decided: `cue-after-quote`, `pronoun`, `lexicon` … */
  readonly rule: string
  /** The words it was decided on, if any. */
  readonly words: readonly Excerpt[]
}

/** What an entity is. `Entity.kind` says what each value means. */
export type EntityKind = (typeof ENTITY_KINDS)[number]
/** The pronouns by which an article calls a person: `he`, `she` or `they`. */
export type Pronoun = (typeof PRONOUNS)[number]

/** A person, organization, country or group that speaks, accuses, is accused or is a victim. */
export interface Entity {
  /** `"e1"`, `"e2"` …, in the order of the first mentions. */
  readonly id: string
  /** The fullest name in the article, without title or article. For an unnamed entity, its words: “two officials”. */
  readonly name: string
  /**
   * - `person`: one human being
   * - `organization`: a company, agency, ministry, paper, party
   * - `country`: a state, or the capital or government that stands for it
   * - `group`: several people: experts, officials, hackers; a threat group
   * - `unknown`: the article does not tell which
   */
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-2 code of a country, or of the country whose government or agency this is; otherwise null. */
  readonly country: string | null
  /** “FBI Director”, “director of the Strategic Technologies Program at …”; null if the article gives none. */
  readonly role: string | null
  /**
   * The pronoun by which the article itself calls this person, `he`, `she` or `they`; null if it uses none, or if the entity is no person. Never
   * guessed from the name.
   */
  readonly pronoun: Pronoun | null
  readonly mentions: readonly Excerpt[]
}

/** An entity in its part in an accusation, as accuser, accused or victim. */
export interface Party {
  readonly mention: Excerpt
  /** The entity's id. */
  readonly entity: string
  /** ISO 3166-1 alpha-2 code of the country itself, or of the nationality the text gives; otherwise null. */
  readonly country: string | null
  /** The state that, by the article, is behind a group, agency or officer (ISO 3166-1 alpha-2); otherwise null. */
  readonly sponsor: string | null
}

/** How exact a date is. */
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/**
 * The words that date an accusation or its act: “last Tuesday”. The other fields are there once `withDates` of
 * `saidwho/dates`, or a corpus run over dated articles, resolved the words.
 */
export interface TimeExcerpt extends Excerpt {
  /** ISO 8601: a day, month or year, or the first of a stretch: `2016-08-16`, `2016-08`, `2016`. Absent if not resolved. */
  readonly date?: string
  /** The last day, month or year of a stretch, included; null if the words name only one. */
  readonly until?: string | null
  /** How exact the words are. A week has its Monday as `date`, a season its first month. */
  readonly precision?: DatePrecision
}

/** What somebody is accused of. `Accusation.act.type` says what each value means. */
export type AccusedAct = (typeof ACCUSED_ACTS)[number]
/** By what kind of statement somebody is accused. `Accusation.form` says what each value means. */
export type AccusationForm = (typeof ACCUSATION_FORMS)[number]
/** Whether the article tells the accusation as fact. `Accusation.modality` says what each value means. */
export type Modality = (typeof MODALITIES)[number]
/** What a response to an accusation does. `AccusationResponse.type` says what each value means. */
export type ResponseType = (typeof RESPONSE_TYPES)[number]

/** A response to an accusation, from elsewhere in the article. */
export interface AccusationResponse {
  /**
   * `deny`: says that it is not so; `counter-accuse`: accuses somebody in return; `retaliate`: takes or threatens a
   * measure in return; `concede`: owns up to it.
   */
  readonly type: ResponseType
  readonly sentence: Excerpt
  /** The id of the entity that responds, or null if the article names nobody. */
  readonly by: string | null
  /** The id of the claim that makes the response, or null if it is not a claim. */
  readonly claim: string | null
}

/** An accusation that the article reports: somebody holds somebody responsible for a hostile cyber act. */
export interface Accusation {
  /** `"a1"`, `"a2"` …, in text order. */
  readonly id: string
  /** Null if the article itself makes the accusation, or does not say who does. */
  readonly accuser: Party | null
  readonly accused: Party
  readonly victim: Party | null
  /** The hostile act by cyber means, and the words that name it. */
  readonly act: {
    /**
     * - `espionage`: spying
     * - `theft`: taking data or money
     * - `intrusion`: breaking into systems
     * - `disruption`: sabotage, and attacks that stop a service
     * - `influence`: swaying people: leaks, fake accounts, meddling in elections
     * - `unspecified`: an attack, with no word on what it did
     */
    readonly type: AccusedAct
    readonly mention: Excerpt
  }
  /**
   * By what kind of statement the accused is held responsible.
   *
   * - `legal`: indicted, charged, sanctioned
   * - `official`: a government or agency says so
   * - `report`: a finding of a firm or a paper
   * - `statement`: anybody else says so
   * - `warning`: of a present threat
   * - `implied`: presupposed in passing
   */
  readonly form: AccusationForm
  /** `asserted`: told as what the accuser says; `alleged`: told with reserve; `denied`: told only to have it denied. */
  readonly modality: Modality
  readonly basis: Excerpt | null
  readonly time: TimeExcerpt | null
  /** The sentence that reports it first and in full. */
  readonly sentence: Excerpt
  /** Other sentences that report it. */
  readonly mentions: readonly Excerpt[]
  readonly responses: readonly AccusationResponse[]
  /**
   * From 0 to 1: how often accusations found in the same way were right in the articles that the rules were written on.
   * Use it to rank accusations. It is not a probability on other articles.
   */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}
