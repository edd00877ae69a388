import {
  backorderLineStatus,
  BackorderLineStatus,
  BackorderStatus,
  billingStatus,
  Day,
  Delivery,
  isComplete,
  isThere,
  lineSubtotal,
  linesHeldAgain,
  purchaseOrderTotals,
  PurchaseOrderStatus,
  receiptStatus,
  ReleaseCause,
  settle,
} from "../../../domain"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"
import { decimalsOf, Deed, today } from "./deed"
import { addHistory, HistoryInput } from "./history"
import { HeldRest, holdRest } from "./hold-rest"
import { settleBills } from "./settle-bills"
import { shareFreeBilled } from "./share-free-billed"

export type Settled = {
  released: { id: string; order_id: string }[]
  held_again: { id: string; order_id: string }[]
  canceled: { id: string; order_id: string }[]
  closed_purchase_order_ids: string[]
}

/** Of two parts of a deed, as one: who is held again by the second was never let go. */
export function joinSettled(first: Settled, then: Settled): Settled {
  const isHeld = ({ id }: { id: string }) =>
    then.held_again.some((held) => held.id === id)
  return {
    released: [
      ...first.released.filter((one) => !isHeld(one)),
      ...then.released,
    ],
    held_again: [...first.held_again, ...then.held_again],
    canceled: [...first.canceled, ...then.canceled],
    closed_purchase_order_ids: [
      ...first.closed_purchase_order_ids,
      ...then.closed_purchase_order_ids,
    ],
  }
}

/**
 * The end of every deed: whatever it changed, statuses and totals follow from
 * the rows. Purchase orders first (receipt, billing, totals, closing by
 * itself) and whether their bills match, then the lines of the backorders that they touch, then the
 * backorders (rule L8). A constant number of statements; nothing is written
 * that does not change.
 */
export async function settleTouched(
  writer: Writer,
  deed: Deed,
  touched: {
    purchase_order_ids?: readonly string[]
    backorder_ids?: readonly string[]
    /**
     * A bill was voided or a receipt reversed (rule L6): a closed purchase
     * order that is no longer complete opens again, and holds come back.
     */
    may_reopen?: boolean
  }
): Promise<Settled> {
  const history: HistoryInput[] = []
  const purchase_order_ids = [...new Set(touched.purchase_order_ids)]
  const closed_purchase_order_ids = await settlePurchaseOrders(
    writer,
    deed,
    purchase_order_ids,
    touched.may_reopen ?? false,
    history
  )
  if (purchase_order_ids.length) {
    await settleBills(writer, deed, purchase_order_ids)
  }
  await shareFreeBilled(writer, purchase_order_ids)
  const settled = await settleBackorders(
    writer,
    deed,
    purchase_order_ids,
    [...new Set(touched.backorder_ids)],
    touched.may_reopen ?? false,
    history
  )
  await addHistory(writer, deed, history)
  return { ...settled, closed_purchase_order_ids }
}

type OrderRow = {
  id: string
  status: PurchaseOrderStatus
  receipt_status: string
  billing_status: string
  currency_code: string
  discount: number
  shipping_cost: number
  adjustment: number
  subtotal: number
  tax_total: number
  total: number
  closed_at: Date | null
  lines: {
    id: string
    quantity: number
    received_quantity: number
    billed_quantity: number
    short_closed_quantity: number
    unit_cost: number
    tax_rate: number | null
    subtotal: number
  }[]
}

