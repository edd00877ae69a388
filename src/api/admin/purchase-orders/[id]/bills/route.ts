import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { BillPurchaseOrderBody } from "../../../../../types/requests"
import { createPurchaseBillWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { answerBill } from "../../../../utils/purchase-bill"
import { idempotent } from "../../../../utils/idempotent"

export const POST = async (
  req: AuthenticatedMedusaRequest<BillPurchaseOrderBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await createPurchaseBillWorkflow(req.scope).run({
        input: {
          purchase_order_ids: [id],
          ...req.validatedBody,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    (billed) => answerBill(req, billed, id)
  )
}
