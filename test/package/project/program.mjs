/** The same little program for every platform: all that runs everywhere, on one article and on an example of its own. */

const EXAMPLE = `“We will rebuild,” said Ann Lee, the mayor.

The Justice Department accused hackers working for Freedonia of stealing designs from Acme Corp. on Friday. Freedonia’s
foreign ministry denied the accusation.`

const CASE = '[content|“We will rebuild,”] [cue|said] [source|Mayor Ann Lee].\n=> speaker: Ann Lee\n=> act: promise'
const GOLD = { text: EXAMPLE, attributions: [{ source: [[24, 31]], cue: [[19, 23]], content: [[0, 18]] }] }
const LEXICON = { entities: [{ name: 'Acme Corp.', kind: 'organization', aliases: ['Acme'] }] }
const INFO = { id: 'a1', url: 'https://news.example/a1', title: 'One', published: '2021-05-06' }

/** @returns what all of it gives, as JSON: the same bytes wherever it runs */
export function everything({ saidwho, dates, exporting, graphs, testing }, article) {
  const { createExtractor, extract, SaidwhoError, tokenize, triples } = saidwho
  const { accusationGraph, toDot, toGexf, toMermaid } = graphs
  const own = createExtractor({ attribution: 'fast', confidence: 'precise', lexicon: LEXICON })
  const extractions = [article, EXAMPLE].map((text) => extract(text))
  const graph = accusationGraph(extractions)
  const example = extractions[1]
  const exported = Object.entries(exporting.exportFormats).map(([name, format]) => [
    name,
    format.head + format.one({ ...INFO, text: EXAMPLE, extraction: example }) + format.tail,
  ])
  const one = testing.parseCase(CASE)
  return JSON.stringify({
    extractions,
    own: own.extract(EXAMPLE),
    triples: triples(example),
    document: tokenize(EXAMPLE),
    graph,
    drawn: [toDot(graph), toMermaid(graph), toGexf(graph)],
    dated: dates.withDates(example, { date: '2021-05-06' }),
    exported,
    back: exporting.fromBrat(exporting.toBrat(example, EXAMPLE, INFO), EXAMPLE),
    schema: exporting.recordSchema.$id,
    summary: testing.toSnapshot(example),
    compared: testing.compareCase(one, extract(one.text)),
    score: testing.scoreTable(testing.score(GOLD, example)),
    refused: codeOf(() => extract(42), SaidwhoError),
    refusedElsewhere: codeOf(() => testing.parseCase('[cue|said'), SaidwhoError),
  })
}

/** An error of any entry is an instance of the one class. */
function codeOf(attempt, SaidwhoError) {
  try {
    attempt()
    return null
  } catch (error) {
    return error instanceof SaidwhoError ? error.code : String(error)
  }
}
