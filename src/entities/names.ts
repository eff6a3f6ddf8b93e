/**
 * Scene → the places where somebody or something is named: runs of capitalised words, cut into title and name.
 *
 *   FBI Director James Comey       Center for Strategic and International Studies       China’s foreign ministry
 *   └── lead ──┘ └─ name ──┘       └───────────────── name ────────────────────┘       └─ owner and body ──┘
 */
import { namesInTitleCase, surnamesAfterAll } from './doubtful-names.ts'
import { knownAs } from './known-names.ts'
import type { Name } from './name.ts'
import { endOfRun, isDate, SMALL, startsName } from './name-run.ts'
import { withBodies } from './owned-bodies.ts'
import { nameOf } from './read-name.ts'
import { isCapital, type Scene } from './scene.ts'
import { cutRun } from './title.ts'

export function findNames(scene: Scene): Name[] {
  const { document } = scene
  const { sentences } = document
  const names: Name[] = []
  const doubtful: number[] = []
  sentences.forEach(({ from, to }, s) => {
    if (scene.titleCase[s]) return
    for (let i = from; i < to; ) {
      if (scene.capitals[i] === 0) {
        const own = scene.own?.get(i)
        if (own !== undefined) names.push(nameOf(scene, i, own.to, i, null, knownAs(own.entity), from))
        i = own?.to ?? i + 1
        continue
      }
      if (!startsName(scene, i, from, to)) {
        if (isCapital(document.tokens[i]!) && !SMALL.has(document.tokens[i]!.tag) && !isDate(scene, i)) doubtful.push(i)
        i++
        continue
      }
      const end = endOfRun(scene, i, to)
      names.push(cutRun(scene, i, end, from))
      i = end
    }
  })
  const more = [...namesInTitleCase(scene, names), ...surnamesAfterAll(scene, names, doubtful)]
  const all = more.length === 0 ? names : [...more, ...names].sort((a, b) => a.from - b.from)
  return withBodies(scene, all)
}
