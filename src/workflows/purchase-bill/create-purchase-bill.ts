import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { generateEntityId } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { BillInput } from "../../modules/backorder/deeds/create-purchase-bill"
import type { Actor } from "../../modules/backorder/service"
import { BillPurchaseOrderBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService, deedStep } from "../steps/deed-step"
import { emitSettled, emitStock } from "../steps/emit-settled"
import { postStockStep } from "../steps/post-stock"
import { reserveGoodsStep } from "../steps/prepare-reservations"

export type CreatePurchaseBillInput = BillInput & Actor

const planBillStep = createStep(
  "backorders-plan-bill",
  async (input: CreatePurchaseBillInput, { container }) => {
    const { purchase_order_ids, vendor_id, ...body } = input
    const receipts = await backorderService(container).planBill({
      purchase_order_ids,
      vendor_id,
      ...checkInput(BillPurchaseOrderBody, body),
    })
    return new StepResponse(
      receipts.map((receipt) => ({
        ...receipt,
        posting_id: generateEntityId(undefined, "prec"),
      }))
    )
  }
)

const createPurchaseBillStep = deedStep(
  "backorders-create-purchase-bill-step",
  async (
    service,
    input: CreatePurchaseBillInput & { receipt_ids: Record<string, string> }
  ) => await service.createPurchaseBill(input, input)
)

/**
 * Raises a vendor's bill for lines of one or more purchase orders (rules L1 to
 * L4). With `receive` it takes in what is billed and not there, in the same
 * command: the bill completes the backorder, and the orders that waited are
 * released.
 *
 * Used by `POST /admin/purchase-orders/:id/bills` and
 * `POST /admin/purchase-bills`. Emits `purchase_bill.created`,
 * `purchase_order.received`, and `backorder.released`; hook
 * `purchaseBillCreated`.
 *
 * @throws Refusal for instance `purchase_bill.quantity_too_large`, `purchase_bill.number_taken`
 * @example
 * await createPurchaseBillWorkflow(container).run({
 *   input: { purchase_order_ids: ["po_01J"], vendor_bill_number: "2026-118", receive: true },
 * })
 */
export const createPurchaseBillWorkflow = createWorkflow(
  "backorders-create-purchase-bill",
  (input: WorkflowData<CreatePurchaseBillInput>) => {
    const receipts = planBillStep(input)
    const posted = postStockStep(receipts)
    const billed = createPurchaseBillStep(
      transform({ input, receipts }, (data) => ({
        ...data.input,
        receipt_ids: Object.fromEntries(
          data.receipts.map((receipt) => [
            receipt.purchase_order_id,
            receipt.posting_id,
          ])
        ),
      }))
    )
    reserveGoodsStep(
      transform({ receipts, billed }, (data) => ({
        purchase_order_ids: data.receipts.map(
          (receipt) => receipt.purchase_order_id
        ),
      }))
    )
    emitStock(posted)
    emitEventStep({
      eventName: "purchase_bill.created",
      data: transform({ billed }, (data) => ({ id: data.billed.bill_id })),
    }).config({ name: "backorders-emit-billed" })
    emitEventStep({
      eventName: "purchase_order.received",
      data: transform({ receipts }, (data) =>
        data.receipts.map((receipt) => ({
          id: receipt.purchase_order_id,
          receipt_id: receipt.posting_id,
        }))
      ),
    }).config({ name: "backorders-emit-received" })
    emitSettled(billed)
    const purchaseBillCreated = createHook("purchaseBillCreated", { billed })
    return new WorkflowResponse(billed, { hooks: [purchaseBillCreated] })
  }
)
