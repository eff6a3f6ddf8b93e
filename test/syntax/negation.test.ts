import { describe } from 'vitest'
import { negationOf } from '../../src/syntax/negation.ts'
import { runMarked } from './marked.ts'

const negation = (rows: readonly string[]): void => runMarked((syntax, { from }) => negationOf(syntax, from), rows)

describe('a word that negates the verb itself', () => {
  negation([
    'The mayor did ⟨not⟩ *sell* the bridge.',
    "The mayor did⟨n't⟩ *sell* the bridge.",
    'The mayor ⟨never⟩ *sold* the *bridge*.',
    'The mayor ⟨cannot⟩ *sell* the bridge.',
    'The mayor has ⟨not⟩ yet *sold* the bridge.',
    'The mayor *is* ⟨not⟩ ill.',
    'The mayor ⟨hardly⟩ *spoke*.',
    'The mayor ⟨barely⟩ *spoke*, and ⟨scarcely⟩ smiled.'.replace(', and ⟨scarcely⟩ smiled', ''),
    'The mayor ⟨no⟩ longer *sells* bridges.',
    'The *mayor* did not sell the bridge.',
    'The mayor *sold* the bridge.',
    'The mayor not only *sold* the bridge but *kept* the money.',
    'The mayor ⟨neither⟩ *sold* the bridge nor kept it.',
    'The mayor neither sold the bridge ⟨nor⟩ *kept* it.',
    'The council did not agree, ⟨nor⟩ did the mayor *sell* the bridge.',
    'No, the mayor *sold* the bridge.',
    'The mayor could not help but *laugh*.',
  ])
})

describe('coordination', () => {
  negation([
    'The mayor did ⟨not⟩ *sell* or *rent* the bridge.',
    'The mayor did ⟨not⟩ *sell* the bridge but rented it.',
    'The mayor did not sell the bridge but *rented* it.',
    'The mayor ⟨never⟩ *sold* or *rented* the bridge.',
    'The mayor did not resign and *blamed* the council.',
    'The mayor did not sell the bridge, and the council *rented* it.',
    'The bridge was ⟨not⟩ *sold* or *rented*.',
    'The mayor will ⟨not⟩ *sell*, *rent* or *close* the bridge.',
    'The mayor sold the bridge but did ⟨not⟩ *rent* it.',
    'The mayor *sold* the bridge but did not rent it.',
    '⟨Nobody⟩ *came* or *called*.',
    'Nobody came, but the mayor *called*.',
    'They arrested ⟨no⟩ *thieves* or *spies*.',
    'They arrested ⟨not⟩ *thieves* but spies.',
    'They arrested not thieves but *spies*.',
  ])
})

describe('a subject or object that negates', () => {
  negation([
    '⟨Nobody⟩ *sold* the bridge.',
    '⟨No⟩ one *sold* the bridge.',
    '⟨Nothing⟩ *was* sold.'.replace('*was* sold', 'was *sold*'),
    '⟨None⟩ of the engineers *came*.',
    '⟨No⟩ *engineer* *came*.',
    '⟨Few⟩ *engineers* *came*.',
    'A few engineers *came*.',
    'Only a few of the engineers *came*.',
    '⟨Neither⟩ Norway nor Sweden *agreed*.',
    'Neither *Norway* nor Sweden agreed.'.replace('Neither', '⟨Neither⟩'),
    'Neither Norway ⟨nor⟩ *Sweden* agreed.',
    '⟨Neither⟩ of them *agreed*.',
    'The bridge was *sold* by ⟨nobody⟩.',
    'The mayor *sold* ⟨no⟩ bridges.',
    'The mayor *said* ⟨nothing⟩.',
    'The mayor *spoke* to ⟨nobody⟩.',
    'There *is* ⟨no⟩ *bridge*.',
    'At ⟨no⟩ time did the mayor *sell* the bridge.',
    'Nobody who was asked *sold* the bridge.'.replace('Nobody', '⟨Nobody⟩'),
    'Nobody who was *asked* sold the bridge.',
    'The mayor *sold* nothing but lies.',
    'Not Norway but Sweden *agreed*.',
    'Engineers who had no plans *came*.',
  ])
})

describe('a verb above, with what it governs', () => {
  negation([
    'The mayor did ⟨not⟩ say that thieves *stole* the plans.',
    'The mayor does ⟨not⟩ believe thieves *stole* the plans.',
    '⟨Nobody⟩ believes that thieves *stole* the plans.',
    'The mayor did ⟨not⟩ try to *steal* the plans.',
    'The mayor ⟨failed⟩ to *find* the plans.',
    'The mayor ⟨refused⟩ to *answer*.',
    'The mayor ⟨declined⟩ to *say* how many came.',
    'The mayor ⟨denied⟩ that thieves *stole* the plans.',
    'The mayor ⟨denied⟩ *stealing* the plans.',
    'The mayor ⟨denied⟩ having *stolen* the plans.',
    'The mayor ⟨rejected⟩ the claim that thieves *stole* the plans.',
    'The claim that thieves *stole* the plans was ⟨rejected⟩ by the mayor.',
    'The mayor ⟨denied⟩ any involvement in *stealing* the plans.',
    'The mayor *denied* the claim.',
    'The *mayor* denied the claim.',
    'Nobody denied that thieves *stole* the plans.',
    'The mayor did not deny that thieves *stole* the plans.',
    'The mayor did not fail to *answer*.',
    'The mayor did not know that thieves *stole* the plans.',
    'The mayor did not say who *stole* the plans.',
    'The mayor did not say why thieves *stole* the plans.',
    'The mayor did not arrest the thieves who *stole* the plans.',
    'The thieves who did not flee *stole* the plans.',
    'The mayor did not flee because thieves *stole* the plans.',
    'The mayor said that thieves did ⟨not⟩ *steal* the plans.',
    'The mayor *said* that thieves did not steal the plans.',
    'It is ⟨false⟩ that thieves *stole* the plans.',
    'It is not surprising that thieves *stole* the plans.',
    'Guards ⟨prevented⟩ thieves from *stealing* the plans.',
    'Guards kept thieves in jail for *stealing* the plans.',
  ])
})

describe('nouns, adjectives and prepositions', () => {
  negation([
    'There is ⟨no⟩ evidence that thieves *stole* the plans.',
    'The police found ⟨no⟩ evidence that thieves *stole* the plans.',
    'There is no doubt that thieves *stole* the plans.',
    'It is no secret that thieves *stole* the plans.',
    'There is evidence that thieves *stole* the plans.',
    'The ⟨lack⟩ of *evidence* is embarrassing.',
    'The mayor left ⟨without⟩ *answering*.',
    'The mayor left ⟨without⟩ her *plans*.',
    'The mayor *left* without answering.',
    'The mayor smiled ⟨instead⟩ of *answering*.',
    'The mayor is ⟨far⟩ from *resigning*.',
    'The mayor lives far from *Oslo*.',
    'The mayor was ⟨unable⟩ to *answer*.',
    'The ⟨failure⟩ to *answer* was noticed.',
    'The mayor’s ⟨denial⟩ that thieves *stole* the plans was noticed.',
    'The mayor spread ⟨false⟩ claims that thieves *stole* the plans.',
    'The mayor did not leave without *answering*.',
    'The *failure* of the bridge was noticed.',
  ])
})
