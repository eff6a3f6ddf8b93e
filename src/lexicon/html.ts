/** What HTML leaves in a text: the names of its elements and of its characters (HTML Living Standard), the usual ones. */
import { wordList } from './word-list.ts'

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = wordList(`
  address article aside blockquote body br center caption dd details div dl dt fieldset figcaption figure footer form h1
  h2 h3 h4 h5 h6 head header hr html iframe li main nav noscript ol option p pre section select summary table tbody td
  tfoot th thead title tr ul video`)

/** Elements within a line. */
export const INLINES: ReadonlySet<string> = wordList(`
  a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label link mark meta picture q
  s samp small source span strike strong sub sup time tt u var wbr`)

/** Elements whose content is no text. */
export const SILENT: ReadonlySet<string> = wordList('script style')

const LATIN_1 = `
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
  middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave
  Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc
  Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc
  iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`

/** `&rdquo;` → “”” and so on, by the name between `&` and `;`. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.trim()
    .split(/\s+/)
    .map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ['OElig', 'Œ'],
  ['Scaron', 'Š'],
  ['Yuml', 'Ÿ'],
  ['amp', '&'],
  ['apos', "'"],
  ['bdquo', '„'],
  ['bull', '•'],
  ['dagger', '†'],
  ['emsp', '\u2003'],
  ['ensp', '\u2002'],
  ['euro', '€'],
  ['gt', '>'],
  ['hellip', '…'],
  ['ldquo', '“'],
  ['lsaquo', '‹'],
  ['lsquo', '‘'],
  ['lt', '<'],
  ['mdash', '—'],
  ['minus', '−'],
  ['ndash', '–'],
  ['oelig', 'œ'],
  ['prime', '′'],
  ['quot', '"'],
  ['rdquo', '”'],
  ['rsaquo', '›'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['scaron', 'š'],
  ['thinsp', '\u2009'],
  ['trade', '™'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
])

/** What the numbers 128 to 159 mean, which are no characters: they are read as those of Windows-1252. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
