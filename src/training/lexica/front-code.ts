/** Words in lower case → a front-coded list in lines, for `frontCoded` of src/lexicon/front-coded.ts. */

const [A, MOST] = [65, 25]

export function frontCode(words: Iterable<string>): string {
  let last = ''
  const coded = [...new Set(words)].sort().map((word) => {
    let shared = 0
    while (shared < Math.min(MOST, last.length) && word[shared] === last[shared]) shared++
    last = word
    return String.fromCharCode(A + shared) + word.slice(shared)
  })
  const lines = ['']
  for (const word of coded) {
    if (lines.at(-1)!.length + word.length > 116) lines.push('')
    lines[lines.length - 1] += word
  }
  return lines.map((line) => `  ${line}`).join('\n')
}
