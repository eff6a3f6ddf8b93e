/** Every value that a label can have, once; the types and the order of columns of weights derive from these lists. */

/** `direct`: all of the content stands in quotation marks; `mixed`: some of it; `indirect`: none. */
export const CLAIM_KINDS = ['direct', 'mixed', 'indirect'] as const

/** What the speaker does in saying it. */
export const ACTS = [
  'assert',
  'deny',
  'accuse',
  'criticize',
  'support',
  'demand',
  'warn',
  'predict',
  'promise',
  'question',
  'concede',
] as const

export const POLARITIES = ['positive', 'negative', 'neutral'] as const
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const
/** By which an article calls a person. */
export const PRONOUNS = ['he', 'she', 'they'] as const
export const ENTITY_KINDS = ['person', 'organization', 'country', 'group', 'unknown'] as const

/** Hostile acts by cyber means. */
export const ACCUSED_ACTS = ['espionage', 'theft', 'intrusion', 'disruption', 'influence', 'unspecified'] as const
export const ACCUSATION_FORMS = ['legal', 'official', 'statement', 'report', 'warning', 'implied'] as const
export const MODALITIES = ['asserted', 'alleged', 'denied'] as const
export const DATE_PRECISIONS = ['day', 'week', 'month', 'season', 'year'] as const
export const RESPONSE_TYPES = ['deny', 'counter-accuse', 'retaliate', 'concede'] as const

/** The labels of ClearNLP (Choi & Palmer 2012), as spaCy’s English pipelines give them. */
export const RELATIONS = [
  'ROOT',
  'acl',
  'acomp',
  'advcl',
  'advmod',
  'agent',
  'amod',
  'appos',
  'attr',
  'aux',
  'auxpass',
  'case',
  'cc',
  'ccomp',
  'compound',
  'conj',
  'csubj',
  'csubjpass',
  'dative',
  'dep',
  'det',
  'dobj',
  'expl',
  'intj',
  'mark',
  'meta',
  'neg',
  'nmod',
  'npadvmod',
  'nsubj',
  'nsubjpass',
  'nummod',
  'oprd',
  'parataxis',
  'pcomp',
  'pobj',
  'poss',
  'preconj',
  'predet',
  'prep',
  'prt',
  'punct',
  'quantmod',
  'relcl',
  'xcomp',
] as const

/** The part-of-speech tags of the Penn Treebank (Marcus et al. 1993) and OntoNotes. */
export const FINE_TAGS = [
  '$',
  "''",
  ',',
  '-LRB-',
  '-RRB-',
  '.',
  ':',
  'ADD',
  'AFX',
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'HYPH',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NFP',
  'NN',
  'NNP',
  'NNPS',
  'NNS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'XX',
  '``',
] as const
