/** Flat records: what `triples` and `accusationRecords` give. */
import type { Accusation, AccusationResponse, AccusedAct, Claim, EntityKind, Pronoun, Span, Stance } from '../types.ts'

/** A claim as one flat record: who said what, and where they stand. Offsets count UTF-16 code units. */
export interface Triple
  extends Pick<Claim, 'id' | 'kind' | 'confidence' | 'within'>,
    Pick<Stance, 'act' | 'polarity' | 'certainty'> {
  /** The speaker's full name; null if the article names nobody. */
  readonly speaker: string | null
  /** `person`, `organization`, `country`, `group` or `unknown`, as `Entity.kind`; null without a speaker. */
  readonly speakerKind: EntityKind | null
  /** `he`, `she` or `they`, as the article calls the speaker; null if it uses none. */
  readonly speakerPronoun: Pronoun | null
  /** The entity's id. */
  readonly speakerId: string | null
  /** What was said, including its quotation marks; several pieces are joined by “ … ”. */
  readonly quote: string
  /** The words that the speaker is for or against; null if the polarity is neutral. */
  readonly target: string | null
  /** The calibrated probability that act and polarity are both right, from 0 to 1. */
  readonly stanceConfidence: number
  /** Where the quote begins. */
  readonly start: number
  /** Where its last piece ends. If the text interrupts the quote, `text.slice(start, end)` has the interruption, too. */
  readonly end: number
  /** Where each piece of the quote is. */
  readonly spans: readonly Span[]
  readonly targetSpan: Span | null
  /** @deprecated Use `act`, `polarity`, `certainty`, `target` and `stanceConfidence`. It goes with the next minor version but one. */
  readonly stance: Stance
}

/** An accusation as one flat record: who accuses whom of what, and what they answer. Offsets count UTF-16 code units. */
export interface AccusationRecord extends Pick<Accusation, 'id' | 'form' | 'modality' | 'confidence'> {
  /** The accuser's full name; null if the article itself makes the accusation, or does not say who does. */
  readonly accuser: string | null
  readonly accuserCountry: string | null
  readonly accused: string
  readonly accusedCountry: string | null
  /** The state that, by the article, is behind the accused (ISO 3166-1 alpha-2); null if it names none. */
  readonly accusedSponsor: string | null
  readonly victim: string | null
  readonly victimCountry: string | null
  /**
   * `espionage`, `theft`, `intrusion`, `disruption`, `influence` or `unspecified`, as `Accusation.act.type`.
   */
  readonly act: AccusedAct
  /** The words that tell when it happened: “in May”. Null if the article does not say. */
  readonly time: string | null
  /** The day, month or year that `time` means: `2031-05`. Null if it cannot be told. */
  readonly date: string | null
  /** The words that tell what the accusation rests on. */
  readonly basis: string | null
  /** The `responses`, with the names of those who respond. */
  readonly answers: readonly AccusationAnswer[]
  /** The sentence that reports it first and in full. */
  readonly sentence: string
  /** Where that sentence begins. */
  readonly start: number
  /** Where that sentence ends. */
  readonly end: number
}

/** A response to an accusation, as a flat record. */
export interface AccusationAnswer extends Pick<AccusationResponse, 'type'> {
  /** The full name of the entity that responds; null if the article names nobody. */
  readonly by: string | null
  readonly sentence: string
}
