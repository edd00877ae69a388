import BigNumber from "bignumber.js"

/**
 * Decimal arithmetic for quantities and money. Numbers travel as JSON numbers
 * and are stored as decimals; between the two every sum and product goes
 * through here, so that 0.1 + 0.2 is 0.3.
 */
export type Decimal = number | string | BigNumber

const big = (value: Decimal) => new BigNumber(value)

/** Whole numbers, which most are, need no decimal arithmetic: their sums, differences and products are exact. */
const isExact = (value: Decimal): value is number => Number.isSafeInteger(value)

/** What numbers give by themselves, where that is exact. */
const exactly = (
  a: Decimal,
  b: Decimal,
  plainly: (a: number, b: number) => number
) => {
  const result = isExact(a) && isExact(b) ? plainly(a, b) : NaN
  return isExact(result) ? result : null
}

const plus = (a: Decimal, b: Decimal): Decimal =>
  exactly(a, b, (x, y) => x + y) ?? big(a).plus(b)

const toNumber = (value: Decimal) =>
  isExact(value) ? value : big(value).toNumber()

/** @example add(0.1, 0.2) // 0.3 */
export const add = (...values: Decimal[]) =>
  toNumber(values.reduce<Decimal>(plus, 0))

/** @example subtract(1.5, 0.9) // 0.6 */
export const subtract = (a: Decimal, b: Decimal) =>
  exactly(a, b, (x, y) => x - y) ?? big(a).minus(b).toNumber()

/** @example multiply(3, 7.5) // 22.5 */
export const multiply = (a: Decimal, b: Decimal) =>
  exactly(a, b, (x, y) => x * y) ?? big(a).multipliedBy(b).toNumber()

/** @example divide(4.5, 1.5) // 3 */
export const divide = (a: Decimal, b: Decimal) => big(a).dividedBy(b).toNumber()

/** Sum of one figure over rows. @example sumOf(lines, (l) => l.quantity) */
export const sumOf = <T>(rows: readonly T[], figure: (row: T) => Decimal) =>
  toNumber(rows.reduce<Decimal>((sum, row) => plus(sum, figure(row)), 0))

/** Never below zero. @example positive(-2) // 0 */
export const positive = (value: number) => (value > 0 ? value : 0)

export const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), high)

/** The next multiple at or above `value`. @example ceilTo(13, 10) // 20 */
export const ceilTo = (value: Decimal, multiple: Decimal) =>
  big(value)
    .dividedBy(multiple)
    .integerValue(BigNumber.ROUND_CEIL)
    .multipliedBy(multiple)
    .toNumber()

export const isWhole = (value: Decimal) =>
  isExact(value) || big(value).isInteger()

/** @example percentOf(52.5, 25) // 13.125 */
export const percentOf = (amount: Decimal, percent: Decimal) =>
  big(amount).multipliedBy(percent).dividedBy(100).toNumber()

/** Rounds money half up to the decimals of its currency. @example roundMoney(1.005, 2) // 1.01 */
export const roundMoney = (value: Decimal, decimals: number) =>
  big(value).decimalPlaces(decimals, BigNumber.ROUND_HALF_UP).toNumber()
