import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day, Delivery, PurchaseOrderStatus, Refusal } from "../../../domain"
import { lockPurchaseOrders } from "./locks"
import { query } from "./query"
import { SHIP_TO } from "./ship-to"
import type { ShipTo } from "../../../types"

export type PurchaseOrderRow = {
  id: string
  number: string
  status: PurchaseOrderStatus
  delivery: Delivery
  vendor_id: string | null
  vendor_is_active: boolean | null
  location_id: string | null
  order_id: string | null
  ship_to: ShipTo | null
  currency_code: string
  expected_date: Day | null
  expected_date_is_manual: boolean
  reference: string | null
  note: string | null
  discount: number
  shipping_cost: number
  adjustment: number
  lines: PurchaseOrderLineRow[]
}

export type PurchaseOrderLineRow = {
  id: string
  purchase_order_id: string
  position: number
  inventory_item_id: string
  sku: string | null
  title: string | null
  quantity: number
  received_quantity: number
  rejected_quantity: number
  billed_quantity: number
  short_closed_quantity: number
  /** Of pegs that count. */
  pegged_quantity: number
  /** Our ledger of Medusa's incoming quantity. */
  incoming_quantity: number
  unit_cost: number
  unit_cost_is_manual: boolean
  tax_rate: number | null
  expected_date: Day | null
}

/**
 * Purchase orders with their lines, in the order of `ids`; with `lock` they
 * and the backorders pegged to them stay locked until the transaction ends.
 *
 * @throws Refusal `purchase_order.not_found`
 */
export async function loadPurchaseOrders(
  em: EntityManager,
  ids: readonly string[],
  options: { lock: boolean }
): Promise<PurchaseOrderRow[]> {
  if (options.lock) {
    await lockPurchaseOrders(em, ids)
  }
  const rows = await query<PurchaseOrderRow>(
    em,
    `select po.id, po.number, po.status, po.delivery, po.vendor_id,
            v.is_active as vendor_is_active, po.location_id, po.order_id,
            ${SHIP_TO} as ship_to, po.currency_code,
            po.expected_date, po.expected_date_is_manual,
            po.reference, po.note, po.discount::float8 as discount,
            po.shipping_cost::float8 as shipping_cost,
            po.adjustment::float8 as adjustment,
            coalesce(jsonb_agg(jsonb_build_object(
              'id', pol.id,
              'purchase_order_id', po.id,
              'position', pol.position,
              'inventory_item_id', pol.inventory_item_id,
              'sku', pol.sku,
              'title', pol.title,
              'quantity', pol.quantity,
              'received_quantity', pol.received_quantity,
              'rejected_quantity', pol.rejected_quantity,
              'billed_quantity', pol.billed_quantity,
              'short_closed_quantity', pol.short_closed_quantity,
              'pegged_quantity', coalesce(peg.pegged, 0),
              'incoming_quantity', pol.incoming_quantity,
              'unit_cost', pol.unit_cost,
              'unit_cost_is_manual', pol.unit_cost_is_manual,
              'tax_rate', pol.tax_rate,
              'expected_date', pol.expected_date
            ) order by pol.position, pol.id) filter (where pol.id is not null), '[]') as lines
     from backorder_purchase_order po
     left join backorder_purchase_vendor v on v.id = po.vendor_id
     left join "order" o on o.id = po.order_id and o.deleted_at is null
     left join backorder_purchase_order_line pol
       on pol.purchase_order_id = po.id and pol.deleted_at is null
     left join lateral (
       select sum(bl.quantity) as pegged from backorder_line bl
       where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
         and bl.status not in ('unsupplied', 'canceled')
     ) peg on true
     where po.id = any(:ids) and po.deleted_at is null
     group by po.id, v.is_active, o.id`,
    { ids }
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = byId.get(id)
    if (!row) {
      throw new Refusal("purchase_order.not_found", { id })
    }
    return row
  })
}

/**
 * The purchase orders that lines belong to.
 *
 * @throws Refusal `purchase_order_line.not_found`
 */
export async function ordersOfLines(
  em: EntityManager,
  line_ids: readonly string[]
): Promise<string[]> {
  const rows = await query<{ id: string; purchase_order_id: string }>(
    em,
    `select id, purchase_order_id from backorder_purchase_order_line
     where id = any(:line_ids) and deleted_at is null`,
    { line_ids }
  )
  const orderOf = new Map(rows.map((row) => [row.id, row.purchase_order_id]))
  const missing = line_ids.find((id) => !orderOf.has(id))
  if (missing) {
    throw new Refusal("purchase_order_line.not_found", {
      number: "any purchase order",
      line_id: missing,
    })
  }
  return [...new Set(orderOf.values())].sort()
}

/** What a merchant calls a line: its sku, else its title. */
export const itemName = (line: {
  sku: string | null
  title: string | null
  inventory_item_id: string
}) => line.sku ?? line.title ?? line.inventory_item_id
