/** Words before a colon at the head of a line: of those who ask, and of what is no speaker. Our own lists of common usage. */
import { wordList } from './word-list.ts'

/** Whoever asks, in an interview or a briefing. */
export const QUESTION_LABELS: ReadonlySet<string> = wordList('interviewer q question reporter')

/** Letters and words that name nobody, whoever asks and answers. */
export const NAMELESS_LABELS: ReadonlySet<string> = wordList('a a. answer q q. question')

/** Fields of forms, boxes and lists. */
export const NO_LABELS: ReadonlySet<string> = wordList(`
  about address admission age also analysis author background birthplace born breaking budget by call caption cast category
  city clarification contact contributing contributors correction cost credit date day deadline description details director
  distance document duration editing editor email exclusive fact facts fax file genre height home hometown hours image info
  ingredients instructions job language last latest length listen location lookup map method more name next note notes
  number occupation opinion outlook party pay phone photo photographs photos pic pics plot price producer pros cons published rated
  rating read record related release result results runtime salary score see serves service snag snags starring start
  state status step story summary superdelegates tag tags team text tickets time tip title topic topics total update updated
  url venue verdict video warning watch weather web website weight what when where who why winner year`)
