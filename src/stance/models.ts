/** The weights of the stance stage, unpacked at the first use. */
import { lazy, type Model, unpack } from '../model/model.ts'
import { ACT } from '../weights/act.ts'
import { CERTAINTY } from '../weights/certainty.ts'
import { POLARITY } from '../weights/polarity.ts'
import { SURE } from '../weights/sure.ts'
import { TARGET } from '../weights/target.ts'

export interface StanceModels {
  readonly act: Model
  readonly polarity: Model
  readonly certainty: Model
  readonly sure: Model
  readonly target: Model
}

export const stanceModels: () => StanceModels = lazy(() => ({
  act: unpack(ACT),
  polarity: unpack(POLARITY),
  certainty: unpack(CERTAINTY),
  sure: unpack(SURE),
  target: unpack(TARGET),
}))
