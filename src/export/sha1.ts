/** SHA-1 (FIPS 180-4), for names made from content; never for secrets, for which it is broken. Runs everywhere, at once. */

export function sha1(bytes: Uint8Array): Uint8Array {
  const padded = pad(bytes)
  const view = new DataView(padded.buffer)
  const hash = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0])
  const word = new Uint32Array(80)
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) word[t] = view.getUint32(block + 4 * t)
    for (let t = 16; t < 80; t++) word[t] = left(word[t - 3]! ^ word[t - 8]! ^ word[t - 14]! ^ word[t - 16]!, 1)
    addBlock(hash, word)
  }
  const digest = new DataView(new ArrayBuffer(20))
  for (const [i, part] of hash.entries()) digest.setUint32(4 * i, part)
  return new Uint8Array(digest.buffer)
}

/** The bytes, a one bit, zeros up to a multiple of 64 bytes, of which the last eight tell the length in bits. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  return padded
}

function addBlock(hash: Uint32Array, word: Uint32Array): void {
  let [a, b, c, d, e] = hash as unknown as [number, number, number, number, number]
  for (let t = 0; t < 80; t++) {
    const next = (left(a, 5) + mixed(t, b, c, d) + e + CONSTANT[Math.floor(t / 20)]! + word[t]!) >>> 0
    e = d
    d = c
    c = left(b, 30)
    b = a
    a = next
  }
  for (const [i, part] of [a, b, c, d, e].entries()) hash[i] = hash[i]! + part
}

const CONSTANT: readonly number[] = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6]

function mixed(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) >>> 0
  if (t >= 40 && t < 60) return ((b & c) | (b & d) | (c & d)) >>> 0
  return (b ^ c ^ d) >>> 0
}

const left = (word: number, bits: number) => ((word << bits) | (word >>> (32 - bits))) >>> 0
