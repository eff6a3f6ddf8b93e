/** The result as JSON, CSV or HTML, to copy or to save. The worker writes it when it is asked for. */
import { copyText } from '../../src/export/html/live/copy-text.ts'
import type { Answer, ExportFormat, ExportRequest } from './messages.ts'

export interface KeepParts {
  readonly worker: Worker
  readonly status: HTMLOutputElement
  readonly format: HTMLSelectElement
  readonly copy: HTMLButtonElement
  readonly download: HTMLButtonElement
}

const FILES: Readonly<Record<ExportFormat, readonly [name: string, type: string]>> = {
  json: ['saidwho.json', 'application/json'],
  csv: ['saidwho-claims.csv', 'text/csv;charset=utf-8'],
  'csv-accusations': ['saidwho-accusations.csv', 'text/csv;charset=utf-8'],
  html: ['saidwho.html', 'text/html;charset=utf-8'],
}

export function keepResults({ worker, status, format, copy, download }: KeepParts): { areThere(): void } {
  let number = 0
  const waiting = new Map<number, (content: string) => void>()

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data?.kind !== 'export') return
    waiting.get(data.number)?.(data.content)
    waiting.delete(data.number)
  })

  function ask(): Promise<string> {
    number++
    const request: ExportRequest = { kind: 'export', number, format: format.value as ExportFormat }
    worker.postMessage(request)
    return new Promise((resolve) => waiting.set(number, resolve))
  }

  copy.addEventListener('click', async () => {
    status.value = (await copyText(await ask())) ? 'Copied' : 'This browser does not let a page copy'
  })
  download.addEventListener('click', async () => {
    const [name, type] = FILES[format.value as ExportFormat]
    const url = URL.createObjectURL(new Blob([await ask()], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    status.value = `Saved as ${name}`
  })

  return {
    areThere() {
      copy.disabled = false
      download.disabled = false
    },
  }
}
