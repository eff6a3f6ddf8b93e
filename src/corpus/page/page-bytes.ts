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
  const named = /<meta[^<>]{1,300}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]+)/i.exec(
    bytes.toString('latin1', 0, BEGINNING),
  )?.[1]
  try {
    const decoder = new TextDecoder(named ?? '')
    return decoder.encoding === 'windows-1252' ? ofWindows(bytes) : decoder.decode(bytes)
  } catch {
    // No encoding, or none that there is.
    return decode(bytes, place, context)
  }
}

/** Node 20 reads the 32 of these as controls, among them all quotation marks. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const ofWindows = (bytes: Buffer) =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!)
