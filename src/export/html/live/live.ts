/**
 * What the view does in a browser: filters, an accusation's places in the text, notes that open where one taps, copying. It
 * needs nothing but the view's own markup, so it serves the exported page and the playground.
 */
import { copyText } from './copy-text.ts'
import { filterIn } from './filter.ts'
import { noteOf } from './note.ts'

/** Where the list stands beside the article, a claim is shown in it; elsewhere, in a note under its paragraph. */
const BESIDE = '(min-width: 60.01rem)'

/** Wakes one view up. What is in it may be replaced as a whole: then wake the new one. */
export function makeLive(root: HTMLElement): void {
  root.classList.add('live')
  for (const set of root.querySelectorAll('fieldset')) set.disabled = false
  const one = <Kind extends Element>(selector: string) => root.querySelector<Kind>(selector)
  const prefix = root.dataset.prefix ?? ''
  const byId = (id: string) => one<HTMLElement>(`[id="${prefix}${id}"]`)
  /** The id of an element without what tells it from those of other articles on the page. */
  const idOf = (element: Element) => element.id.slice(prefix.length)
  const filter = filterIn(root)
  // Before anybody scrolls, the list stands there whole, as in a picture of the page; then it sticks and scrolls by itself.
  const move = () => root.classList.add('moved')
  addEventListener('scroll', move, { once: true, passive: true })

  /** The accusation whose places are marked. */
  let marked: string | null = null

  function mark(id: string | null): void {
    for (const part of root.querySelectorAll('.hit,.reply,.key')) part.classList.remove('hit', 'reply', 'key')
    if (marked !== null) byId(marked)?.classList.remove('current')
    marked = id
    if (id === null) return
    byId(id)?.classList.add('current')
    for (const [kind, look] of [
      ['t', 'hit'],
      ['r', 'reply'],
      ['k', 'key'],
    ] as const) {
      for (const part of root.querySelectorAll(`article .${kind}-${id}`)) part.classList.add(look)
    }
  }

  function showAccusation(id: string): void {
    const isOff = marked === id
    mark(isOff ? null : id)
    tell(isOff ? 'No accusation is marked' : `Accusation ${id.slice(1)} is marked in the text`)
    if (isOff) return
    const first = byId(`at-${id}`)
    first?.scrollIntoView({ block: 'center' })
    first?.focus({ preventScroll: true })
  }

  function point(id: string | null): void {
    for (const part of root.querySelectorAll('article .on')) part.classList.remove('on')
    one('.claim.current')?.classList.remove('current')
    if (id === null) return
    for (const part of root.querySelectorAll(`article .${id}`)) part.classList.add('on')
    byId(id)?.classList.add('current')
  }

  function showClaim(id: string, badge: HTMLElement): void {
    const item = byId(id)
    if (item === null) return
    const open = one<HTMLElement>('.note')
    const again = open?.dataset.of === id
    closeNote(open)
    point(id)
    if (matchMedia(BESIDE).matches) {
      move()
      const details = item.querySelector('details')!
      details.open = true
      item.hidden = false
      item.closest('section')!.hidden = false
      scrollWithin(one<HTMLElement>('.said')!, item)
      details.querySelector<HTMLElement>('summary')!.focus({ preventScroll: true })
    } else if (!again) {
      const note = noteOf(id, item)
      badge.closest('p')!.after(note)
      note.focus({ preventScroll: true })
      note.scrollIntoView({ block: 'nearest' })
    }
  }

  function closeNote(note: HTMLElement | null): void {
    if (note === null) return
    const back = note.contains(document.activeElement) ? byId(`at-${note.dataset.of}`) : null
    note.remove()
    point(null)
    back?.focus()
  }

  async function copy(button: HTMLElement, id: string): Promise<void> {
    const isDone = await copyText(quotationOf(byId(id)!))
    button.textContent = isDone ? 'Copied' : 'Not copied'
    tell(isDone ? 'Copied with its speaker' : 'This browser does not let a page copy')
    setTimeout(() => {
      button.textContent = 'Copy'
    }, 2000)
  }

  function tell(words: string): void {
    const status = one<HTMLOutputElement>('.filters output')
    if (status !== null) status.value = words
  }

  root.addEventListener('click', (event) => {
    const target = event.target as Element
    const button = target.closest<HTMLButtonElement>('button')
    if (button?.dataset.filter !== undefined) {
      filter.toggle(button.dataset.filter, button)
    } else if (button?.matches('.all')) {
      filter.clear()
      mark(null)
      point(null)
    } else if (button?.matches('.close')) {
      closeNote(button.closest<HTMLElement>('.note'))
    } else if (button?.matches('.copy')) {
      void copy(button, button.closest<HTMLElement>('.note')?.dataset.of ?? idOf(button.closest('.claim')!))
    } else {
      const link = target.closest('a')
      const id = link?.hash.slice(1 + prefix.length) ?? ''
      const card = target.closest('.card')
      if (link?.matches('.where')) go(() => showAccusation(id.slice(3)))
      else if (link?.matches('.flag')) go(() => showCard(id))
      else if (link?.matches('.badge')) go(() => showClaim(id, link))
      else if (link?.matches('.back')) go(() => showInText(id))
      else if (link !== null && link !== undefined) return
      else if (card !== null && target.closest('details') === null && getSelection()?.isCollapsed !== false)
        showAccusation(idOf(card))
    }
    function go(action: () => void): void {
      event.preventDefault()
      action()
    }
  })

  /** A flag in the text leads to its card, and marks what belongs to it. */
  function showCard(id: string): void {
    mark(id)
    const card = byId(id)
    card?.scrollIntoView({ block: 'center' })
    card?.querySelector<HTMLElement>('.where')?.focus({ preventScroll: true })
  }

  function showInText(at: string): void {
    const badge = byId(at)
    point(at.slice(3))
    badge?.scrollIntoView({ block: 'center' })
    badge?.focus({ preventScroll: true })
  }

  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) filter.choose(target)
  })
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const note = one<HTMLElement>('.note')
    if (note !== null) closeNote(note)
    else {
      mark(null)
      point(null)
    }
  })
}

/** Scrolls the list alone, never the page. */
function scrollWithin(list: HTMLElement, item: HTMLElement): void {
  const [box, place] = [list.getBoundingClientRect(), item.getBoundingClientRect()]
  if (place.top < box.top || place.bottom > box.bottom) list.scrollTop += place.top - box.top - box.height / 3
}

/** “We won,” — Ann Lee, the minister. */
function quotationOf(item: HTMLElement): string {
  const words = item.querySelector('.words')!.textContent!
  const section = item.closest('section')!
  const [name, role] = [section.querySelector('h3')!.textContent!, section.querySelector('.of')?.textContent]
  const plain = [words, name, role ?? ''].map((text) => text.replace(/\s+/g, ' ').trim())
  return `${plain[0]} — ${plain[1]}${plain[2] === '' ? '' : `, ${plain[2]}`}`
}
