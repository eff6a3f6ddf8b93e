/** What tells a right reading from a wrong one: features of a whole source and content, which no chain of labels can see. */
import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { CueFrame } from './label-features.ts'
import type { Reading, Run } from './readings.ts'
import { MARK, TAG, type View } from './view.ts'

const near = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : 8)
const few = (n: number): number => (n > 2 ? 3 : n)
const EDGE = 0x0ed6e

/** Adds the features of one reading; `gap` is how far its chain score lies below the best reading's. */
export function addReadingFeatures(out: Features, view: View, frame: CueFrame, reading: Reading, gap: number): void {
  const { kind, lemma, form, mark, tag, quotation } = view
  const { head, from, to } = frame
  const count = (counts: Int32Array, a: number, b: number): number =>
    b > a ? counts[b - from]! - counts[a - from]! : 0
  const at = (array: Int32Array, i: number): number => (i < from ? EDGE : i >= to ? EDGE + 1 : array[i]!)
  const word = frame.lemma
  const { source, content } = reading
  const has = (source.length > 0 ? 1 : 0) + (content.length > 0 ? 2 : 0)
  const steps =
    gap <= 0
      ? 0
      : gap < 0.25
        ? 1
        : gap < 0.5
          ? 2
          : gap < 1
            ? 3
            : gap < 1.5
              ? 4
              : gap < 2
                ? 5
                : gap < 3
                  ? 6
                  : gap < 4
                    ? 7
                    : 8

  out.add(201, steps)
  out.add(202, steps, has)
  out.add(203, has, word)
  out.add(204, has, frame.kind)
  out.add(205, has, frame.signature)
  out.add(206, has, frame.quotes)
  out.add(207, steps, frame.kind)

  const first = content[0]
  const last = content[content.length - 1]
  const left = content.some((run) => run.to <= head) ? 1 : 0
  const right = content.some((run) => run.from > head) ? 1 : 0
  const side = left + right * 2
  const sourceSide = source.length === 0 ? 0 : source[0]!.from < head ? 1 : 2
  const order = mix(
    side,
    sourceSide * 4 + (source.length > 0 && first !== undefined && source[0]!.from < first.from ? 1 : 0),
  )
  out.add(208, order)
  out.add(209, order, word)
  out.add(210, order, frame.quotes)
  out.add(211, order, frame.signature)
  out.add(212, order, frame.kind, frame.quotes)
  out.add(213, few(content.length), few(source.length), frame.quotes)

  let contentVerbs = 0
  let contentCommas = 0
  let contentSize = 0
  let cuts = 0
  let cuesInside = 0
  content.forEach((run, place) => {
    const size = run.to - run.from
    contentSize += size
    contentVerbs += count(frame.verbs, run.from, run.to)
    contentCommas += count(frame.commas, run.from, run.to)
    cuesInside += count(frame.cues, run.from, run.to)
    for (const q of [quotation[run.from]!, quotation[run.to - 1]!]) {
      if (q === -1) continue
      const outer = view.document.quotations[q]!
      if (Math.max(outer.from, from) < run.from || Math.min(outer.to, to) > run.to) cuts++
    }
    const where = mix(run.from > head ? 1 : 2, few(place))
    const begin = run.from
    const end = run.to - 1
    out.add(214, where, kind[begin]!)
    out.add(215, where, kind[begin]!, at(kind, begin - 1))
    out.add(216, where, lemma[begin]!, at(lemma, begin - 1))
    out.add(217, word, where, form[begin]!)
    out.add(218, word, where, kind[begin]!)
    out.add(219, where, kind[end]!)
    out.add(220, where, kind[end]!, at(kind, end + 1))
    out.add(221, where, at(kind, end + 1), at(kind, end + 2))
    out.add(222, where, lemma[end]!)
    out.add(223, where, at(lemma, end + 1))
    out.add(224, where, at(kind, begin - 2), at(kind, begin - 1), kind[begin]!)
    out.add(225, where, kind[begin]!, at(kind, begin + 1))
    out.add(226, where, near(size), frame.kind)
    out.add(227, where, at(mark as never, end + 1), end + 2 >= to ? 1 : 0)
    out.add(228, where, end + 1 >= to - 1 ? 1 : 0, frame.kind)
    out.add(229, where, at(lemma, end + 1), at(lemma, end + 2))
    out.add(
      230,
      where,
      at(kind, end + 1),
      few(count(frame.verbs, Math.min(run.to, to), to)),
      few(count(frame.commas, Math.min(run.to, to), to)),
    )
    out.add(231, where, quotation[begin] === -1 ? 0 : 1, quotation[end] === -1 ? 0 : 1, mix(mark[begin]!, mark[end]!))
    out.add(232, word, where, quotation[begin] === -1 ? 0 : 1, mark[end]!)
    // The words between cue and content.
    const gapFrom = run.from > head ? head + 1 : run.to
    const gapTo = Math.max(run.from, head)
    const words = gapTo - gapFrom
    out.add(233, where, near(Math.max(words, 0)), frame.kind)
    if (words > 0) {
      out.add(234, where, kind[gapFrom]!, kind[gapTo - 1]!)
      out.add(235, word, where, kind[gapTo - 1]!)
      out.add(236, where, few(count(frame.verbs, gapFrom, gapTo)), few(count(frame.commas, gapFrom, gapTo)), frame.kind)
      out.add(237, where, few(count(frame.cues, gapFrom, gapTo)), few(words))
    } else out.add(238, word, where)
  })
  out.add(239, near(contentSize), contentVerbs > 0 ? 1 : 0, frame.kind)
  out.add(240, few(contentVerbs), few(contentCommas), near(contentSize))
  out.add(241, cuts)
  out.add(242, cuts, frame.quotes, side)
  out.add(243, few(cuesInside), frame.kind)
  out.add(244, word, contentVerbs > 0 ? 1 : 0, few(contentSize))

  if (source.length > 0) {
    const run = source[0]!
    const begin = run.from
    const end = run.to - 1
    const lastRun = source[source.length - 1]!
    const gapFrom = begin < head ? lastRun.to : head + 1
    const gapTo = Math.max(begin, head)
    const nounHead = headOf(view, run)
    out.add(251, sourceSide, kind[nounHead]!)
    out.add(252, sourceSide, lemma[nounHead]!)
    out.add(253, sourceSide, kind[nounHead]!, frame.kind)
    out.add(254, sourceSide, at(kind, begin - 1), kind[begin]!)
    out.add(255, sourceSide, kind[end]!, at(kind, end + 1))
    out.add(256, sourceSide, near(Math.max(0, gapTo - gapFrom)), frame.kind)
    out.add(
      257,
      sourceSide,
      few(count(frame.commas, gapFrom, gapTo)),
      few(count(frame.verbs, gapFrom, gapTo)),
      few(count(frame.marks, gapFrom, gapTo)),
    )
    out.add(258, sourceSide, at(lemma, begin - 1))
    out.add(259, sourceSide, at(lemma, end + 1))
    out.add(260, sourceSide, quotation[begin] === -1 ? 0 : 1, quotation[head] === -1 ? 0 : 1, frame.quotes)
    out.add(261, word, sourceSide, kind[nounHead]!)
    out.add(262, sourceSide, few(count(frame.cues, run.from, run.to)), few(count(frame.cues, gapFrom, gapTo)))
    out.add(263, sourceSide, near(end - begin), few(count(frame.commas, run.from, run.to)))
    out.add(264, few(source.length), sourceSide)
    out.add(265, sourceSide, at(kind, begin - 2), at(kind, begin - 1))
    if (gapTo > gapFrom) {
      out.add(266, sourceSide, kind[gapFrom]!, kind[gapTo - 1]!)
      out.add(267, sourceSide, lemma[gapFrom]!, lemma[gapTo - 1]!)
    } else out.add(268, word, sourceSide)
    if (first !== undefined && last !== undefined) {
      out.add(269, sourceSide, first.from === run.to ? 1 : 0, last.to === run.from ? 1 : 0, order)
    }
    // Nouns and pronouns nearer to the cue than the source that was chosen.
    let nearer = 0
    for (let i = gapFrom; i < gapTo; i++) {
      if (tag[i] === TAG.PRON || tag[i] === TAG.PROPN || tag[i] === TAG.NOUN) nearer++
    }
    out.add(270, sourceSide, few(nearer), frame.kind)
    out.add(271, sourceSide, tag[nounHead]!, side, frame.quotes)
  } else {
    let subject = 0
    for (let i = head - 1; i >= Math.max(from, head - 6); i--) {
      if (mark[i] === MARK.comma) break
      if (tag[i] === TAG.PRON || tag[i] === TAG.PROPN || tag[i] === TAG.NOUN) {
        subject = tag[i]!
        break
      }
    }
    out.add(281, word, at(kind, head - 1))
    out.add(282, frame.signature)
    out.add(283, subject, frame.kind)
    out.add(284, order, at(lemma, head - 1))
  }
}

/** The token that a noun phrase is about: the last noun before the first comma, preposition or relative pronoun. */
function headOf(view: View, run: Run): number {
  let best = run.from
  for (let i = run.from; i < run.to; i++) {
    const tag = view.tag[i]
    if (i > run.from && (tag === TAG.ADP || tag === TAG.SCONJ || view.mark[i] !== MARK.none)) break
    if (tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PRON) best = i
  }
  return best
}
