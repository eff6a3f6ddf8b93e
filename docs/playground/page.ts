/** The page: a text goes to the worker, its view comes back. Nothing leaves the browser, and nothing is kept. */
import type { Answer, ReadAnswer, ReadRequest } from './messages.ts'
import { showSentenceTree } from './sentence-tree.ts'

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind
const field = byId<HTMLTextAreaElement>('text')
const view = byId<HTMLDivElement>('view')
const status = byId<HTMLOutputElement>('status')
const copy = byId<HTMLButtonElement>('copy')
const file = byId<HTMLInputElement>('file')

const EXAMPLE = `The FBI on Tuesday accused Iranian hackers of breaking into the computers of two U.S. shipyards in May and stealing plans.

“This was an attack on every worker in this state,” said Ann Lee, the governor, who called on Washington to respond.

Iran denied the charge. “It is an invention,” said Mina Karimi, a spokeswoman for the foreign ministry. She warned that the talks in June may fail.

According to two officials, the White House is likely to announce sanctions next week.`

/** How long the typing must pause before the text is read, or its tree is asked for. */
const PAUSE_MS = 250
/** Paragraphs that are put in at a time, so that the page can answer in between. */
const AT_A_TIME = 200

const worker = new Worker('built/worker.global.js')
const sheet = new CSSStyleSheet()
document.adoptedStyleSheets = [sheet]

const treeChanged = showSentenceTree({
  field,
  details: byId<HTMLDetailsElement>('sentence-tree'),
  box: byId('tree'),
  worker,
  pause: PAUSE_MS,
})

let number = 0
let busy = true
/** The text that was read last, null before the first. */
let current: string | null = null
let json = ''
let timer = 0

field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = window.setTimeout(read, PAUSE_MS)
})

/** One text at a time: whatever was typed meanwhile is read when the worker is free. */
function read(): void {
  if (busy || field.value === current) return
  busy = true
  number++
  current = field.value
  const request: ReadRequest = { kind: 'read', number, text: current }
  status.value = 'Reading …'
  worker.postMessage(request)
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data?.kind === 'tree') return
  busy = false
  if (data === null) {
    status.value = 'Ready'
    if (field.value !== '') read()
    return
  }
  void show(data)
  read()
})
worker.addEventListener('error', () => {
  status.value = 'This browser cannot run it: it needs one of 2023 or later.'
})

async function show(answer: ReadAnswer): Promise<void> {
  json = answer.json
  copy.disabled = false
  // Made apart and put in at once: a layout for every part would take most of the time of a long article.
  const made = document.createElement('template')
  made.innerHTML = `${answer.head}${answer.tail}`
  const article = made.content.querySelector('article')!
  const speakers = made.content.querySelector('aside')!
  const place = document.createComment('speakers')
  speakers.replaceWith(place)
  for (let i = 0; i < answer.paragraphs.length; i += AT_A_TIME) {
    article.insertAdjacentHTML('beforeend', answer.paragraphs.slice(i, i + AT_A_TIME).join('\n'))
    await new Promise(requestAnimationFrame)
    if (answer.number !== number) return
  }
  sheet.replaceSync(answer.style)
  // What lies below the window is put in after what lies in it: one layout of all would hold up the page.
  const rest = [...takeOut(article, 'p'), ...takeOut(speakers, '.claim')]
  place.replaceWith(speakers)
  view.replaceChildren(made.content)
  for (let i = 0; i < rest.length; i += AT_A_TIME) {
    await new Promise(requestAnimationFrame)
    if (answer.number !== number) return
    for (const { element, parent } of rest.slice(i, i + AT_A_TIME)) parent.append(element)
  }
  await new Promise(requestAnimationFrame)
  if (answer.number !== number) return
  const count = field.value.length.toLocaleString('en-US')
  status.value = `${count} characters in ${Math.round(answer.milliseconds)} ms`
  view.dataset.shown = String(answer.number)
}

/** All but the first of them, with where each belongs: nothing else stands behind them there. */
function takeOut(whole: Element, selector: string): { readonly element: Element; readonly parent: Element }[] {
  const taken = [...whole.querySelectorAll(selector)].slice(AT_A_TIME)
  return taken.map((element) => {
    const parent = element.parentElement!
    element.remove()
    return { element, parent }
  })
}

function set(text: string): void {
  field.value = text
  read()
  treeChanged()
}

byId('example').addEventListener('click', () => set(EXAMPLE))
copy.addEventListener('click', async () => {
  await navigator.clipboard.writeText(json)
  status.value = 'Copied'
})
file.addEventListener('change', async () => {
  const [chosen] = file.files ?? []
  if (chosen !== undefined) set(await chosen.text())
})

for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, (event) => {
    event.preventDefault()
    document.body.classList.add('dropping')
  })
}
for (const name of ['dragleave', 'drop']) {
  document.addEventListener(name, (event) => {
    event.preventDefault()
    document.body.classList.remove('dropping')
  })
}
document.addEventListener('drop', async (event) => {
  const [dropped] = event.dataTransfer?.files ?? []
  if (dropped !== undefined) set(await dropped.text())
})
