import type { MedusaRequest } from "@medusajs/framework/http"
import { Refusal } from "../../domain"
import type { Settled } from "../../modules/backorder/deeds/settle-touched"
import { findPurchaseOrder, receiptOf } from "./purchase-order"
import { backorderService } from "./service"

type Billed = {
  bill_id: string
  receipt_ids: Record<string, string>
  settled: Settled
}

/** What raising a bill answers, for one purchase order or for several. */
export async function answerBill(
  req: Pick<MedusaRequest, "scope">,
  billed: Billed,
  purchase_order_id: string
) {
  const [bill] = await backorderService(req).viewPurchaseBills([billed.bill_id])
  const purchase_order = await findPurchaseOrder(req, purchase_order_id)
  return {
    purchase_order,
    bill,
    receipt: receiptOf(purchase_order, billed.receipt_ids[purchase_order_id]),
    released_order_ids: billed.settled.released.map(
      (backorder) => backorder.order_id
    ),
  }
}

/** @throws Refusal `purchase_bill.not_found` */
export async function findPurchaseBill(
  req: Pick<MedusaRequest, "scope">,
  id: string
) {
  const [purchase_bill] = await backorderService(req).viewPurchaseBills([id])
  if (!purchase_bill) {
    throw new Refusal("purchase_bill.not_found", { id })
  }
  return purchase_bill
}
