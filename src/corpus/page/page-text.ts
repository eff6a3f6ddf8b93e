/** An element of a page → its text as a reader sees it: a blank line between blocks, entities decoded, nothing hidden. */

/** As much of the DOM as is needed. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly childNodes: Iterable<DomNode>
  readonly textContent: string | null
  getAttribute?(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3

const BLOCKS = nameSet(`
  address article blockquote body center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hgroup hr html li
  main ol p pre section summary table tbody td tfoot th thead tr ul`)

/** No part of the article's sentences: captions are another text, and so are menus and asides. */
const LEFT_OUT = nameSet(`
  aside audio button canvas datalist embed figcaption figure form frame head iframe img input label math menu meter nav
  noscript object picture progress rp rt script select style svg template textarea title video`)

export function textOf(root: DomNode): string {
  const blocks: string[] = []
  let held = ''
  const end = () => {
    const lines = held.split('\n').map((line) => trimmed(line, ' '))
    const text = trimmed(lines.join('\n').replace(/\n{2,}/g, '\n\n'), '\n')
    if (text !== '') blocks.push(text)
    held = ''
  }
  const visit = (node: DomNode, keepsSpace: boolean) => {
    if (node.nodeType === TEXT)
      held += keepsSpace ? visible(node.textContent ?? '') : oneSpace(node.textContent ?? '', held)
    if (node.nodeType !== ELEMENT) return
    const name = node.nodeName.toLowerCase()
    if (LEFT_OUT.has(name) || isHidden(node)) return
    if (name === 'br') held += '\n'
    const isBlock = BLOCKS.has(name)
    if (isBlock) end()
    // Browsers show these marks, but they do not stand in the page.
    if (name === 'q') held += '“'
    for (const child of node.childNodes) visit(child, keepsSpace || name === 'pre')
    if (name === 'q') held += '”'
    if (isBlock) end()
  }
  visit(root, false)
  end()
  return blocks.join('\n\n')
}

/** White space of the source is one space, and none behind another. A no-break space is no white space in HTML. */
function oneSpace(text: string, before: string): string {
  const spaced = visible(text).replace(/[ \t\n\r\f]+/g, ' ')
  return /[ \n]$/.test(before) ? spaced.replace(/^ /, '') : spaced
}

/** Without what only says where a word may be broken. */
const visible = (text: string) => text.replace(/[\u00ad\u200b]/g, '')

function isHidden(node: DomNode): boolean {
  const attribute = (name: string) => node.getAttribute?.(name) ?? null
  return (
    attribute('hidden') !== null ||
    attribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute('style') ?? '')
  )
}

function nameSet(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/))
}

/** Without this character at both ends: a pattern would look at each run of them again and again. */
function trimmed(text: string, edge: string): string {
  let [from, to] = [0, text.length]
  while (from < to && text[from] === edge) from++
  while (to > from && text[to - 1] === edge) to--
  return text.slice(from, to)
}
