/** What the stages found → the public extraction: tokens become offsets and words, ids are given in the order of the text. */
import type { AccusationFinding, Cast, ClaimFinding, Identity, PartyFinding, ReasonFinding } from './findings.ts'
import { excerpt, hull, inTextOrder, sameSpan } from './span.ts'
import type { Accusation, Claim, Document, Entity, Evidence, Excerpt, Extraction, Party, Span } from './types.ts'

export function toExtraction(
  document: Document,
  claimFindings: readonly ClaimFinding[],
  accusationFindings: readonly AccusationFinding[],
  cast: Cast,
): Extraction {
  const cut = (span: Span): Excerpt => excerpt(document.text, span)
  const claimOrder = orderBy(claimFindings, ({ attribution }) => hull([...attribution.cue, ...attribution.content]))
  const claimId: string[] = new Array(claimOrder.length)
  claimOrder.forEach((index, place) => {
    claimId[index] = `c${place + 1}`
  })
  const orderedAccusations = orderBy(accusationFindings, (finding) => finding.sentence).map(
    (i) => accusationFindings[i]!,
  )

  const byKey = collectPeople(claimFindings, orderedAccusations, cast)
  const people = inOrder(byKey)
  const idOf = (key: string): string => byKey.get(key)!.id

  const toEvidence = ({ field, rule, words }: ReasonFinding): Evidence => ({ field, rule, words: words.map(cut) })
  const toParty = (party: PartyFinding): Party => ({
    mention: cut(party.mention),
    entity: idOf(party.identity.key),
    country: party.country,
    sponsor: party.sponsor,
  })

  const claims = claimOrder.map((index): Claim => {
    const { attribution, speaker, stance, about } = claimFindings[index]!
    return {
      id: claimId[index]!,
      kind: attribution.kind,
      source: attribution.source.map(cut),
      cue: attribution.cue.map(cut),
      content: attribution.content.map(cut),
      speaker: speaker.key === null ? null : idOf(speaker.key),
      within: attribution.within === undefined ? null : claimId[attribution.within]!,
      stance: {
        act: stance.act,
        polarity: stance.polarity,
        certainty: stance.certainty,
        target: stance.target && {
          ...cut(stance.target),
          entity: about === null ? null : (byKey.get(about)?.id ?? null),
        },
        confidence: stance.confidence,
      },
      confidence: attribution.confidence,
      evidence: attribution.reasons.concat(speaker.reasons, stance.reasons).map(toEvidence),
    }
  })

  const entities = people.map(
    ({ id, identity, mentions }): Entity => ({
      id,
      name: identity.name,
      kind: identity.kind,
      country: identity.country,
      role: identity.role,
      pronoun: identity.pronoun,
      mentions: mentions.map(cut),
    }),
  )

  const accusations = orderedAccusations.map(
    (finding, place): Accusation => ({
      id: `a${place + 1}`,
      accuser: finding.accuser && toParty(finding.accuser),
      accused: toParty(finding.accused),
      victim: finding.victim && toParty(finding.victim),
      act: { type: finding.act.type, mention: cut(finding.act.mention) },
      form: finding.form,
      modality: finding.modality,
      basis: finding.basis && cut(finding.basis),
      time: finding.time && cut(finding.time),
      sentence: cut(finding.sentence),
      mentions: finding.mentions.map(cut),
      responses: finding.responses.map(({ type, sentence, by, claim }) => ({
        type,
        sentence: cut(sentence),
        by: by && idOf(by.key),
        claim: claim === null ? null : claimId[claim]!,
      })),
      confidence: finding.confidence,
      evidence: finding.reasons.map(toEvidence),
    }),
  )
  return { claims, entities, accusations }
}

interface Person {
  id: string
  readonly identity: Identity
  mentions: Span[]
}

/**
 * Everybody who speaks, accuses, is accused, is hit or answers. Each is mentioned: who speaks without a source has one
 * elsewhere. Each is looked up as seldom as can be, since archives have many.
 */
function collectPeople(
  claims: readonly ClaimFinding[],
  accusations: readonly AccusationFinding[],
  cast: Cast,
): ReadonlyMap<string, Person> {
  const parties = accusations.flatMap(({ accuser, accused, victim }) =>
    [accuser, accused, victim].filter((party) => party !== null),
  )
  const answers = accusations.flatMap(({ responses }) => responses)
  // Of some only an accusation knows; they may speak, too.
  const told = new Map<string, Identity>()
  for (const { identity } of parties) told.set(identity.key, identity)
  for (const { by } of answers) if (by !== null) told.set(by.key, by)

  const people = new Map<string, Person>()
  const mentionsOf = (key: string): Span[] => {
    let person = people.get(key)
    if (person === undefined) {
      person = { id: '', identity: told.get(key) ?? cast.identities.get(key)!, mentions: [] }
      people.set(key, person)
    }
    return person.mentions
  }
  for (const { attribution, speaker } of claims) {
    if (speaker.key === null) continue
    const mentions = mentionsOf(speaker.key)
    for (const span of attribution.source) mentions.push(span)
  }
  for (const { identity, mention } of parties) mentionsOf(identity.key).push(mention)
  for (const { by, mention } of answers) if (by !== null && mention !== null) mentionsOf(by.key).push(mention)
  for (const mention of cast.mentions) people.get(mention.key)?.mentions.push(mention)
  return people
}

/** In the order of the first mention, with their ids. */
function inOrder(byKey: ReadonlyMap<string, Person>): readonly Person[] {
  const people = [...byKey.values()]
  for (const person of people) person.mentions = eachOnce(person.mentions)
  people.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
  people.forEach((person, place) => {
    person.id = `e${place + 1}`
  })
  return people
}

/** Sorted, and each span once: told by several parties, a place is one mention. No keys are made: an archive has millions. */
function eachOnce(spans: Span[]): Span[] {
  spans.sort(inTextOrder)
  return spans.filter((span, i) => i === 0 || !sameSpan(span, spans[i - 1]!))
}

/** The indices of the items in text order; equal places keep the order in which they were found. */
function orderBy<T>(items: readonly T[], place: (item: T) => Span): number[] {
  const places = items.map(place)
  return items.map((_, i) => i).sort((a, b) => inTextOrder(places[a]!, places[b]!) || a - b)
}
