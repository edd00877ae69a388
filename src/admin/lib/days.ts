import type { Day } from "../../domain"

const two = (value: number) => String(value).padStart(2, "0")

/** The day of a moment where the merchant sits. */
export const toDay = (date: Date): Day =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** Local midnight of a day, as the date picker wants it. */
export const fromDay = (day: Day): Date => {
  const [year, month, date] = day.split("-").map(Number)
  return new Date(year, month - 1, date)
}

export const today = (): Day => toDay(new Date())
