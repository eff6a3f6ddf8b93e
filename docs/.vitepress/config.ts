/**
 * The documentation site: docs/ by VitePress, with the API reference and the playground inside. `npm run site` builds it into
 * docs/.vitepress/dist; `npx vitepress dev docs` shows pages while they are written (without the playground).
 */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme, UserConfig } from 'vitepress'
import { address } from './address.ts'
import { markdown } from './markdown.ts'
import { sidebar } from './sidebar.ts'

const DOCS = join(import.meta.dirname, '..')
const { site, sources } = address()

const config: UserConfig<DefaultTheme.Config> = {
  title: 'saidwho',
  description:
    'Who said what, about whom, and where they stand: claims and cyber-espionage accusations from English news text.',
  lang: 'en',
  base: site === null ? '/' : new URL(site).pathname,
  markdown,
  // No icon yet, and no request for one.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // Dates of commits would make two builds of the same pages differ.
  lastUpdated: false,
  ...(site === null ? {} : { sitemap: { hostname: site } }),
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/' },
      { text: 'API', link: '/api/' },
      // No page of VitePress: `target` makes the browser itself go there.
      { text: 'Playground', link: '/playground/index.html', target: '_self' },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: 'local' },
    ...(sources === null ? {} : { socialLinks: [{ icon: 'github', link: sources }] }),
  },
  /** What is no page is served as it is. */
  buildEnd({ outDir }) {
    const isServed = (file: string) => !file.endsWith('.ts')
    cpSync(join(DOCS, 'playground'), join(outDir, 'playground'), { recursive: true, filter: isServed })
    cpSync(join(DOCS, 'guides/scripts'), join(outDir, 'guides/scripts'), { recursive: true })
  },
}

export default config
