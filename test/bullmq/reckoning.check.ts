/** The page that reckons is what its script makes of its figures. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'

test('docs/reckoning.md is what docs/guides/scripts/reckon.mjs makes', () => {
  const script = join(import.meta.dirname, '../../docs/guides/scripts/reckon.mjs')
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
