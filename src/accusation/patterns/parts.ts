/** Parts that many paths share, by the names of word classes. */

/** What may stand behind an actor before its verb, each once at most and in this order. */
export const AFTER: string = [
  // “and its allies”.
  '(?:and [det adj noun]{1,4})?',
  // “of the navy”.
  '(?:[of in from with] [det adj noun]{1,5})?',
  `(?:${[
    // “, the firm and the port said,”: no verb, which the commas mostly set off.
    'comma [det adj noun of in from with and link]{1,12} comma',
    // “, who work for the army,”.
    'comma who [^stop comma who]{2,20} comma',
    // “, the firm ⟨said⟩”, “, a gang ⟨that⟩”.
    'comma [det adj noun verb]{1,6} (?=[believe who])',
    // “backing the rebels”.
    'verb [det adj noun]{1,6}',
    // “working for the army”.
    'serve [det adj noun on of to with in]{1,8}',
  ].join(' | ')})?`,
  'comma?',
  // “that the firm believes”.
  '(?:who (?:[det adj noun]{1,5} [believe verb])?)?',
  'comma?',
].join(' ')

/** “has”, “is believed to have”, “may have”, “tried to”: before a deed. “may hack” is none yet. */
export const AUX =
  '[adv be have do not]* (?:modal adv? have [adv be not]*)? (?:[try believe] out? [adv to of be have do not]*){0,3}'
/** The same before “behind”, where “may be” is a suspicion. */
export const SUSPECTED = '[adv be have do not modal]* (?:[try believe] out? [adv to of be have do not]*){0,3}'
/** What may stand right before the actor: “by two groups, China and ⟨Russia⟩”. */
export const TO = '[det adj noun verb and comma]{0,6}'
/** Before “the attackers ⟨are believed to be⟩”. */
export const SUPPOSEDLY = '(?:be [adv believe] [adv to]* | believe [adv to]* | (?<=adv) to [adv to]*)?'
