/** What kind of voice accuses, by the words of its name, role or description; lower case, without full stops (“fbi”). Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** In the order of the bits that the decision `form` hears of. */
export const VOICE_CLASSES: readonly ReadonlySet<string>[] = [
  // Who speaks for a state: “U.S. ⟨officials⟩”.
  wordList(`
    administration agencies agency ambassador army attorney authorities authority cia command commander commissioner community counsel
    czar department dhs director embassy europol fbi gchq general government governor homeland house intelligence justice military
    minister ministry navy ncsc nsa official officials pentagon police president prime secretary treasury washington`),
  // Whoever sits in a parliament: “⟨Sen.⟩ Ann Lee”.
  wordList(`
    chairman committee congress congressman congresswoman democrat democratic democrats lawmaker lawmakers leader legislator mp rep
    representative republican republicans reps sen senate senator senators speaker`),
  // Whoever speaks for no office: parties, firms that were hit, people who know much.
  wordList(`
    aide aides adviser advisers analyst analysts association bank campaign candidate ceo chief club coalition company council critics
    elect ex executive expert experts federation fellow former foundation founder lawyer league nominee party people person professor
    rival rivals scholar society source sources spokesman spokeswoman supporters team union university victims wikileaks`),
  // Whoever looks into attacks, and the press.
  wordList(`
    article bbc bloomberg cnn crowdstrike eset firm firms fireeye guardian investigation investigators journal kaspersky lab labs
    magazine mandiant media microsoft nbc news newspaper npr post proofpoint report reports researcher researchers reuters secureworks
    security study symantec talos times`),
  // Courts and their papers.
  wordList('charges complaint court filing indictment jury lawsuit prosecution prosecutor prosecutors sanctions'),
]
