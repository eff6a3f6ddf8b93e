/** Document and attributions → the cast: everybody in the article, and who speaks in each attribution. (Stub.) */
import type { Attribution, Cast, Identity } from '../findings.ts'
import type { Document, Span } from '../types.ts'

export function findCast(document: Document, attributions: readonly Attribution[]): Cast {
  const identify = (mention: Span): Identity => {
    const name = document.text.slice(mention.start, mention.end)
    return { key: name, name, kind: 'unknown', country: null, role: null }
  }
  const identities = new Map<string, Identity>()
  const speakers = attributions.map((attribution) => {
    const source = attribution.source[0]
    if (source === undefined) return { key: null, reasons: [] }
    const identity = identify(source)
    identities.set(identity.key, identity)
    return { key: identity.key, reasons: [] }
  })
  return { identities, mentions: [], speakers, identify }
}
