/** The note of a claim, which opens under its paragraph: what the list tells of it, so that nobody has to look there. */

export function noteOf(id: string, item: HTMLElement): HTMLElement {
  const note = document.createElement('div')
  note.className = `note ${item.classList[1]}`
  note.dataset.of = id
  note.tabIndex = -1
  note.setAttribute('role', 'group')
  note.setAttribute('aria-label', `Claim ${id.slice(1)}`)
  const speaker = document.createElement('strong')
  speaker.append(...cloned(item.closest('section')!.querySelector('h3')!))
  const buttons = document.createElement('p')
  buttons.className = 'do'
  const copy = item.querySelector('.copy')
  if (copy !== null) buttons.append(copy.cloneNode(true))
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'close'
  close.textContent = 'Close'
  buttons.append(close)
  note.append(speaker, item.querySelector('dl')!.cloneNode(true), buttons)
  return note
}

const cloned = (element: Element): Node[] => [...element.childNodes].map((node) => node.cloneNode(true))
