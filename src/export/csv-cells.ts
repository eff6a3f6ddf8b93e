/** Cells → a line of CSV: what is put in quotes, and what a spreadsheet would run. */

/** Two lines of our own: csv-stringify for browsers is 33 kB with its buffers, and asks for quotes where too few are needed. */
export function line(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`
}

const quoted = (cell: string): string => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** What shows nothing, or next to nothing: white space, controls, marks of the direction, fillers, what is no character. */
const BLANK = String.raw`[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]`
/** `=`, `+`, `-` and `@`, also full width, small, raised and lowered, which Unicode counts as the same characters. */
const SIGN = String.raw`[=+\-@\u207a\u207c\u208a\u208c\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]`

/**
 * Cells that are put in quotes: those with a comma or a quotation mark, and more than RFC 4180 asks for. Readers break rows
 * at each CR or LF, some at each line end of Unicode; others cut at semicolons and tabs, too, or trim.
 */
const QUOTED = /* @__PURE__ */ new RegExp(String.raw`[",;\p{Cc}\u2028\u2029]|^${BLANK}|${BLANK}$`, 'u')

/**
 * What spreadsheets take for the beginning of a formula (OWASP, “CSV injection”), also behind what cannot be seen, which
 * some of them trim. A tab or line break alone at the beginning can make a cell of what follows.
 */
const FORMULA = /* @__PURE__ */ new RegExp(`^(?:[\\t\\r\\n]|${BLANK}*${SIGN})`, 'u')
/**
 * A spreadsheet that cuts at semicolons or tabs, as in half of Europe, takes no notice of quotes that begin elsewhere: it
 * finds a cell behind each semicolon, tab and line break: `Ann Lee;=1+1`.
 */
const INNER_FORMULA = /* @__PURE__ */ new RegExp(`${SIGN}(?<=[;\\t\\r\\n](?:${BLANK}|["'])*.)`, 'gu')

/** `=1+1` → `'=1+1`, which a spreadsheet shows as text. */
export function harmless(cell: string): string {
  const inside = cell.replace(INNER_FORMULA, "'$&")
  return FORMULA.test(cell) ? `'${inside}` : inside
}
