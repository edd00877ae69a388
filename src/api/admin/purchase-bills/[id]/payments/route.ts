import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PayPurchaseBillBody } from "../../../../../types/requests"
import { payPurchaseBillWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { idempotent } from "../../../../utils/idempotent"
import { findPurchaseBill } from "../../../../utils/purchase-bill"

export const POST = async (
  req: AuthenticatedMedusaRequest<PayPurchaseBillBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await payPurchaseBillWorkflow(req.scope).run({
        input: {
          id,
          ...req.validatedBody,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async () => ({ purchase_bill: await findPurchaseBill(req, id) })
  )
}
