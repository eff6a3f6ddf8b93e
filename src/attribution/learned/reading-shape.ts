/** How source, cue and content of a reading stand together, and how the reading agrees with the rules' reading. */
import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { CueFrame } from './label-features.ts'
import { contentLikeRules, sourceLikeRules } from './like-rules.ts'
import { headOf } from './reading-source.ts'
import { at, count, few, near, sideOf, T } from './reading-templates.ts'
import type { Reading } from './readings.ts'
import { MARK, TAG, type View } from './view.ts'

/** How far the reading lies below the best one, in steps. */
const GAPS = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4]
function gapSteps(gap: number): number {
  let steps = 0
  while (steps < GAPS.length && gap > GAPS[steps]!) steps++
  return steps
}

/** `gap` is how far the reading's chain score lies below that of the best one. */
export function addShapeFeatures(out: Features, view: View, frame: CueFrame, reading: Reading, gap: number): void {
  const { kind, lemma, mark, tag, quotation, hints } = view
  const { head, from, to } = frame
  const word = frame.lemma
  const { source, content } = reading
  const has = (source.length > 0 ? 1 : 0) + (content.length > 0 ? 2 : 0)
  const steps = gapSteps(gap)
  out.add(T.gap, steps)
  out.add(T.gapRoles, steps, has)
  out.add(T.rolesCue, has, word)
  out.add(T.rolesKind, has, frame.kind)
  out.add(T.rolesSignature, has, frame.signature)
  out.add(T.rolesQuotes, has, frame.quotes)
  out.add(T.gapKind, steps, frame.kind)

  const first = content[0]
  const last = content[content.length - 1]
  const left = content.some((run) => run.to <= head) ? 1 : 0
  const right = content.some((run) => run.from > head) ? 1 : 0
  const side = left + right * 2
  const sourceSide = sideOf(frame, source)
  const order = mix(
    side,
    sourceSide * 4 + (source.length > 0 && first !== undefined && source[0]!.from < first.from ? 1 : 0),
  )
  out.add(T.order, order)
  out.add(T.orderCue, order, word)
  out.add(T.orderQuotes, order, frame.quotes)
  out.add(T.orderSignature, order, frame.signature)
  out.add(T.orderKindQuotes, order, frame.kind, frame.quotes)
  out.add(T.piecesQuotes, few(content.length), few(source.length), frame.quotes)

  let verbs = 0
  let commas = 0
  let size = 0
  let cuts = 0
  let cuesInside = 0
  for (const run of content) {
    size += run.to - run.from
    verbs += count(view.verbs, run.from, run.to)
    commas += count(view.commas, run.from, run.to)
    cuesInside += count(frame.cues, run.from, run.to)
    for (const q of [quotation[run.from]!, quotation[run.to - 1]!]) {
      if (q === -1) continue
      const outer = view.document.quotations[q]!
      if (Math.max(outer.from, from) < run.from || Math.min(outer.to, to) > run.to) cuts++
    }
  }
  out.add(T.size, near(size), verbs > 0 ? 1 : 0, frame.kind)
  out.add(T.counts, few(verbs), few(commas), near(size))
  out.add(T.cutQuotations, cuts)
  out.add(T.cutQuotationsSide, cuts, frame.quotes, side)
  out.add(T.cuesInside, few(cuesInside), frame.kind)
  out.add(T.cueSize, word, verbs > 0 ? 1 : 0, few(size))

  if (source.length > 0) {
    const run = source[0]!
    if (first !== undefined && last !== undefined) {
      out.add(T.sourceTouches, sourceSide, first.from === run.to ? 1 : 0, last.to === run.from ? 1 : 0, order)
    }
    out.add(T.sourceHeadQuotes, sourceSide, tag[headOf(view, run)]!, side, frame.quotes)
  } else {
    // Nobody is named: is there a noun right before the cue that could have been?
    let subject = 0
    for (let i = head - 1; i >= Math.max(from, head - 6); i--) {
      if (mark[i] === MARK.comma) break
      if (tag[i] === TAG.PRON || tag[i] === TAG.PROPN || tag[i] === TAG.NOUN) {
        subject = tag[i]!
        break
      }
    }
    out.add(T.noSourceCue, word, at(frame, kind, head - 1))
    out.add(T.noSourceSignature, frame.signature)
    out.add(T.noSourceNoun, subject, frame.kind)
    out.add(T.noSourceOrder, order, at(frame, lemma, head - 1))
  }

  const rule = hints.rule[head]!
  const likeContent = contentLikeRules(view, hints, head, content)
  const likeSource = sourceLikeRules(hints, head, source)
  out.add(T.ruleSource, rule, likeSource)
  out.add(T.ruleContent, rule, likeContent)
  out.add(T.ruleBoth, rule, likeSource, likeContent)
  out.add(T.ruleBothGap, rule, likeSource, likeContent, steps + 1)
  out.add(T.cueRule, word, likeSource, likeContent)
  out.add(T.ruleCovered, hints.covered[head]!, frame.kind)
}
