import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { CancelPurchaseOrderBody } from "../../../../../types/requests"
import { cancelPurchaseOrderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<CancelPurchaseOrderBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await cancelPurchaseOrderWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_order: await findPurchaseOrder(req, id) })
}
