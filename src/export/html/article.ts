/** The article as HTML: paragraphs, and in them sources, cues and contents marked and joined by the claim's number. */
import type { Accusation, Claim, Extraction } from '../../types.ts'
import { wordsHtml } from './foreign.ts'
import { type Mark, type Piece, piecesOf } from './pieces.ts'
import { placesOf } from './places.ts'
import { isUnsure, SIGN } from './words.ts'

/** A blank line, or any line end: newspapers' texts have either. */
const PARAGRAPH_END = /\n[^\S\n]*(?:\n\s*)*/g

export function articleHtml(text: string, extraction: Extraction, hasHeadline: boolean): string {
  const pieces = piecesOf(extraction, text.length, placesOf(extraction.accusations))
  // Beside the cue or, without one, before the content.
  const anchors = new Map(extraction.claims.map((claim) => [claim, (claim.cue[0] ?? claim.content[0])?.start]))
  const paragraphs: string[] = []
  let line = ''
  const endParagraph = () => {
    if (line !== '')
      paragraphs.push(`<p${hasHeadline && paragraphs.length === 0 ? ' class="headline"' : ''}>${line}</p>`)
    line = ''
  }
  for (const piece of pieces) {
    let from = piece.start
    for (const { index, 0: gap } of text.slice(piece.start, piece.end).matchAll(PARAGRAPH_END)) {
      line += pieceHtml(text, { ...piece, start: from, end: piece.start + index }, anchors)
      endParagraph()
      from = piece.start + index + gap.length
    }
    line += pieceHtml(text, { ...piece, start: from }, anchors)
  }
  endParagraph()
  return paragraphs.join('\n')
}

type Anchors = ReadonlyMap<Claim, number | undefined>

function pieceHtml(text: string, { start, end, marks }: Piece, anchors: Anchors): string {
  if (start === end) return ''
  let html = wordsHtml(text.slice(start, end))
  for (const mark of [...marks].reverse()) html = wrap(html, mark, start, anchors)
  return html
}

function wrap(inner: string, mark: Mark, start: number, anchors: Anchors): string {
  const { first, last } = mark
  if ('place' in mark) {
    const flags = first && mark.place.start === start ? mark.place.begins.map(flag).join('') : ''
    return `${flags}<span class="${mark.place.marks.join(' ')}">${inner}</span>`
  }
  const { claim, role } = mark
  const ofContent = role === 'content' ? [claim.stance.act, ...(isUnsure(claim) ? ['unsure'] : [])] : []
  const classes = [role, claim.id, ...ofContent, ...(last ? ['last'] : [])]
  const number = first && anchors.get(claim) === start ? badge(claim) : ''
  const tag = role === 'cue' ? 'b' : role === 'source' ? 'u' : 'mark'
  return `${role === 'content' ? number : ''}<${tag} class="${classes.join(' ')}">${inner}</${tag}>${role === 'content' ? '' : number}`
}

/** The number of a claim, which leads to what is known of it. The act is told where it says more than that something was said. */
function badge({ id, stance: { act, polarity } }: Claim): string {
  const sign = polarity === 'neutral' ? '' : ` ${SIGN[polarity]}`
  const words = act === 'assert' ? sign : ` <i>${act}${sign}</i>`
  return (
    `<a class="badge ${act}" dir="ltr" id="at-${id}" href="#${id}" aria-label="Claim ${id.slice(1)}: ${act}">` +
    `<span>${id.slice(1)}${words}</span></a>`
  )
}

/** The first place of an accusation, which leads to it. */
const flag = ({ id }: Accusation): string =>
  `<a class="badge flag" dir="ltr" id="at-${id}" href="#${id}" aria-label="Accusation A${id.slice(1)}"><span>A${id.slice(1)}</span></a>`
