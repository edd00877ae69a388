import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  add,
  addDays,
  Day,
  elsewhere,
  isWhole,
  openQuantity,
  receivableQuantity,
  Refusal,
  refusalOf,
  StockPostingEntry,
  stockPostingEntry,
  whyNot,
} from "../../../domain"
import {
  itemName,
  loadPurchaseOrders,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { Deed, today } from "./deed"
import { planFollowers, refuseUnknownLocation } from "./receive-elsewhere"
import { refuseFractions } from "./refuse-fractions"
import type { ReservationMove } from "./reservation-moves"

export type ReceiptLineInput = {
  line_id: string
  quantity: number
  rejected_quantity?: number
  rejection_reason?: string
}

/** What becomes of what did not come. */
export type ReceiptRestInput = {
  /** When the rest of the lines received is expected now. */
  expected_date?: Day
  /** Lines of which the rest is given up, for this reason. */
  give_up_line_ids?: string[]
  reason?: string
}

export type ReceiptInput = {
  purchase_order_id: string
  /** Without lines: everything outstanding. */
  lines?: ReceiptLineInput[]
  /** Where the goods came, when it is not where they were ordered to. */
  location_id?: string
  rest?: ReceiptRestInput
  received_date?: Day
  reference?: string
  note?: string
}

type PlannedLine = ReceiptLineInput & {
  line: PurchaseOrderLineRow
  rejected_quantity: number
}

export type ReceiptPlan = {
  order: PurchaseOrderRow
  lines: PlannedLine[]
  /** Lines of which the rest is given up, as they are after the receipt. */
  given_up: PurchaseOrderLineRow[]
  /** Lines whose rest is expected on another day. */
  postponed: PurchaseOrderLineRow[]
  entries: StockPostingEntry[]
  /** Where the goods are. */
  location_id: string
  /** Ids of order lines that follow the goods to another location than they were ordered for. */
  followers: ReadonlySet<string>
  moves: ReservationMove[]
}

/**
 * What a receipt takes in and posts (rule G1).
 *
 * @throws Refusal where the purchase order can't be received, a line is not
 * its own, or a quantity is beyond what may come
 */
export async function planReceipt(
  em: EntityManager,
  input: ReceiptInput,
  deed: Deed,
  options: {
    lock: boolean
    /** Who follows the goods moved already. */
    hasMoved?: boolean
  } = { lock: false }
): Promise<ReceiptPlan> {
  const [order] = await loadPurchaseOrders(
    em,
    [input.purchase_order_id],
    options
  )
  const plan = planReceiptOf(order!, input, deed)
  await refuseFractions(
    em,
    // What was ordered in fractions before may still come.
    plan.lines
      .filter(({ line }) => isWhole(line.quantity))
      .flatMap(({ line, quantity, rejected_quantity }) =>
        [quantity, rejected_quantity].map((counted) => ({
          inventory_item_id: line.inventory_item_id,
          item: itemName(line),
          quantity: counted,
        }))
      )
  )
  if (isElsewhere(plan)) {
    await refuseUnknownLocation(em, plan.location_id)
    return options.hasMoved
      ? plan
      : { ...plan, ...(await planFollowers(em, plan)) }
  }
  return plan
}

/** The goods come to another location than they were ordered for (rule G5). */
export const isElsewhere = ({
  order,
  location_id,
}: Pick<ReceiptPlan, "order" | "location_id">) =>
  location_id !== order.location_id

/** The same for a purchase order that is loaded already. */
export function planReceiptOf(
  order: PurchaseOrderRow,
  input: Omit<ReceiptInput, "purchase_order_id">,
  deed: Deed
): ReceiptPlan {
  refuseWrongState(order, !!input.lines, deed)
  refuseDayToCome(input.received_date, deed)
  const wanted: ReceiptLineInput[] =
    input.lines ??
    order.lines
      .filter((line) => openQuantity(line) > 0)
      .map((line) => ({ line_id: line.id, quantity: openQuantity(line) }))
  const lines = wanted.map((receipt) => {
    const line = lineOf(order, receipt.line_id)
    const allowed = receivableQuantity(line, deed.settings.over_receipt_percent)
    if (receipt.quantity > allowed) {
      throw new Refusal("purchase_receipt.quantity_too_large", {
        item: itemName(line),
        quantity: receipt.quantity,
        allowed,
      })
    }
    return {
      ...receipt,
      line,
      rejected_quantity: receipt.rejected_quantity ?? 0,
    }
  })
  const taken = lines.filter((l) => l.quantity > 0 || l.rejected_quantity > 0)
  if (!taken.length) {
    throw new Refusal("purchase_receipt.nothing_to_receive", {
      number: order.number,
    })
  }
  const location_id = input.location_id ?? order.location_id!
  const { entries, ...rest } = planRest(order, taken, input.rest, deed)
  return {
    order,
    lines: taken,
    ...rest,
    entries: entries.flatMap((entry) => elsewhere(entry, location_id)),
    location_id,
    followers: new Set(),
    moves: [],
  }
}

function planRest(
  order: PurchaseOrderRow,
  taken: readonly PlannedLine[],
  rest: ReceiptRestInput | undefined,
  deed: Deed
) {
  const accepted = new Map(taken.map((l) => [l.line.id, l.quantity]))
  const after = order.lines.map((line) => ({
    ...line,
    received_quantity: add(line.received_quantity, accepted.get(line.id) ?? 0),
  }))
  const given_up = (rest?.give_up_line_ids ?? [])
    .map((id) => lineOf({ ...order, lines: after }, id))
    .filter((line) => openQuantity(line) > 0)
  const isGivenUp = new Set(given_up.map((line) => line.id))
  const postponed = rest?.expected_date
    ? after.filter(
        (line) =>
          accepted.has(line.id) &&
          !isGivenUp.has(line.id) &&
          openQuantity(line) > 0
      )
    : []
  const entries = after
    .filter((line) => accepted.has(line.id) || isGivenUp.has(line.id))
    .flatMap(
      (line) =>
        stockPostingEntry(
          order,
          isGivenUp.has(line.id)
            ? {
                ...line,
                short_closed_quantity: add(
                  line.short_closed_quantity,
                  openQuantity(line)
                ),
              }
            : line,
          {
            accepted: accepted.get(line.id) ?? 0,
            write_incoming: deed.settings.write_incoming,
          }
        ) ?? []
    )
  return { given_up, postponed, entries }
}

/** Everything may have come: with a tolerance there may still come more. */
function refuseWrongState(
  order: PurchaseOrderRow,
  namesLines: boolean,
  deed: Deed
) {
  const code = whyNot(order, "receive")
  const isOver =
    code === "purchase_receipt.nothing_to_receive" &&
    namesLines &&
    deed.settings.over_receipt_percent > 0
  if (code && !isOver) {
    throw refusalOf(code, order, "receive")
  }
}

/** Where staff are it may be tomorrow already. */
function refuseDayToCome(received_date: Day | undefined, deed: Deed) {
  if (received_date && received_date > addDays(today(deed), 1)) {
    throw new Refusal("purchase_receipt.date_to_come", { received_date })
  }
}

function lineOf(order: PurchaseOrderRow, line_id: string) {
  const line = order.lines.find(({ id }) => id === line_id)
  if (!line) {
    throw lineNotFound(order, line_id)
  }
  return line
}

const lineNotFound = (order: PurchaseOrderRow, line_id: string) =>
  new Refusal("purchase_order_line.not_found", {
    number: order.number,
    line_id,
  })
