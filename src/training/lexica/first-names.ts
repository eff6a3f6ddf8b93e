/** Writes src/lexicon/first-names.ts from compromise's word list (MIT) and from names of cultures that it lacks. */
import { writeFileSync } from 'node:fs'
import nlp from 'compromise/two'
import { frontCode } from './front-code.ts'

const MORE = {
  male: `abdul abdullah abu adnan ahmad ahmed akira alejandro aleksandr alexei ali aliaksandr amir anatoly andrei arjun arkady arvind ashraf ayo barack bashar benjamín bilal bill boris chen chinedu chukwu dae deepak demetrius deng dick dmitri dmitry dylann emeka enrique evgeny farid fethullah frank fyodor gene gennady hamid haruki hassan hiroshi hussein ibrahim igor imran ivan javad jay jeb jiang jinping joaquin jong joon juan jun kazuo keqiang khalid khizr kofi kwame kwesi leonid li mahmoud malik mark masoud merrick mikhail min ming mitt mohammad mohammed morton muhammad mustafa narendra newt nikolai oleg omar osama oscar pavel rahm rahul rajesh ramzan rand rashid ravi recep reince reza rishi rodrigo rouhani ruslan sanjay santiago satoshi sergei sergey shinzo sidiki sunil tad takeshi tariq tayyip thabo trayvon tyrone uhuru vadim vikram viktor vladimir volodymyr wang wei xavier xi yang yevgeny yi yitzhak yoshihide yuri yusuf zbigniew zhang zhou`,
  female: `aaliyah adwoa aisha alejandra anastasia ayesha beatriz chimamanda chunying condoleezza dawn dilma ekaterina fatima fatou galina ghazala grace guadalupe huma indira irina ivanka jing jiwoo karine katya kellyanne khadija ksenia lakshmi larisa lashonda latoya lei li-na lina ling lucía ludmila mai maryam meera megyn mei melania melanne mina nadia natalia ngozi nneka noor oksana olga park-geun priya rania sakura sana shirin siti sonia svetlana tamar tashfeen tatiana valentina xiu yan yasmin yelena ying yoko yuki yulia zahra zainab zeinab`,
}

const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
const tagged = (tag: string): string[] =>
  Object.keys(lexicon).filter((word) => lexicon[word] === tag && /^\p{L}{2,}$/u.test(word))

/** Common words that are also names: “will”, “may”, “mark” begin too many other things. */
const COMMON = new Set(
  'will may mark bill grant art chase chance faith hope joy rose april june august summer autumn'.split(' '),
)
const names = (tag: string, more: string): string =>
  frontCode(
    [...tagged(tag), ...more.split(/\s+/)].filter((name) => name !== '' && (!COMMON.has(name) || tag === 'MaleName')),
  )

writeFileSync(
  new URL('../../lexicon/first-names.ts', import.meta.url),
  `/**
 * Given names, by the gender that they mostly have. Written by src/training/lexica/first-names.ts from the word list of compromise
 * (MIT, Spencer Kelly) and a list of our own of names from other cultures; do not edit.
 */
import { frontCoded } from './front-coded.ts'

export const MALE_NAMES: ReadonlySet<string> = frontCoded(\`
${names('MaleName', MORE.male)}
\`)

export const FEMALE_NAMES: ReadonlySet<string> = frontCoded(\`
${names('FemaleName', MORE.female)}
\`)

export const OTHER_NAMES: ReadonlySet<string> = frontCoded(\`
${names('FirstName', '')}
\`)
`,
)
