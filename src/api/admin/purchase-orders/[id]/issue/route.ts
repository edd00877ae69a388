import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { issuePurchaseOrdersWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await issuePurchaseOrdersWorkflow(req.scope).run({
    input: { ids: [id], actor_id: actorOf(req) },
  })
  res.json({ purchase_order: await findPurchaseOrder(req, id) })
}
