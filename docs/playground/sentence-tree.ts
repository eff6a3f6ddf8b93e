/** The tree of the sentence at the caret, as a list in lists. The worker is asked only while the tree is open. */
import { isolated, withoutTurns } from '../../src/views/bidi.ts'
import type { Answer, TreeRequest, TreeWord } from './messages.ts'

export interface TreeParts {
  readonly field: HTMLTextAreaElement
  readonly details: HTMLDetailsElement
  /** Where the tree is put in. Until then it has a hint, which comes back when there is no sentence. */
  readonly box: HTMLElement
  readonly worker: Worker
  /** How long typing and moving must pause before the worker is asked, in milliseconds. */
  readonly pause: number
}

/** Gives a function to call when the text was changed by the page: then no event tells of it. */
export function showSentenceTree({ field, details, box, worker, pause }: TreeParts): () => void {
  const hint = [...box.childNodes]
  let number = 0
  let isAsked = false
  /** What was wanted last; null while closed. */
  let wanted: TreeRequest | null = null
  let shown = '[]'
  let timer = 0

  function ask(): void {
    if (!details.open) return
    const [text, caret] = [field.value, field.selectionStart]
    if (wanted?.text === text && wanted.caret === caret) return
    number++
    wanted = { kind: 'tree', number, text, caret }
    // One question at a time: they would queue up behind the reading of a long text.
    if (!isAsked) send(wanted)
  }

  function send(request: TreeRequest): void {
    isAsked = true
    worker.postMessage(request)
  }

  function askSoon(): void {
    if (!details.open) return
    clearTimeout(timer)
    timer = window.setTimeout(ask, pause)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data?.kind !== 'tree') return
    isAsked = false
    if (wanted === null) return
    if (data.number === number) show(data.words)
    else send(wanted)
  })

  function show(words: readonly TreeWord[]): void {
    const now = JSON.stringify(words)
    // The caret has moved within its sentence: whoever has scrolled in the tree stays there.
    if (now === shown) return
    shown = now
    box.replaceChildren(...(words.length === 0 ? hint : [listOf(words)]))
    box.scrollTo(0, 0)
    // What scrolls must be reached by keys, too.
    if (words.length === 0) box.removeAttribute('tabindex')
    else box.tabIndex = 0
  }

  details.addEventListener('toggle', () => {
    if (!details.open) wanted = null
    ask()
  })
  field.addEventListener('input', askSoon)
  // Where a field has no selectionchange (browsers before 2024), keys and pointer tell that its caret may have moved.
  for (const name of ['keyup', 'pointerup']) field.addEventListener(name, askSoon)
  document.addEventListener('selectionchange', () => {
    if (document.activeElement === field) askSoon()
  })
  return askSoon
}

/** Every word is in the list of its head, in text order. Words get in as text only: a tag among them is no tag. */
function listOf(words: readonly TreeWord[]): HTMLUListElement {
  const top = document.createElement('ul')
  const items = words.map((word) => itemOf(word, word.head === null ? null : words[word.head]!.text))
  const lists: (HTMLUListElement | undefined)[] = []
  words.forEach(({ head }, i) => {
    let list = head === null ? top : lists[head]
    if (list === undefined) {
      list = document.createElement('ul')
      lists[head!] = list
      items[head!]!.append(list)
    }
    list.append(items[i]!)
  })
  return top
}

function itemOf({ text, tag, relation }: TreeWord, head: string | null): HTMLLIElement {
  const item = document.createElement('li')
  // Letters that run from right to left keep to themselves, and marks that would turn what stands behind them are left out.
  const word = document.createElement('bdi')
  word.textContent = withoutTurns(text)
  const small = document.createElement('small')
  small.textContent = relation
  small.title = head === null ? 'the root' : `${relation} of ${isolated(head)}`
  const code = document.createElement('small')
  code.textContent = tag
  item.append(word, ' ', small, ' ', code)
  return item
}
