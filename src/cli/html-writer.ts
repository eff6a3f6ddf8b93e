/** `--format html`: the page of one article, or of several articles one page with an index. */
import type { Outcome } from '../corpus/articles.ts'
import { exportFormats } from '../export/formats.ts'
import { headOfSeveral, type IndexEntry, pieceOfSeveral, TAIL_OF_SEVERAL } from '../export/html/several.ts'
import { infoOf, inString, type Output, type Writer } from './output.ts'

/** The first page is held back until it is known whether there is a second. */
export function htmlWriter({ put }: Output): Writer {
  let first: IndexEntry | null = null
  let several = false
  const putPiece = (entry: IndexEntry) => put(inString('html', () => pieceOfSeveral(entry)))
  return {
    async write(outcome: Outcome, text: string) {
      if (!outcome.ok) return
      const { extraction } = outcome
      const info = infoOf(outcome)
      const page = inString('html', () => exportFormats.html.one({ ...info, text, extraction }))
      const { claims, accusations } = extraction
      const entry = {
        title: info.title ?? String(info.id),
        claims: claims.length,
        accusations: accusations.length,
        page,
      }
      if (first === null && !several) {
        first = entry
        return
      }
      if (first !== null) {
        await put(headOfSeveral(page))
        await putPiece(first)
        first = null
        several = true
      }
      await putPiece(entry)
    },
    end: () => put(several ? TAIL_OF_SEVERAL : (first?.page ?? '')),
  }
}
