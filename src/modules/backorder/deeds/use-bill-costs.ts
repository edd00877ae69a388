import { generateEntityId } from "@medusajs/framework/utils"
import { replaceUnitCost, VendorOffer } from "../../../domain"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"
import type { BillRow } from "./lock-bill"

type Item = { id: string; inventory_item_id: string } & Pick<
  VendorOffer,
  "unit_cost" | "price_breaks"
>

/**
 * What a bill charges other than ordered becomes the vendor's cost of the
 * item: the cost of the price break that the order reached, or the plain one.
 * An item that the vendor had not in the catalogue comes in.
 */
export async function useBillCosts(writer: Writer, bill: BillRow) {
  const lines = bill.lines.filter(
    (line) => line.unit_cost !== line.ordered_unit_cost
  )
  const items = await query<Item>(
    writer.em,
    `select id, inventory_item_id, unit_cost::float8 as unit_cost, price_breaks
     from backorder_purchase_vendor_item
     where vendor_id = :vendor_id and inventory_item_id = any(:items)
       and deleted_at is null order by id for update`,
    {
      vendor_id: bill.vendor_id,
      items: lines.map((line) => line.inventory_item_id),
    }
  )
  const lineOf = new Map(lines.map((line) => [line.inventory_item_id, line]))
  await writer.update(
    "PurchaseVendorItem",
    items.map((item) => {
      const line = lineOf.get(item.inventory_item_id)!
      return {
        id: item.id,
        ...replaceUnitCost(item, line.ordered_quantity, line.unit_cost),
      }
    })
  )
  for (const item of items) {
    lineOf.delete(item.inventory_item_id)
  }
  await writer.insert(
    "PurchaseVendorItem",
    [...lineOf.values()].map((line) => ({
      id: generateEntityId(undefined, "pvitem"),
      vendor_id: bill.vendor_id,
      inventory_item_id: line.inventory_item_id,
      unit_cost: line.unit_cost,
    }))
  )
}
