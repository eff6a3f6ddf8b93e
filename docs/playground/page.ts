/** The page: a text goes to the worker, its view comes back. Nothing leaves the browser, and nothing is kept. */
import { makeLive } from '../../src/export/html/live/live.ts'
import { EXAMPLES } from './examples.ts'
import { keepResults } from './keep.ts'
import type { Answer, ReadAnswer, ReadRequest, Settings } from './messages.ts'
import { showSentenceTree } from './sentence-tree.ts'
import { startWorker } from './start-worker.ts'

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind
const field = byId<HTMLTextAreaElement>('text')
const view = byId<HTMLDivElement>('view')
const status = byId<HTMLOutputElement>('status')
const file = byId<HTMLInputElement>('file')
const examples = byId('examples')
const precise = byId<HTMLInputElement>('precise')
const attribution = byId<HTMLSelectElement>('attribution')

/** How long the typing must pause before the text is read, or its tree is asked for. */
const PAUSE_MS = 250
/** Paragraphs that are put in at a time, so that the page can answer in between. */
const AT_A_TIME = 200

const worker = startWorker()
const sheet = new CSSStyleSheet()
document.adoptedStyleSheets = [sheet]

if (worker === null) status.value = 'built/worker.global.js is missing: run “npm run playground” first.'
else run(worker)

function run(worker: Worker): void {
  const results = keepResults({
    worker,
    status,
    format: byId<HTMLSelectElement>('format'),
    copy: byId<HTMLButtonElement>('copy'),
    download: byId<HTMLButtonElement>('download'),
  })
  const treeChanged = showSentenceTree({
    field,
    details: byId<HTMLDetailsElement>('sentence-tree'),
    box: byId('tree'),
    worker,
    pause: PAUSE_MS,
  })

  let number = 0
  let busy = true
  /** The text and settings that were read last, null before the first. */
  let current: string | null = null
  let timer = 0

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(read, PAUSE_MS)
    press(null)
  })
  for (const setting of [precise, attribution]) setting.addEventListener('change', read)

  /** One text at a time: whatever was typed meanwhile is read when the worker is free. */
  function read(): void {
    const settings: Settings = {
      precise: precise.checked,
      attribution: attribution.value as Settings['attribution'],
    }
    const wanted = JSON.stringify([settings, field.value])
    if (busy || wanted === current) return
    busy = true
    number++
    current = wanted
    const request: ReadRequest = { kind: 'read', number, text: field.value, settings }
    status.value = 'Reading …'
    worker.postMessage(request)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data !== null && data.kind !== 'read') return
    busy = false
    if (data === null) return read()
    void show(data)
    read()
  })
  worker.addEventListener('error', () => {
    status.value = 'This browser cannot run it: it needs one of 2023 or later.'
  })

  async function show(answer: ReadAnswer): Promise<void> {
    results.areThere()
    // Made apart and put in at once: a layout for every part would take most of the time of a long article.
    const made = document.createElement('template')
    made.innerHTML = `${answer.head}${answer.tail}`
    const root = made.content.querySelector<HTMLElement>('.saidwho')!
    const article = made.content.querySelector('article')!
    const speakers = made.content.querySelector('.said')!
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
    makeLive(root)
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

  function set(text: string, example: string | null): void {
    field.value = text
    press(example)
    read()
    treeChanged()
  }

  for (const { name, text } of EXAMPLES) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = name
    button.addEventListener('click', () => set(text, name))
    examples.append(button)
  }
  function press(name: string | null): void {
    for (const button of examples.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.textContent === name))
    }
  }

  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? []
    if (chosen !== undefined) set(await chosen.text(), null)
  })
  document.addEventListener('drop', async (event) => {
    const [dropped] = event.dataTransfer?.files ?? []
    if (dropped !== undefined) set(await dropped.text(), null)
  })
  // A browser that went back may have kept what was typed.
  if (field.value === '') set(EXAMPLES[0]!.text, EXAMPLES[0]!.name)
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
