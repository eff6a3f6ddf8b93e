/** The weights of this stage, unpacked at the first article that may charge somebody. */
import { lazy, type Model, unpack } from '../../model/model.ts'
import { ACCUSER } from '../../weights/accuser.ts'
import { ANSWER } from '../../weights/answer.ts'
import { CHARGE } from '../../weights/charge.ts'
import { DEED } from '../../weights/deed.ts'
import { FORM } from '../../weights/form.ts'
import { RETELLING } from '../../weights/retelling.ts'
import { VICTIM } from '../../weights/victim.ts'

/** Those that decide what is a charge: training hands over others, fitted without the article that it reads. */
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

/** Those that tell more of a charge. */
export const detailModels: () => Readonly<Record<'accuser' | 'victim' | 'form' | 'deed', Model>> = lazy(() => ({
  accuser: unpack(ACCUSER),
  victim: unpack(VICTIM),
  form: unpack(FORM),
  deed: unpack(DEED),
}))
