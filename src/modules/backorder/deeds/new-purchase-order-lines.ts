import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { Refusal } from "../../../domain"
import { loadItems } from "../sql/orders"
import { PurchaseOrderLineRow } from "../sql/purchase-orders"
import { Writer } from "../sql/writer"

type Item = { id: string; sku: string | null; title: string | null }

export type PlannedLine = PurchaseOrderLineRow & {
  is_new: boolean
  vendor_sku: string | null | undefined
}

export const newLine = (
  purchase_order_id: string,
  item: Item,
  position: number
): PurchaseOrderLineRow => ({
  id: generateEntityId(undefined, "poline"),
  purchase_order_id,
  position,
  inventory_item_id: item.id,
  sku: item.sku,
  title: item.title,
  quantity: 0,
  received_quantity: 0,
  rejected_quantity: 0,
  billed_quantity: 0,
  short_closed_quantity: 0,
  pegged_quantity: 0,
  incoming_quantity: 0,
  unit_cost: 0,
  unit_cost_is_manual: false,
  tax_rate: null,
  expected_date: null,
})

export async function knownItems(em: EntityManager, ids: readonly string[]) {
  const items = new Map(
    (await loadItems(em, ids)).map((item) => [item.id, item])
  )
  const missing = ids.find((id) => !items.has(id))
  if (missing !== undefined) {
    throw new Refusal("inventory_item.not_found", {
      inventory_item_id: missing,
    })
  }
  return items
}

export const lineColumns = (line: PlannedLine) => ({
  id: line.id,
  quantity: line.quantity,
  unit_cost: line.unit_cost,
  unit_cost_is_manual: line.unit_cost_is_manual,
  tax_rate: line.tax_rate,
  expected_date: line.expected_date,
})

export const insertLines = (writer: Writer, lines: readonly PlannedLine[]) =>
  writer.insert(
    "PurchaseOrderLine",
    lines.map((line) => ({
      ...lineColumns(line),
      purchase_order_id: line.purchase_order_id,
      position: line.position,
      inventory_item_id: line.inventory_item_id,
      sku: line.sku,
      title: line.title,
      vendor_sku: line.vendor_sku ?? null,
    }))
  )
