/** Charges in so many words: accused, indicted, suspected, sentenced, named, confronted; and denied ones. */
import { CONFRONTING_VERBS, DENIAL_WORDS, SENTENCE_NOUNS } from '../../lexicon/charge-words.ts'
import type { Actor } from '../actor.ts'
import { path } from '../path.ts'
import type { Line } from '../sentence.ts'
import { LETTERS } from '../word-classes.ts'
import { AFTER } from './parts.ts'
import type { ChargePattern, Pattern } from './pattern.ts'

const OF_WHAT = path('[for of with in on to prep]')

export const CHARGES: Readonly<Record<ChargePattern, Pattern>> = {
  // “accused ⟨China⟩ of ⟨hacking⟩”, “charged ⟨two Russians⟩ with ⟨stealing⟩”.
  'charged-with': {
    before: path('blame [det adj noun adv and comma in of on]{0,6} $'),
    path: path('^ [det adj noun and comma adv who]{0,8} [for of with in on] [^stop]{0,12} $'),
    personal: true,
    // “arrested in ⟨Prague⟩ on charges of hacking”: where, not who.
    passes: ({ forms }, { from, type }) => type !== 'state' || forms[from - 1] !== 'in',
  },
  // “unsealed charges against ⟨six officers⟩ for ⟨hacking⟩”.
  'charges-against': { personal: true, legal: true },
  // “⟨Iranians⟩ were indicted for ⟨hacking⟩ banks”, “⟨hackers⟩ accused by both of ⟨stealing⟩”, “⟨he⟩ pleaded guilty to ⟨hacking⟩”.
  'was-charged': {
    path: path(
      `^ ${AFTER} (?:[adv have not do]* be [adv be believe to]* blame | blame (?=[adv by for of with in on] | adj adv? to | adj to))
       (?:[adv noun adj det to comma]{0,3})? (?:by [det adj noun and comma of in with]{1,14})? [^stop]{0,24} $`,
    ),
    charge: path('blame'),
    personal: true,
    agentless: true,
    passes: ({ path }, { to }, { at }) => OF_WHAT.test(path.slice(path.indexOf(LETTERS.blame, to), at)),
  },
  // “⟨Iranians⟩ are suspected in the ⟨theft⟩”, “of ⟨hacking⟩”.
  'suspected-of': { personal: true },
  // “⟨the hacker⟩ whose … pleaded guilty to ⟨hacking⟩”: its subject begins the sentence.
  pleaded: {
    path: path('^ [^stop]{0,26} blame adj [adv noun in]{0,3} to [^stop]{0,22} $'),
    charge: path('blame (?=adj adv?)'),
    personal: true,
    legal: true,
    passes: ({ lemmas }, { from, to }, { at }) => from < 4 && lemmas.slice(to, at).includes('plead'),
  },
  // “⟨he⟩ sat in jail for ⟨hacking⟩”, “a man wanted for ⟨thefts⟩”, “arrested on suspicion of”.
  'sentenced-for': {
    path: path('^ [^stop if]{1,14} [for of] (?:det behind in)? [det adj noun]{0,3} $'),
    personal: true,
    legal: true,
    // States are sentenced to nothing.
    passes: ({ forms }, { to, type }, { at }) =>
      type !== 'state' &&
      type !== 'adjective' &&
      forms
        .slice(to, at)
        .some(
          (form, k, all) =>
            SENTENCE_NOUNS.has(form) || (form === 'wanted' && /^(man|woman|for|by|in)$/.test(all[k + 1] ?? '')),
        ),
  },
  // “named ⟨Peru⟩ as the likely culprit in the ⟨leak⟩”.
  'identified-as': {
    path: path('^ [det adj noun]* as [det adj noun]* behind [of in for prep] [det adj noun of]* $'),
    personal: true,
  },
  // “⟨Russia⟩ denied that it was behind the ⟨hack⟩”, “⟨Iran⟩ had nothing to do with the ⟨hack⟩”: told to be denied.
  denies: {
    path: path(
      `^ [adv have do be]* (?:verb [who noun verb]{0,3} [adv be have det]* (?:behind [to in of for prep noun out]?)? | noun to [do verb] with)
       [det adj noun]{0,3} $`,
    ),
    passes: ({ lemmas }, { to, type }, { at }) =>
      type !== 'adjective' && lemmas.slice(to, at).some((lemma) => DENIAL_WORDS.has(lemma)),
  },
  // “press ⟨China⟩ on reported ⟨hacking⟩”.
  'confronted-on': {
    path: path('^ [on prep] [det adj noun adv verb believe]{0,4} $'),
    act: 'noun',
    passes: isConfronted,
  },
}

function isConfronted({ lemmas, forms }: Line, { from, to }: Actor): boolean {
  if (!/^(on|over|about)$/.test(forms[to] ?? '')) return false
  return lemmas.slice(Math.max(0, from - 3), from).some((lemma) => CONFRONTING_VERBS.has(lemma))
}
