/** The answers of the accusation stage's learned labels. */
import { classify, hint } from '../../model/classify.ts'
import { Features } from '../../model/features.ts'
import type { AccusationForm, AccusedAct } from '../../types.ts'
import { DEED, type DeedQuestion } from './deed.ts'
import { FORM } from './form.ts'
import { detailModels } from './models.ts'
import type { Told } from './told.ts'

export function decideForm(told: Told): AccusationForm {
  const hinted = hint(FORM.hints, told)
  const features = new Features()
  FORM.addFeatures(features, told, hinted)
  return classify(FORM, detailModels().form, told, features, hinted).label
}

export function decideDeed(question: DeedQuestion): AccusedAct {
  const hinted = hint(DEED.hints, question)
  const features = new Features()
  DEED.addFeatures(features, question, hinted)
  return classify(DEED, detailModels().deed, question, features, hinted).label
}
