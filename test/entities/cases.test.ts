/** Who speaks, by the marked-up cases. */
import { inTokens } from '../../src/attribution/in-tokens.ts'
import { castOf, readArticle } from '../../src/entities/cast.ts'
import { tokenize } from '../../src/index.ts'
import type { Attribution, Span } from '../../src/types.ts'
import { type Case, runCases } from '../cases.ts'

function attributionsOf({ marks }: Case): Attribution[] {
  return ['', '2', '3', '4'].flatMap((number): Attribution[] => {
    const part = (label: string): readonly Span[] => marks[`${label}${number}`] ?? []
    if (part('cue').length === 0) return []
    return [
      {
        kind: 'indirect',
        source: part('source'),
        cue: part('cue'),
        content: part('content'),
        head: -1,
        confidence: 1,
        reasons: [],
      },
    ]
  })
}

runCases(
  'entities',
  (one) => {
    const document = tokenize(one.text)
    const attributions = attributionsOf(one).map((attribution) => inTokens(document, attribution))
    const cast = castOf(readArticle(document, attributions))
    const who = cast.speakers.map(({ key }) => (key === null ? null : cast.identities.get(key)!))
    const named = cast.mentions.map(({ key }) => cast.identities.get(key)!)
    const fields: Record<string, string | null> = {
      same: who[0] === who[1] ? 'yes' : 'no',
      // Who is named beside those who speak, with the kind.
      named: named.map(({ name, kind }) => `${name} (${kind})`).join(', ') || null,
    }
    who.forEach((identity, i) => {
      const number = i === 0 ? '' : String(i + 1)
      fields[`speaker${number}`] = identity?.name ?? null
      fields[`kind${number}`] = identity?.kind ?? null
      fields[`country${number}`] = identity?.country ?? null
      fields[`role${number}`] = identity?.role ?? null
      fields[`pronoun${number}`] = identity?.pronoun ?? null
      const reason = cast.speakers[i]!.reasons[0]
      fields[`rule${number}`] = reason?.rule ?? null
      fields[`because${number}`] = reason?.words.map(({ start, end }) => one.text.slice(start, end)).join(' | ') || null
    })
    return { fields }
  },
  { given: ['source', 'cue', 'content'] },
)
