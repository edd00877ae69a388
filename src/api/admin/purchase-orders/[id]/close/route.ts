import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ClosePurchaseOrderBody } from "../../../../../types/requests"
import { closePurchaseOrderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<ClosePurchaseOrderBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await closePurchaseOrderWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_order: await findPurchaseOrder(req, id) })
}
