/** Where the accusations of an article stand in its text: what the page marks when one of them is asked for. */
import type { Accusation, Span } from '../../types.ts'

/** A span and what it is to which accusations. Several accusations share the sentence of an answer, which is one place. */
export interface Place extends Span {
  /** `t-a1`: tells a1; `r-a1`: a response to it; `k-a1`: names a party, the act, its basis or time. */
  readonly marks: readonly string[]
  /** The accusations that are first told here. */
  readonly begins: readonly Accusation[]
}

/** All places, each span once, in text order. */
export function placesOf(accusations: readonly Accusation[]): readonly Place[] {
  const places = new Map<string, { span: Span; marks: Set<string>; begins: Accusation[] }>()
  const at = (span: Span, mark: string) => {
    const key = `${span.start} ${span.end}`
    const place = places.get(key) ?? { span, marks: new Set(), begins: [] }
    places.set(key, place)
    place.marks.add(mark)
    return place
  }
  for (const one of accusations) {
    const { id, sentence, mentions, responses, accuser, accused, victim, act, basis, time } = one
    at(sentence, `t-${id}`).begins.push(one)
    for (const span of mentions) at(span, `t-${id}`)
    for (const response of responses) at(response.sentence, `r-${id}`)
    for (const span of [accuser?.mention, accused.mention, victim?.mention, act.mention, basis, time]) {
      if (span) at(span, `k-${id}`)
    }
  }
  return [...places.values()]
    .map(({ span: { start, end }, marks, begins }) => ({ start, end, marks: [...marks], begins }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Whether a span overlaps one of these, asked often: the spans are joined and searched by halves. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return ({ start, end }) => {
    let [low, high] = [0, joined.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (joined[middle]!.end <= start) low = middle + 1
      else high = middle
    }
    return low < joined.length && joined[low]!.start < end
  }
}
