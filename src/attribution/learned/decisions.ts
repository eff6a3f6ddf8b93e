/**
 * The learned decisions of this stage, in the order in which they are asked. A sixth, the chain of labels around a cue, has no
 * candidates to choose from: see `readings.ts`.
 */
import type { Decision } from '../../model/decision.ts'
import type { Quotation } from '../../types.ts'
import { ACCEPT_TEMPLATES, addAcceptFeatures } from './accept-features.ts'
import { ATTACH_TEMPLATES, addAttachFeatures, type Holder, holdersFor } from './attach-features.ts'
import type { Candidate, Readings } from './candidates.ts'
import { addCueFeatures, CUE_TEMPLATES } from './cue-features.ts'
import { addReadingFeatures } from './reading-features.ts'
import { READING_TEMPLATES } from './reading-templates.ts'
import type { Reading } from './readings.ts'
import type { View } from './view.ts'

/** Is this word the head of a cue? Asked of all words that head one now and then. */
export const CUE: Decision<View, number> = {
  name: 'cue',
  templates: CUE_TEMPLATES,
  candidates: ({ size, rate }) => Array.from({ length: size }, (_, i) => i).filter((i) => rate[i] !== 0),
  addFeatures: addCueFeatures,
}

export interface ReadingQuestion {
  readonly view: View
  readonly item: Readings
}

/** Which of the chain's best readings of a cue is right? `scoreReadings` scores what readings share only once. */
export const READING: Decision<ReadingQuestion, Reading> = {
  name: 'reading',
  templates: READING_TEMPLATES,
  candidates: ({ item }) => item.readings,
  addFeatures: (out, { view, item }, reading) =>
    addReadingFeatures(out, view, item.frame, reading, item.readings[0]!.score - reading.score),
}

export interface AttachQuestion {
  readonly view: View
  readonly quotation: Quotation
  /** The claims around it. */
  readonly near: readonly Holder[]
}

/** Whose words is a quotation that has no cue of its own? */
export const ATTACH: Decision<AttachQuestion, Holder> = {
  name: 'attach',
  templates: ATTACH_TEMPLATES,
  candidates: ({ view, quotation, near }) => holdersFor(view, quotation, near),
  addFeatures: (out, { view, quotation, near }, holder) => addAttachFeatures(out, view, quotation, holder, near),
}

export interface AcceptQuestion {
  readonly view: View
  /** All candidates of the article, in the order of their cues. */
  readonly all: readonly Candidate[]
}

/** Is it a claim after all, with content and source right? Its probability is the claim's confidence. */
export const ACCEPT: Decision<AcceptQuestion, number> = {
  name: 'accept',
  templates: { ...READING_TEMPLATES, ...ACCEPT_TEMPLATES },
  candidates: ({ all }) => all.map((_, place) => place),
  addFeatures: (out, { view, all }, place) => addAcceptFeatures(out, view, all[place]!, all, place),
}
