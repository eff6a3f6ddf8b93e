/** How the words of a source are read, by the marked-up cases: what is described, by which noun, one or many. */
import { gatherFigures } from '../../src/entities/figures.ts'
import { findNames } from '../../src/entities/names.ts'
import { readPhrase } from '../../src/entities/phrase.ts'
import { readScene } from '../../src/entities/scene.ts'
import { tokenize } from '../../src/index.ts'
import { tokensIn } from '../../src/span.ts'
import { runCases } from '../cases.ts'

runCases(
  'entities/phrases',
  ({ text, marks }) => {
    const scene = readScene(tokenize(text))
    const figures = gatherFigures(scene, findNames(scene), () => false)
    const phrase = readPhrase(scene, figures, tokensIn(scene.document, marks.source![0]!))
    if (phrase === null) return { fields: {} }
    const { tokens } = scene.document
    const words = (from: number, to: number) => text.slice(tokens[from]!.start, tokens[to - 1]!.end)
    const { from, coreTo, end, noun, plural, determiner, pronoun, conjunctions } = phrase
    return {
      fields: {
        words: words(from, end),
        core: words(from, coreTo),
        noun,
        number: plural ? 'plural' : 'singular',
        determiner,
        pronoun,
        joined: conjunctions.map((i) => tokens[i]!.text).join(' ') || null,
      },
    }
  },
  { given: ['source'] },
)
