import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { OpenSupply, VendorOffer } from "../../../domain"
import { query } from "./query"

/** Line statuses of a peg that still has supply and waits for goods. */
export const OPEN_PEG_STATUSES = [
  "requested",
  "ordered",
  "partially_received",
] as const

/** Line statuses of a peg that no longer counts on its purchase order line. */
export const DEAD_PEG_STATUSES = ["unsupplied", "canceled"] as const

/**
 * Open lines of draft and issued purchase orders for the given inventory
 * items, with what orders wait for on each.
 */
export function loadSupply(
  em: EntityManager,
  inventory_item_ids: readonly string[]
): Promise<OpenSupply[]> {
  return query<OpenSupply>(
    em,
    `select po.id as purchase_order_id, pol.id as purchase_order_line_id,
            po.number, po.status, po.delivery, po.order_id, po.vendor_id,
            po.location_id, po.currency_code, pol.inventory_item_id,
            coalesce(pol.expected_date, po.expected_date) as expected_date,
            pol.quantity::float8 as quantity,
            pol.received_quantity::float8 as received_quantity,
            pol.short_closed_quantity::float8 as short_closed_quantity,
            pol.billed_quantity::float8 as billed_quantity,
            coalesce(peg.outstanding, 0)::float8 as outstanding_quantity,
            coalesce(peg.pegged, 0)::float8 as pegged_quantity,
            coalesce(peg.billed, 0)::float8 as pegged_billed_quantity,
            coalesce(peg.allocated, 0)::float8 as allocated_quantity
     from backorder_purchase_order_line pol
     join backorder_purchase_order po on po.id = pol.purchase_order_id
     left join lateral (
       select sum(bl.quantity - bl.allocated_quantity)
                filter (where bl.status = any(:open)) as outstanding,
              sum(bl.quantity) as pegged,
              sum(bl.billed_quantity) as billed,
              sum(bl.allocated_quantity) as allocated
       from backorder_line bl
       where bl.purchase_order_line_id = pol.id
         and bl.deleted_at is null
         and bl.status <> all(:dead)
     ) peg on true
     where pol.inventory_item_id = any(:inventory_item_ids)
       and pol.deleted_at is null
       and po.deleted_at is null
       and po.status in ('draft', 'issued')
       and pol.quantity > pol.received_quantity + pol.short_closed_quantity
     order by pol.id`,
    {
      inventory_item_ids,
      open: OPEN_PEG_STATUSES,
      dead: DEAD_PEG_STATUSES,
    }
  )
}

/** Who sells the given inventory items, inactive vendors included. */
export function loadVendorItems(
  em: EntityManager,
  inventory_item_ids: readonly string[]
): Promise<VendorOffer[]> {
  return query<VendorOffer>(
    em,
    `select vi.id, vi.vendor_id, v.name as vendor_name, v.is_active,
            v.currency_code, vi.inventory_item_id, vi.vendor_sku,
            vi.unit_cost::float8 as unit_cost,
            vi.min_order_quantity::float8 as min_order_quantity,
            vi.order_multiple::float8 as order_multiple,
            coalesce(vi.lead_time_days, v.lead_time_days) as lead_time_days,
            vi.is_preferred, vi.price_breaks
     from backorder_purchase_vendor_item vi
     join backorder_purchase_vendor v on v.id = vi.vendor_id
     where vi.inventory_item_id = any(:inventory_item_ids)
       and vi.deleted_at is null
       and v.deleted_at is null
     order by vi.id`,
    { inventory_item_ids }
  )
}
