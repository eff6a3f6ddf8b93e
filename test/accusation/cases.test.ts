/** Who is accused of what, by the marked-up cases: one text a pattern, and one a filter. */

import { findAccusations, readCharges } from '../../src/accusation/accusation.ts'
import { inTokens } from '../../src/attribution/in-tokens.ts'
import { castOf, readArticle, withParties } from '../../src/entities/cast.ts'
import type { ClaimFinding } from '../../src/findings.ts'
import { tokenize } from '../../src/index.ts'
import { findStances } from '../../src/stance/stance.ts'
import { createSyntax } from '../../src/syntax/syntax.ts'
import type { Span } from '../../src/types.ts'
import { type Case, numbered, runCases } from '../cases.ts'

/** The claims are told: `source`, `cue` and `content`, numbered from the second on. */
function accusationsOf({ text, marks }: Case) {
  const document = tokenize(text)
  const attributions = ['', '2', '3'].flatMap((number) => {
    const part = (label: string): readonly Span[] => marks[`${label}${number}`] ?? []
    if (part('cue').length === 0) return []
    const cue = part('cue')
    const head = document.tokens.findIndex(({ end }) => end === cue.at(-1)!.end)
    const kind = 'indirect' as const
    const found = { kind, source: part('source'), cue, content: part('content'), head, confidence: 1, reasons: [] }
    return [inTokens(document, found)]
  })
  const article = readArticle(document, attributions)
  const cast = castOf(article)
  const stances = findStances(document, attributions, createSyntax(document))
  const claims = attributions.map((attribution, i): ClaimFinding => {
    return { attribution, speaker: cast.speakers[i]!, stance: stances[i]!, about: null }
  })
  const charges = readCharges(createSyntax(document), claims, cast)
  return charges === null ? [] : findAccusations(charges, withParties(cast, article, charges.parties))
}

runCases(
  'accusation',
  (one) => {
    const found = accusationsOf(one)
    const words = (span: Span | null | undefined) => (span ? one.text.slice(span.start, span.end) : null)
    const fields: Record<string, string | null> = { accusations: String(found.length) }
    found.forEach((accusation, i) => {
      const { accuser, accused, victim, act, form, modality, responses, reasons, mentions, basis, time } = accusation
      const number = i === 0 ? '' : String(i + 1)
      const all = {
        accuser: accuser?.identity.name ?? null,
        name: accused.identity.name,
        country: accused.country,
        sponsor: accused.sponsor,
        victim: words(victim?.mention),
        type: act.type,
        form,
        modality,
        basis: words(basis),
        time: words(time),
        mentions: String(mentions.length),
        responses: responses.map(({ type, by }) => `${type} by ${by?.name ?? 'nobody'}`).join(', ') || null,
        pattern: reasons.find(({ field }) => field === 'accused')?.rule ?? null,
      }
      for (const [field, value] of Object.entries(all)) fields[`${field}${number}`] = value
    })
    const marked = found.map(({ accused, act }) => ({ accused: [accused.mention], act: [act.mention] }))
    return { marks: numbered(marked), fields }
  },
  { given: ['source', 'cue', 'content'] },
)
