/** Ends of names that have a full stop, a question mark or an exclamation mark in them. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** What an address or a file name ends in: “Booking.com”, “Node.js”. */
export const DOMAIN_ENDS: ReadonlySet<string> = wordList(`
  ai app au biz ca ch cn co com css csv cz de dev dk doc docx edu es eu example exe fm fr fi gg gov gr htm html hu
  ie il info int io ir jp jpg js json ke kr ly mil mp3 mx ng nl news nz online org pdf ph php pk pl png pt py
  ro rs ru se sg sk tech tr tv tw ua uk va xls xlsx xyz za zip`)

/** The same, but words as well, so that only a path behind it makes an address: “t.me/abc”. */
export const DOMAIN_ENDS_AND_WORDS: ReadonlySet<string> = wordList('at be in is it me no so to us')

/** Brands, shows and firms that end in a mark, and may have a name behind them: “Yahoo! Japan”. */
export const NAMES_WITH_MARK: ReadonlySet<string> = wordList(
  'Ahoy! E! Guess? Jeopardy! Joomla! Panic! Wham! Yahoo! Yum!',
)
