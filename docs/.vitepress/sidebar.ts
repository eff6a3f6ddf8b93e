/** The order of the pages. Guides and decisions stand in the order of their index page, which is the one list of them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'

const DOCS = join(import.meta.dirname, '..')

export function sidebar(): DefaultTheme.SidebarItem[] {
  return [
    { text: 'Start', items: [page('guides/getting-started.md')] },
    { text: 'Guides', items: listed('guides/index.md').filter(({ link }) => link !== '/guides/getting-started.md') },
    {
      text: 'Reference',
      items: [
        page('definitions.md'),
        { text: 'API', link: '/api/', items: api(), collapsed: true },
        { text: 'Changelog', link: '/changelog.md' },
      ],
    },
    {
      text: 'How far to trust it',
      items: [
        'model-card.md',
        'decisions/comparison.md',
        'reliability.md',
        'stability.md',
        'threat-model.md',
        'SECURITY.md',
      ].map(page),
    },
    {
      text: 'Inside',
      collapsed: true,
      items: [
        ...['architecture.md', 'contributing.md', 'reckoning.md'].map(page),
        { text: 'Decisions', link: '/decisions/', items: listed('decisions/index.md'), collapsed: true },
      ],
    },
  ]
}

/** Its first heading names a page everywhere. */
function page(file: string): DefaultTheme.SidebarItem & { link: string } {
  const heading = /^# (.+)$/m.exec(readFileSync(join(DOCS, file), 'utf8'))
  if (heading === null) throw new Error(`docs/${file} has no heading`)
  return { text: heading[1]!, link: `/${file}` }
}

function listed(index: string): (DefaultTheme.SidebarItem & { link: string })[] {
  const folder = index.replace(/[^/]+$/, '')
  const links = [...readFileSync(join(DOCS, index), 'utf8').matchAll(/\]\(([\w-]+\.md)\)/g)]
  return links.map(([, file]) => page(folder + file))
}

/** Written by `npm run docs`. */
function api(): DefaultTheme.SidebarItem[] {
  const file = join(DOCS, 'api/typedoc-sidebar.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DefaultTheme.SidebarItem[]) : []
}
