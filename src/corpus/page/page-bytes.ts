/** The bytes of a web page → HTML, by the encoding that it names. */
import { decode } from '../readers/bytes.ts'
import type { Context } from '../readers/context.ts'

/** Where browsers look for it. */
const BEGINNING = 1024

/** What is sound UTF-8 is UTF-8, whatever the page says: servers say otherwise, and so do pages that were saved. */
export function decodePage(bytes: Buffer, place: string, context: Context): string {
  let isSound = true
  const html = decode(bytes, place, { ...context, warn: () => (isSound = false) })
  if (isSound) return html
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, BEGINNING))?.[1]
  try {
    return new TextDecoder(named ?? '').decode(bytes)
  } catch {
    // No encoding, or none that there is.
    return decode(bytes, place, context)
  }
}
