/** The accused and whoever answers: one entity where the article calls them the same, two where it may mean others. */
import { describe, expect, test } from 'vitest'
import { WAYS } from '../../src/extract.ts'
import { createExtractor, type Entity, type Extraction, extract, tokenize } from '../../src/index.ts'
import { expectDefined, expectSoundExtraction } from '../soundness.ts'

function read(text: string): { extraction: Extraction; named: (id: string | null | undefined) => Entity | undefined } {
  const extraction = extract(text)
  expectSoundExtraction(text, extraction)
  expectDefined(tokenize(text), extraction)
  return { extraction, named: (id) => extraction.entities.find((entity) => entity.id === id) }
}

describe('the accused denies it: one', () => {
  test.each([
    // A crowd without an article.
    ['Chinese hackers broke into the bank, investigators said on Monday. Chinese hackers denied any role on Tuesday.'],
    ['Washington blamed Russian hackers for the breach of the utility. In an email, Russian hackers denied any role.'],
    ['Israel accused Iranian officers of hacking the waterworks. Iranian officers denied the charge.'],
    // The article comes with the second, or goes.
    ['Israel accused Iranian officers of hacking the waterworks. The Iranian officers denied the charge.'],
    ['Israel accused the Iranian officers of hacking the waterworks. Iranian officers denied the charge.'],
    ['Prosecutors charged two Iranian men with hacking the dam. The two Iranian men denied the charges.'],
    ['Police said that a Romanian hacker broke into the account. The Romanian hacker denied it.'],
    // Named by an owner.
    [
      "Britain accused Russia's military intelligence of hacking the lab. Russia's military intelligence rejected that.",
    ],
    ['Canada said that China’s hackers broke into the ministry. China’s hackers denied it, the paper added.'],
    ["Officials accused North Korea's government of hacking the studio. North Korea's government denied it."],
    // A name, with or without its article.
    ['The FBI accused Beijing of hacking the port. Beijing denied that it had hacked anybody.'],
    ['Analysts say the Kremlin hacked the party. The Kremlin denied the claim.'],
    ['The agency said the Lazarus Group hacked the bank. The Lazarus Group denied hacking the bank.'],
    ['The company said the Russians hacked its servers. Russians denied hacking the servers, the paper said.'],
    ['The company said Russians hacked its servers. The Russians denied hacking the servers.'],
    // In marks, or meant by a “who”.
    ['Chinese hackers broke into the bank, she said. “Chinese hackers” denied any role in it.'],
    ['Chinese hackers broke into the bank, she said. The paper met Chinese hackers, who denied any role in it.'],
    // Told by the article alone, in no claim.
    ['Canada accused Iranian officers of hacking its tax agency. Iranian officers have rejected that.'],
  ])('%s', (text) => {
    const { extraction, named } = read(text)
    const [accusation] = extraction.accusations
    expect(accusation?.responses.map(({ type }) => type)).toEqual(['deny'])
    expect(named(accusation!.responses[0]!.by)).toBe(named(accusation!.accused.entity))
  })
})

describe('another may be meant: two', () => {
  test.each([
    ['A Russian hacker broke into the bank, police said. A Russian hacker denied breaking into the club.'],
    ['Prosecutors charged two Iranian men with hacking the dam. Two Iranian men denied hacking the port.'],
    ['Chinese hackers broke into the bank, she said. Other Chinese hackers denied any role in it.'],
    ['Chinese hackers broke into the bank, she said. Some Chinese hackers denied any role in it.'],
    ['Chinese hackers broke into the bank, she said. Chinese officials denied any role in it.'],
    ['Israel accused Iranian officers of hacking the waterworks. Three Iranian officers denied the charge.'],
    ["Canada said that China’s hackers broke into the ministry. China's government denied it."],
    ['The FBI accused Chinese hackers of breaking into the port. China denied the charge.'],
    ["Lee's partner, a Russian hacker, broke into the bank, police said. Another Russian hacker denied it."],
    // A part of them, and those of a narrower kind.
    ['Chinese hackers broke into the bank, she said. Chinese hackers in a chat room denied any role in it.'],
    ['Hackers linked to Iran broke into the bank, the lab said. Hackers told the paper that they would be back.'],
  ])('%s', (text) => {
    const { extraction, named } = read(text)
    const accused = extraction.accusations.map((one) => named(one.accused.entity))
    expect(accused.length).toBeGreaterThan(0)
    const last = extraction.claims.at(-1)?.speaker ?? extraction.accusations[0]?.responses[0]?.by
    expect(named(last)).toBeDefined()
    expect(accused).not.toContain(named(last))
  })
})

