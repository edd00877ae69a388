import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReasonRequiredBody } from "../../../../../../types/requests"
import { removePaymentWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../utils/answers"
import { findPurchaseBill } from "../../../../../utils/purchase-bill"

export const DELETE = async (
  req: AuthenticatedMedusaRequest<ReasonRequiredBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  const payment_id = req.params.payment_id!
  await removePaymentWorkflow(req.scope).run({
    input: { id, payment_id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({
    id: payment_id,
    object: "purchase_bill_payment",
    deleted: true,
    parent: await findPurchaseBill(req, id),
  })
}
