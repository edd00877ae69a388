import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { duplicatePurchaseOrderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { idempotent } from "../../../../utils/idempotent"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

/** Answers the new draft. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await duplicatePurchaseOrderWorkflow(req.scope).run({
        input: {
          id: req.params.id!,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async ({ id }) => ({ purchase_order: await findPurchaseOrder(req, id) })
  )
}
