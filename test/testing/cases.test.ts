/** The reader of marked-up cases reads marks, fields and comments, and refuses what it cannot read. */
import { describe, expect, test } from 'vitest'
import { extract, SaidwhoError } from '../../src/index.ts'
import { compareCase, numbered, parseCase, parseCases } from '../../src/testing/testing.ts'

const only = (source: string) => parseCases(source)[0]!

describe('a marked-up case', () => {
  test('gives the text without its marks, and the spans', () => {
    const { text, marks } = only('[source|The ministry] [cue|said] [content|it was wrong].')
    expect(text).toBe('The ministry said it was wrong.')
    expect(marks).toEqual({
      source: [{ start: 0, end: 12 }],
      cue: [{ start: 13, end: 17 }],
      content: [{ start: 18, end: 30 }],
    })
  })

  test('may have marks in pieces, nested, numbered and shared', () => {
    const { text, marks } = only('[content|No], [source1,source2|she] [cue|said] [content|today [cue2|adding] x].')
    expect(text).toBe('No, she said today adding x.')
    const she = [{ start: 4, end: 7 }]
    expect(marks).toMatchObject({ source: she, source2: she, cue2: [{ start: 19, end: 25 }] })
    expect(marks.content).toHaveLength(2)
  })

  test('keeps brackets of the text and escaped characters', () => {
    expect(only('He [sic] [cue|said \\[so\\]]\\u00a0now.').text).toBe('He [sic] said [so]\u00a0now.')
  })

  test('has comments above, fields below, and paragraphs between', () => {
    const [first, second] = parseCases('# Why.\n# todo: later\n\nOne.\n\nTwo.\n=> act: deny\n---\nThree.\n')
    expect(first).toMatchObject({
      reason: 'Why.',
      todo: 'later',
      text: 'One.\n\nTwo.',
      fields: { act: 'deny' },
      line: 4,
    })
    expect(second).toMatchObject({ reason: '', todo: null, text: 'Three.', line: 9 })
  })

  test('reads the same from a checkout with the line ends of Windows, and behind a byte order mark', () => {
    const file = '# Why.\n[content|“No,”] [cue|said]\n[source|Lee].\n=> act: deny\n---\n[cue|Said\\u000d] who?\n---\n'
    expect(parseCases(file.replaceAll('\n', '\r\n'))).toEqual(parseCases(file))
    expect(parseCases(`\ufeff${file}`)).toEqual(parseCases(file))
    expect(parseCases(file)[1]!.text).toBe('Said\r who?')
  })

  test('is refused where a mark is left open or a result has no name', () => {
    expect(() => parseCases('[cue|said')).toThrow('case:1: a mark is not closed: cue')
    expect(() => parseCases('Text.\n=> deny')).toThrow('case:2: not “=> field: value”')
  })
})

test('numbered labels the parts of each item', () => {
  expect(Object.keys(numbered([{ cue: [] }, { cue: [], source: [] }]))).toEqual(['cue', 'cue2', 'source2'])
})

test('one case is one case', () => {
  expect(parseCase('[cue|Said] who?').marks).toEqual({ cue: [{ start: 0, end: 4 }] })
  expect(() => parseCase('# nothing\n')).toThrow(new SaidwhoError('ERR_CASE', 'case: there is no text'))
  expect(() => parseCase('One.\n---\nTwo.', 'a.txt')).toThrow('a.txt:3: a second case')
})

test('labels and fields may be called as what every object has', () => {
  const one = parseCase('[constructor|A] b.\n=> __proto__: x\n=> toString: y')
  expect(one.marks.constructor).toEqual([{ start: 0, end: 1 }])
  expect(Object.entries(one.fields)).toEqual([
    ['__proto__', 'x'],
    ['toString', 'y'],
  ])
})

describe('compareCase', () => {
  const text = '[content|“No,”] [cue|said] [source|Ann Lee].\n'
  const compare = (fields: string) => {
    const one = parseCase(text + fields, 'cases.txt')
    return compareCase(one, extract(one.text))
  }

  test('takes every field there is, of later claims and accusations that are not found, too', () => {
    const { expected, actual } = compare('=> act: deny\n=> act2: none\n=> speaker: Ann Lee\n=> accused.country: none')
    expect(actual).toEqual(expected)
    expect(compare('=> target3: none\n=> accusations: 0\n=> responses: none').actual).toMatchObject({ target3: 'none' })
  })

  // Looked for in vain, it would be “none”, and a case that expects none would hold for ever.
  test.each([
    ['=> taget: none', 'cases.txt:1: unknown field “taget”: there are kind, speaker, act,', 'did you mean target?'],
    ['=> Act: deny', 'unknown field “Act”', 'did you mean act?'],
    ['=> act1: deny', 'unknown field “act1”', 'did you mean act?'],
    ['=> acused2: none', 'unknown field “acused2”', 'did you mean accused?'],
    ['=> accused2: none', 'unknown field “accused2”', 'did you mean accused?'],
    ['=> place: none', 'unknown field “place”', 'there are kind'],
    ['=> constructor: none', 'unknown field “constructor”', 'there are kind'],
  ])('refuses a field that there is not: %s', (fields, message, hint) => {
    expect(() => compare(fields)).toThrow(expect.objectContaining({ code: 'ERR_CASE' }))
    expect(() => compare(fields)).toThrow(message)
    expect(() => compare(fields)).toThrow(hint)
  })

  test('refuses a mark that there is not', () => {
    const one = parseCase('[content|“No,”] [cue|said] [sorce|Ann Lee].', 'cases.txt')
    expect(() => compareCase(one, extract(one.text))).toThrow(
      'cases.txt:1: unknown mark “sorce”: there are source, cue, content; did you mean source?',
    )
  })
})
