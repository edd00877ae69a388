/** A day without a time, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

/** @example isDay("2026-02-30") // false */
export const isDay = (value: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return false
  }
  const date = new Date(`${value}T00:00:00Z`)
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
  )
}

/** The UTC day of an instant. @example dayOf(new Date("2026-12-02T10:00:00Z")) // "2026-12-02" */
export const dayOf = (instant: Date | string): Day =>
  new Date(instant).toISOString().slice(0, 10)

/** @example addDays("2026-12-30", 3) // "2027-01-02" */
export const addDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The later of several days; what is not known does not count. */
export const latestDay = (
  days: readonly (Day | null | undefined)[]
): Day | null =>
  days.reduce<Day | null>(
    (latest, day) => (day && (!latest || day > latest) ? day : latest),
    null
  )

/** The earlier of several days; what is not known does not count. */
export const earliestDay = (
  days: readonly (Day | null | undefined)[]
): Day | null =>
  days.reduce<Day | null>(
    (earliest, day) => (day && (!earliest || day < earliest) ? day : earliest),
    null
  )

/** @example daysBetween("2026-12-30", "2027-01-02") // 3 */
export const daysBetween = (from: Day, to: Day) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
