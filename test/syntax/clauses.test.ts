import { describe } from 'vitest'
import { clauseOf, governorOf } from '../../src/syntax/clauses.ts'
import { runMarked } from './marked.ts'

describe('the clause of a word', () => {
  runMarked(
    (syntax, { from }) => clauseOf(syntax, from),
    [
      'The *mayor* *has* ⟨closed⟩ the old *bridge* *.*',
      'The *mayor* ⟨said⟩ the bridge was closed.',
      'The mayor said the *bridge* *was* ⟨closed⟩ in *May*.',
      'The mayor said *that* engineers had ⟨closed⟩ it.',
      'The bridge *that* *engineers* ⟨closed⟩ fell.',
      'todo: The *bridge* that engineers had closed ⟨opened⟩ on Monday.',
      'todo: The *bridge* that engineers closed ⟨fell⟩.',
      'The mayor ⟨*promised*⟩ to repair it.',
      'The mayor promised *to* ⟨repair⟩ the *bridge*.',
      'The mayor came and *quickly* ⟨left⟩ *town*.',
      'The mayor escaped by ⟨leaving⟩ the *town*.',
      'The plans ⟨stolen⟩ by *thieves* were found.',
      '*When* *rain* ⟨fell⟩, the mayor left.',
      'When rain fell, the *mayor* ⟨left⟩.',
      'The mayor ⟨is⟩ *ill* and *tired*.',
    ],
  )
})

describe('the governor of a clause', () => {
  runMarked(
    (syntax, { from }) => governorOf(syntax, from),
    [
      'The mayor *closed* the bridge.',
      'The mayor ⟨said⟩ the bridge was *closed*.',
      'The mayor ⟨said⟩ the bridge was old and would be *closed*.',
      'todo: The mayor said the bridge was old, and *closed* it on Monday.',
      'todo: The mayor said the bridge was old and *left*.',
      'The mayor ⟨promised⟩ to *repair* the bridge.',
      'The mayor promised to ⟨try⟩ to *repair* the bridge.',
      'The ⟨bridge⟩ that engineers *closed* in May was sold.',
      'The ⟨bridge⟩ that engineers *closed* fell.',
      'The ⟨plans⟩ *stolen* in May were found.',
      'There is ⟨evidence⟩ that thieves *stole* the plans.',
      'Thieves are ⟨accused⟩ of *stealing* the plans.',
      'The mayor ⟨left⟩ after thieves *stole* the plans.',
      'The mayor ⟨escaped⟩ by *leaving* early.',
      '“The bridge is *closed*,” ⟨said⟩ the mayor.',
      'The mayor will *close* the bridge, and engineers will repair it.',
      'The mayor will close the bridge, and engineers will *repair* it.',
    ],
  )
})
