/** The words of the fuzzer's news, by their part in a sentence: enough to wake every rule, in no article. */

/** Names of persons in many scripts, with the marks, joiners and lengths that names have. */
export const PERSONS: readonly string[] = [
  ...[
    'Ann Lee',
    'Lee',
    'Mr. Lee',
    'Ms. Roe',
    'Gen. Bo Chan',
    'Bob Roe Jr.',
    'Sen. J. P. Quill',
    'Dr. O’Hara',
    "D'Arcy Bell",
  ],
  ...['Jean-Luc Ôté', 'Zoë Ünal', 'Søren Å', 'İpek Işık', 'Straße', 'ﬁona ﬂynn', 'Ann\u00a0Lee', 'ANN LEE', 'ann lee'],
  ...[
    'Анна Ли',
    'Άννα Λη',
    '李安',
    'アン・リー',
    '안나 리',
    'آنا لي',
    'אנה לי',
    'अन्ना ली',
    'แอนนา ลี',
    'Անի Լի',
    'ანა ლი',
  ],
  ...[
    '𝐀𝐧𝐧 𝐋𝐞𝐞',
    '𐐀𐐨𐑌',
    'A\u0301nn Le\u0301e',
    'Ann\u200bLee',
    '\u202eeeL nnA\u202c',
    '\u2066Ann\u2069 Lee',
    'Ann (“Bo”) Lee',
  ],
  ...[
    'Constructor',
    'toString Roe',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    'prototype Lee',
    'undefined',
    'null',
    'NaN',
  ],
]

export const BODIES: readonly string[] = [
  ...[
    'the ministry',
    'the Foreign Ministry',
    'the FBI',
    'F.B.I.',
    'the White House',
    'Acme Corp.',
    'AT&T',
    'officials',
  ],
  ...[
    'a spokesman for the ministry',
    'China’s hackers',
    "the Democrats' lawyers",
    "Lee's office",
    'two people briefed on the matter',
    'some experts',
    'critics',
    'the report',
    'police',
  ],
  ...[
    'the National Port Authority',
    'NPA',
    'the U.S. government',
    'The Harbour Times',
    'prosecutors',
    'nobody',
    'the union',
  ],
]

export const STATES: readonly string[] = [
  ...[
    'China',
    'Beijing',
    'Russia',
    'the Kremlin',
    'Iran',
    'North Korea',
    'Canada',
    'the United States',
    'the U.S.',
    'Israel',
  ],
  ...[
    'Chinese hackers',
    'Iran-backed hackers',
    'a group tied to Moscow',
    'APT28',
    'Iron Finch',
    'Unit 61398',
    'two Russian officers',
  ],
  ...[
    'the Chinese military',
    'a Chinese national',
    'hackers',
    'CHINA',
    'china',
    'Chi\u00adna',
    'Cote d’Ivoire',
    'Côte d’Ivoire',
  ],
]

export const PRONOUNS: readonly string[] = [
  'he',
  'she',
  'they',
  'it',
  'who',
  'I',
  'we',
  'one',
  'Others',
  'both',
  'the latter',
]

export const TITLES: readonly string[] = [
  ...[
    ', the minister,',
    ', a lawyer for the firm,',
    ' of the ministry',
    ', 61,',
    ' (R-S.C.)',
    ', who chairs the panel,',
    ', director of',
  ],
]

export const CUES: readonly string[] = [
  ...[
    'said',
    'says',
    'told reporters',
    'added',
    'has repeatedly denied',
    'did not say',
    'warned',
    'wrote on Twitter',
    'asked',
  ],
  ...[
    'insisted',
    'claims',
    'is said to believe',
    'thinks',
    'fears',
    'hopes',
    'will say',
    'has been saying',
    'said, laughing,',
  ],
  ...[
    'criticized',
    'admitted',
    'acknowledged',
    'demanded',
    'promised',
    'predicted',
    'according to',
    'accused',
    'constructor',
  ],
  ...[
    'ſaid',
    'SAID',
    'sa\u00adid',
    'said\u200d',
    'was quoted as saying',
    'has',
    '',
    'toString',
    '__proto__',
    'ſayſ',
    'dıd',
  ],
]

