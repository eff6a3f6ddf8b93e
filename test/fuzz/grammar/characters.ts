/** Characters that break programs: of every plane, unseen, unpaired, and those whose length changes with their case. */
import fc from 'fast-check'

/** What Unicode calls a quotation mark, and what typewriters, TeX and tired typesetters put in its place. */
export const QUOTATION_MARKS: readonly string[] = [
  ...Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((mark) =>
    /\p{Quotation_Mark}/u.test(mark),
  ),
  ...["''", '``', '`', ',,', '<<', '>>', '&quot;', '\u2032', '\u2033', '\u00b4', '\u275b', '\u275d', '\u301f', '\\"'],
]

/** Marks that belong together, in the scripts that have them. */
export const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ...([
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ["'", "'"],
    ['``', "''"],
    ["''", "''"],
    ['«', '»'],
    ['« ', ' »'],
    ['»', '«'],
  ] as const),
  ...([
    ['„', '“'],
    ['„', '”'],
    ['‚', '‘'],
    ['‹', '›'],
    ['「', '」'],
    ['『', '』'],
    ['《', '》'],
    ['〈', '〉'],
    ['〝', '〟'],
  ] as const),
  ...([
    ['＂', '＂'],
    ['＇', '＇'],
    ['❝', '❞'],
    ['”', '”'],
    ['“', '“'],
    ['“', '"'],
    ['"', '”'],
    ['“‘', '’”'],
    ['', ''],
  ] as const),
]

export const SPACES: readonly string[] = [
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u2009',
    '\u202f',
    '\u3000',
    '\u1680',
    '\u180e',
    '\u200b',
    '\ufeff',
    '\v',
    '\f',
    '',
  ],
]

export const LINE_ENDS: readonly string[] = [
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\n \n',
  '\n\n\n\n',
]

const ODD: readonly string[] = [
  // Two characters or another length in the other case, or under normalization.
  ...[
    'ß',
    'ẞ',
    'İ',
    'ı',
    'ſ',
    'ﬁ',
    'ﬃ',
    'ŉ',
    'ǆ',
    'ΐ',
    'ς',
    'Σ',
    'ͅ',
    'K',
    'Å',
    'ﷺ',
    '\u1e9e',
    '\u0130\u0307',
    'ﬀ',
    '½',
    '㎏',
  ],
  // Unseen: joiners, bidirectional marks and isolates, variation selectors, tags, fillers.
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u202c',
    '\u2066',
    '\u2067',
    '\u2069',
  ],
  ...[
    '\ufe0f',
    '\ufe0e',
    '\u{e0100}',
    '\u{e0061}',
    '\u{e007f}',
    '\u061c',
    '\u115f',
    '\u3164',
    '\u00ad',
    '\u034f',
    '\u17b5',
  ],
  // Marks on top of one another, and letters made of several.
  ...[
    'e\u0301',
    '\u0301',
    '\u0301'.repeat(8),
    '각',
    'क्ष',
    'น้ำ',
    '👩‍👩‍👧',
    '🇨🇦',
    '🇨',
    '👍🏽',
    '1️⃣',
    '🏴‍☠️',
    '\u{1f469}\u200d',
  ],
  // Halves of pairs, the last of each plane, and what is no character.
  ...[
    '\ud83d',
    '\udc00',
    '\udc00\ud83d',
    '\ud83d\ud83d',
    '\ufffe',
    '\uffff',
    '\ufffd',
    '\u{10ffff}',
    '\u{1fffe}',
    '\u{f0000}',
  ],
  ...[
    '\0',
    '\u0001',
    '\b',
    '\u001b[31m',
    '\u007f',
    '\u0080',
    '\u009f',
    '\ue000',
    '𝕳𝖊',
    '𐎀',
    '𒀀',
    '𓀀',
    '𠀀',
    '𪜀',
    '🫠',
    '\u{1d165}',
  ],
]

const planes = fc
  .integer({ min: 0, max: 16 })
  .chain((plane) => fc.integer({ min: plane << 16, max: (plane << 16) | 0xffff }))
const unit = fc.integer({ min: 0, max: 0xffff })

/** One character, or what looks or counts as one to somebody. */
export const odd: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.constantFrom(...QUOTATION_MARKS, ...SPACES, ...LINE_ENDS) },
  { weight: 1, arbitrary: planes.map((code) => String.fromCodePoint(code)) },
  { weight: 1, arbitrary: unit.map((code) => String.fromCharCode(code)) },
)

/** Any string at all. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(unit, { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.array(odd, { maxLength: 20 }).map((characters) => characters.join('')),
)
