/** What flat records are made of: entities by id, and places without their words. */
import type { Entity, Extraction, Span } from '../types.ts'

/** Looks entities up; null and what there is not are null. */
export function entitiesOf({ entities }: Extraction): (id: string | null | undefined) => Entity | null {
  const byId = new Map<unknown, Entity>(entities.map((entity) => [entity.id, entity]))
  return (id) => byId.get(id) ?? null
}

export const placeOf = ({ start, end }: Span): Span => ({ start, end })
