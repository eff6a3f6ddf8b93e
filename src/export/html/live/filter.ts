/** Filters: a claim that lacks one of the tokens asked for is left out of the list and dimmed in the article. */

export interface Filter {
  /** Sets or unsets the token of a button. Of speakers, only one is asked for. */
  toggle(token: string, button: HTMLButtonElement): void
  /** Sets the token of a list. */
  choose(select: HTMLSelectElement): void
  clear(): void
}

/** Of a card, its speakers and whether it is denied can be asked; whatever else is asked of claims leaves cards as they are. */
const OF_CARDS = /^(?:by-|denied$)/

export function filterIn(root: HTMLElement): Filter {
  /** What is asked for: the token by who asks. */
  const asked = new Map<Element, string>()
  const all = root.querySelector<HTMLButtonElement>('.all')
  const output = root.querySelector<HTMLOutputElement>('.filters output')
  const everything = output?.value ?? ''
  const idOf = ({ id }: Element) => id.slice((root.dataset.prefix ?? '').length)

  function apply(): void {
    const tokens = [...asked.values()]
    const ofCards = tokens.filter((token) => OF_CARDS.test(token))
    for (const card of root.querySelectorAll<HTMLElement>('.card')) card.classList.toggle('out', !has(card, ofCards))
    const out = new Set<string>()
    let shown = 0
    for (const section of root.querySelectorAll<HTMLElement>('.said section')) {
      let isEmpty = true
      for (const item of section.querySelectorAll<HTMLElement>('.claim')) {
        const fits = has(item, tokens)
        item.hidden = !fits
        if (fits) shown++
        else out.add(idOf(item))
        isEmpty &&= !fits
      }
      section.hidden = isEmpty
    }
    for (const part of root.querySelectorAll<HTMLElement>('article :is(mark,u,b,.badge:not(.flag))')) {
      part.classList.toggle('out', out.has(part.classList.contains('badge') ? idOf(part).slice(3) : part.classList[1]!))
    }
    root.classList.toggle('filtered', tokens.length > 0)
    if (all !== null) all.hidden = tokens.length === 0
    if (output !== null) output.value = tokens.length === 0 ? everything : `${shown} of ${shown + out.size} claims`
  }

  const has = ({ dataset }: HTMLElement, tokens: readonly string[]): boolean => {
    if (tokens.length === 0) return true
    const own = dataset.is!.split(' ')
    return tokens.every((token) => own.includes(token))
  }

  function release(button: Element): void {
    asked.delete(button)
    button.setAttribute('aria-pressed', 'false')
  }

  return {
    toggle(token, button) {
      const isOn = asked.has(button)
      if (isOn) release(button)
      else {
        if (token.startsWith('by-')) {
          for (const other of root.querySelectorAll('.chips [aria-pressed=true]')) release(other)
        }
        asked.set(button, token)
        button.setAttribute('aria-pressed', 'true')
      }
      apply()
    },
    choose(select) {
      if (select.value === '') asked.delete(select)
      else asked.set(select, select.value)
      apply()
    },
    clear() {
      for (const control of [...asked.keys()]) {
        if (control instanceof HTMLSelectElement) control.value = ''
        else control.setAttribute('aria-pressed', 'false')
      }
      asked.clear()
      apply()
    },
  }
}
