import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MoveLinesBody } from "../../../../../types/requests"
import { movePurchaseOrderLinesWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

/** Answers what is left of the draft, and where the lines are now. */
export const POST = async (
  req: AuthenticatedMedusaRequest<MoveLinesBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  const { result } = await movePurchaseOrderLinesWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({
    purchase_order: await findPurchaseOrder(req, id),
    target_purchase_order: await findPurchaseOrder(req, result.target.id),
  })
}
