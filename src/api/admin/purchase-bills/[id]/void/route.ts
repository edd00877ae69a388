import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReasonRequiredBody } from "../../../../../types/requests"
import { voidPurchaseBillWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseBill } from "../../../../utils/purchase-bill"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReasonRequiredBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await voidPurchaseBillWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_bill: await findPurchaseBill(req, id) })
}
