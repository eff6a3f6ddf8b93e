/** Writes src/lexicon/first-names.ts from compromise's word list (MIT) and from names of cultures that it lacks. */
import { writeFileSync } from 'node:fs'
import nlp from 'compromise/two'

const MORE = {
  male: `abdul abdullah abu adnan ahmad ahmed akira alejandro aleksandr alexei ali aliaksandr amir anatoly andrei arjun arkady arvind ashraf bashar benjamín boris chen chukwu dae deng dmitri dmitry emeka enrique evgeny farid fyodor gennady hamid haruki hassan hiroshi hussein ibrahim igor imran ivan javad jiang jinping jong joon juan kazuo keqiang khalid kofi kwame leonid li mahmoud malik masoud mikhail min ming mohammad mohammed muhammad mustafa narendra nikolai oleg omar osama oscar pavel rahul rajesh ramzan ravi recep reza rodrigo rouhani ruslan sanjay santiago satoshi sergei sergey shinzo sidiki sunil takeshi tariq thabo uhuru vadim vikram viktor vladimir volodymyr wang wei xi yang yevgeny yi yoshihide yuri yusuf zhang zhou`,
  female: `aaliyah adwoa aisha alejandra anastasia ayesha beatriz chimamanda chunying dilma ekaterina fatima fatou galina guadalupe indira irina jing jiwoo katya khadija ksenia lakshmi larisa lei li-na lina ling lucía ludmila mai maryam mei meera mina nadia natalia ngozi nneka noor oksana olga park-geun priya rania sakura sana shirin siti sonia svetlana tamar tatiana valentina xiu yan yasmin yelena ying yoko yuki yulia zahra zainab zeinab`,
}

const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
const tagged = (tag: string): string[] =>
  Object.keys(lexicon).filter((word) => lexicon[word] === tag && /^\p{L}{2,}$/u.test(word))

/** Common words that are also names: “will”, “may”, “mark” begin too many other things. */
const COMMON = new Set(
  'will may mark bill grant art chase chance faith hope joy grace rose april june august dawn summer autumn'.split(' '),
)
const names = (tag: string, more: string): string =>
  [...new Set([...tagged(tag), ...more.split(/\s+/)])]
    .filter((name) => !COMMON.has(name) || tag === 'MaleName')
    .sort()
    .join(' ')

const wrap = (words: string): string => words.replace(/(.{1,110})(?: |$)/g, '  $1\n').trimEnd()

writeFileSync(
  new URL('../lexicon/first-names.ts', import.meta.url),
  `/**
 * Given names, by the gender that they mostly have. Written by src/train/first-names.ts from the word list of compromise
 * (MIT, Spencer Kelly) and a list of our own of names from other cultures; do not edit.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\\s+/))

export const MALE_NAMES: ReadonlySet<string> = words(\`
${wrap(names('MaleName', MORE.male))}
\`)

export const FEMALE_NAMES: ReadonlySet<string> = words(\`
${wrap(names('FemaleName', MORE.female))}
\`)

export const OTHER_NAMES: ReadonlySet<string> = words(\`
${wrap(names('FirstName', ''))}
\`)
`,
)
