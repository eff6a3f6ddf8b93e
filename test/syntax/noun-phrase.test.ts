import { describe } from 'vitest'
import { appositionsOf, conjuncts, headOf, nounPhrase, wholeNounPhrase } from '../../src/syntax/noun-phrase.ts'
import { runMarked } from './marked.ts'

describe('the noun phrase of a head', () => {
  runMarked(
    (syntax, { from }) => [nounPhrase(syntax, from)],
    [
      '⟨The old *bridge*⟩ fell.',
      '⟨The *minister* of trade and industry⟩ resigned.',
      '⟨The new *minister*⟩, Ann Miller, resigned.',
      'The minister, ⟨Ann *Miller*⟩, resigned.',
      '⟨The *minister* for trade⟩, who came late, resigned.',
      '⟨The *man*⟩ who came late resigned.',
      '⟨The *plans*⟩ stolen in May were found.',
      '⟨*Miller*⟩ and her son left.',
      'Miller and ⟨her *son*⟩ left.',
      "⟨The town's old *bridge*⟩ fell.",
      '⟨All three *bridges*⟩ fell.',
      'They met ⟨the *mayor* of Oslo⟩, Norway.',
      '⟨A *spokesman* for the ministry in Oslo⟩ declined to comment.',
      'They saw ⟨a very old *bridge*⟩ there.',
      '⟨No *hacker*⟩ was caught.',
      '⟨*She*⟩ left.',
    ],
  )
})

describe('the whole noun phrase', () => {
  runMarked(
    (syntax, { from }) => [wholeNounPhrase(syntax, from)],
    [
      'They praised ⟨*Miller*, an engineer⟩.',
      'todo: ⟨The *man* who came late⟩ was arrested on Monday.',
      '⟨The *plan* to close the bridge⟩ was rejected.',
      'The council rejected ⟨the *claim* that the bridge is unsafe⟩.',
      '⟨*Miller*, an engineer⟩, left.',
      'todo: ⟨The *man* who came late⟩ resigned.',
      '⟨The *plans* stolen in May⟩ were found.',
      '⟨The *plan* to close the bridge⟩ failed.',
      '⟨Ann *Miller*, the minister who resigned⟩, and her son left.',
      '⟨The *claim* that the bridge fell⟩ is false.',
    ],
  )
})

describe('the head of some tokens', () => {
  runMarked(
    (syntax, { from, to }) => headOf(syntax, from, to),
    [
      '*the old ⟨bridge⟩* fell.',
      'It hit *the old ⟨bridge⟩ of the town*.',
      '*a ⟨spokesman⟩ for the Norwegian ministry* declined to comment.',
      '*Ann ⟨Miller⟩, an engineer,* left.',
      '*⟨Miller⟩ and her son* left.',
      'They met *the town’s ⟨mayor⟩*.',
      'They met the *⟨town⟩’s* mayor.',
      '*⟨engineers⟩ who came late* left.',
      'They left *the ⟨town⟩ in May*.',
      '*Foreign Minister Ann ⟨Miller⟩* left.',
      '*The mayor ⟨left⟩ the town* in May.',
      '*⟨She⟩* left.',
    ],
  )
})

describe('appositions', () => {
  runMarked(
    (syntax, { from }) => appositionsOf(syntax, from),
    [
      '*Miller*, an ⟨engineer⟩, resigned on Monday.',
      '*Miller*, an ⟨engineer⟩, left.',
      'The *engineer*, Ann ⟨Miller⟩, left.',
      '“It fell,” said *Miller*, an ⟨engineer⟩ at the town hall.',
      '*Miller*, the ⟨mayor⟩ of Oslo and a former engineer, left.',
      'They met *Miller*, a ⟨friend⟩ of the mayor, in May.',
      '*Miller* and an engineer left.',
      '*Miller*, who was an engineer, left.',
      'Foreign Minister Ann *Miller* left.',
      'The engineer *Miller* left.',
      '*Oslo*, the ⟨capital⟩, is old.',
      'The *firm* (⟨Bridgeworks⟩) was sold in May.',
      'The *firm* (⟨Bridgeworks⟩) left.',
      'todo: The *mayor* of Oslo, a ⟨friend⟩ of hers, resigned on Monday.',
      'After the speech, the *mayor* left.',
      'The *engineers* — two ⟨men⟩ from Oslo — left.',
    ],
  )
})

describe('conjuncts', () => {
  runMarked(
    (syntax, { from }) => conjuncts(syntax, from),
    [
      '⟨Norway⟩, *Sweden* and ⟨Denmark⟩ agreed.',
      '*Norway*, ⟨Sweden⟩ and ⟨Denmark⟩ agreed.',
      'todo: The *mayor* and her ⟨son⟩ left.',
      'The mayor *came* and ⟨left⟩.',
      'The mayor *came*, ⟨spoke⟩ and ⟨left⟩.',
      'The *mayor* came and left.',
      'Neither the *mayor* nor the ⟨council⟩ agreed to the plan.',
      'Neither *Norway* nor ⟨Sweden⟩ agreed.',
      '⟨Norway⟩ or *Sweden* will agree.',
      'The *old* and ⟨rusty⟩ bridge fell.',
      'todo: They fined *Miller*, an engineer, and her ⟨firm⟩.',
      'They fined not *Miller* but her ⟨firm⟩.',
      'todo: Not only *engineers* but also ⟨mayors⟩ came.',
      'The ministers of *trade* and of industry came.',
    ],
  )
})
