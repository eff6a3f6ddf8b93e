/** The weights of this stage, unpacked at the first article that may charge somebody. */
import { lazy, type Model, unpack } from '../../model/model.ts'
import { ANSWER } from '../../weights/answer.ts'
import { CHARGE } from '../../weights/charge.ts'
import { RETELLING } from '../../weights/retelling.ts'

export interface ChargeModels {
  readonly charge: Model
  readonly retelling: Model
  readonly answer: Model
}

export const chargeModels: () => ChargeModels = lazy(() => ({
  charge: unpack(CHARGE),
  retelling: unpack(RETELLING),
  answer: unpack(ANSWER),
}))
