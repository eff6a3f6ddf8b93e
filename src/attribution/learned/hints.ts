/**
 * What the hand-written rules say, as hints for the learned models: which word heads a cue, and its source and content.
 *
 * The models learn how far to believe each rule. With the hints the best reading of a cue is right more often, and what
 * only the rules know (a speaker before a colon, a subject that two verbs share) need not be learned again.
 */
import type { Document } from '../../types.ts'
import { confidenceOf } from '../rules/confidence.ts'
import type { Draft } from '../rules/draft.ts'
import { readClasses } from '../rules/reading.ts'
import { RULE_NAMES, type RuleName } from '../rules/rule-names.ts'
import { findDrafts } from '../rules/rules.ts'

export interface Hints {
  /** Each token in lower case. */
  readonly words: readonly string[]
  /** For each token that heads a cue by the rules: the reading of the rule that is surest. */
  readonly drafts: ReadonlyMap<number, Draft>
  /** Readings without any word of saying, which the models know nothing of: a quotation, and under it “— Ann Lee”. */
  readonly signed: readonly Draft[]
  /** For each token 1 + the number of that rule, 1 for none. */
  readonly rule: Uint8Array
  /** For each token 1 + how many drafts have it in their content (at most 2), and 4 more if one has it in its source. */
  readonly covered: Uint8Array
}

/** What a token is in the rules' reading of one cue; `silent` where the rules do not take the word for a cue, `beyond` outside the sentence. */
export enum ROLE {
  beyond = 0,
  out = 1,
  source = 2,
  cue = 3,
  content = 4,
  silent = 5,
}

/** What a token is a head of, as the models number it: nothing by the rules, else the rule's place in the list. */
const NO_RULE = 1
const NUMBER: ReadonlyMap<RuleName, number> = new Map(RULE_NAMES.map((rule, i) => [rule, NO_RULE + 1 + i]))

/** `covered` holds a small count and a sign. */
const NOT_COVERED = 1
const COUNT_MASK = 3
const IN_SOURCE = 4

export function hintsOf(document: Document): Hints {
  const size = document.tokens.length
  const drafts = new Map<number, Draft>()
  const signed: Draft[] = []
  const rule = new Uint8Array(size).fill(NO_RULE)
  const covered = new Uint8Array(size).fill(NOT_COVERED)
  const reading = readClasses(document)
  for (const draft of findDrafts(reading)) {
    if (draft.rule === 'speaker-dash') {
      signed.push(draft)
      continue
    }
    // A colon is the head of its own cue.
    const head = draft.head >= 0 ? draft.head : draft.content[0]!.from - 1
    const known = drafts.get(head)
    if (known !== undefined && confidenceOf(known.rule, known.rate) >= confidenceOf(draft.rule, draft.rate)) continue
    drafts.set(head, draft)
    rule[head] = NUMBER.get(draft.rule)!
    for (const { from, to } of draft.content) {
      for (let i = from; i < to; i++) if ((covered[i]! & COUNT_MASK) < COUNT_MASK) covered[i]!++
    }
    if (draft.source !== null) for (let i = draft.source.from; i < draft.source.to; i++) covered[i]! |= IN_SOURCE
  }
  return { words: reading.words, drafts, signed, rule, covered }
}

/** The roles of the tokens `[from, to)` in the rules' reading of the cue at `head`. */
export function rolesOf(hints: Hints, head: number, from: number, to: number): Uint8Array {
  const roles = new Uint8Array(to - from)
  const draft = hints.drafts.get(head)
  if (draft === undefined) return roles.fill(ROLE.silent)
  roles.fill(ROLE.out)
  const fill = (role: number, range: { from: number; to: number } | null) => {
    if (range !== null) roles.fill(role, Math.max(0, range.from - from), Math.max(0, Math.min(to, range.to) - from))
  }
  for (const range of draft.content) fill(ROLE.content, range)
  fill(ROLE.source, draft.source)
  fill(ROLE.cue, draft.cue)
  return roles
}
