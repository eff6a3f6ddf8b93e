/** The learned models as they are kept in the package: text that is unpacked at the first use. */

/** The models as they are kept: tables in base64, words with their steps in a line. */
export interface PackedModels {
  readonly rates: string
  readonly cue: string
  readonly chain: string
  readonly transitions: readonly number[]
  readonly rank: string
  readonly attach: string
  readonly accept: string
  /** From which chance on a claim counts: where F1 is as good as it gets, and where the contents are precise. */
  readonly thresholds: { readonly balanced: number; readonly precise: number }
}
