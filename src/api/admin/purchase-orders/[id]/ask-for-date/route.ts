import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { LetterBody } from "../../../../../types/requests"
import { askForDateWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<LetterBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await askForDateWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: actorOf(req) },
  })
  res.json({ purchase_order: await findPurchaseOrder(req, id) })
}