test('charged again by the same words, it is the same that is charged', () => {
  const { extraction } = read(
    'Iranian hackers crippled the city’s computers in March, the mayor said. Iranian hackers stole files from a port in May, police said.',
  )
  const accused = extraction.accusations.map((one) => one.accused)
  expect(accused.map(({ mention }) => mention.text)).toEqual(['Iranian hackers', 'Iranian hackers'])
  expect(new Set(accused.map(({ entity }) => entity)).size).toBe(1)
})

test('“the bank” that speaks is “a bank” that was hit, and not a bank of another event', () => {
  const { extraction, named } = read(
    'Iranian hackers broke into a bank in May, police said. The bank said that it was safe.',
  )
  expect(named(extraction.accusations[0]!.victim?.entity)?.mentions.map(({ text }) => text)).toEqual([
    'a bank',
    'The bank',
  ])
  const both = read('The bank said that it was late. Iranian hackers broke into a bank in May, police said.')
  expect(both.extraction.entities.filter(({ name }) => /bank/i.test(name)).length).toBe(2)
})

describe('whoever answers in the article’s own words is mentioned, whole', () => {
  test.each([
    [
      'Canada accused Russia of hacking its tax agency. Russian officials in Ottawa have rejected that.',
      'Russian officials in Ottawa',
    ],
    [
      "Canada accused Russia of hacking its tax agency. Russia's foreign minister dismissed that on Friday.",
      "Russia's foreign minister",
    ],
    ['Canada accused Russia of hacking its tax agency. The Russian embassy has dismissed that.', 'The Russian embassy'],
    ['Canada accused Russia of hacking its tax agency in May. The meddling, which Moscow denies, went on.', 'Moscow'],
    ['Canada said Russia had hacked its tax agency. In May, Canada expelled five Russian diplomats.', 'Canada'],
    ['Canada said Russia had hacked its tax agency. Five Russian diplomats were expelled by Norway in May.', 'Norway'],
  ])('%s', (text, words) => {
    const { extraction, named } = read(text)
    const [response] = extraction.accusations[0]!.responses
    expect(named(response?.by)?.mentions.map((mention) => mention.text)).toContain(words)
  })

  test.each([
    [
      'Canada accused Russia of hacking its tax agency. A lawyer hopes that voters see Russian meddling and admit that it hurt.',
    ],
    [
      'Canada accused Russia of hacking its tax agency. The talks put off the threat of Canada imposing sanctions on Russia.',
    ],
    ['Canada accused Russia of hacking its tax agency. Prices rose after Canada-imposed sanctions on Russia.'],
  ])('%s: nobody answers', (text) => {
    expect(read(text).extraction.accusations[0]!.responses).toEqual([])
  })
})

test('a charge in return has a claim only where the one who answers speaks in it', () => {
  const { extraction, named } = read(
    'The Pentagon was hacked by China, a Pentagon official said. China accused the United States of hacking a port. Newspapers cited a Pentagon report that said that designs were stolen by Chinese hackers.',
  )
  const responses = extraction.accusations.flatMap((one) => one.responses)
  expect(responses.map(({ type, by, claim }) => [type, named(by)?.name, claim])).toEqual([
    ['counter-accuse', 'China', 'c2'],
    ['counter-accuse', 'Pentagon', null],
  ])
})

/** Texts of which somebody was two once. */
test.each([
  'who,who said|was,said”a”',
  "Aa's@a,who said|was,said|was",
  'Chinese hackers hack?Chinese hackers]said]false',
])('%j is sound by each way', (text) => {
  for (const attribution of WAYS) {
    const extraction = createExtractor({ attribution }).extract(text)
    expectSoundExtraction(text, extraction)
    expectDefined(tokenize(text), extraction)
  }
})
