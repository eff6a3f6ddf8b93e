/** Weights of the decision `pronoun`. Written by `npm run train -- --only pronoun`; docs/cards/pronoun.md tells how good they are. */
import type { PackedModel } from '../model/model.ts'

export const PRONOUN: PackedModel = {
  table:
    'AadmGUwZPwHZAAI1AAU1AAc1AAg1ABA1ABOhABU1ABY1ABc1AB41ACA1ADE1ADI1ADc1ADo1ADw1AEc1AFdrAHk1AIE1AIJrAI01AI81AJFrAJI1AJQ1AJk1AJo1AJ41AKQ1AKU1AKg1AKprAK01AK41ALI1ALY1ALk1AL01AMA1AMU1AMk1AMprAMw1AM41AM81ANA1ANE1ANU1ANg1ANk1ANo1ANs1AN01AOI1AORrAOU1AO1rAPQ1APZrAPc1APs1APw1AFn+dgFRVmpwp0fTRsGoJzTUNkykAbUgsThbrsWNzZ9kegBShdzH8pWX9sbAM8RW4MvJce9lmmr8GpcQ4BYEowAGowAOowAQowATowAWowAYowAeowAfowAyWgE6owB8owCBowDOowDYowDiowDjowDmRwHsowDzowD7owD8owD9owCIOYkA6WXxo+CRsob1q7/caiw=',
  calibration: { slope: 1.286, offset: 0 },
  rules: {},
}
