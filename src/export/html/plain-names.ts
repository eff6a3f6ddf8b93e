/**
 * Ids and kinds stand in the page as ids, classes and selectors, where escaping is not enough. saidwho's own are letters,
 * digits and hyphens; of an extraction that somebody else made, all else becomes “_”: `c1"><script>` is `c1___script_`.
 */
import type { Claim, Extraction } from '../../types.ts'

export function withPlainNames({ claims, entities, accusations }: Extraction): Extraction {
  return {
    entities,
    claims: claims.map((claim): Claim => {
      const { id, stance } = claim
      const { act, polarity, certainty, target } = stance
      const words = { act: plain(act), polarity: plain(polarity), certainty: plain(certainty) }
      return { ...claim, id: plain(id), stance: { ...words, target } }
    }),
    accusations: accusations.map((accusation) => ({
      ...accusation,
      id: plain(accusation.id),
      act: { ...accusation.act, type: plain(accusation.act.type) },
      form: plain(accusation.form),
      modality: plain(accusation.modality),
      responses: accusation.responses.map((response) => ({
        ...response,
        type: plain(response.type),
        claim: response.claim === null ? null : plain(response.claim),
      })),
    })),
  }
}

function plain<Name extends string>(name: Name): Name {
  return String(name).replace(/[^\w-]/g, '_') as Name
}
