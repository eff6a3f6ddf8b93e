/** The article as HTML: paragraphs, and in them sources, cues and contents marked and joined by the claim's number. */
import type { Claim, Extraction } from '../../types.ts'
import { wordsHtml } from './foreign.ts'
import { type Mark, type Piece, piecesOf } from './pieces.ts'
import { factsOf, SIGN } from './words.ts'

/** A blank line, or any line end: newspapers' texts have either. */
const PARAGRAPH_END = /\n[^\S\n]*(?:\n\s*)*/g

export function articleHtml(text: string, extraction: Extraction, names: ReadonlyMap<string, string>): string {
  const pieces = piecesOf(extraction, text.length)
  // The words that a reader can point at, to see what is known of a claim: its cue or, without one, its content.
  const anchors = new Map(extraction.claims.map((claim) => [claim, (claim.cue[0] ?? claim.content[0])?.start]))
  const paragraphs: string[] = []
  let line = ''
  const endParagraph = () => {
    if (line !== '') paragraphs.push(`<p>${line}</p>`)
    line = ''
  }
  for (const piece of pieces) {
    let from = piece.start
    for (const { index, 0: gap } of text.slice(piece.start, piece.end).matchAll(PARAGRAPH_END)) {
      line += pieceHtml(text, { ...piece, start: from, end: piece.start + index }, anchors, names)
      endParagraph()
      from = piece.start + index + gap.length
    }
    line += pieceHtml(text, { ...piece, start: from }, anchors, names)
  }
  endParagraph()
  return paragraphs.join('\n')
}

type Anchors = ReadonlyMap<Claim, number | undefined>

function pieceHtml(text: string, { start, end, marks }: Piece, anchors: Anchors, names: ReadonlyMap<string, string>) {
  if (start === end) return ''
  let html = wordsHtml(text.slice(start, end))
  for (const mark of [...marks].reverse()) html = wrap(html, mark, start, anchors, names)
  return html
}

function wrap(inner: string, mark: Mark, start: number, anchors: Anchors, names: ReadonlyMap<string, string>): string {
  const { claim, role, first, last } = mark
  const classes = [role, claim.id, ...(role === 'content' ? [claim.stance.act] : []), ...(last ? ['last'] : [])]
  const number = first && anchors.get(claim) === start ? badge(claim, names) : ''
  const tag = role === 'cue' ? 'b' : role === 'source' ? 'u' : 'mark'
  return `${role === 'content' ? number : ''}<${tag} class="${classes.join(' ')}">${inner}</${tag}>${role === 'content' ? '' : number}`
}

/** The number of a claim, which leads to what is known of it, and shows it when pointed at. */
function badge(claim: Claim, names: ReadonlyMap<string, string>): string {
  const { act, polarity } = claim.stance
  const facts = factsOf(claim, names)
    .map(([name, value]) => `<span><i>${name}</i> ${value}</span>`)
    .join('')
  const label = `Claim ${claim.id.slice(1)}: ${act}`
  return (
    `<a class="badge ${act}" dir="ltr" id="at-${claim.id}" href="#${claim.id}" aria-label="${label}">` +
    `${claim.id.slice(1)}<span class="act"> ${act}${polarity === 'neutral' ? '' : ` ${SIGN[polarity]}`}</span>` +
    `<span class="tip" aria-hidden="true">${facts}</span></a>`
  )
}
