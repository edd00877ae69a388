import type { CartBackorders, Notice, StoreOrderBackorder } from "../types"
import { en } from "./labels/en"
import type { Labels } from "./labels/labels"

/** Writes a day (YYYY-MM-DD) as a shopper reads it. */
export type FormatDate = (day: string) => string

/**
 * The long date of a language. A day has no time zone: it is the same day
 * wherever the shopper is.
 *
 * @example dateFormatter("en-GB")("2026-12-12") // "12 December 2026"
 */
export const dateFormatter = (locale: string): FormatDate => {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeZone: "UTC",
  })
  return (day) => format.format(new Date(`${day}T00:00:00Z`))
}

type Values = { date?: string | null } & Record<
  string,
  number | string | null | undefined
>

/** Fills `{braces}`; `{date}` is a day, the others are numbers. */
function fill(
  text: string,
  values: Values,
  labels: Labels,
  formatDate: FormatDate
) {
  const number = new Intl.NumberFormat(labels.locale)
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (name === "date") {
      return formatDate(String(value))
    }
    return typeof value === "number" ? number.format(value) : ""
  })
}

/** The text with a date, the one for a delay, or the plain one. */
function dated(
  { expected_date, is_delayed }: Pick<Notice, "expected_date" | "is_delayed">,
  texts: { plain: string; by: string; delayed: string }
) {
  if (expected_date) {
    return texts.by
  }
  return is_delayed ? texts.delayed : texts.plain
}

/**
 * A notice as a sentence, without any framework.
 *
 * @example describeNotice(notice, de) // "5 sofort, 2 bis 12. Dezember 2026"
 */
export function describeNotice(
  notice: Notice,
  labels: Labels = en,
  formatDate: FormatDate = dateFormatter(labels.locale)
): string {
  return fill(
    noticeText(notice, labels),
    {
      available: notice.available_quantity,
      waiting: notice.backorder_quantity,
      max: notice.max_quantity,
      date: notice.expected_date,
    },
    labels,
    formatDate
  )
}

function noticeText(notice: Notice, labels: Labels) {
  switch (notice.availability) {
    case "partly_backordered":
      if (notice.available_quantity === null) {
        return dated(notice, {
          plain: labels.partly_some,
          by: labels.partly_some_by,
          delayed: labels.partly_some_delayed,
        })
      }
      return dated(notice, {
        plain: labels.partly,
        by: labels.partly_by,
        delayed: labels.partly_delayed,
      })
    case "backordered":
      return dated(notice, {
        plain: labels.backordered,
        by: labels.backordered_by,
        delayed: labels.backordered_delayed,
      })
    case "out_of_stock":
      return outOfStockText(notice, labels)
    default:
      return labels[notice.availability]
  }
}

function outOfStockText(
  { max_quantity = 0, available_quantity: available }: Notice,
  labels: Labels
) {
  if (available === null) {
    return labels.fewer_left
  }
  if (max_quantity > available) {
    return labels.at_most
  }
  return available ? labels.only_left : labels.out_of_stock
}

/** How a cart ships, as a sentence; null when nothing has to wait. */
export function describeCart(
  cart: CartBackorders,
  labels: Labels = en,
  formatDate: FormatDate = dateFormatter(labels.locale)
): string | null {
  if (!cart.notices.some((notice) => notice.backorder_quantity > 0)) {
    return null
  }
  const { ships, complete_date: date } = cart
  const key = `ships_${ships}` as const
  const text = labels[date ? (`${key}_by` as const) : key]
  return fill(text, { date }, labels, formatDate)
}

/** How an order comes along, as a sentence; null when it waits for nothing. */
export function describeOrder(
  { state, expected_date: date, is_delayed, items }: StoreOrderBackorder,
  labels: Labels = en,
  formatDate: FormatDate = dateFormatter(labels.locale)
): string | null {
  if (state === "none") {
    return null
  }
  // While only papers are missing, the shopper waits for nothing any more.
  const waits = items.some(({ status }) => status === "waiting")
  if (state === "ready" || (items.length > 0 && !waits)) {
    return labels.order_ready
  }
  const key = is_delayed ? "order_delayed" : "order_waiting"
  return fill(
    labels[date ? (`${key}_by` as const) : key],
    { date },
    labels,
    formatDate
  )
}

/** A line of an order, as a sentence. */
export function describeOrderItem(
  item: StoreOrderBackorder["items"][number],
  labels: Labels = en,
  formatDate: FormatDate = dateFormatter(labels.locale)
): string {
  const { status, expected_date, promised_date } = item
  const filled = (text: string, date: string | null) =>
    fill(
      text,
      { waiting: item.waiting_quantity, quantity: item.quantity, date },
      labels,
      formatDate
    )
  if (status !== "waiting") {
    return labels[`item_${status}`]
  }
  const now = filled(
    expected_date ? labels.item_waiting_by : labels.item_waiting,
    expected_date
  )
  return promised_date && promised_date !== expected_date
    ? `${now} (${filled(labels.item_promised, promised_date)})`
    : now
}

/**
 * What search engines are told of a notice: the `availability` of a schema.org
 * Offer, and from when.
 *
 * @example { "@type": "Offer", price, priceCurrency, ...offerAvailability(notice) }
 */
export function offerAvailability({
  availability,
  expected_date,
}: Pick<Notice, "availability" | "expected_date">): {
  availability: string
  availabilityStarts?: string
} {
  const name = {
    in_stock: "InStock",
    not_tracked: "InStock",
    partly_backordered: "BackOrder",
    backordered: "BackOrder",
    out_of_stock: "OutOfStock",
  }[availability]
  return {
    availability: `https://schema.org/${name}`,
    ...(name === "BackOrder" && expected_date
      ? { availabilityStarts: expected_date }
      : {}),
  }
}
