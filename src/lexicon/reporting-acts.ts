/**
 * What a speaker does by the word that reports it: “criticized”, “a warning”, “declined”, “railed against”.
 * Our own lists, by the definitions in docs/definitions.md, checked against how often the words report in news.
 * Verbs that leave the act open (said, told, wrote …) are told apart by how they report: speech, finding, belief, wish, topic.
 */
import type { Act } from '../types.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)
const phrases = (words: string): readonly string[] => words.split(',').map((phrase) => phrase.trim())

/** Lemmas of verbs, nouns and adjectives, by the act that they name. One list an act, sorted. */
export const ACT_WORDS: Readonly<Partial<Record<Act, readonly string[]>>> = {
  accuse: list(`
    accusation accuse allegation allege alleged arraign blame charge convict expose fault finger-point impeach implicate
    incriminate indict indictment prosecute sanction sue suspicion`),
  concede: list(`
    acknowledge acknowledgement acknowledgment admission admit apologise apologize apology capitulate concede concession
    confess confession regret rue`),
  criticize: list(`
    abhor admonish antagonize assail attack balk bar bash belittle bemoan berate blast block boo carp castigate censure
    chafe chastise chide complain complaint condemn condemnation contempt critic criticism criticize critique curse
    damn decry defame demean demonize demur denigrate denounce denunciation deplore deprecate deride despise detest
    diatribe ding disagree disagreement disapprove disapproval disavow discredit disdain disillusion dislike disliked
    dismay dismiss disown disparage disrespect eviscerate exasperate excoriate fire fulminate fume gripe grouse grumble
    hammer harangue hate heckle hit hostility impugn insult invective irk jab jeer knock lambast lambaste lament lampoon
    lash lecture loathe malign maul misgiving moan mock mocking needle nitpick object objection opponent oppose
    opposition oust pan panned parody pillory pounce protest pummel quibble rage rail rant rap rebuke rebuff recoil
    reject rejection renounce reprimand reprove repudiate resent resist resistance revile ridicule rip roast satirize
    savage scathing scoff scold scorn seethe shame skewer slam slams slap smear snap sneer snipe spoof spurn sting swipe
    taunt tease thrash tirade torch trash troll upbraid upset veto vilify whine`),
  demand: list(`
    advice advise ask-for beg beseech bid call-for call-on challenge chant clamor command compel counsel demand demands
    dictate direct discourage dissuade encourage entreat exhort goad implore insist-on instruct invitation invite
    lobby mandate nudge order persuade petition plead press pressure prod prohibit proposal propose push recommend
    recommendation request require summon tell-to urge`),
  deny: list(`
    contest contradict denial deny disclaim dispute downplay exonerate overrule rebut rebuttal refusal refuse refute
    renege`),
  predict: list(`
    anticipate anticipation bet confident envision expect expectation forecast foresee foretell optimistic outlook
    pessimistic predict prediction project projection prophesy`),
  promise: list(`
    agree commit commitment decide decision guarantee intend intention offer opt pledge plan promise promising resolve
    swear undertake volunteer vow`),
  question: list(`
    ask inquire inquiry interrogate ponder puzzle query question quiz skeptical skepticism sceptical uncertain unclear
    unsure wonder`),
  support: list(`
    acclaim admire admiration adopt adore advocate affirm align allegiance applaud applause appoint appreciate approval
    approve back backer backing bless blessing celebrate champion cheer cherish choose co-sponsor commend compliment
    congratulate credit defend defense devote devoted elect embrace enamored endorse endorsement enjoy enthuse
    enthusiasm eulogize exalt extol favor favour favorite gush hail herald honor honour idolize justify laud like lionize
    love nominate plug praise prefer preference preferred promote proponent rally rave reaffirm relish respect revere
    revered salute side sponsor stand-by stump support supporter supporting supportive sympathize sympathy thank toast
    tout treasure tribute trumpet trust uphold vote voting vouch welcome worship`),
  warn: list(`
    alarm anxiety caution concern fear fret scared threat threaten unease uneasy warn warning worry`),
}

/** A word of the cue and one up to four words behind it, which may open the content. */
export const ACT_PHRASES: Readonly<Partial<Record<Act, readonly string[]>>> = {
  accuse: phrases('file charges, file suit, lay blame, pin on, point finger, tie to, link to'),
  concede: phrases('back down, come clean, own up, walk back'),
  criticize: phrases(`
    aim at, aim sights, argue against, break with, call out, campaign against, caution against, come against, crack at,
    critical of, distance from, fire at, fly in, go after, go offensive, hit back, hit out, lash out, lay into, pass on,
    pile on, poke at, poke fun, rail against, rally against, run against, scream at, single out, snap at, sour on,
    speak against, speak out, stand against, strike down, sick of, swing at, take aim, take exception, take issue,
    take shot, take shots, take swipe, take to task, tear into, tired of, turn against, unload on, vote against,
    warm not, weigh against`),
  demand: phrases(`
    ask for, call for, call on, call upon, challenge to, clamor for, cry for, insist on, insist upon, make case, press for,
    prevail on, push for, reach out, see to, vocal about`),
  deny: phrases(`
    back away, beat back, brush aside, brush off, bristle at, hold firm, knock down, laugh off, play down, plead not,
    push back, shoot down, shrug off, stop short, swat away, turn down, wave off`),
  predict: phrases('bet on, count on, look ahead'),
  promise: phrases('agree to, look into, plans to, prepare to, set out, sign up'),
  question: phrases('cast doubt, raise doubt, raise doubts, raise question, raise questions, puzzle over'),
  support: phrases(`
    argue for, believe in, buy into, campaign for, cast for, come for, come favor, flip for, flock to, get behind,
    high on, identify with, lean toward, line behind, look forward, loyal to, pay tribute, rally around, rally behind,
    resonate with, root for, side with, speak favor, speak highly, stand behind, stand by, stand up, stand with, stick to,
    stick with, stump for, support behind, swear by, trend more, turn out, vote for, warm to, weight behind`),
  warn: phrases('alarm about, raise alarm, raise concern, raise concerns, raise fear, raise fears, sound alarm'),
}

