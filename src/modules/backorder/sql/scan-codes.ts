import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { ScanCode } from "../../../types"
import { query } from "./query"

/**
 * What can be scanned or typed for the lines of a purchase order: our sku, the
 * vendor's, and the codes of the variant that the item is. A kit's own codes
 * are left out: its box holds several items.
 */
export function listScanCodes(
  em: EntityManager,
  purchase_order_id: string
): Promise<ScanCode[]> {
  return query<ScanCode>(
    em,
    `select distinct line.id as line_id, found.code
     from backorder_purchase_order_line line
     left join inventory_item item on item.id = line.inventory_item_id
     cross join lateral (
       values (line.sku), (line.vendor_sku), (item.sku)
       union all
       select unnest(array[v.sku, v.barcode, v.ean, v.upc])
       from product_variant_inventory_item part
       join product_variant v on v.id = part.variant_id and v.deleted_at is null
       where part.inventory_item_id = line.inventory_item_id
         and part.deleted_at is null and part.required_quantity = 1
         and not exists (
           select 1 from product_variant_inventory_item other
           where other.variant_id = part.variant_id and other.deleted_at is null
             and other.inventory_item_id <> part.inventory_item_id
         )
     ) found(code)
     where line.purchase_order_id = :purchase_order_id
       and line.deleted_at is null and found.code <> ''`,
    { purchase_order_id }
  )
}
