/**
 * Words that judge, that speak of danger, and that weaken or strengthen a commitment. Our own lists: words that judge
 * nearly wherever they stand, since a general list of sentiment (“war”, “support”) misleads more than it helps in news.
 */
import { wordList } from './word-list.ts'

/** Lemmas that blame or belittle what they are said of. */
export const BAD: ReadonlySet<string> = wordList(`
  abhorrent absurd abusive abysmal alarming alienate anti-american antisemitic appalled appalling arrogance arrogant
  atrocious awful backward bad baffling bankrupt baseless bias biased bigot bigoted bigotry bizarre blatant bogus
  bombast bombastic boring bother bull bullshit bumbling bungle careless carelessness catastrophic cavalier chaos
  chaotic charlatan clown clueless con contemptible corrupt corruption counterproductive coward cowardly crap crazy
  creepy crook crooked cruel cruelty cynical cynicism damaging dangerous deceitful deceptive deficient delusional
  demagogue demagoguery demeaning deplorable despicable destructive detestable devious dictator dirty disappoint
  disappointed disappointing disappointment disaster disastrous disgrace disgraceful disgust disgusted disgusting
  dishonest dishonesty dishonor disingenuous dismal disqualify disregard disrespect disrespectful disturbing divisive
  divisiveness dreadful dumb dysfunctional egregious embarrass embarrassing embarrassment erratic evil extremist
  fail failed failing failure fake false farce fascism fascist faulty fearmongering flawed flip-flop flop flunky folly
  fool foolish foolishness fraud fraudulent freak frightening frustrated frustrating futile garbage ghastly gimmick
  greed greedy gross grotesque gutless half-baked hapless hate hateful hatred hideous horrendous horrible horrific
  horrified horrify hypocrisy hypocrite hypocritical hysterical idiot idiotic ignorance ignorant ill-advised
  ill-conceived illegal illegitimate illogical immoral impulsive inaccurate inadequate inappropriate incoherent
  incompetence incompetent incomprehensible inconsistent indefensible ineffective ineffectual inept inexcusable
  inexperience inexperienced inhumane injustice insane insanity insecure insensitive insincere insufficient insult
  insulting intolerable intolerance intolerant irresponsible jerk joke junk kook lack lackluster lame laughable lazy
  liability liar lie loathsome loser lousy ludicrous lunacy lunatic madness malicious meaningless mediocre mess
  misguided misinformation mislead misleading misogynist misogynistic misogyny mistake mistaken mockery monster moron
  moronic naive nasty negligence negligent nightmare nonsense nonsensical obnoxious obscene offend offensive
  opportunist opportunistic outdated outlandish outrage outraged outrageous overblown overrated pander pathetic
  pathological perverse petty phony poison poisonous poor poorly preposterous problematic propaganda puppet racism
  racist reckless recklessness reprehensible repugnant repulsive ridiculous rig rigged rotten rude ruthless sad sadly
  scam scandal scandalous scapegoat scary sexism sexist sham shame shameful shameless shocking shoddy sick sickening
  silly simplistic sinister sleazy slur smear stain stale stupid stupidity superficial tasteless terrible terribly thug
  toxic tragic trash treasonous troubled troubling tyrant ugly un-american unacceptable uncivil unconscionable
  unconstitutional undemocratic undermine unelectable unethical unfair unfit unforgivable unfortunate unfounded
  ungrateful unhinged unjust unlawful unpatriotic unprepared unpresidential unprincipled unqualified unreasonable
  unreliable unsafe unsavory unseemly unstable unsuitable untrue untrustworthy unwise upset upsetting useless vague
  vicious vile vindictive vitriol vitriolic vulgar vulgarity warmonger wasteful weak weakness weird whack woeful worse
  worst worthless wrong wrongheaded xenophobe xenophobia xenophobic`)

