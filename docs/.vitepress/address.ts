/**
 * Where the site and the sources are. `homepage` and `repository` in package.json are the one place that says so; both may be
 * absent, as long as nobody has put the project anywhere.
 *
 *     npm run address -- https://owner.github.io/saidwho/
 *
 * sets `homepage`, and makes the README's links to docs/ absolute, since npm's page of the package shows the README alone.
 * Without an address it brings the README in line with package.json: relative links if there is no `homepage`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '../..')

export interface Address {
  /** Of the site, ending in a slash: `https://owner.github.io/saidwho/`. */
  readonly site: string | null
  /** Of the sources: `https://github.com/owner/saidwho`. */
  readonly sources: string | null
}

interface Manifest {
  homepage?: string
  repository?: string | { url: string }
}

export function address(manifest: Manifest = readManifest()): Address {
  const { homepage, repository } = manifest
  const url = typeof repository === 'string' ? repository : repository?.url
  return {
    site: homepage === undefined ? null : homepage.replace(/\/*$/, '/'),
    sources: url === undefined ? null : url.replace(/^git\+/, '').replace(/\.git$/, ''),
  }
}

/** The README with links to pages of the site, or to the files in docs/ if there is no site: either from either. */
export function withLinks(readme: string, site: string | null, siteBefore: string | null = site): string {
  const relative =
    siteBefore === null
      ? readme
      : readme.replace(targetsIn(siteBefore), (_, before: string, path: string) => before + fileOf(path))
  if (site === null) return relative
  return relative.replace(/(\]\(|src=")(docs\/[^)"\s]+|CHANGELOG\.md)/g, (_, before: string, file: string) => {
    return before + site + pageOf(file)
  })
}

function targetsIn(site: string): RegExp {
  return new RegExp(`(\\]\\(|src=")${site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([^)"\\s]*)`, 'g')
}

/** `docs/guides/lexicon.md#cues` is the page `guides/lexicon.html#cues`. */
function pageOf(file: string): string {
  if (file === 'CHANGELOG.md') return 'changelog.html'
  return file.replace(/^docs\/(?:public\/)?/, '').replace(/\.md(?=#|$)/, '.html')
}

function fileOf(page: string): string {
  if (page === 'changelog.html') return 'CHANGELOG.md'
  return /^images\//.test(page) ? `docs/public/${page}` : `docs/${page.replace(/\.html(?=#|$)/, '.md')}`
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest
}

function main(given: string | undefined): void {
  const manifest = readManifest()
  const before = address(manifest).site
  if (given !== undefined) {
    const { protocol } = new URL(given)
    if (protocol !== 'https:') throw new Error(`the site's address must begin with https://, got ${given}`)
    manifest.homepage = given
    writeFileSync(join(ROOT, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  }
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  writeFileSync(join(ROOT, 'README.md'), withLinks(readme, address(manifest).site, before))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2])