async function settlePurchaseOrders(
  writer: Writer,
  deed: Deed,
  ids: readonly string[],
  mayReopen: boolean,
  history: HistoryInput[]
): Promise<string[]> {
  if (!ids.length) {
    return []
  }
  const orders = await query<OrderRow>(
    writer.em,
    `select po.id, po.status, po.receipt_status, po.billing_status,
            po.currency_code, po.discount::float8 as discount,
            po.shipping_cost::float8 as shipping_cost,
            po.adjustment::float8 as adjustment,
            po.subtotal::float8 as subtotal, po.tax_total::float8 as tax_total,
            po.total::float8 as total, po.closed_at,
            coalesce(jsonb_agg(jsonb_build_object(
              'id', pol.id, 'quantity', pol.quantity,
              'received_quantity', pol.received_quantity,
              'billed_quantity', pol.billed_quantity,
              'short_closed_quantity', pol.short_closed_quantity,
              'unit_cost', pol.unit_cost, 'tax_rate', pol.tax_rate,
              'subtotal', pol.subtotal
            )) filter (where pol.id is not null), '[]') as lines
     from backorder_purchase_order po
     left join backorder_purchase_order_line pol
       on pol.purchase_order_id = po.id and pol.deleted_at is null
     where po.id = any(:ids) and po.deleted_at is null
     group by po.id
     order by po.id`,
    { ids }
  )
  const changedOrders: object[] = []
  const changedLines: { id: string; subtotal: number }[] = []
  const closed: string[] = []
  for (const order of orders) {
    const decimals = decimalsOf(order.currency_code)
    for (const line of order.lines) {
      const subtotal = lineSubtotal(line, decimals)
      if (subtotal !== line.subtotal) {
        changedLines.push({ id: line.id, subtotal })
      }
    }
    const closes = order.status === "issued" && isComplete(order.lines)
    const opens =
      mayReopen &&
      order.status === "closed" &&
      order.lines.length > 0 &&
      !isComplete(order.lines)
    const next = {
      id: order.id,
      status: closes
        ? ("closed" as const)
        : opens
          ? ("issued" as const)
          : order.status,
      receipt_status: receiptStatus(order.lines),
      billing_status: billingStatus(order.lines),
      closed_at: closes ? deed.now : opens ? null : order.closed_at,
      ...purchaseOrderTotals(order, order.lines, decimals),
    }
    const isChanged = Object.entries(next).some(
      ([key, value]) => order[key as keyof OrderRow] !== value
    )
    if (isChanged) {
      changedOrders.push(next)
    }
    if (closes) {
      closed.push(order.id)
    }
    if (closes || opens) {
      history.push({
        entity: "purchase_order",
        entity_id: order.id,
        action: closes ? "closed" : "reopened",
      })
    }
  }
  await writer.update("PurchaseOrderLine", changedLines)
  await writer.update("PurchaseOrder", changedOrders as { id: string }[])
  return closed
}

type LineRow = {
  id: string
  backorder_id: string
  quantity: number
  allocated_quantity: number
  billed_quantity: number
  fulfilled_quantity: number
  status: BackorderLineStatus
  arrived_date: Day | null
  last_received_date: Day | null
  title: string | null
  delivery: Delivery
  purchase_order_status: PurchaseOrderStatus | null
}

type BackorderRow = {
  id: string
  order_id: string
  status: BackorderStatus
  release_cause: ReleaseCause | null
  held_at: Date | null
  other_hold_id: string | null
}

