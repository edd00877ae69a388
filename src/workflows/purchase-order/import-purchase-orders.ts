import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../domain"
import type { Actor } from "../../modules/backorder/service"
import { ImportPurchaseOrdersBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService } from "../steps/deed-step"
import { createPurchaseOrderWorkflow } from "./create-purchase-order"

export type ImportedPurchaseOrders = {
  ids: string[]
  skipped: { reference: string; code: string; message: string }[]
}

/**
 * Enters purchase orders that were sent before the plugin came, from a CSV: a
 * line per item, those of one vendor and reference together. Each is issued on
 * its own day, so its goods are on order and the next backordering uses them.
 * A file with a line that can't be used is refused whole. A reference that the
 * vendor has already is skipped, so the same file may be sent again.
 *
 * Used by `POST /admin/purchase-orders/import`; each is made by
 * `createPurchaseOrderWorkflow`.
 *
 * @throws Refusal `request.invalid` naming the lines, `csv.column_missing`
 * @example
 * await importPurchaseOrders(container, {
 *   csv: "vendor,reference,issued_date,sku,quantity\nNordic Textiles,4711,2026-10-02,LS-M,40",
 * })
 */
export async function importPurchaseOrders(
  container: MedusaContainer,
  given: ImportPurchaseOrdersBody & Actor
): Promise<ImportedPurchaseOrders> {
  const input = checkInput(ImportPurchaseOrdersBody, given)
  const service = backorderService(container)
  const orders = await service.readPurchaseOrders(
    input.csv,
    input.location_id ?? null
  )
  const answer: ImportedPurchaseOrders = { ids: [], skipped: [] }
  for (const order of orders) {
    const reference = order.reference ?? ""
    try {
      await service.refuseKnownReference(order.vendor_id ?? "", reference)
      const { result } = await createPurchaseOrderWorkflow(container).run({
        input: { ...order, actor_id: given.actor_id },
      })
      answer.ids.push(result.id)
    } catch (error) {
      if (!Refusal.is(error)) {
        throw error
      }
      const { code, message } = error
      answer.skipped.push({ reference, code, message })
    }
  }
  return answer
}
