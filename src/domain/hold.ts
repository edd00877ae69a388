import { ceilTo, divide, positive, subtract, sumOf } from "./decimal"
import { Day } from "./days"
import { Refusal } from "./refusals"
import { BackorderLineStatus, Delivery, HoldScope } from "./statuses"

/** A backorder line, with what the guard has to know about its order line. */
export type HeldLine = {
  line_item_id: string
  inventory_item_id: string
  title: string
  status: BackorderLineStatus
  delivery: Delivery
  /** In units of the inventory item. */
  quantity: number
  allocated_quantity: number
  fulfilled_quantity: number
  /** How much of the inventory item one sold unit takes. */
  required_quantity: number
  /** Sold units of the order line that are not fulfilled yet. */
  open_quantity: number
  purchase_order: {
    number: string
    vendor_name: string | null
    expected_date: Day | null
  } | null
}

/** A backorder that is on hold. */
export type Hold = {
  id: string
  order_id: string
  order_display_id: number | string
  hold_scope: HoldScope
  /** The setting of the store. */
  block_capture: boolean
  placed_at: Date
  lines: readonly HeldLine[]
}

/**
 * What somebody wants to do to an order on hold. `is_counted` is false for a
 * fulfillment made past the order: Medusa doesn't keep count of it there.
 */
export type HeldAct =
  | {
      type: "fulfill"
      items: readonly { line_item_id: string; quantity: number }[]
      is_counted: boolean
    }
  | {
      type: "ship" | "deliver"
      /** When the fulfillment was made. */
      created_at: Date
      line_item_ids: readonly string[]
      is_counted: boolean
      /** The vendor sends it to the customer: no hold is on it. */
      is_drop_shipment: boolean
    }
  | { type: "capture" | "mark_as_paid" | "complete" }

export type HeldActType = HeldAct["type"]

const isLive = ({ status }: HeldLine) =>
  status !== "canceled" && status !== "fulfilled"

/** Units of the inventory item that are backordered and not there. @example waitingQuantity({ quantity: 3, allocated_quantity: 1, ... }) // 2 */
export const waitingQuantity = (line: HeldLine) =>
  isLive(line)
    ? positive(
        subtract(
          line.quantity,
          Math.max(line.allocated_quantity, line.fulfilled_quantity)
        )
      )
    : 0

/**
 * Whether the hold is on the order as a whole. With the scope `lines` it never
 * is; and goods that the vendor ships to the customer hold only themselves
 * (rule H3), so that an order waiting for nothing else isn't held either.
 */
export const holdsWholeOrder = ({ hold_scope, lines }: Hold) => {
  const live = lines.filter(isLive)
  const counting = live.length
    ? live
    : lines.filter(({ status }) => status !== "canceled")
  return (
    hold_scope === "order" &&
    (!counting.length ||
      counting.some(({ delivery }) => delivery === "warehouse"))
  )
}

/**
 * Sold units of each order line that wait for goods. Of a kit the component
 * that lacks most decides, in whole sellable units.
 *
 * @example waitingUnits(hold) // Map { "ordli_1" => 3 }
 */
export function waitingUnits({ lines }: Hold): Map<string, number> {
  const units = new Map<string, number>()
  for (const line of lines) {
    const ofItem = lines.filter(
      (other) =>
        other.line_item_id === line.line_item_id &&
        other.inventory_item_id === line.inventory_item_id
    )
    const waiting = ceilTo(
      divide(sumOf(ofItem, waitingQuantity), line.required_quantity || 1),
      1
    )
    if (waiting > (units.get(line.line_item_id) ?? 0)) {
      units.set(line.line_item_id, waiting)
    }
  }
  return units
}

const whereFrom = ({ purchase_order: order }: HeldLine) =>
  order
    ? ` on ${order.number}` +
      (order.vendor_name ? ` (${order.vendor_name})` : "") +
      (order.expected_date ? `, expected ${order.expected_date}` : "")
    : ", which nobody has ordered yet"

/** Named in a sentence; the rest is counted. */
const NAMED = 3

/**
 * What an order on hold waits for, as a clause of a sentence.
 *
 * @example awaited(hold) // "waiting for 3 of Linen shirt / M on PO-000042 (Nordic Textiles), expected 2026-12-12"
 */
export function awaited({ lines }: Hold): string {
  const waiting = lines.filter((line) => waitingQuantity(line) > 0)
  if (!waiting.length) {
    const numbers = [
      ...new Set(lines.flatMap((line) => line.purchase_order?.number ?? [])),
    ]
    return numbers.length
      ? `the goods of ${numbers.slice(0, NAMED).join(", ")} have arrived, but the hold is not released yet`
      : "it waits for bought goods"
  }
  const named = waiting
    .slice(0, NAMED)
    .map(
      (line) => `${waitingQuantity(line)} of ${line.title}${whereFrom(line)}`
    )
  const more = waiting.length - named.length
  return `waiting for ${named.join("; ")}${more ? `; and ${more} more` : ""}`
}

/**
 * Whether an order on hold lets an act pass (rules H1 to H3). Null lets it
 * pass. What has no act here (refund, cancel, return, edit, claim) always does.
 *
 * @example
 * const refusal = refuseDuringHold(hold, { type: "capture" })
 * if (refusal) {
 *   throw refusal
 * }
 */
export function refuseDuringHold(hold: Hold, act: HeldAct): Refusal | null {
  const refusal = (rest = "") =>
    new Refusal("order.on_hold", {
      order: `#${hold.order_display_id}`,
      awaited: awaited(hold) + rest,
    })

  switch (act.type) {
    case "complete":
      return refusal()
    case "capture":
    case "mark_as_paid":
      return hold.block_capture ? refusal() : null
    case "fulfill": {
      if (holdsWholeOrder(hold)) {
        return refusal()
      }
      const tooMany = firstTooMany(hold, act)
      return tooMany === null ? null : refusal(tooMany)
    }
    case "ship":
    case "deliver":
      if (act.is_drop_shipment || act.created_at < hold.placed_at) {
        return null
      }
      return holdsWholeOrder(hold) || holdsFulfillment(hold, act)
        ? refusal()
        : null
  }
}

/** Units that stock covers may be fulfilled: the open ones less those that wait. */
function firstTooMany(
  hold: Hold,
  { items, is_counted }: Extract<HeldAct, { type: "fulfill" }>
): string | null {
  for (const [lineItemId, waiting] of waitingUnits(hold)) {
    const wanted = sumOf(
      items.filter(({ line_item_id }) => line_item_id === lineItemId),
      ({ quantity }) => quantity
    )
    const free = is_counted
      ? positive(subtract(openUnits(hold, lineItemId), waiting))
      : 0
    if (wanted > free) {
      return free ? `; ${free} can be fulfilled now` : ""
    }
  }
  return null
}

/** A fulfillment made during the hold took units that are not there. */
const holdsFulfillment = (
  hold: Hold,
  { line_item_ids, is_counted }: Extract<HeldAct, { type: "ship" | "deliver" }>
) =>
  [...waitingUnits(hold)].some(
    ([lineItemId, waiting]) =>
      line_item_ids.includes(lineItemId) &&
      (!is_counted || openUnits(hold, lineItemId) < waiting)
  )

const openUnits = ({ lines }: Hold, lineItemId: string) =>
  lines.find(({ line_item_id }) => line_item_id === lineItemId)
    ?.open_quantity ?? 0
