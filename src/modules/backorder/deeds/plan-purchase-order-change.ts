import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  cutPegs,
  Day,
  latestDay,
  Refusal,
  refuseAction,
  Share,
  StockPostingEntry,
  stockPostingEntry,
  unitCostAt,
} from "../../../domain"
import { loadDefaultCurrency } from "../sql/orders"
import { loadPegs, PegRow } from "../sql/pegs"
import {
  loadPurchaseOrders,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { Deed } from "./deed"
import {
  activeVendor,
  knownLocation,
  loadOffers,
  draftDate,
} from "./purchase-order-terms"
import { PlannedLine } from "./new-purchase-order-lines"
import { refuseUnrecorded } from "./finish-shipment"
import { LineChange, planLines } from "./plan-purchase-order-lines"
import { refuseNegativeTotal } from "./refuse-negative-total"

export type Head = {
  vendor_id?: string | null
  location_id?: string | null
  expected_date?: Day | null
  reference?: string | null
  note?: string | null
  shipping_cost?: number
  discount?: number
  adjustment?: number
}

export type PurchaseOrderChange = Head & {
  id: string
  lines?: LineChange[]
  /** A quantity may fall below its pegs: the lowest-ranked lose supply (rules P2, X2). */
  drop_pegs?: boolean
  reason?: string
}

const HEAD_COLUMNS = [
  "location_id",
  "reference",
  "note",
  "shipping_cost",
  "discount",
  "adjustment",
] as const

export type ChangePlan = {
  order: PurchaseOrderRow
  head: Record<string, unknown>
  lines: PlannedLine[]
  removed: PurchaseOrderLineRow[]
  /** Who waits on lines that fall below their pegs, and what each loses. */
  pegs: PegRow[]
  cuts: Share[]
  entries: StockPostingEntry[]
}

/**
 * What an edit does to a purchase order (rules P2, P8).
 *
 * @throws Refusal where it may not be edited, a line or item is unknown, an
 * item would stand on it twice, a quantity falls below what is received,
 * billed or promised to orders, or at all while a shipment is being recorded
 */
export async function planChange(
  em: EntityManager,
  change: PurchaseOrderChange,
  deed: Deed,
  options = { lock: false }
): Promise<ChangePlan> {
  const [stored] = await loadPurchaseOrders(em, [change.id], options)
  const order = stored!
  refuseAction(order, "edit")
  const head = await planHead(em, order, change)
  const vendorChanged = head.vendor_id !== undefined
  const { lines, removed } = await planLines(em, order, change)
  if (removed.length || lines.some((line) => isCut(line, order))) {
    await refuseUnrecorded(em, order.order_id, [order.id])
  }
  const offers = await loadOffers(
    em,
    vendorChanged ? (head.vendor_id as string | null) : order.vendor_id,
    lines
  )
  for (const line of lines) {
    const offer = offers.get(line.inventory_item_id)
    if (
      !line.unit_cost_is_manual &&
      (line.is_new || order.status === "draft")
    ) {
      line.unit_cost = offer
        ? unitCostAt(offer, line.quantity)
        : vendorChanged
          ? 0
          : line.unit_cost
    }
    if (vendorChanged || line.is_new) {
      line.vendor_sku = offer?.vendor_sku ?? null
    }
  }
  if (!order.expected_date_is_manual && change.expected_date === undefined) {
    head.expected_date =
      (order.status === "draft"
        ? draftDate(offers, lines, deed)
        : latestDay(lines.map((line) => line.expected_date))) ??
      order.expected_date
  }
  const next = { ...order, ...head }
  if (changesMoney(change)) {
    refuseNegativeTotal(next, lines)
  }
  const write_incoming = deed.settings.write_incoming
  const entries = [
    ...lines,
    ...removed.map((line) => ({ ...line, quantity: 0 })),
  ].flatMap(
    (line) =>
      stockPostingEntry(next, line, { accepted: 0, write_incoming }) ?? []
  )
  const { pegs, cuts } = await planCuts(em, lines, removed)
  return { order, head, lines, removed, pegs, cuts, entries }
}

const isCut = ({ id, quantity }: PlannedLine, { lines }: PurchaseOrderRow) =>
  quantity < (lines.find((stored) => stored.id === id)?.quantity ?? 0)

async function planHead(
  em: EntityManager,
  order: PurchaseOrderRow,
  change: PurchaseOrderChange
): Promise<Record<string, unknown>> {
  const head: Record<string, unknown> = {}
  for (const column of HEAD_COLUMNS) {
    if (change[column] !== undefined) {
      head[column] = change[column]
    }
  }
  const isDraft = order.status === "draft"
  if (change.vendor_id !== undefined && change.vendor_id !== order.vendor_id) {
    if (!isDraft) {
      throw new Refusal("purchase_order.vendor_fixed", { number: order.number })
    }
    head.vendor_id = change.vendor_id
    head.currency_code = change.vendor_id
      ? (await activeVendor(em, change.vendor_id)).currency_code
      : await loadDefaultCurrency(em)
  }
  if (
    change.location_id !== undefined &&
    change.location_id !== order.location_id
  ) {
    if (!isDraft || order.lines.some((line) => line.pegged_quantity > 0)) {
      throw new Refusal("purchase_order.location_fixed", {
        number: order.number,
      })
    }
    await knownLocation(em, change.location_id)
  }
  if (change.expected_date !== undefined) {
    head.expected_date = change.expected_date
    head.expected_date_is_manual = change.expected_date !== null
  }
  return head
}

const changesMoney = (change: PurchaseOrderChange) =>
  !!change.lines ||
  change.discount !== undefined ||
  change.adjustment !== undefined ||
  change.shipping_cost !== undefined

async function planCuts(
  em: EntityManager,
  lines: readonly PlannedLine[],
  removed: readonly PurchaseOrderLineRow[]
) {
  const below = [
    ...lines.filter((line) => line.quantity < line.pegged_quantity),
    ...removed
      .filter((line) => line.pegged_quantity > 0)
      .map((line) => ({ ...line, quantity: 0 })),
  ]
  const pegs = below.length
    ? await loadPegs(
        em,
        below.map((line) => line.id)
      )
    : []
  const cuts = below.flatMap((line) =>
    cutPegs(
      line.quantity,
      pegs.filter((peg) => peg.purchase_order_line_id === line.id)
    )
  )
  return { pegs, cuts }
}
