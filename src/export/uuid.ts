/** UUIDs of version 5 (RFC 9562): made from a name, so that the same name has the same UUID, today and tomorrow. */
import { sha1 } from './sha1.ts'

/** RFC 9562, section 6.6. */
export const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

export function uuidV5(namespace: string, name: string): string {
  const space = namespace
    .replaceAll('-', '')
    .match(/../g)!
    .map((byte) => Number.parseInt(byte, 16))
  const bytes = sha1(Uint8Array.from([...space, ...new TextEncoder().encode(name)])).slice(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
