/** What a field holds: text, so that it can be empty and half typed. */
export type NumberField = string

/** @example parseNumber("7.50") // 7.5; parseNumber("") // undefined */
export const parseNumber = (value: NumberField | null | undefined) => {
  const text = value?.trim()
  const number = text ? Number(text) : NaN
  return Number.isFinite(number) ? number : undefined
}

/** @example toMoneyField(7.5, 2) // "7.50"; toMoneyField(0.125, 2) // "0.125" */
export const toMoneyField = (
  value: number | null | undefined,
  decimals: number
): NumberField => {
  if (value === null || value === undefined) {
    return ""
  }
  const short = value.toFixed(decimals)
  return Number(short) === value ? short : String(value)
}

export const toField = (value: number | null | undefined): NumberField =>
  value === null || value === undefined ? "" : String(value)
