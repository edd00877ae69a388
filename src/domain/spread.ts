/** How many rows have a number of days: what is left of a million rows when all that is asked of them is how they spread. */
export type Tally = { days: number; count: number }

/**
 * The number of days that a part of the rows doesn't exceed, between two rows
 * as PostgreSQL's `percentile_cont` has it; null of no rows.
 *
 * @example percentileOf(0.5, [{ days: 2, count: 1 }, { days: 5, count: 1 }]) // 3.5
 */
export function percentileOf(part: number, tallies: readonly Tally[]) {
  const sorted = [...tallies].sort((a, b) => a.days - b.days)
  const count = sorted.reduce((sum, tally) => sum + tally.count, 0)
  if (count === 0) {
    return null
  }
  const place = part * (count - 1)
  const lower = daysAt(Math.floor(place), sorted)
  const upper = daysAt(Math.ceil(place), sorted)
  return lower + (upper - lower) * (place - Math.floor(place))
}

/** Of the row at a place, the first of all being at 0. */
function daysAt(place: number, sorted: readonly Tally[]) {
  let passed = 0
  for (const { days, count } of sorted) {
    passed += count
    if (place < passed) {
      return days
    }
  }
  return sorted.at(-1)!.days
}
