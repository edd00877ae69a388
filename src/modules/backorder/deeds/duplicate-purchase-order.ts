import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { refuseAction } from "../../../domain"
import { loadVendors } from "../sql/drafts"
import { loadPurchaseOrders } from "../sql/purchase-orders"
import { ChangeLog } from "../sql/writer"
import { createPurchaseOrder } from "./create-purchase-order"
import { Deed } from "./deed"

/**
 * Drafts the same again: the quantities of the lines at the vendor's costs and
 * dates of today, costs that were typed by hand as they were. Orders that wait,
 * the reference and the dates stay with the first. A vendor that is inactive by
 * now is left out.
 *
 * @throws Refusal for a purchase order of which nothing can be ordered again
 */
export async function duplicatePurchaseOrder(
  em: EntityManager,
  id: string,
  deed: Deed
): Promise<{ id: string; log: ChangeLog }> {
  const [order] = await loadPurchaseOrders(em, [id], { lock: false })
  refuseAction(order!, "duplicate")
  const [vendor] = order!.vendor_id
    ? await loadVendors(em, [order!.vendor_id])
    : []
  return await createPurchaseOrder(
    em,
    {
      vendor_id: vendor?.is_active ? vendor.id : null,
      location_id: order!.location_id,
      currency_code: vendor ? vendor.currency_code : order!.currency_code,
      note: order!.note,
      shipping_cost: order!.shipping_cost,
      discount: order!.discount,
      adjustment: order!.adjustment,
      lines: order!.lines.map((line) => ({
        inventory_item_id: line.inventory_item_id,
        quantity: line.quantity,
        ...(line.unit_cost_is_manual ? { unit_cost: line.unit_cost } : {}),
        tax_rate: line.tax_rate,
      })),
    },
    deed
  )
}
