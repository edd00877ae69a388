import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { AcceptMismatchBody } from "../../../../../types/requests"
import { acceptMismatchWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseBill } from "../../../../utils/purchase-bill"

export const POST = async (
  req: AuthenticatedMedusaRequest<AcceptMismatchBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await acceptMismatchWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_bill: await findPurchaseBill(req, id) })
}
