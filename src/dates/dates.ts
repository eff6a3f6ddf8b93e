/** `saidwho/dates`: the dates of accusations, to sort by. The public names, listed one by one. */
export type { DatePrecision, TimeExcerpt } from '../types.ts'
export type { ResolvedDate } from './resolve.ts'
export { type DatesOptions, resolveTime, withDates } from './with-dates.ts'
