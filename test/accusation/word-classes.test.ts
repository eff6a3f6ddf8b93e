/** The legend of word classes, the paths that are written with its names, and each class by words that have it and near misses. */
import { describe, expect, test } from 'vitest'
import { path } from '../../src/accusation/path.ts'
import { BACKWARD, FORWARD, PATTERNS } from '../../src/accusation/patterns.ts'
import { type ClassName, classOf, LETTERS } from '../../src/accusation/word-classes.ts'
import { FUNCTION_WORDS } from '../../src/lexicon/function-word-classes.ts'

const repeated = (list: readonly string[]) => list.filter((one, i) => list.indexOf(one) !== i)

describe('the legend', () => {
  test('has each letter once', () => {
    expect(repeated(Object.values(LETTERS))).toEqual([])
    expect(Object.values(LETTERS).filter((letter) => letter.length !== 1)).toEqual([])
  })

  test('has every letter that a pattern uses', () => {
    const letters = new Set<string>(Object.values(LETTERS))
    const unknown = Object.entries(PATTERNS).flatMap(([name, pattern]) =>
      [pattern.path, pattern.before, pattern.charge].flatMap((one) =>
        [...lettersOf(one)].filter((letter) => !letters.has(letter)).map((letter) => `${letter} in ${name}`),
      ),
    )
    expect(unknown).toEqual([])
  })

  test('has no letter that no pattern uses', () => {
    const used = Object.values(PATTERNS).flatMap(({ path, before, charge }) =>
      [path, before, charge].flatMap((one) => [...lettersOf(one)]),
    )
    expect(Object.entries(LETTERS).flatMap(([name, letter]) => (used.includes(letter) ? [] : [name]))).toEqual([])
  })

  test('has each function word in one class', () => {
    expect(repeated(Object.values(FUNCTION_WORDS).flatMap((words) => words.split(' ')))).toEqual([])
  })
})

