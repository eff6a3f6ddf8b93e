/** Which words are names, and which names mean the same one, by the marked-up cases. */
import { castOf, readArticle } from '../../src/entities/cast.ts'
import { tokenize } from '../../src/index.ts'
import type { Span } from '../../src/types.ts'
import { runCases } from '../cases.ts'

// `[name|…]` marks the first one’s names, `[name2|…]` the second one’s; `=> is:` says name, kind, country and role.
runCases('entities/mentions', ({ text }) => {
  const { mentions, identities } = castOf(readArticle(tokenize(text), []))
  const keys = [...new Set(mentions.map(({ key }) => key))]
  const marks: Record<string, Span[]> = {}
  const fields: Record<string, string> = {}
  keys.forEach((key, i) => {
    const number = i === 0 ? '' : `${i + 1}`
    const { name, kind, country, role } = identities.get(key)!
    marks[`name${number}`] = mentions.filter((mention) => mention.key === key)
    fields[`is${number}`] = [name, kind, country, role].filter((part) => part !== null).join(' · ')
  })
  return { marks, fields }
})
