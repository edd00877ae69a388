import type { MedusaRequest } from "@medusajs/framework/http"
import { Refusal } from "../../domain"
import { backorderService } from "./service"

/** @throws Refusal `purchase_order.not_found` */
export async function findPurchaseOrder(
  req: Pick<MedusaRequest, "scope">,
  id: string
) {
  const [purchase_order] = await backorderService(req).viewPurchaseOrders([id])
  if (!purchase_order) {
    throw new Refusal("purchase_order.not_found", { id })
  }
  return purchase_order
}

/** The receipt of an answer, or null where nothing was received. */
export const receiptOf = (
  purchase_order: Awaited<ReturnType<typeof findPurchaseOrder>>,
  receipt_id: string | undefined
) =>
  purchase_order.receipts.find((receipt) => receipt.id === receipt_id) ?? null
