import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day } from "../../../domain"
import {
  ItemOnOrder,
  PurchaseVendor,
  PurchaseVendorItem,
  PurchaseVendorUsage,
} from "../../../types"
import { Filter, orderBy, Paging, Where } from "./filters"
import { ITEM_TITLE } from "./item-title"
import { query } from "./query"
import { DEAD_PEG_STATUSES, OPEN_PEG_STATUSES } from "./supply"

export type VendorFilters = {
  id?: Filter
  code?: Filter
  currency_code?: Filter
  is_active?: boolean
  created_at?: Filter
  q?: string
}

const VENDOR_SORTABLE = {
  name: "v.name",
  created_at: "v.created_at",
  updated_at: "v.updated_at",
  code: "v.code",
}

/** A page of vendors and how many match. */
export async function listVendors(
  em: EntityManager,
  filters: VendorFilters,
  paging: Paging
): Promise<[PurchaseVendor[], number]> {
  const where = new Where()
    .and("v.deleted_at is null")
    .filter("v.id", filters.id)
    .filter("v.code", filters.code)
    .filter("v.currency_code", filters.currency_code)
    .filter("v.is_active", filters.is_active)
    .filter("v.created_at", filters.created_at)
    .search(["v.name", "v.code", "v.email"], filters.q)
  const [total] = await query<{ count: number }>(
    em,
    `select count(*)::int as count from backorder_purchase_vendor v where ${where.text}`,
    where.bindings
  )
  const rows = await query<PurchaseVendor>(
    em,
    `select v.id, v.name, v.code, v.email, v.phone, v.locale, v.currency_code,
            v.payment_terms_days, v.lead_time_days,
            v.min_order_value::float8 as min_order_value, v.ships_to_customer,
            v.address, v.is_active, v.note, v.metadata, v.created_at, v.updated_at
     from backorder_purchase_vendor v where ${where.text}
     order by ${orderBy(paging.order, VENDOR_SORTABLE, "v.name, v.id")}
     limit :limit offset :offset`,
    { ...where.bindings, limit: paging.limit, offset: paging.offset }
  )
  return [rows, total?.count ?? 0]
}

export type VendorItemFilters = {
  vendor_id?: Filter
  inventory_item_id?: Filter
  id?: Filter
  is_preferred?: boolean
  q?: string
}

const ITEM_SORTABLE = {
  sku: "ii.sku",
  title: "ii.title",
  unit_cost: "vi.unit_cost",
  lead_time_days: "vi.lead_time_days",
  created_at: "vi.created_at",
}

/** A page of vendor items, each with its vendor and its inventory item's names. */
export async function listVendorItems(
  em: EntityManager,
  filters: VendorItemFilters,
  paging: Paging
): Promise<[PurchaseVendorItem[], number]> {
  const where = new Where()
    .and("vi.deleted_at is null")
    .filter("vi.vendor_id", filters.vendor_id)
    .filter("vi.inventory_item_id", filters.inventory_item_id)
    .filter("vi.id", filters.id)
    .filter("vi.is_preferred", filters.is_preferred)
    .search(["ii.sku", ITEM_TITLE, "vi.vendor_sku", "v.name"], filters.q)
  const from = `from backorder_purchase_vendor_item vi
     join backorder_purchase_vendor v on v.id = vi.vendor_id and v.deleted_at is null
     left join inventory_item ii on ii.id = vi.inventory_item_id
     where ${where.text}`
  const [total] = await query<{ count: number }>(
    em,
    `select count(*)::int as count ${from}`,
    where.bindings
  )
  const rows = await query<PurchaseVendorItem>(
    em,
    `select vi.id, vi.vendor_id,
            jsonb_build_object('id', v.id, 'name', v.name, 'is_active', v.is_active,
              'currency_code', v.currency_code) as vendor,
            vi.inventory_item_id, ii.sku, ${ITEM_TITLE} as title, vi.vendor_sku,
            vi.unit_cost::float8 as unit_cost,
            vi.min_order_quantity::float8 as min_order_quantity,
            vi.order_multiple::float8 as order_multiple, vi.lead_time_days,
            vi.is_preferred, vi.price_breaks
     ${from}
     order by ${orderBy(paging.order, ITEM_SORTABLE, "ii.sku, vi.id")}
     limit :limit offset :offset`,
    { ...where.bindings, limit: paging.limit, offset: paging.offset }
  )
  return [rows, total?.count ?? 0]
}

/** What a vendor is used for. */
export async function viewVendorUsage(
  em: EntityManager,
  id: string
): Promise<PurchaseVendorUsage> {
  const [usage] = await query<PurchaseVendorUsage>(
    em,
    `select (select count(*)::int from backorder_purchase_order
             where vendor_id = :id and deleted_at is null) as purchase_orders,
            (select count(*)::int from backorder_purchase_bill
             where vendor_id = :id and deleted_at is null) as bills,
            (select count(*)::int from backorder_purchase_vendor_item
             where vendor_id = :id and is_preferred and deleted_at is null) as preferred_items,
            (select count(*)::int from backorder_purchase_order
             where vendor_id = :id and status in ('draft', 'issued')
               and deleted_at is null) as open_purchase_orders,
            (select count(distinct bl.order_id)::int
             from backorder_purchase_order po
             join backorder_line bl on bl.purchase_order_id = po.id
             where po.vendor_id = :id and po.status in ('draft', 'issued')
               and po.deleted_at is null and bl.deleted_at is null
               and bl.status = any(:open)) as waiting_orders`,
    { id, open: OPEN_PEG_STATUSES }
  )
  return usage!
}

/** What is on order of an inventory item, first expected first. */
export const viewItemOnOrder = (
  em: EntityManager,
  inventory_item_id: string,
  today: Day
): Promise<ItemOnOrder[]> =>
  query<ItemOnOrder>(
    em,
    `select po.id as purchase_order_id, po.number, po.status,
            coalesce(po.status = 'issued'
              and coalesce(pol.expected_date, po.expected_date) < :today, false) as is_late,
            case when v.id is null then null
                 else jsonb_build_object('id', v.id, 'name', v.name) end as vendor,
            po.delivery, po.location_id,
            (pol.quantity - pol.received_quantity - pol.short_closed_quantity)::float8 as open_quantity,
            greatest(pol.quantity - pol.short_closed_quantity
              - greatest(coalesce(peg.pegged, 0), pol.received_quantity), 0)::float8 as free_quantity,
            coalesce(pol.expected_date, po.expected_date) as expected_date
     from backorder_purchase_order_line pol
     join backorder_purchase_order po on po.id = pol.purchase_order_id
     left join backorder_purchase_vendor v on v.id = po.vendor_id
     left join lateral (
       select sum(bl.quantity) as pegged from backorder_line bl
       where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
         and bl.status <> all(:dead)
     ) peg on true
     where pol.inventory_item_id = :inventory_item_id and pol.deleted_at is null
       and po.deleted_at is null and po.status in ('draft', 'issued')
       and pol.quantity > pol.received_quantity + pol.short_closed_quantity
     order by coalesce(pol.expected_date, po.expected_date) nulls last, po.display_id`,
    { inventory_item_id, today, dead: DEAD_PEG_STATUSES }
  )
