/** What an exporter is told of an article beside its text and what was found in it. */

export interface ArticleInfo {
  /** The same id for the same article: the ids of all that is exported are made from it. */
  readonly id: string | number
  /** Where the article can be read. */
  readonly url?: string | undefined
  readonly title?: string | undefined
  /**
   * When the article appeared: a date, `2016-08-17`, or a time by RFC 3339, `2016-08-17T08:00:00Z`. There is no clock in
   * saidwho, so formats that need a time take this one.
   */
  readonly published?: string | undefined
}

/** The article as a URI: where it can be read, or a name for its id. */
export function uriOf({ id, url }: ArticleInfo): string {
  return url === undefined ? `urn:saidwho:article:${encoded(id)}` : wellFormed(url)
}

/** The id as a part of a URI. `encodeURIComponent` throws on half a surrogate pair: that one becomes U+FFFD. */
export function encoded(id: string | number): string {
  return encodeURIComponent(wellFormed(String(id)))
}

/** Half a surrogate pair is no Unicode character, and has no place in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
