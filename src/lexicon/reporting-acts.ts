/**
 * What a speaker does by the word that reports it: “criticized”, “a warning”, “declined”.
 * Our own list, by the definitions in docs/definitions.md; verbs that leave the act open (said, told, wrote …) are not in it.
 */
import type { Act } from '../types.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Lemmas of verbs, nouns and adjectives, by the act that they name. One list an act, sorted. */
export const ACT_WORDS: Readonly<Partial<Record<Act, readonly string[]>>> = {
  accuse: list(`
    accusation accuse allegation allege arraign blame charge fault finger-point impeach implicate incriminate indict
    indictment lawsuit prosecute sanction sue`),
  concede: list(`
    acknowledge acknowledgement acknowledgment admission admit apologise apologize apology concede concession confess
    confession regret rue`),
  criticize: list(`
    assail attack bash belittle bemoan berate blast boo carp castigate censure chastise chide complain complaint condemn condemnation criticism
    criticize critique curse decry demean demonize denigrate denounce denunciation deplore deride despise detest disagree
    disapprove disavow disdain dislike dismay dismiss disown disparage disrespect excoriate fume gripe grouse hammer hate
    heckle hit insult jeer knock lambast lambaste lament loathe malign mock object objection oppose opposition panned
    protest rap rebuke rebuff reject rejection renounce repudiate reprimand resent revile ridicule rip scoff scold scorn shame
    skewer slam slap smear sneer swipe taunt trash upbraid vilify`),
  demand: list(`
    advise ask-for beg beseech bid call-for call-on command demand demands dictate direct encourage exhort implore
    insist-on instruct lobby invite mandate order petition plead press prod recommend recommendation request require tell-to urge`),
  deny: list(`
    contest contradict denial deny disclaim dispute rebut rebuttal refuse refusal refute`),
  predict: list(`
    anticipate anticipation bet envision expect expectation forecast foresee foretell predict prediction project
    projection prophesy`),
  promise: list(`
    agree commit commitment decide decision guarantee intend intention offer pledge plan promise swear undertake volunteer vow`),
  question: list(`
    ask inquire inquiry ponder query question quiz wonder`),
  support: list(`
    acclaim admire adore advocate appreciate affirm applaud approve back bless celebrate champion cheer commend compliment congratulate
    credit defend embrace endorse endorsement enjoy eulogize extol favor favour hail herald honor honour laud like love
    praise prefer promote rally relish respect salute side stand-by support sympathize thank toast tout trust uphold
    vouch welcome`),
  warn: list(`
    alarm caution fear fret threat threaten warn warning worry`),
}

/** Saying nothing: “declined to comment”, “did not respond”. The claim asserts nothing. */
export const NON_SPEECH: ReadonlySet<string> = new Set(list('decline ignore mum silent sidestep dodge'))

/** Verbs that are a cue of speech with the act left open. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  list(`
    add announce answer argue articulate assert believe boast call cite claim comment conclude confirm consider continue
    contend declare describe disclose emphasize estimate explain express feel find hear hint hope imply indicate insist
    joke know learn maintain mean mention note observe opine point post proclaim publish quip quote read realize recall
    recount refer reiterate relate release remark remind repeat reply report respond retort reveal say see show signal
    speak speculate state stress suggest suspect talk tell testify think tweet understand underscore wish write`),
)

/** act by lemma. */
export const ACT_OF: ReadonlyMap<string, Act> = new Map(
  (Object.entries(ACT_WORDS) as [Act, readonly string[]][]).flatMap(([act, words]) => words.map((word) => [word, act])),
)

/** Positive or negative attitude adjectives and participles as cue: “is critical of”, “proud of”. */
export const ATTITUDES: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...list(`
    angered angry appalled averse bitter bored bothered critical cynical disappointed disgusted dismissive dissatisfied
    disturbed frustrated furious hostile incensed offended opposed outraged resentful scornful shocked sick suspicious
    tired troubled uncomfortable unhappy upset wary`).map((word) => [word, 'criticize'] as const),
  ...list(`
    appreciative comfortable content delighted encouraged enthusiastic excited fond glad grateful happy importance important impressed keen loyal
    pleased priority proud satisfied supportive sympathetic thankful thrilled`).map(
    (word) => [word, 'support'] as const,
  ),
  ...list('afraid alarmed anxious apprehensive concerned fearful nervous worried').map(
    (word) => [word, 'warn'] as const,
  ),
  ...list('committed determined prepared ready set').map((word) => [word, 'promise'] as const),
  ...list('apologetic regretful sorry').map((word) => [word, 'concede'] as const),
])
