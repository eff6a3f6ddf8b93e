/** Which columns a Parquet file has, and which of them can hold ids or texts. */
import type { FileMetaData, SchemaElement } from 'hyparquet'
import { Damage } from './damage.ts'

/** The columns at the top; what is nested in one is left out. */
export function columnsOf({ schema }: FileMetaData): SchemaElement[] {
  const root = schema[0]
  const columns: SchemaElement[] = []
  let at = 1
  while (at < schema.length && columns.length < (root?.num_children ?? 0)) {
    columns.push(schema[at]!)
    for (let left = 1; left > 0; at++) {
      const element = schema[at]
      if (element === undefined) throw new Damage('its columns are not all there')
      left += (element.num_children ?? 0) - 1
    }
  }
  return columns
}

/**
 * As it is to be read: text as it is written, whatever it is said to hold, and numbers of up to 18 digits digit by digit.
 *
 * @throws Damage if it holds what is neither an id nor a text
 */
export function asIdOrText(column: SchemaElement, wants: 'id' | 'text'): SchemaElement {
  const { name, type, repetition_type, num_children, type_length } = column
  const kind = column.converted_type ?? column.logical_type?.type
  const bare = { name, type, repetition_type, type_length } as SchemaElement
  if (num_children || repetition_type === 'REPEATED') throw new Damage(`column “${name}” is nested`)
  if (type === 'BYTE_ARRAY' && TEXTS.includes(kind)) return { ...bare, converted_type: 'UTF8' }
  const holds =
    type === 'BYTE_ARRAY' ? kind : (column.converted_type ?? column.logical_type?.type ?? type ?? 'nothing known')
  if (wants === 'text') throw new Damage(`column “${name}” holds no text, but ${holds}`)
  if (type === 'FLOAT' || type === 'DOUBLE') return bare
  if (type === 'FIXED_LEN_BYTE_ARRAY' && column.logical_type?.type === 'UUID') {
    return { ...bare, logical_type: { type: 'UUID' } }
  }
  if (type === 'INT32' || type === 'INT64') {
    const isUnsigned =
      kind?.startsWith('UINT') === true || (column.logical_type?.type === 'INTEGER' && !column.logical_type.isSigned)
    if (isUnsigned) return { ...bare, converted_type: type === 'INT64' ? 'UINT_64' : 'UINT_32' }
    // A decimal would come as a rounded number; without a fraction it is one that is not rounded.
    if (NUMBERS.includes(kind) || (kind === 'DECIMAL' && !column.scale)) return bare
  }
  throw new Damage(`column “${name}” holds neither text nor whole numbers, but ${holds}`)
}

type Kind = SchemaElement['converted_type'] | NonNullable<SchemaElement['logical_type']>['type']
const TEXTS: readonly Kind[] = [undefined, 'UTF8', 'STRING', 'ENUM', 'JSON']
const NUMBERS: readonly Kind[] = [undefined, 'INT_8', 'INT_16', 'INT_32', 'INT_64', 'INTEGER']
