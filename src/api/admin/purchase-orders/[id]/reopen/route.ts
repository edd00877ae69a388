import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReasonBody } from "../../../../../types/requests"
import { reopenPurchaseOrderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReasonBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await reopenPurchaseOrderWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_order: await findPurchaseOrder(req, id) })
}
