import { unitsThatWait } from "./backorder-limit"
import { Day } from "./days"
import { positive, subtract, sumOf } from "./decimal"
import {
  Expectation,
  ExpectationContext,
  expectGoods,
  expectOrdered,
  latestExpectation,
} from "./expectation"
import { leadTimeOf, NoticeWorld } from "./notice-places"
import { arrivalDate } from "./vendor-choice"

/** What the shopper sees of an order that waits, or waited, for goods. */
export type OrderProgress = {
  order_id: string
  /** `waiting` from the moment the order is placed short until its hold has ended. */
  state: "none" | "waiting" | "ready"
  /** When the last of it leaves; null when nothing waits, or nobody knows. */
  expected_date: Day | null
  /** A day has passed, or the goods come later than promised. */
  is_delayed: boolean
  /** The lines that wait or have waited. */
  items: OrderProgressItem[]
}

export type OrderProgressItem = {
  line_item_id: string
  title: string
  quantity: number
  waiting_quantity: number
  /** What the shopper was shown when ordering. */
  promised_date: Day | null
  expected_date: Day | null
  status: "waiting" | "arrived" | "shipped"
}

export type OrderInProgress = {
  order_id: string
  is_canceled: boolean
  is_on_hold: boolean
  lines: readonly {
    line_item_id: string
    title: string
    quantity: number
    fulfilled_quantity: number
    /** Of those, what has left: packed goods have not. */
    shipped_quantity: number
    /** Goods were bought for it, or a shortage of it was promised a day. */
    has_waited: boolean
    promised_date: Day | null
  }[]
}

/** One shortage of an order line, in units of the inventory item. */
export type OrderShortage = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  required_per_unit: number
  short_quantity: number
  to_backorder_quantity: number
  /** What others, who are served before this line, need of the free goods on order. */
  ahead_quantity: number
}

/** Goods on a purchase order that the line waits for. */
export type OrderedForLine = {
  line_item_id: string
  inventory_item_id: string
  status: "draft" | "issued"
  expected_date: Day | null
  quantity: number
}

/**
 * What the shopper sees: per line how much waits and when it leaves.
 *
 * @example Ordered 7, 5 in stock, 2 on a purchase order for the 12th:
 * // { state: "waiting", expected_date: the 12th, items: [{ quantity: 7, waiting_quantity: 2, ... }] }
 */
export function orderProgress(
  order: OrderInProgress,
  shortages: readonly OrderShortage[],
  ordered: readonly OrderedForLine[],
  world: NoticeWorld
): OrderProgress {
  const none = {
    order_id: order.order_id,
    state: "none" as const,
    expected_date: null,
    is_delayed: false,
    items: [],
  }
  if (order.is_canceled) {
    return none
  }
  const seen = order.lines.flatMap((line) => {
    const short = shortages.filter(
      (one) => one.line_item_id === line.line_item_id && one.short_quantity > 0
    )
    if (!short.length && !line.has_waited) {
      return []
    }
    const open = positive(subtract(line.quantity, line.fulfilled_quantity))
    const expectation = latestExpectation(
      short.flatMap((one) => expectShortage(one, ordered, world))
    )
    const item: OrderProgressItem = {
      line_item_id: line.line_item_id,
      title: line.title,
      quantity: line.quantity,
      waiting_quantity: Math.min(open, unitsThatWait(short)),
      promised_date: line.promised_date,
      expected_date: expectation.expected_date,
      status: short.length
        ? "waiting"
        : line.shipped_quantity < line.quantity
          ? "arrived"
          : "shipped",
    }
    return [{ item, expectation, isLate: isLate(item, expectation, world) }]
  })
  const waiting = seen.filter(({ item }) => item.status === "waiting")
  const isReady = seen.some(({ item }) => item.status === "arrived")
  return {
    order_id: order.order_id,
    state:
      waiting.length || order.is_on_hold
        ? "waiting"
        : isReady
          ? "ready"
          : "none",
    expected_date: latestExpectation(
      waiting.map(({ expectation }) => expectation)
    ).expected_date,
    is_delayed: waiting.some((one) => one.isLate),
    items: seen.map(({ item }) => item),
  }
}

const isLate = (
  { status, promised_date, expected_date }: OrderProgressItem,
  { is_delayed }: Expectation,
  { today }: Pick<NoticeWorld, "today">
) =>
  status === "waiting" &&
  (is_delayed ||
    (promised_date !== null &&
      (promised_date < today ||
        (expected_date !== null && expected_date > promised_date))))

/** When what is ordered for a shortage leaves, and when the rest of it, which is not ordered yet. */
function expectShortage(
  short: OrderShortage,
  ordered: readonly OrderedForLine[],
  world: NoticeWorld
): Expectation[] {
  const lead_time_days = leadTimeOf(
    short.inventory_item_id,
    short.short_quantity,
    world
  )
  const rest = short.to_backorder_quantity
  const own = firstThatCover(
    ordered.filter(
      (one) =>
        one.line_item_id === short.line_item_id &&
        one.inventory_item_id === short.inventory_item_id
    ),
    subtract(short.short_quantity, rest)
  ).map((one) =>
    one.status === "issued"
      ? expectOrdered(one.expected_date, world)
      : expectDrafted(one.expected_date, lead_time_days, world)
  )
  return rest > 0
    ? [
        ...own,
        expectGoods({ ...short, quantity: rest }, { ...world, lead_time_days }),
      ]
    : own
}

/** A purchase order that is not sent yet: its day, as long as that is to come. */
const expectDrafted = (
  day: Day | null,
  lead_time_days: number | null,
  context: ExpectationContext
): Expectation =>
  expectOrdered(
    day !== null && day >= context.today
      ? day
      : arrivalDate(context.today, lead_time_days),
    context
  )

/** The goods, first expected first, until they are enough. */
function firstThatCover(ordered: readonly OrderedForLine[], quantity: number) {
  const byDay = [...ordered].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  return byDay.filter(
    (_, index) => sumOf(byDay.slice(0, index), (one) => one.quantity) < quantity
  )
}

const dayOf = ({ expected_date }: OrderedForLine) =>
  expected_date ?? "9999-12-31"
