import { BackorderLimit, remainingUnits } from "./backorder-limit"
import { latestExpectation, Expectation } from "./expectation"
import { Day, daysBetween } from "./days"
import { add, subtract } from "./decimal"
import { HoldScope } from "./statuses"
import { NoticePart, NoticeWorld, placePart } from "./notice-places"

/** What a shopper is told about a quantity of a variant before ordering it. */
export type Notice = {
  variant_id: string
  availability:
    | "in_stock"
    | "partly_backordered"
    | "backordered"
    /** The shop doesn't sell beyond its stock, or not that far. */
    | "out_of_stock"
    /** The shop doesn't count the stock of it. */
    | "not_tracked"
  /** How many can be had now; null where stock is not counted, or not told (`show_quantity_up_to`). */
  available_quantity: number | null
  /** How many of those asked for have to wait. */
  backorder_quantity: number
  /** When the last of them leaves; null when nothing waits, or nobody knows. */
  expected_date: Day | null
  expected_in_days: number | null
  /** The day on which they should have come is over. */
  is_delayed: boolean
  expected_source: Expectation["expected_source"]
  /** How many can be had in all, now and later. Only where the variant's limit on backorders allows fewer than asked. */
  max_quantity?: number
}

export type NoticeVariant = {
  variant_id: string
  manage_inventory: boolean
  allow_backorder: boolean
  parts: readonly NoticePart[]
  /** How far it is sold beyond its stock; without one, without end. */
  limit?: BackorderLimit | null
}

export type Asked = { variant: NoticeVariant; quantity: number }

/**
 * What a shopper is told about one quantity of one variant.
 *
 * As at checkout, a line is served by one location, a kit by one location per
 * item; of several that can't serve all of it, by the one with most. Negative
 * stock counts as none. A date is given only for what has to wait.
 *
 * @example 5 in stock, 10 free on the 12th: decideNotice({ variant, quantity: 7 }, world)
 * // partly_backordered, available_quantity 5, backorder_quantity 2, expected_date the 12th
 */
export const decideNotice = (asked: Asked, world: NoticeWorld): Notice =>
  decide(asked, world, nothingTaken()).notice

/**
 * The same for the lines of a cart, in their order: what one line takes, the
 * next can't have, also where two variants are made of the same item.
 *
 * @example 5 in stock, two lines of 3: in_stock; partly_backordered with 2 available
 */
export function decideCartNotices(
  lines: readonly Asked[],
  world: NoticeWorld
): Notice[] {
  const taken = nothingTaken()
  return lines.map((line) => {
    const { notice, takes } = decide(line, world, taken)
    for (const { key, quantity } of takes) {
      taken.goods.set(key, add(taken.goods.get(key) ?? 0, quantity))
    }
    const { variant_id, backorder_quantity } = notice
    const before = taken.waiting.get(variant_id) ?? 0
    taken.waiting.set(variant_id, add(before, backorder_quantity))
    return notice
  })
}

/**
 * A notice as it may be published: with `show_quantity_up_to` no stock above
 * it is told. More than that can be had: then `available_quantity` is null,
 * `max_quantity` is left out, and of what has to wait no more than that is said.
 *
 * @example publicNotice(notice, 10) // 12 in stock: available_quantity null
 */
export function publicNotice(
  notice: Notice,
  show_quantity_up_to: number | null
): Notice {
  const { available_quantity, backorder_quantity } = notice
  if (
    show_quantity_up_to === null ||
    available_quantity === null ||
    available_quantity <= show_quantity_up_to
  ) {
    return notice
  }
  const { max_quantity: _, ...told } = notice
  return {
    ...told,
    available_quantity: null,
    backorder_quantity: Math.min(
      backorder_quantity,
      Math.max(show_quantity_up_to, 1)
    ),
  }
}

/**
 * How a cart ships. While an order waits it ships as a whole, unless the store
 * holds only what is backordered (`hold_scope`) and some of it is there before
 * the rest. `complete_date` is the day of the last line, null when nothing has
 * to wait or when nobody knows.
 */
export function cartShipping(
  notices: readonly Notice[],
  hold_scope: HoldScope
): { ships: "together" | "as_available"; complete_date: Day | null } {
  const waiting = notices.filter((notice) => notice.backorder_quantity > 0)
  const days = waiting.map((notice) => notice.expected_date)
  const isAtOnce =
    !waiting.length ||
    (notices.every(({ availability }) => availability === "backordered") &&
      days.every((day) => day !== null && day === days[0]))
  const isSellable = notices.every(
    ({ availability }) => availability !== "out_of_stock"
  )
  return {
    ships: hold_scope === "order" || isAtOnce ? "together" : "as_available",
    complete_date:
      isSellable && waiting.length
        ? latestExpectation(waiting).expected_date
        : null,
  }
}

/** What earlier lines of the cart took. */
type Taken = {
  /** By item and location. */
  goods: Map<string, number>
  /** What they wait for, by variant. */
  waiting: Map<string, number>
}

const nothingTaken = (): Taken => ({ goods: new Map(), waiting: new Map() })

type Decision = {
  notice: Notice
  takes: { key: string; quantity: number }[]
}

function decide(
  { variant, quantity }: Asked,
  world: NoticeWorld,
  taken: Taken
): Decision {
  const { variant_id, parts } = variant
  if (!variant.manage_inventory) {
    const notice = plain(variant_id, "not_tracked", null)
    return { notice, takes: [] }
  }
  // Medusa can't check out what has no inventory item, or no level where the channel sells from.
  const isStocked = parts.length > 0 && parts.every((one) => one.places.length)
  if (!isStocked) {
    return { notice: plain(variant_id, "out_of_stock", 0), takes: [] }
  }
  const placed = parts.map((part) =>
    placePart(part, quantity, variant.allow_backorder, world, taken.goods)
  )
  const available = Math.min(...placed.map((part) => part.units))
  const takes = placed.map(({ key, needed }) => ({ key, quantity: needed }))
  if (placed.every((part) => part.missing === 0)) {
    return { notice: plain(variant_id, "in_stock", available), takes }
  }
  if (!variant.allow_backorder) {
    return { notice: plain(variant_id, "out_of_stock", available), takes: [] }
  }
  const waiting = subtract(quantity, available)
  const room = variant.limit
    ? remainingUnits(variant.limit, {
        waiting_before: taken.waiting.get(variant_id) ?? 0,
        available,
        parts: placed,
        supplies: world.supplies,
      })
    : Infinity
  if (waiting > room) {
    const notice = plain(variant_id, "out_of_stock", available)
    return {
      notice: { ...notice, max_quantity: add(available, room) },
      takes: [],
    }
  }
  const expectation = latestExpectation(
    placed.flatMap((part) => part.expectation ?? [])
  )
  return {
    notice: {
      variant_id,
      availability: available > 0 ? "partly_backordered" : "backordered",
      available_quantity: available,
      backorder_quantity: waiting,
      expected_date: expectation.expected_date,
      expected_in_days:
        expectation.expected_date === null
          ? null
          : daysBetween(world.today, expectation.expected_date),
      is_delayed: expectation.is_delayed,
      expected_source: expectation.expected_source,
    },
    takes,
  }
}

const plain = (
  variant_id: string,
  availability: Notice["availability"],
  available_quantity: number | null
): Notice => ({
  variant_id,
  availability,
  available_quantity,
  backorder_quantity: 0,
  expected_date: null,
  expected_in_days: null,
  is_delayed: false,
  expected_source: null,
})