/** Saying nothing: “declined to comment”, “did not respond”. The claim asserts nothing. */
export const NON_SPEECH: ReadonlySet<string> = new Set(
  list('decline dodge evade ignore mum omit sidestep silence silent unaware'),
)

/** How a word reports that leaves the act open. */
export type Reporting = 'speech' | 'finding' | 'belief' | 'wish' | 'topic'

const REPORTING_WORDS: Readonly<Record<Reporting, readonly string[]>> = {
  speech: list(`
    accord account add announce announcement answer argue argument articulate assert assertion assure boast brag claim
    clarify comment conclude conclusion confide confirm contend contention continue counter declaration declare describe
    disclose echo email emphasize exclaim explain explanation express hint imply indicate insinuate insist interject
    joke maintain mean message muse narrate note observe opine point posit post preach proclaim pronounce quip quote read
    reassure recite reiterate relate remark remind repeat reply respond response retort retweet say saying scream shout
    signal speculate state statement stress suggest suggestion tell testify testimony thunder tweet underscore utter write
    yell`),
  finding: list(`
    calculate capture count demonstrate detect determine discover document establish estimate find finding hear identify
    illustrate know learn list measure name notice observe prove realize recall recount record register remember report
    reportedly reveal rule see show spot track witness`),
  belief: list(`
    appear assume assumption belief believe certain consider convinced deem feel figure find guess hunch imagine impression
    interpret judge mind opinion perceive perception regard seem seemingly sense sound suppose surmise suspect sure think
    understand understanding view`),
  wish: list(`
    aim aspire attempt desire dream eager goal hope hopeful interested keen look long need prepare seek strive target try
    want wish work yearn`),
  topic: list(`
    about address allude attention bring cite contrast cover debate delve deliver detail discuss discussion dwell elaborate
    expand explore feature focus footage highlight invoke issue lay mention outline present provide publish question recall
    reference refer reflect release remark seize share speak speech spell story tackle talk title topic touch turn unveil
    weigh`),
}

/** How it reports, by lemma; the first list that has the word wins. */
export const REPORTING: ReadonlyMap<string, Reporting> = new Map(
  (Object.entries(REPORTING_WORDS) as [Reporting, readonly string[]][])
    .reverse()
    .flatMap(([kind, words]) => words.map((word) => [word, kind])),
)

/** act by lemma. */
export const ACT_OF: ReadonlyMap<string, Act> = new Map(
  (Object.entries(ACT_WORDS) as [Act, readonly string[]][]).flatMap(([act, words]) => words.map((word) => [word, act])),
)

/** act by “lemma word”. */
export const ACT_OF_PHRASE: ReadonlyMap<string, Act> = new Map(
  (Object.entries(ACT_PHRASES) as [Act, readonly string[]][]).flatMap(([act, words]) =>
    words.map((word) => [word, act]),
  ),
)

/** The lemmas that such a phrase begins with: nothing else need be put together and looked up. */
export const PHRASE_BEGINNINGS: ReadonlySet<string> = new Set(
  [...ACT_OF_PHRASE.keys()].map((phrase) => phrase.slice(0, phrase.lastIndexOf(' '))),
)

/** Positive or negative attitude adjectives and participles as cue: “is critical of”, “proud of”. */
export const ATTITUDES: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...list(`
    angered angry appalled averse bitter bored bothered critical cynical disappointed disgusted dismissive dissatisfied
    disturbed frustrated furious hostile incensed lukewarm offended opposed outraged resentful scornful shocked sick
    suspicious tired troubled uncomfortable unhappy upset wary`).map((word) => [word, 'criticize'] as const),
  ...list(`
    appreciative comfortable content delighted encouraged enthusiastic excited fond glad grateful happy importance
    important impressed keen loyal pleased priority proud satisfied supportive sympathetic thankful thrilled`).map(
    (word) => [word, 'support'] as const,
  ),
  ...list('afraid alarmed anxious apprehensive concerned fearful nervous scared uneasy worried').map(
    (word) => [word, 'warn'] as const,
  ),
  ...list('committed dedicated determined prepared ready set willing').map((word) => [word, 'promise'] as const),
  ...list('apologetic regretful sorry').map((word) => [word, 'concede'] as const),
])
