/** Texts of a size that no article has, by each way: nothing is thrown, and what is found is sound. */
import { createExtractor } from '../../src/index.ts'
import { expectDefined, expectSoundDocument, expectSoundExtraction } from '../soundness.ts'

const UNITS: Readonly<Record<string, string>> = {
  news: '“We reject it,” said Ann Lee, the minister. The FBI accused China of hacking the port. Beijing denied the charge.\n\n',
  'one line without a space': 'a',
  'marks that open': '“ said ',
  'characters of other planes': '👩‍👩‍👧\ud83d𠀀e\u0301\u202e ',
  'words that every object has': '__proto__ constructor toString, ',
  'line ends': '\r\n\u2028\r',
}

/** Tells of each text, and throws at the first that is not sound. */
export function flood(characters: number, tell: (line: string) => void): void {
  for (const way of ['accurate', 'fast', 'rules'] as const) {
    const { extract, tokenize } = createExtractor({ attribution: way })
    for (const [name, unit] of Object.entries(UNITS)) {
      const text = unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters)
      const before = performance.now()
      const extraction = extract(text)
      const seconds = (performance.now() - before) / 1000
      expectSoundExtraction(text, extraction)
      const document = tokenize(text)
      expectSoundDocument(document)
      expectDefined(document, extraction)
      const { claims, accusations } = extraction
      const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
      tell(
        `${way}, ${name}: ${text.length} characters in ${seconds.toFixed(1)} s, ` +
          `${claims.length} claims, ${accusations.length} accusations, ${megabytes} MB`,
      )
    }
  }
}
