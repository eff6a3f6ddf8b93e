/** What the stages hand to one another: token spans without words, identities without ids. Never public. */
import type {
  AccusationForm,
  AccusedAct,
  Act,
  Certainty,
  ClaimKind,
  EntityKind,
  Modality,
  Polarity,
  Pronoun,
  ResponseType,
  TokenSpan,
} from './types.ts'

/** A reason in a stage, before its words are cut out of the text. */
export interface ReasonFinding {
  readonly field: string
  readonly rule: string
  readonly words: readonly TokenSpan[]
}

/**
 * What the attribution stage finds: who is tied to what by which words.
 *
 * A finder of one's own may cut tokens: `start` and `end` are then its offsets, `from` and `to` the tokens that it touches.
 */
export interface AttributionFinding {
  readonly kind: ClaimKind
  readonly source: readonly TokenSpan[]
  readonly cue: readonly TokenSpan[]
  readonly content: readonly TokenSpan[]
  /** Index of the token that carries the cue's meaning (“said” in “has repeatedly said”); -1 for a colon or dash. */
  readonly head: number
  readonly confidence: number
  readonly reasons: readonly ReasonFinding[]
  /** The place, among all attributions, of the one in whose content this one lies. */
  readonly within?: number
}

/** Who a mention means. Two mentions mean the same one exactly if their `key` is the same. */
export interface Identity {
  readonly key: string
  readonly name: string
  readonly kind: EntityKind
  readonly country: string | null
  readonly role: string | null
  readonly pronoun: Pronoun | null
}

/** One place that names, describes or points at somebody. */
export interface Mention extends TokenSpan {
  readonly key: string
}

/** The speaker of one attribution, and the sieve that found it. */
export interface Speaker {
  readonly key: string | null
  readonly reasons: readonly ReasonFinding[]
}

/** What the entities stage finds: everybody in the article, and who speaks in each attribution. Nothing changes it. */
export interface Cast {
  readonly identities: ReadonlyMap<string, Identity>
  /** All mentions found, in text order. */
  readonly mentions: readonly Mention[]
  /** One per attribution, in the same order. */
  readonly speakers: readonly Speaker[]
  /**
   * Who is meant by words of the text that were asked for, in text order: the parties of a charge for example.
   * Words that name nobody known are an identity of their own.
   */
  readonly parties: readonly Mention[]
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
  readonly target: TokenSpan | null
  /** The calibrated probability that act and polarity are both right. */
  readonly confidence: number
  readonly reasons: readonly ReasonFinding[]
}

/** What the accusation stage is given about each claim. */
export interface ClaimFinding {
  readonly attribution: AttributionFinding
  readonly speaker: Speaker
  readonly stance: StanceFinding
  /** The key of whom the target means; null where that is nobody known. */
  readonly about: string | null
}

/** A party before it has an entity's id. */
export interface PartyFinding {
  readonly mention: TokenSpan
  readonly identity: Identity
  readonly country: string | null
  readonly sponsor: string | null
}

/** An accusation before ids are given; `claim` is an index into the claim findings. */
export interface AccusationFinding {
  readonly accuser: PartyFinding | null
  readonly accused: PartyFinding
  readonly victim: PartyFinding | null
  readonly act: { readonly type: AccusedAct; readonly mention: TokenSpan }
  readonly form: AccusationForm
  readonly modality: Modality
  readonly basis: TokenSpan | null
  readonly time: TokenSpan | null
  readonly sentence: TokenSpan
  readonly mentions: readonly TokenSpan[]
  readonly responses: readonly {
    readonly type: ResponseType
    readonly sentence: TokenSpan
    readonly by: Identity | null
    /** The words that name who answers, where no claim's source does. */
    readonly mention: TokenSpan | null
    readonly claim: number | null
  }[]
  readonly confidence: number
  readonly reasons: readonly ReasonFinding[]
}
