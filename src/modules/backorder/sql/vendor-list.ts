import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { VendorListContext } from "../../../domain"
import { loadFractionalItems } from "./fractional-items"
import { loadDefaultCurrency } from "./orders"
import { ITEM_TITLE } from "./item-title"
import { query } from "./query"

/** What the rows of a file are held against; with `lock` the vendors' items stay as they are. */
export async function loadVendorList(
  em: EntityManager,
  skus: readonly string[],
  options: { lock: boolean }
): Promise<Omit<VendorListContext, "currencies">> {
  const vendors = await query<VendorListContext["vendors"][number]>(
    em,
    `select id, name, code, currency_code from backorder_purchase_vendor
     where deleted_at is null order by id`
  )
  const items = await query<
    Omit<VendorListContext["items"][number], "is_fractional">
  >(
    em,
    `select ii.id, ii.sku, ${ITEM_TITLE} as title from inventory_item ii
     where ii.sku = any(:skus) and ii.deleted_at is null`,
    { skus }
  )
  const offers = await query<VendorListContext["offers"][number]>(
    em,
    `select id, vendor_id, inventory_item_id, vendor_sku,
            unit_cost::float8 as unit_cost,
            min_order_quantity::float8 as min_order_quantity,
            order_multiple::float8 as order_multiple,
            lead_time_days, is_preferred
     from backorder_purchase_vendor_item
     where inventory_item_id = any(:ids) and deleted_at is null
     order by id ${options.lock ? "for update" : ""}`,
    { ids: items.map((item) => item.id) }
  )
  const fractional = await loadFractionalItems(
    em,
    items.map((item) => item.id)
  )
  return {
    vendors,
    items: items.map((item) => ({
      ...item,
      is_fractional: fractional.has(item.id),
    })),
    offers,
    default_currency: await loadDefaultCurrency(em),
  }
}

export type VendorListLine = {
  vendor: string | null
  sku: string
  vendor_sku: string | null
  cost: number | null
  minimum: number | null
  multiple: number | null
  lead_days: number | null
  is_preferred: boolean
  currency: string | null
}

/** Everything that vendors sell, by vendor and sku; with `items` also what nobody sells yet. */
export const listVendorList = (
  em: EntityManager,
  options: { items: boolean }
): Promise<VendorListLine[]> =>
  query<VendorListLine>(
    em,
    `with known as (
       select v.*, count(*) over (partition by lower(v.name)) as namesakes
       from backorder_purchase_vendor v where v.deleted_at is null
     )
     select case when known.namesakes > 1 then coalesce(known.code, known.id)
                 else known.name end as vendor,
            ii.sku, vi.vendor_sku, vi.unit_cost::float8 as cost,
            vi.min_order_quantity::float8 as minimum,
            vi.order_multiple::float8 as multiple,
            vi.lead_time_days as lead_days, vi.is_preferred,
            upper(known.currency_code) as currency
     from backorder_purchase_vendor_item vi
     join known on known.id = vi.vendor_id
     join inventory_item ii on ii.id = vi.inventory_item_id and ii.deleted_at is null
     where vi.deleted_at is null and ii.sku is not null
     union all
     select null, ii.sku, null, null, null, null, null, false, null
     from inventory_item ii
     where :items and ii.deleted_at is null and ii.sku is not null and not exists (
       select 1 from backorder_purchase_vendor_item vi
       join known on known.id = vi.vendor_id
       where vi.inventory_item_id = ii.id and vi.deleted_at is null
     )
     order by 1 nulls last, 2`,
    options
  )
