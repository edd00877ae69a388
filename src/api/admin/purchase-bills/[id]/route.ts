import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { CorrectPurchaseBillBody } from "../../../../types/requests"
import { correctPurchaseBillWorkflow } from "../../../../workflows"
import { actorOf, pickFields } from "../../../utils/answers"
import { findPurchaseBill } from "../../../utils/purchase-bill"
import { backorderService } from "../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id!
  const purchase_bill = await findPurchaseBill(req, id)
  const history = await backorderService(req).viewHistory("purchase_bill", id)
  res.json({
    purchase_bill: pickFields(
      { ...purchase_bill, history },
      req.validatedQuery.fields as string | undefined
    ),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CorrectPurchaseBillBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await correctPurchaseBillWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_bill: await findPurchaseBill(req, id) })
}
