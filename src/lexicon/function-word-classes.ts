/**
 * Function words by the class that they have between an actor and an act, whatever the tagger makes of them. Lower-cased forms, each in
 * one list. src/accusation/word-classes.ts has what each class is for.
 */
export const FUNCTION_WORDS = {
  and: '& and nor or plus',
  as: 'as',
  be: "'m 're am are be been being is was were",
  by: 'by',
  comma: ', – — - -- ( ) [ ] /',
  det: "' 's a an her his its our the their these this those",
  do: 'did do does',
  for: 'for over',
  from: 'from',
  have: "'ve had has have having",
  if: 'although because but if though unless when whether while',
  in: 'in inside into within',
  modal: "'d 'll ca can could may might must ought shall should will wo would",
  not: "n't neither never not",
  of: 'of',
  on: 'against at on onto upon',
  out: 'back down off out up',
  stop: '. ; : ? ! …',
  to: 'to',
  who: 'that which who whom',
  with: 'with',
} as const
