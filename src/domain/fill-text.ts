import type { Day } from "./days"

/** @example fillText("Order {order}", { order: 7 }) // "Order 7" */
export const fillText = (
  text: string,
  values: Record<string, string | number>
) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))

/**
 * A day as a locale writes it.
 *
 * @example dayIn("2026-12-12", "de") // "12. Dezember 2026"
 */
export function dayIn(
  day: Day,
  locale: string,
  dateStyle: "long" | "medium" = "long"
) {
  const key = `${locale} ${dateStyle}`
  const format = formats.get(key) ?? dateFormat(locale, dateStyle)
  formats.set(key, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A format costs more than what it writes. */
const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, dateStyle: "long" | "medium") {
  const options = { dateStyle, timeZone: "UTC" } as const
  try {
    return new Intl.DateTimeFormat(locale, options)
  } catch {
    // A store's own texts may carry a locale that is none.
    return new Intl.DateTimeFormat("en", options)
  }
}

/** @example isRightToLeft("ar-EG") // true */
export const isRightToLeft = (locale: string) => /^(ar|fa|he|ur)\b/.test(locale)
