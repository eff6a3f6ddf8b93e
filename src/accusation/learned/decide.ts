/** The answers of the accusation stage's learned labels. */
import { classify, hint } from '../../model/classify.ts'
import { type Classification, FINAL, type Hint } from '../../model/decision.ts'
import type { Model } from '../../model/model.ts'
import type { AccusationForm, AccusedAct } from '../../types.ts'
import type { Context } from '../context.ts'
import { DEED, type DeedQuestion } from './deed.ts'
import { FORM } from './form.ts'
import { detailModels } from './models.ts'
import type { Told } from './told.ts'

export const decideForm = (told: Told): AccusationForm => decide(FORM, detailModels().form, told, told.context)

export const decideDeed = (question: DeedQuestion): AccusedAct =>
  decide(DEED, detailModels().deed, question, question.told.context)

function decide<Question, Label extends string, Rule extends Hint<Question, Label>>(
  decision: Classification<Question, Label, Rule>,
  model: Model | null,
  question: Question,
  { features }: Context,
): Label {
  const hinted = hint(decision.hints, question)
  features.clear()
  // What is final is not weighed.
  if (hinted.rule.bonus !== FINAL) decision.addFeatures(features, question, hinted)
  return classify(decision, model, question, features, hinted).label
}