/** What is in quotation marks where nothing is said. */
export const SILENCES: readonly string[] = ['…', '...', '?!', '—', '🙂', '$', '‘’', '❤️', '. . . . .', '\u0301', '№']

export const CLAUSES: readonly string[] = [
  ...[
    'it was wrong',
    'talks would resume',
    'the harbour may be closed in May',
    'they should stop',
    'no data had been lost',
  ],
  ...[
    'prices will rise',
    'we never had the keys',
    'whether he would resign',
    'nothing',
    'to rebuild the bridge',
    'the plan is reckless',
  ],
  ...[
    'a “milestone” for the town',
    'Bo Chan had said “no”',
    'China hacked the bank',
    'the charge is false',
    'there is a chance of rain',
  ],
  ...[
    'if the council agrees, the ferry could sail',
    'I think it’s fairly clear',
    'x',
    '42 percent',
    '$5.3 million',
    'it raised to $15 an hour',
    'that',
    'at 5 p.m. on Aug. 3',
  ],
  ...[
    'that that that',
    'it is not likely that they will not deny that',
    '__proto__ is constructor',
    'ẞß ſt ﬃ',
    'İstanbul’a',
  ],
]

export const CHARGES: readonly string[] = [
  ...[
    'hacking its banks',
    'spying on the ministry',
    'stealing the keys of five firms',
    'a cyberattack on the port',
    'cyber espionage',
  ],
  ...[
    'breaking into computers of the tax agency',
    'meddling in the vote',
    'planting malware',
    'theft of trade secrets by hacking',
  ],
]

export const DEEDS: readonly string[] = [
  ...[
    'hacked',
    'has hacked into',
    'was behind the theft of data from',
    'allegedly spied on',
    'stole secrets from the computers of',
  ],
  ...[
    'knocked out the network of',
    'is believed to have breached',
    'did not hack',
    'may one day hack',
    'cyber-spied on',
  ],
]

export const ANSWERS: readonly string[] = [
  ...[
    'denied the charge',
    'denied it',
    'called the accusation groundless',
    'rejected the claims',
    'did not respond',
    'had no comment',
  ],
  ...[
    'accused Washington of hypocrisy',
    'expelled two diplomats in response',
    'admitted the attack',
    'said it was a victim of hacking, too',
  ],
]

/** Words that every object has, in places where words are looked up. */
export const INHERITED: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'isPrototypeOf',
    '__defineGetter__',
    'prototype',
  ],
  ...[
    '__lookupGetter__',
    'toLocaleString',
    'propertyIsEnumerable',
    '__PROTO__',
    'Constructor',
    'then',
    'length',
    'caller',
  ],
]

/** Pieces of other formats, whose marks must stay text. */
export const FORMATS: readonly string[] = [
  ...[
    '<script>alert(1)</script>',
    '<b>',
    '</article>',
    '&amp;',
    '&#x3c;',
    '<!--',
    ']]>',
    '<img src=x onerror=alert(1)>',
    '<style>',
  ],
  ...[
    '# Title',
    '**bold**',
    '[link](http://a.example/?q=1&r=2)',
    '> quoted',
    '- item',
    '| a | b |',
    '```',
    '![x](y)',
    '---',
  ],
  ...[
    '{"id":1,"text":"x"}',
    '[1,2',
    '\\u0022',
    '\\n',
    '","',
    '=1+1',
    '@SUM(A1)',
    '+1',
    '-1',
    "';--",
    '"a","b"',
    'a\tb',
    '%s%n',
  ],
  ...[
    'T1\tContent 0 2\tNo',
    '#1\tAnnotatorNotes T1\t{}',
    '[source|Lee]',
    '=> act: deny',
    'n1 -> n2 [label="x"];',
    'http://x.y/z?q',
    'a@b.co',
  ],
]
