import { addDays, Day, dayOf, daysBetween, isDay } from "./days"
import { Refusal } from "./refusals"

/** What a report's points stand for. */
export const REPORT_INTERVALS = ["day", "week", "month"] as const
export type ReportInterval = (typeof REPORT_INTERVALS)[number]

/** From the first to the last day, both in it. */
export type Span = { from: Day; to: Day }

export type ReportPeriod = Span & {
  interval: ReportInterval
  time_zone: string
  /** In the zone: what is open has waited until then. */
  today: Day
  /** As many days, right before. */
  previous: Span
}

export const LONGEST_PERIOD_DAYS = 5 * 366
/** Of a report that is asked for without one. */
export const DEFAULT_PERIOD_DAYS = 30

/** A zone by its name, as `Europe/Stockholm`: offsets like `+02:00` mean their opposite to PostgreSQL. */
export function isTimeZone(name: string) {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) {
    return false
  }
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The day of an instant where the viewer is. @example dayInZone(new Date("2026-12-01T23:30:00Z"), "Europe/Stockholm") // "2026-12-02" */
export function dayInZone(instant: Date, time_zone: string): Day {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: time_zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)!.value
  return `${part("year")}-${part("month")}-${part("day")}`
}

/**
 * The period of a report. Without days it is the last 30; without an interval,
 * one that gives a picture between five and about sixty points.
 *
 * @param input days, or instants, which are taken as their day in the zone
 * @throws Refusal `report.unknown_time_zone`, `report.period_inverted`, `report.period_too_long`
 * @example reportPeriod({ from: "2026-11-01", to: "2026-11-30" }, new Date()).interval // "day"
 */
export function reportPeriod(
  input: {
    from?: string
    to?: string
    interval?: ReportInterval
    time_zone?: string
  },
  now: Date
): ReportPeriod {
  const time_zone = input.time_zone ?? "UTC"
  if (!isTimeZone(time_zone)) {
    throw new Refusal("report.unknown_time_zone", { time_zone })
  }
  const dayIn = (value: string) =>
    isDay(value) ? value : dayInZone(new Date(value), time_zone)
  const today = dayInZone(now, time_zone)
  const to = input.to ? dayIn(input.to) : today
  const from = input.from
    ? dayIn(input.from)
    : addDays(to, 1 - DEFAULT_PERIOD_DAYS)
  if (from > to) {
    throw new Refusal("report.period_inverted", { from, to })
  }
  const length = daysBetween(from, to) + 1
  if (length > LONGEST_PERIOD_DAYS) {
    throw new Refusal("report.period_too_long", { from, to })
  }
  return {
    from,
    to,
    interval: input.interval ?? intervalFor(length),
    time_zone,
    today,
    previous: { from: addDays(from, -length), to: addDays(from, -1) },
  }
}

/** Of a period of so many days, where none is asked for. @example intervalFor(90) // "week" */
export const intervalFor = (days: number): ReportInterval =>
  days <= 62 ? "day" : days <= 400 ? "week" : "month"

/** The first day of the interval that a day is in; weeks begin on Monday. @example startOf("2026-12-02", "week") // "2026-11-30" */
export function startOf(day: Day, interval: ReportInterval): Day {
  if (interval === "month") {
    return `${day.slice(0, 8)}01`
  }
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return interval === "week" ? addDays(day, -weekday) : day
}

/** The first days of all intervals of a period, empty ones too: a picture without gaps. */
export function pointsOf({ from, to, interval }: ReportPeriod): Day[] {
  const points: Day[] = []
  let day = startOf(from, interval)
  while (day <= to) {
    points.push(day)
    day =
      interval === "month"
        ? startOf(addDays(day, 31), "month")
        : addDays(day, interval === "week" ? 7 : 1)
  }
  return points
}

/** How long lines have waited, as ageing reports group it: the last day of each group. */
export const AGE_GROUPS = [
  { key: "0-3", to: 3 },
  { key: "4-7", to: 7 },
  { key: "8-14", to: 14 },
  { key: "15-30", to: 30 },
  { key: "over-30", to: Infinity },
] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]["key"]

/** @example ageGroupOf(8) // "8-14" */
export const ageGroupOf = (days: number): AgeGroup =>
  AGE_GROUPS.find(({ to }) => days <= to)!.key

/**
 * How many days card networks keep an authorization that is not captured.
 * Most end after seven; what a provider really grants isn't told to Medusa.
 */
export const AUTHORIZATION_DAYS = 7

/** The last day on which an authorized payment can surely be captured. */
export const authorizationEnds = (authorized_at: Date | string): Day =>
  addDays(dayOf(authorized_at), AUTHORIZATION_DAYS)

/** A share, or null where there is nothing to have a share of. @example shareOf(1, 4) // 0.25 */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null
