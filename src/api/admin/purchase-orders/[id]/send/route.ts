import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SendPurchaseOrderBody } from "../../../../../types/requests"
import { sendPurchaseOrderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<SendPurchaseOrderBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await sendPurchaseOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: actorOf(req) },
  })
  res.json({ purchase_order: await findPurchaseOrder(req, id) })
}
