/** What is said of a Parquet file that is not what it should be. */

/** Its message is the reason alone; who reads the file knows the place. */
export class Damage extends Error {}

/** A size, count or place from the file. */
export function whole(value: unknown, what: string): number {
  const number = typeof value === 'bigint' || typeof value === 'number' ? Number(value) : Number.NaN
  if (!Number.isSafeInteger(number) || number < 0) throw new Damage(`no ${what}`)
  return number
}
