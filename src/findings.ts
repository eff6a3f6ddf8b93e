/** What the stages hand to one another: spans without words, identities without ids. Never public. */
import type {
  AccusationForm,
  AccusedAct,
  Act,
  Certainty,
  ClaimKind,
  Document,
  EntityKind,
  Modality,
  Polarity,
  ResponseType,
  Span,
} from './types.ts'

/** Why an answer was given: as `Evidence`, with spans instead of excerpts. */
export interface Reason {
  readonly field: string
  readonly rule: string
  readonly words: readonly Span[]
}

/** What an attribution finder returns: content, source and the cue that links them. */
export interface Attribution {
  readonly kind: ClaimKind
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /**
   * The index of the token that carries the cue's meaning (“said” in “has repeatedly said”); -1 for a colon or dash.
   */
  readonly head: number
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** A custom way to find attributions, in place of the built-in models. */
export type AttributionFinder = (document: Document) => readonly Attribution[]

/** Who a mention means. Two mentions mean the same one exactly if their `key` is the same. */
export interface Identity {
  readonly key: string
  readonly name: string
  readonly kind: EntityKind
  readonly country: string | null
  readonly role: string | null
}

/** One place that names, describes or points at somebody. */
export interface Mention extends Span {
  readonly key: string
}

/** The speaker of one attribution, and the sieve that found it. */
export interface Speaker {
  readonly key: string | null
  readonly reasons: readonly Reason[]
}

/** What the entities stage finds: everybody in the article, and who speaks in each attribution. */
export interface Cast {
  readonly identities: ReadonlyMap<string, Identity>
  /** All mentions found, in text order. */
  readonly mentions: readonly Mention[]
  /** One per attribution, in the same order. */
  readonly speakers: readonly Speaker[]
  /**
   * Who is meant by any words of the text, the accused of an accusation for example.
   * Always answers: words that name nobody known are an identity of their own.
   */
  readonly identify: (mention: Span) => Identity
  /** What a lexicon of one's own says of those who may be accused: names of groups, and states by key. */
  readonly own?: {
    readonly groups: ReadonlySet<string>
    readonly backings: ReadonlyMap<string, { readonly country: string | null; readonly sponsor: string | null }>
  }
}

/** What the stance stage decides about one attribution. */
export interface StanceFinding {
  readonly act: Act
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly target: Span | null
  readonly reasons: readonly Reason[]
}

/** What the accusation stage is given about each claim. */
export interface ClaimFinding {
  readonly attribution: Attribution
  readonly speaker: Speaker
  readonly stance: StanceFinding
}

/** A party before it has an entity's id. */
export interface PartyFinding {
  readonly mention: Span
  readonly identity: Identity
  readonly country: string | null
  readonly sponsor: string | null
}

/** An accusation before ids are given; `claim` is an index into the claim findings. */
export interface AccusationFinding {
  readonly accuser: PartyFinding | null
  readonly accused: PartyFinding
  readonly victim: PartyFinding | null
  readonly act: { readonly type: AccusedAct; readonly mention: Span }
  readonly form: AccusationForm
  readonly modality: Modality
  readonly basis: Span | null
  readonly time: Span | null
  readonly sentence: Span
  readonly mentions: readonly Span[]
  readonly responses: readonly {
    readonly type: ResponseType
    readonly sentence: Span
    readonly by: Identity | null
    /** The words that name who answers, where no claim's source does. */
    readonly mention: Span | null
    readonly claim: number | null
  }[]
  readonly confidence: number
  readonly reasons: readonly Reason[]
}
