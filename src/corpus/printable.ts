/** Text of articles → text for a terminal, on one line: an article must not steer what is shown. */

/**
 * Without controls of the terminal (`ESC ] 0 ;` sets the window's title) or of the direction, by which “lave” reads as
 * “eval”. What is printed as JSON stays as it is: there they are escaped, or meant for programs.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

/** The same for a text of several lines, which keep their indents. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => /^ */.exec(line)![0] + printable(line))
    .join('\n')
}
