import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { PurchaseVendor, PurchaseVendorItem } from "../../../types"
import { Filter, orderBy, Paging, Where } from "./filters"
import { ITEM_TITLE } from "./item-title"
import { query } from "./query"

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
    `select v.id, v.name, v.code, v.email, v.phone, v.currency_code,
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
