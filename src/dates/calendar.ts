/** Days as ISO 8601 writes them, and what is counted in them. All in UTC: no clock and no time zone of the machine has a part. */

const two = (number: number): string => String(number).padStart(2, '0')

export const yearOf = (year: number): string => String(year).padStart(4, '0')
export const monthOf = (year: number, month: number): string => `${yearOf(year)}-${two(month)}`

/** The day so many days later: of February 30, March 1 or 2. */
export function dayOf(year: number, month: number, day: number, later = 0): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day + later)
  return date.toISOString().slice(0, 10)
}

/** 0 for Monday to 6 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

export const daysLater = (day: string, later: number): string =>
  dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)), later)
