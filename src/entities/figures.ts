/**
 * Names → figures: which names mean the same one. “James Lewis … Lewis … Mr. Lewis” is one figure; two Clintons are two.
 *
 * Full names are grouped first, over the whole article, since a headline may say “Lewis” and the fifth paragraph “James
 * Lewis”. A short name then finds its long one by its surname, its acronym, or the words that it shares with the end or
 * the beginning of an organization's name.
 */
import { type Appearance, bodyKey, type Figure, type Figures, ownerOf } from './figure.ts'
import { toFigure } from './figure-of-names.ts'
import { isTitleOnly, type Name } from './name.ts'
import { type Group, idOf, introduceAcronyms, link, namesake, root } from './name-groups.ts'
import type { Scene } from './scene.ts'

export function gatherFigures(scene: Scene, names: readonly Name[], speaking: (name: Name) => boolean): Figures {
  const groups = new Map<string, Group>()
  const groupOf = names.map((name): Group | null => {
    if (isTitleOnly(name) || name.owner !== null) return null
    const id = idOf(name)
    let group = groups.get(id)
    if (group === undefined) {
      group = {
        id,
        names: [],
        kind: 'unknown',
        gender: null,
        into: null as unknown as Group,
        members: [],
        figure: null,
      }
      group.into = group
      groups.set(id, group)
    }
    group.names.push(name)
    if (group.kind === 'unknown') group.kind = name.kind
    group.gender ??= name.gender
    return group
  })
  introduceAcronyms(scene, names, groupOf)
  const index = link(groups)
  // Which of several namesakes is meant depends on the place, so names are asked one by one.
  const meant: Group[] = []
  const target = names.map((name, i) => {
    const group = groupOf[i]
    if (group == null) return null
    const into = group.into !== group ? root(group) : (namesake(name, group, index) ?? group)
    if (into.members.push(name) === 1) meant.push(into)
    return into
  })
  const all: Figure[] = []
  for (const group of meant) {
    group.figure = toFigure(scene, group, speaking)
    all.push(group.figure)
  }

  const figureOf = target.map((group) => group?.figure ?? null)
  const bodies = gatherBodies(scene, names, figureOf, all)
  const appearances: Appearance[] = []
  const at = new Int32Array(scene.words.length).fill(-1)
  const leads = new Int32Array(scene.words.length).fill(-1)
  for (const [n, name] of names.entries()) {
    const figure = figureOf[n] ?? null
    if (figure === null || name.within) continue
    at.fill(appearances.length, name.from, name.to)
    leads.fill(appearances.length, name.lead, name.from)
    appearances.push({ name, figure })
  }
  return { all, appearances, at, leads, bodies }
}

/** “Clinton’s campaign” and “the Clinton campaign” are one: by owner and head. */
function gatherBodies(
  scene: Scene,
  names: readonly Name[],
  figureOf: (Figure | null)[],
  all: Figure[],
): ReadonlyMap<string, Figure> {
  const { tokens, text } = scene.document
  const bodies = new Map<string, Figure>()
  for (const [n, name] of names.entries()) {
    if (name.owner === null) continue
    // Its owner is the name before it: see `withBodies`.
    const owner = figureOf[n - 1] ?? undefined
    const head = name.words[name.words.length - 1]!
    const key = bodyKey(owner === undefined ? name.owner.words.join(' ') : ownerOf(owner), head)
    let figure = bodies.get(key)
    if (figure === undefined) {
      figure = {
        key: `body ${key}`,
        name: text.slice(tokens[name.from]!.start, tokens[name.to - 1]!.end),
        kind: 'organization',
        country: name.country,
        role: null,
        gender: null,
        heads: new Set([head]),
        beside: null,
        count: 1,
      }
      bodies.set(key, figure)
      all.push(figure)
    }
    figureOf[n] = figure
  }
  return bodies
}
