/** The answers of the accusation stage's learned labels. */
import { classify, hint } from '../../model/classify.ts'
import { Features } from '../../model/features.ts'
import { lazy, type Model, unpack } from '../../model/model.ts'
import type { AccusationForm, AccusedAct } from '../../types.ts'
import { DEED as DEED_WEIGHTS } from '../../weights/deed.ts'
import { FORM as FORM_WEIGHTS } from '../../weights/form.ts'
import { DEED, type DeedQuestion } from './deed.ts'
import { FORM } from './form.ts'
import type { Told } from './told.ts'

/** Unpacked at the first charge. */
export const labelModels: () => { readonly form: Model; readonly deed: Model } = lazy(() => ({
  form: unpack(FORM_WEIGHTS),
  deed: unpack(DEED_WEIGHTS),
}))

export function decideForm(told: Told): AccusationForm {
  const hinted = hint(FORM.hints, told)
  const features = new Features()
  FORM.addFeatures(features, told, hinted)
  return classify(FORM, labelModels().form, told, features, hinted).label
}

export function decideDeed(question: DeedQuestion): AccusedAct {
  const hinted = hint(DEED.hints, question)
  const features = new Features()
  DEED.addFeatures(features, question, hinted)
  return classify(DEED, labelModels().deed, question, features, hinted).label
}
