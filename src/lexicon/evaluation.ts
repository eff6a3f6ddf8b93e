/**
 * Words that judge, that speak of danger, and that weaken or strengthen a commitment. Our own lists: only words that
 * judge wherever they stand, since a general list of sentiment (“war”, “great”) misleads more than it helps in news.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Lemmas that blame or belittle what they are said of. */
export const BAD: ReadonlySet<string> = list(`
  abhorrent absurd appalling awful bad baseless bigot bigoted bogus corrupt coward cowardly crazy crooked cruel cynical
  dangerous deceitful despicable disappointing disaster disastrous disgrace disgraceful disgusting dishonest disingenuous
  divisive dreadful dumb embarrassing evil fail failed failure fake false fool foolish fraud hateful hideous horrendous
  horrible horrific hypocrisy hypocrite hypocritical idiot idiotic ignorant illegal immoral inaccurate inappropriate
  incompetent incompetence inexcusable insane insulting irresponsible joke laughable lazy liar lie ludicrous lunatic
  mess misguided mistaken mistake naive nasty nonsense offensive outrage outrageous pathetic phony poor racist reckless
  reprehensible ridiculous rigged rude sad scandalous sexist shame shameful shameless sham sick silly sleazy stupid
  terrible toxic tragic ugly unacceptable unfair unfit unfortunate ungrateful unjust unqualified untrue useless vile
  vulgar weak worse worst wrong`)

/** Lemmas that praise what they are said of. */
export const GOOD: ReadonlySet<string> = list(`
  admirable amazing awesome beautiful best better brave bravery brilliant capable champion compassion compassionate
  courage courageous dedicated delighted eloquent excellent exceptional extraordinary fabulous fair fantastic fine
  generous genius good grateful great hero heroic historic honest honor honorable honored ideal impressive incredible
  inspiring integrity intelligent love loyal magnificent marvelous outstanding perfect phenomenal pleased pride proud
  qualified remarkable respect respected smart strong success successful superb terrific thank thrilled tremendous
  wise wonderful`)

/** Lemmas of danger and harm that the speaker sees coming. */
export const DANGER: ReadonlySet<string> = list(`
  attack backlash bloodshed catastrophe catastrophic chaos collapse consequence crisis damage danger dangerous deadly
  destroy devastate devastating disaster disastrous endanger erode escalate harm harmful hurt imperil jeopardize kill
  perilous risk risky ruin threat threaten undermine unleash violence worsen`)

/** A wrong deed, in the third person: who did it is accused. */
export const WRONGDOING: ReadonlySet<string> = list(`
  abuse assault betray break bully cheat collude conspire corrupt cover-up deceive defraud discriminate distort exploit
  fabricate hack harass hide hijack incite infiltrate intimidate kill launder lie manipulate mislead misrepresent
  murder pander plagiarize rape rig rob sabotage scam slander smear spy steal swindle torture trick violate`)

/** Adverbs and phrases' heads that leave it open. */
export const POSSIBLE: ReadonlySet<string> = list('maybe might perhaps possibility possible possibly')
export const PROBABLE: ReadonlySet<string> = list(`
  apparently hopefully likelihood likely predictably presumably probable probably seemingly supposedly unlikely`)
/** Verbs of belief, as cue or behind “I”, “we”, “he”. */
export const BELIEF: ReadonlySet<string> = list(`
  anticipate appear assume believe consider doubt estimate expect fear feel figure guess hope imagine predict presume
  project reckon regard seem sense speculate suppose surmise suspect think view`)
