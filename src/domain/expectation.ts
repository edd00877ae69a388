import { suppliesFor } from "./arrival"
import { addDays, Day } from "./days"
import { add } from "./decimal"
import { freeOnOrder, OpenSupply } from "./supply"
import { arrivalDate } from "./vendor-choice"

/** When a shopper may expect what waits. A day that is over is never shown. */
export type Expectation = {
  expected_date: Day | null
  /** The goods should have come by now. */
  is_delayed: boolean
  expected_source: "purchase_order" | "lead_time" | null
}

export type ExpectationContext = {
  /** Days from the goods' arrival to their departure. */
  handling_days: number
  today: Day
}

/**
 * When goods that nobody has ordered for this shopper could leave: the day on
 * which free goods of issued purchase orders cover them and what is needed
 * ahead of them, else today + lead time, each with the handling days on top.
 *
 * Goods that are late may come tomorrow or never: they make no date. Where only
 * they could cover it there is a delay and no date.
 *
 * @example 10 free on the 3rd, 8 needed ahead: 2 are there on the 3rd, 3 are not.
 */
export function expectGoods(
  wanted: {
    inventory_item_id: string
    location_id: string
    quantity: number
    /** What orders before this one take of the free goods. */
    ahead_quantity: number
  },
  {
    supplies,
    lead_time_days,
    ...context
  }: ExpectationContext & {
    supplies: readonly OpenSupply[]
    lead_time_days: number | null
  }
): Expectation {
  const { today, handling_days } = context
  const issued = suppliesFor(supplies, wanted).filter(
    (supply) => supply.status === "issued" && supply.expected_date
  )
  const isLate = ({ expected_date }: OpenSupply) => expected_date! < today
  const needed = add(wanted.ahead_quantity, wanted.quantity)
  let free = 0
  for (const supply of issued.filter((supply) => !isLate(supply))) {
    free = add(free, freeOnOrder(supply))
    if (free >= needed) {
      return expectOrdered(supply.expected_date, context)
    }
  }
  for (const supply of issued.filter(isLate)) {
    free = add(free, freeOnOrder(supply))
    if (free >= needed) {
      return expectOrdered(supply.expected_date, context)
    }
  }
  const arrival = arrivalDate(today, lead_time_days)
  return arrival === null
    ? UNKNOWN
    : {
        expected_date: addDays(arrival, handling_days),
        is_delayed: false,
        expected_source: "lead_time",
      }
}

/** When goods of a purchase order leave, by the day on which they are to arrive. */
export function expectOrdered(
  day: Day | null,
  { today, handling_days }: ExpectationContext
): Expectation {
  if (day === null) {
    return UNKNOWN
  }
  const is_delayed = day < today
  return {
    expected_date: is_delayed ? null : addDays(day, handling_days),
    is_delayed,
    expected_source: "purchase_order",
  }
}

const UNKNOWN: Expectation = {
  expected_date: null,
  is_delayed: false,
  expected_source: null,
}

/** When all of several things are there: unknown as soon as one is, the delay first. */
export function latestExpectation(all: readonly Expectation[]): Expectation {
  const [last = UNKNOWN] = [...all].sort(
    (a, b) =>
      Number(b.is_delayed) - Number(a.is_delayed) ||
      (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)
  )
  const { expected_date, is_delayed, expected_source } = last
  return { expected_date, is_delayed, expected_source }
}

/** What is not known comes last of all. */
const dayOf = ({ expected_date }: Expectation) => expected_date ?? "9999-12-31"
