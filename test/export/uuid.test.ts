/** Our SHA-1 and UUIDv5 against the published vectors, and against Node's SHA-1 for all lengths. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha1 } from '../../src/export/sha1.ts'
import { URL_NAMESPACE, uuidV5 } from '../../src/export/uuid.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytesOf = (text: string) => new TextEncoder().encode(text)

// NIST, examples for FIPS 180.
test.each([
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ['a'.repeat(1_000_000), '34aa973cd4c4daa4f61eeb2bdbad27316534016f'],
])('SHA-1 of %.20j', (text, digest) => expect(hex(sha1(bytesOf(text)))).toBe(digest))

test("SHA-1 of any bytes is Node's", () => {
  const nodes = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).fill(length)
    expect(hex(sha1(bytes))).toBe(nodes(bytes))
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(hex(sha1(bytes))).toBe(nodes(bytes))
    }),
  )
})

test('UUIDv5: RFC 9562, A.4, and two of Python’s documentation', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
  expect(uuidV5(dns, 'python.org')).toBe('886313e1-3b8a-5372-9b90-0c9aee199e5d')
  expect(uuidV5(URL_NAMESPACE, 'http://python.org/')).toBe('4c565f0d-3f5a-5890-b41b-20cf47701c5e')
})