async function settleBackorders(
  writer: Writer,
  deed: Deed,
  purchase_order_ids: readonly string[],
  backorder_ids: readonly string[],
  isWithdrawn: boolean,
  history: HistoryInput[]
): Promise<Omit<Settled, "closed_purchase_order_ids">> {
  const { em } = writer
  const backorders = await query<BackorderRow>(
    em,
    `select b.id, b.order_id, b.status, b.release_cause, b.held_at,
            (
              select other.id from backorder other
              where other.order_id = b.order_id and other.id <> b.id
                and other.status = 'on_hold' and other.deleted_at is null
            ) as other_hold_id
     from backorder b
     where b.deleted_at is null and (
       b.id = any(:backorder_ids)
       or b.id in (
         select bl.backorder_id from backorder_line bl
         where bl.purchase_order_id = any(:purchase_order_ids) and bl.deleted_at is null
       )
     )
     order by b.id
     for update of b`,
    { backorder_ids, purchase_order_ids }
  )
  if (!backorders.length) {
    return { released: [], held_again: [], canceled: [] }
  }
  const lines = await query<LineRow>(
    em,
    `select bl.id, bl.backorder_id, bl.quantity::float8 as quantity,
            bl.allocated_quantity::float8 as allocated_quantity,
            bl.billed_quantity::float8 as billed_quantity,
            bl.fulfilled_quantity::float8 as fulfilled_quantity, bl.status,
            bl.arrived_date, case when bl.arrived_date is null then (
              select max(receipt.received_date)
              from backorder_allocation allocation
              join backorder_purchase_receipt_line received
                on received.id = allocation.receipt_line_id
              join backorder_purchase_receipt receipt
                on receipt.id = received.receipt_id
              where allocation.backorder_line_id = bl.id
                and allocation.deleted_at is null
            ) end as last_received_date,
            bl.title, coalesce(po.delivery, 'warehouse') as delivery,
            po.status as purchase_order_status
     from backorder_line bl
     left join backorder_purchase_order po
       on po.id = bl.purchase_order_id and po.deleted_at is null
     where bl.backorder_id = any(:ids) and bl.deleted_at is null
     order by bl.id`,
    { ids: backorders.map((backorder) => backorder.id) }
  )
  const linesOf = new Map<string, LineRow[]>()
  const changedLines: Pick<LineRow, "id" | "status" | "arrived_date">[] = []
  const lost = new Map<string, { title: string | null; quantity: number }[]>()
  for (const line of lines) {
    const status = backorderLineStatus(line, line.purchase_order_status)
    const arrived_date = isThere(line)
      ? (line.arrived_date ?? line.last_received_date ?? today(deed))
      : null
    if (status !== line.status || arrived_date !== line.arrived_date) {
      changedLines.push({ id: line.id, status, arrived_date })
    }
    if (status !== line.status && status === "unsupplied") {
      const siblings = lost.get(line.backorder_id) ?? []
      siblings.push({ title: line.title, quantity: line.quantity })
      lost.set(line.backorder_id, siblings)
    }
    const settled = { ...line, status }
    const siblings = linesOf.get(line.backorder_id) ?? []
    siblings.push(settled)
    linesOf.set(line.backorder_id, siblings)
  }
  await writer.update("BackorderLine", changedLines)

  for (const { id, order_id } of backorders) {
    if (lost.has(id)) {
      history.push({
        entity: "backorder",
        entity_id: id,
        order_id,
        action: "supply_lost",
        data: { items: lost.get(id) },
      })
    }
  }
  const result: Omit<Settled, "closed_purchase_order_ids"> = {
    released: [],
    held_again: [],
    canceled: [],
  }
  const changed: ({ id: string } & Record<string, unknown>)[] = []
  const holdOf = new Map<string, string>()
  const rests: HeldRest[] = []
  for (const backorder of backorders) {
    const hold_id = holdOf.get(backorder.order_id) ?? backorder.other_hold_id
    const now = {
      ...backorder,
      has_other_hold: hold_id !== null,
      lines: linesOf.get(backorder.id) ?? [],
      is_withdrawn: isWithdrawn,
    }
    const next = settle(now, deed.settings.release_on)
    if (next.status === backorder.status) {
      const held = linesHeldAgain(now, deed.settings.release_on)
      if (held.length) {
        const id = hold_id ?? newId("bord")
        holdOf.set(backorder.order_id, id)
        rests.push({
          backorder_id: backorder.id,
          order_id: backorder.order_id,
          hold: { id, is_new: !hold_id },
          lines: held,
        })
      }
      continue
    }
    if (next.status === "on_hold") {
      holdOf.set(backorder.order_id, backorder.id)
    }
    const who = { id: backorder.id, order_id: backorder.order_id }
    const isRelease = next.status === "released"
    changed.push({
      id: backorder.id,
      status: next.status,
      release_cause: next.release_cause,
      released_at: isRelease ? deed.now : null,
      released_by: isRelease ? deed.actor_id : null,
      held_at: next.status === "on_hold" ? deed.now : backorder.held_at,
      canceled_at: next.status === "canceled" ? deed.now : null,
      canceled_by: next.status === "canceled" ? deed.actor_id : null,
    })
    const action = isRelease
      ? "released"
      : next.status === "canceled"
        ? "canceled"
        : "held_again"
    result[action].push(who)
    history.push({
      entity: "backorder",
      entity_id: backorder.id,
      order_id: backorder.order_id,
      action,
      data: { cause: next.release_cause },
    })
  }
  await writer.update("Backorder", changed)
  for (const rest of rests) {
    result.held_again.push(...(await holdRest(writer, deed, rest)))
  }
  return result
}
