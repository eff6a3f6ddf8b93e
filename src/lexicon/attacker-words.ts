/** Words of those who attack by computers: what they are called, whom they hire, what they make and use. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** “the ⟨hackers⟩ behind the attack”. */
export const CULPRIT_NOUNS: ReadonlySet<string> = wordList(
  'attacker attackers culprit culprits group hacker hackers people perpetrator perpetrators those',
)

/** “⟨hired⟩ two men to hack”; lemmas. */
export const HIRING_VERBS: ReadonlySet<string> = wordList(
  'contract deploy direct exploit help hire instruct order pay recruit use',
)

/** “⟨wrote⟩ a worm to sabotage”; lemmas. */
export const MAKING_VERBS: ReadonlySet<string> = wordList(
  'build craft create deploy design develop install launch make plant produce send unleash write',
)

/** “malware ⟨used⟩ by the group”; lemmas. */
export const USING_VERBS: ReadonlySet<string> = wordList('deploy employ use')

/** What is made to do harm. */
export const TOOL_WORDS: ReadonlySet<string> = wordList(
  'botnet code malware program ransomware software spyware stuxnet tool trojan virus worm',
)

/** Tools, which alone are nobody's deed; lemmas. */
export const TOOL_NOUNS: ReadonlySet<string> = wordList(
  'backdoor botnet code exploit malware ransomware technique tool trojan virus vulnerability worm',
)

/** “the ⟨attackers⟩ were Iranian”. */
export const ATTACKER_NOUNS: ReadonlySet<string> = wordList(
  'attacker attackers culprit culprits hacker hackers intruders perpetrator perpetrators',
)

/** “the hacking ⟨group⟩”: the act only describes it. */
export const GROUP_AND_TOOL_NOUNS: ReadonlySet<string> = wordList(
  'collective crew gang group groups team tool tools unit',
)

/** “⟨backed⟩ by Iran”. */
export const BACKING_PARTICIPLES: ReadonlySet<string> = wordList(
  'backed controlled directed funded run sponsored supported',
)