/** What is left without the syntax of regular expressions. */
function lettersOf(pattern: RegExp | undefined): string {
  return (pattern?.source ?? '').replace(/\{[\d,]+\}|\(\?(?:[:=!]|<[=!])|\\(?=\.)|[\^$()[\]|*+?]/g, '')
}

describe('a path', () => {
  test.each([
    ['^ be adv? behind $', '^br?R$'],
    ['[det adj noun]{1,5}', '[dan]{1,5}'],
    ['[^stop comma]', '[^\\.,]'],
    ['(?:try | believe) to (?=commit)', '(?:t|q)T(?=c)'],
  ])('%s', (names, source) => {
    expect(path(names).source).toBe(source)
  })

  test('knows no name beside the legend', () => {
    expect(() => path('^ be behid $')).toThrow('behid')
  })
})

test('every path of words stands in one of both orders, once', () => {
  const paths = Object.entries(PATTERNS).flatMap(([name, { path }]) => (path === undefined ? [] : [name]))
  expect([...FORWARD, ...BACKWARD].sort()).toEqual(paths.sort())
})

/** Words as `form/TAG/lemma`; where the lemma is left out it is the form. */
type Row = readonly [name: ClassName, words: string]

const classesOf = (words: string) =>
  words.split(' ').map((word) => {
    const [form = '', tag = '', lemma = form] = word.split('/')
    const letter = classOf(form, lemma, tag)
    return `${word} ${Object.entries(LETTERS).find(([, one]) => one === letter)![0]}`
  })

describe('words of each class', () => {
  test.each<Row>([
    ['be', "is/AUX were/AUX/be 'm/AUX/be been/VERB/be"],
    ['have', "has/AUX/have having/VERB/have 've/AUX/have"],
    ['do', 'did/AUX/do does/VERB/do'],
    ['modal', "may/AUX may/VERB could/AUX 'd/AUX/would wo/AUX/will ca/AUX/can"],
    ['not', "not/PART n't/PART never/ADV"],
    ['of', 'of/ADP'],
    ['for', 'for/ADP over/ADP'],
    ['in', 'in/ADP into/ADP within/ADP'],
    ['to', 'to/PART to/ADP'],
    ['on', 'on/ADP against/ADP at/ADP upon/ADP'],
    ['by', 'by/ADP'],
    ['from', 'from/ADP'],
    ['with', 'with/ADP'],
    ['as', 'as/ADP as/SCONJ'],
    ['out', 'out/ADP off/ADP up/ADV'],
    ['who', 'who/PRON which/DET that/SCONJ that/DET'],
    ['if', 'if/SCONJ while/SCONJ but/CCONJ'],
    ['and', '&/CCONJ nor/CCONJ plus/CCONJ'],
    ['comma', ',/PUNCT –/PUNCT (/PUNCT'],
    ['stop', './PUNCT ;/PUNCT …/PUNCT'],
    ['det', "the/DET their/PRON 's/PART '/PART these/DET another/DET"],
    ['adj', 'recent/ADJ two/NUM'],
    ['noun', 'navy/NOUN iran/PROPN they/PRON'],
    ['verb', 'denied/VERB/deny robbed/VERB/rob'],
    ['adv', 'allegedly/ADV'],
    ['prep', 'during/ADP oh/INTJ $/SYM'],
    ['blame', 'accused/VERB/accuse charging/VERB/charge guilty-pleading/VERB/plead accused/NOUN/accused finger/NOUN'],
    ['link', 'linked/VERB/link links/NOUN/link traced/ADJ/trace'],
    ['behind', 'behind/ADP responsible/ADJ role/NOUN suspects/NOUN/suspect suspect/ADJ'],
    ['commit', 'carried/VERB/carry launched/VERB/launch waging/NOUN/waging launched/ADJ/launch'],
    ['try', 'tried/VERB/try attempt/NOUN effort/NOUN hired/VERB/hire'],
    ['believe', 'believed/VERB/believe said/VERB/say appears/VERB/appear'],
    ['serve', 'working/VERB/work acting/VERB/act'],
  ])('%s: %s', (name, words) => {
    expect(classesOf(words)).toEqual(words.split(' ').map((word) => `${word} ${name}`))
  })

  test('all classes are in the table above', () => {
    expect(Object.keys(LETTERS)).toHaveLength(33)
  })
})

describe('near misses', () => {
  test.each<readonly [reason: string, word: string, name: ClassName]>([
    ['a month is no modal', 'may/PROPN', 'noun'],
    ['whatever has hacked is a noun', 'hacking/VERB/hack', 'noun'],
    ['a charge as a noun charges nobody', 'charge/NOUN', 'noun'],
    ['an accusation as a noun', 'accusation/NOUN', 'noun'],
    ['a claim as a noun is believed by nobody', 'claim/NOUN', 'noun'],
    ['a launch as a noun is no deed', 'launch/NOUN', 'noun'],
    ['who suspects, blames', 'suspects/VERB/suspect', 'blame'],
    ['who is suspected, is said to have done it', 'suspected/VERB/suspect', 'believe'],
    ['whoever works for none is no servant', 'works/VERB/work', 'verb'],
    ['whoever worked', 'worked/VERB/work', 'verb'],
    ['one hallmark is in no list', 'hallmark/NOUN', 'noun'],
    ['“have” as a word of another lemma', 'haven/NOUN', 'noun'],
    ['“one” is a number', 'one/NUM', 'adj'],
    ['“its” is no pronoun', 'its/PRON/it', 'det'],
    ['“over” is no other preposition', 'over/ADV', 'for'],
    ['“under” is', 'under/ADP', 'prep'],
    ['“or” joins, “but” opposes', 'but/CCONJ', 'if'],
    ['an auxiliary in no list', 'gonna/AUX', 'do'],
    ['a particle in no list', 'yet/PART', 'adv'],
    ['a colon stops', ':/PUNCT', 'stop'],
  ])('%s: %s', (_, word, name) => {
    expect(classesOf(word)).toEqual([`${word} ${name}`])
  })
})
