/**
 * The cast with a lexicon of one's own: who has a name of the lexicon is its entity, so that all its names mean one, and
 * has the kind, country and role that stand there. What the article says fills what the lexicon leaves open.
 */
import type { Cast, Identity } from '../findings.ts'
import { type LexiconEntity, type OwnWords, plainName } from '../lexicon/own.ts'

export function withOwnEntities(cast: Cast, { names }: OwnWords): Cast {
  if (names.size === 0) return cast
  const owns = new Map<LexiconEntity, Identity>()
  const become = (found: Identity): Identity => {
    const entity = names.get(plainName(found.name))
    if (entity === undefined) return found
    const known = owns.get(entity)
    const own: Identity = {
      key: `lexicon ${entity.name}`,
      name: entity.name,
      kind: entity.kind,
      country: entity.country ?? known?.country ?? found.country,
      role: entity.role ?? known?.role ?? found.role,
      pronoun: entity.kind === 'person' ? (known?.pronoun ?? found.pronoun) : null,
    }
    owns.set(entity, own)
    return own
  }
  const newKey = new Map<string, string>()
  for (const [key, identity] of cast.identities) newKey.set(key, become(identity).key)
  const keyOf = (key: string): string => newKey.get(key) ?? key
  // After all have been asked, so that each has what any of them says.
  const identities = new Map([...cast.identities].map(([key, one]) => [keyOf(key), become(one)]))
  return Object.freeze({
    identities,
    mentions: cast.mentions.map((mention) => ({ ...mention, key: keyOf(mention.key) })),
    speakers: cast.speakers.map((one) => (one.key === null ? one : { ...one, key: keyOf(one.key) })),
    parties: cast.parties.map((mention) => ({ ...mention, key: keyOf(mention.key) })),
    own: {
      groups: new Set([...names].filter(([, { kind }]) => kind === 'group').map(([name]) => name.toLowerCase())),
      backings: new Map(
        [...names.values()].map(({ name, country = null, sponsor = null }) => [
          `lexicon ${name}`,
          { country, sponsor },
        ]),
      ),
    },
  })
}