/** Lemmas that praise what they are said of. */
export const GOOD: ReadonlySet<string> = wordList(`
  admirable admiration amaze amazing articulate awesome beautiful beloved best better blessed blessing bold brave
  bravery bravo breakthrough bright brilliance brilliant capable caring champion charismatic charming classy clever
  commendable compassion compassionate compelling competence competent confidence congratulation constructive cool
  courage courageous credible decency decent dedicated dedication delight delighted delightful deserve dignified
  dignity diligent effective elegant eloquent encouraged encouraging energize enjoy enthusiasm enthusiastic ethical
  excellent exceptional excited exciting exemplary experienced extraordinary fabulous fair fantastic fascinating
  fearless fine formidable fortunate fun generosity generous genius gifted glad good goodness gorgeous gracious grateful
  gratitude great greatest greatness happy hard-working hero heroic heroism historic honest honesty honor honorable
  honored hopeful humane humble ideal impress impressed impressive incredible innovative inspiration inspirational
  inspire inspiring integrity intelligent interested joy kindness leadership legend legendary likable likeable love
  loved lovely loyal loyalty magnificent marvelous masterful meaningful nice noble opportunity outstanding passion
  passionate patriot patriotic perfect perfectly phenomenal pleased pleasure popular preferable pride principled
  privilege productive proud qualified refreshing reliable remarkable respect respected respectful sensible sincere
  skilled skillful smart solid spectacular splendid steady stellar strength strong stronger strongest succeed success
  successful superb superior talent talented terrific thank thankful thoughtful thrill thrilled thrilling tough
  tremendous triumph trustworthy unique valuable vision visionary warm welcome well-qualified wisdom wise winner
  wonderful worthy`)

/** Lemmas of danger and harm that the speaker sees coming. */
export const DANGER: ReadonlySet<string> = wordList(`
  afraid anxiety anxious attack backlash bloodshed bomb catastrophe catastrophic chaos collapse concern consequence
  crisis cripple damage danger dangerous deadly destroy destruction devastate devastating die disaster disastrous
  disruption endanger erode escalate explode explosion fear harm harmful hurt imperil jeopardize jeopardy kill lose loss
  menace nightmare peril perilous risk risky ruin scare scary terror threat threaten undermine unleash violence
  vulnerable war worry worsen`)

/** Those of them that are harm wherever they stand: with “will”, “could”, “may” they warn by themselves. */
export const HARM: ReadonlySet<string> = wordList(`
  backlash bloodshed catastrophe catastrophic chaos collapse cripple dangerous deadly destroy devastate devastating
  disaster disastrous endanger erode escalate harm harmful imperil jeopardize perilous ruin threaten undermine unleash
  worsen`)

/** What happens, or is done, to somebody's harm: “could ⟨burst⟩”, “will ⟨die⟩”, “may lead to ⟨layoffs⟩”. */
export const HARMING: ReadonlySet<string> = wordList(`
  attack attacker backlash bankrupt bloodshed burst catastrophe chaos choke collapse conflict crash crisis cripple damage
  death destroy devastate die disaster disease drown endanger erode escalate explode explosion famine fire flood harm hurt
  imperil infect injure injury jeopardize kill layoff leak paralyze poison recession ruin shortage sink slide spread
  starve strand suffer suffocate threaten topple undermine unleash violence war weaken worsen wreck`)

/** Deeds that wrong somebody if done to them: “he ⟨hit⟩ me”. */
export const WRONGING: ReadonlySet<string> = wordList(
  'attack beat burn destroy evict grab hit hurt kick lie punch rob ruin shoot slap stab steal threaten',
)

/** A wrong deed, in the third person: who did it is accused. */
export const WRONGDOING: ReadonlySet<string> = wordList(`
  abuse assault betray break bribe bully cheat collude compromise conspire corrupt cover-up deceive defraud
  discriminate disenfranchise distort evade exploit fabricate falsify hack harass hide hijack incite infiltrate inflate
  intimidate invent kill launder leak lie manipulate mislead misrepresent murder obstruct pander plagiarize rape rig rob
  sabotage scam sell-out slander smear spy steal suppress swindle torture trick violate`)

/** Adverbs and phrases' heads that leave it open. */
export const POSSIBLE: ReadonlySet<string> = wordList('maybe might perhaps possibility possible possibly')
export const PROBABLE: ReadonlySet<string> = wordList(`
  apparently hopefully likelihood likely predictably presumably probable probably seemingly supposedly unlikely`)
/** Verbs of belief, as cue or behind “I”, “we”, “he”. */
export const BELIEF: ReadonlySet<string> = wordList(`
  anticipate appear assume believe consider doubt estimate expect fear feel figure guess hope imagine predict presume
  project reckon regard seem sense speculate suppose surmise suspect think view`)
