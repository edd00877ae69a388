import BigNumber from "bignumber.js"

/**
 * Decimal arithmetic for quantities and money. Numbers travel as JSON numbers
 * and are stored as decimals; between the two every sum and product goes
 * through here, so that 0.1 + 0.2 is 0.3.
 */
export type Decimal = number | string | BigNumber

const big = (value: Decimal) => new BigNumber(value)

/** @example add(0.1, 0.2) // 0.3 */
export const add = (...values: Decimal[]) =>
  values.reduce<BigNumber>((sum, value) => sum.plus(value), big(0)).toNumber()

/** @example subtract(1.5, 0.9) // 0.6 */
export const subtract = (a: Decimal, b: Decimal) => big(a).minus(b).toNumber()

/** @example multiply(3, 7.5) // 22.5 */
export const multiply = (a: Decimal, b: Decimal) =>
  big(a).multipliedBy(b).toNumber()

/** @example divide(4.5, 1.5) // 3 */
export const divide = (a: Decimal, b: Decimal) => big(a).dividedBy(b).toNumber()

/** Sum of one figure over rows. @example sumOf(lines, (l) => l.quantity) */
export const sumOf = <T>(rows: readonly T[], figure: (row: T) => Decimal) =>
  rows.reduce<BigNumber>((sum, row) => sum.plus(figure(row)), big(0)).toNumber()

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

export const isWhole = (value: Decimal) => big(value).isInteger()

/** @example percentOf(52.5, 25) // 13.125 */
export const percentOf = (amount: Decimal, percent: Decimal) =>
  big(amount).multipliedBy(percent).dividedBy(100).toNumber()

/** Rounds money half up to the decimals of its currency. @example roundMoney(1.005, 2) // 1.01 */
export const roundMoney = (value: Decimal, decimals: number) =>
  big(value).decimalPlaces(decimals, BigNumber.ROUND_HALF_UP).toNumber()
