/** Somebody in one sentence who could have done it, and what the whole article knows of such. */

export interface NamedPerson {
  /** One past the last token. */
  readonly end: number
  readonly country: string | null
  /** The key of who it is. */
  readonly key: string
  /** “Romanian hacker Marcel Lazar”. */
  readonly isHacker: boolean
}

export interface Actor {
  /** Positions `[from, to)` in the line. */
  readonly from: number
  readonly to: number
  readonly type: 'state' | 'body' | 'people' | 'group' | 'adjective' | 'unnamed-state' | 'person' | 'anaphor'
  readonly country: string | null
  readonly sponsor: string | null
  /** The name alone, inside a longer phrase: “Velvet Heron” in “hackers who call themselves Velvet Heron”. */
  readonly name: { readonly from: number; readonly to: number } | null
}

/** What the whole article knows of who might be accused. */
export interface Scene {
  /** Named persons by the index of the first token; `country` for a state's leader. */
  readonly persons: ReadonlyMap<number, NamedPerson>
  /** Groups that the article introduces as such, by name in lower case. */
  readonly groups: ReadonlySet<string>
}

export const make = (
  from: number,
  to: number,
  type: Actor['type'],
  country: string | null = null,
  sponsor: string | null = null,
  name: Actor['name'] = null,
): Actor => ({ from, to, type, country, sponsor, name })
