/**
 * Claims and accusations as W3C Web Annotations (JSON-LD): one page of annotations an article.
 *
 * All targets of an annotation are to have all of its bodies, so each part is an annotation of its own, which links to
 * the one that it is a part of:
 *
 *   “We reject it,” said Ann Lee.
 *   └───── c1 ────┘ │    └─ c1-source: identifies “Ann Lee”, links to c1
 *   act: deny …     └─ c1-cue: links to c1
 */
import type { Accusation, Claim, Entity, Excerpt, Extraction, Party, Span } from '../types.ts'
import { type ArticleInfo, encoded, mustBeInfo, mustBeOfArticle, uriOf, wellFormed } from './article.ts'
import { codePoints } from './code-points.ts'

export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'AnnotationPage'
  readonly items: readonly WebAnnotation[]
}

export interface WebAnnotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'tagging' | 'identifying' | 'replying'
  readonly body: readonly AnnotationBody[]
  readonly target: readonly AnnotationTarget[]
}

/**
 * What the annotation says about the words: a tag (`act: deny`), whom they refer to, or the annotation they belong to.
 */
export type AnnotationBody =
  | { readonly type: 'TextualBody'; readonly purpose: 'tagging' | 'identifying'; readonly value: string }
  | { readonly type: 'SpecificResource'; readonly purpose: 'linking'; readonly source: string }

/** Where the words are: by offsets in code points, and by the words themselves with their context. */
export interface AnnotationTarget {
  readonly type: 'SpecificResource'
  readonly source: string
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
  ]
}

/**
 * Returns the claims and accusations as one page of annotations.
 *
 * @param text the text of the article that the extraction is of
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction, or one of another text; `ERR_NOT_TEXT`;
 *   `ERR_OPTION` for invalid `info`
 * @example
 * const page = toWebAnnotations(extract(text), text, { id: 'a1', url: 'https://news.example/a1' })
 * for (const { body, target } of page.items) console.log(body[0], target[0]?.selector)
 */
export function toWebAnnotations(extraction: Extraction, text: string, info: ArticleInfo): AnnotationPage {
  mustBeOfArticle(extraction, text, true)
  mustBeInfo(info)
  return pageOf(extraction, text, info)
}

/** What is handed to it has been checked. */
export function pageOf(extraction: Extraction, text: string, info: ArticleInfo): AnnotationPage {
  const names = new Map(extraction.entities.map(({ id, name }: Entity) => [id, name]))
  const page = `urn:saidwho:annotations:${encoded(info.id)}`
  const at = targets(text, uriOf(info))
  const annotation = (
    id: string,
    motivation: WebAnnotation['motivation'],
    body: readonly AnnotationBody[],
    spans: readonly Span[],
  ): WebAnnotation[] =>
    spans.length === 0 ? [] : [{ id: `${page}:${id}`, type: 'Annotation', motivation, body, target: spans.map(at) }]

  const part = (whole: string, name: string, spans: readonly Excerpt[], identity: string | null | undefined) => {
    const who = identity === null || identity === undefined ? [] : [identifying(identity)]
    const body = [tag(name), ...who, linking(`${page}:${whole}`)]
    return annotation(`${whole}-${name}`, who.length > 0 ? 'identifying' : 'tagging', body, spans)
  }
  const party = (whole: string, name: string, who: Party | null) =>
    who === null ? [] : part(whole, name, [who.mention], names.get(who.entity) ?? who.mention.text)

  const ofClaim = ({ id, kind, source, cue, content, speaker, stance, confidence }: Claim): WebAnnotation[] => [
    ...annotation(
      id,
      'tagging',
      tags({ kind, act: stance.act, polarity: stance.polarity, certainty: stance.certainty, confidence }),
      content,
    ),
    ...part(id, 'source', source, speaker === null ? null : names.get(speaker)),
    ...part(id, 'cue', cue, null),
    ...part(id, 'target', listed(stance.target), null),
  ]
  const ofAccusation = ({ id, act, form, modality, confidence, ...rest }: Accusation): WebAnnotation[] => [
    ...annotation(id, 'tagging', tags({ accusation: act.type, form, modality, confidence }), [
      rest.sentence,
      ...rest.mentions,
    ]),
    ...party(id, 'accuser', rest.accuser),
    ...party(id, 'accused', rest.accused),
    ...party(id, 'victim', rest.victim),
    ...part(id, 'act', [act.mention], null),
    ...part(id, 'basis', listed(rest.basis), null),
    ...part(id, 'time', listed(rest.time), null),
    ...rest.responses.flatMap(({ type, by, sentence }, i) => {
      const who = by === null ? undefined : names.get(by)
      const body = [
        tag(`response: ${type}`),
        ...(who === undefined ? [] : [identifying(who)]),
        linking(`${page}:${id}`),
      ]
      return annotation(`${id}-response-${i + 1}`, 'replying', body, [sentence])
    }),
  ]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: page,
    type: 'AnnotationPage',
    items: [...extraction.claims.flatMap(ofClaim), ...extraction.accusations.flatMap(ofAccusation)],
  }
}

/** How many code units before and behind the words help to find them where offsets do not fit any more. */
const AROUND = 32

function targets(text: string, source: string): (span: Span) => AnnotationTarget {
  const { pointAt } = codePoints(text)
  /** Not into the middle of a pair. */
  const whole = (offset: number) => (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1)) ? 1 : 0)
  return ({ start, end }) => {
    const from = Math.max(0, start - AROUND)
    const to = Math.min(text.length, end + AROUND)
    return {
      type: 'SpecificResource',
      source,
      selector: [
        { type: 'TextPositionSelector', start: pointAt(start), end: pointAt(end) },
        {
          type: 'TextQuoteSelector',
          exact: wellFormed(text.slice(start, end)),
          prefix: wellFormed(text.slice(from === 0 ? 0 : from + whole(from), start)),
          suffix: wellFormed(text.slice(end, to - whole(to))),
        },
      ],
    }
  }
}

const tag = (value: string): AnnotationBody => ({ type: 'TextualBody', purpose: 'tagging', value })
const identifying = (name: string): AnnotationBody => ({
  type: 'TextualBody',
  purpose: 'identifying',
  value: wellFormed(name),
})
const linking = (source: string): AnnotationBody => ({ type: 'SpecificResource', purpose: 'linking', source })

function tags(values: Readonly<Record<string, string | number>>): AnnotationBody[] {
  return Object.entries(values).map(([name, value]) => tag(`${name}: ${value}`))
}

const listed = (excerpt: Excerpt | null): readonly Excerpt[] => (excerpt === null ? [] : [excerpt])
