/** The graph of who accuses whom: plain data, serialisable as JSON. */
import type {
  AccusationForm,
  AccusedAct,
  EntityKind,
  Excerpt,
  Extraction,
  Modality,
  ResponseType,
  TimeExcerpt,
} from '../types.ts'

/**
 * An extraction, its article's id, and when the article appeared: a year, month or date (`2016`, `2016-08`, `2016-08-17`),
 * or an RFC 3339 time with its zone, `2016-08-17T08:00:00Z`. Other fields are ignored.
 */
export interface DatedExtraction {
  readonly extraction: Extraction
  readonly id?: string | number | undefined
  readonly date?: string | undefined
}

/** What becomes part of the graph, and how actors are told apart. All filters must hold. */
export interface GraphOptions {
  /**
   * Whether whoever is accused and belongs to a state (its agencies, officers and leaders, groups that it backs, and groups
   * known by their nation alone) becomes the state. Who accuses stays apart. Default: false.
   */
  readonly foldStates?: boolean | undefined
  /** Only articles that appeared then or later: a year, month or day. Articles without a date are left out. */
  readonly from?: string | undefined
  /** Only articles that appeared then or earlier: `to: '2016'` includes all of 2016. */
  readonly to?: string | undefined
  /** Only accusations in which one of these countries (ISO 3166-1 alpha-2) is or stands behind accuser, accused or victim. */
  readonly countries?: readonly string[] | undefined
  readonly forms?: readonly AccusationForm[] | undefined
  readonly modalities?: readonly Modality[] | undefined
  /** Only accusations of at least this confidence, from 0 to 1. */
  readonly minConfidence?: number | undefined
  /** Only pairs of accuser and accused with at least so many accusations. Default: 1. */
  readonly minCount?: number | undefined
}

/** An accuser, accused or victim. */
export interface GraphNode {
  /** `"n1"` …, in the order of the first accusation. */
  readonly id: string
  readonly name: string
  /** The names by which articles call it, each once. */
  readonly aliases: readonly string[]
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** The states that articles say are behind it, in the order of their first mention. */
  readonly sponsors: readonly string[]
  /** The number of accusations in which it is the accuser; below, the accused and the victim. */
  readonly accuses: number
  readonly accused: number
  readonly hit: number
}

/** One accusation of an edge: where to read it, and what is said there. */
export interface GraphAccusation {
  /** The article's id; null if none was given. */
  readonly article: string | number | null
  /** The accusation's id within its article: `"a1"`. */
  readonly accusation: string
  /** When the article appeared; null if not given. */
  readonly date: string | null
  /** The words that date the charge or the act, with their date if they were resolved. */
  readonly time: TimeExcerpt | null
  readonly sentence: Excerpt
  readonly accuser: Excerpt | null
  readonly accused: Excerpt
  /** The victim's node. */
  readonly victim: string | null
  readonly act: AccusedAct
  readonly form: AccusationForm
  readonly modality: Modality
  readonly confidence: number
  readonly responses: readonly { readonly type: ResponseType; readonly by: string | null; readonly sentence: Excerpt }[]
}

/** All accusations of one accuser against one accused. */
export interface GraphEdge {
  /** The accuser's node; null if the articles name nobody, or make the accusation themselves. */
  readonly from: string | null
  /** The accused's node. */
  readonly to: string
  readonly count: number
  /** The number of articles that report it. */
  readonly articles: number
  readonly forms: Readonly<Partial<Record<AccusationForm, number>>>
  readonly acts: Readonly<Partial<Record<AccusedAct, number>>>
  readonly modalities: Readonly<Partial<Record<Modality, number>>>
  /** The number of accusations by victim, by node id. */
  readonly victims: Readonly<Record<string, number>>
  /** The number of responses of each type. */
  readonly responses: Readonly<Partial<Record<ResponseType, number>>>
  /** The number of accusations that have a response in their article. */
  readonly answered: number
  /** The dates of the first and the last article, as given; null if none has a date. */
  readonly first: string | null
  readonly last: string | null
  /** All of them, by the order of the articles. */
  readonly accusations: readonly GraphAccusation[]
}

export interface AccusationGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
