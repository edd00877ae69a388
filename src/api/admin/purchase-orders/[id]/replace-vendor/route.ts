import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReplaceVendorBody } from "../../../../../types/requests"
import { replacePurchaseVendorWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

/** Answers the new draft; the old purchase order is `replaced_purchase_order`. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceVendorBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  const { result } = await replacePurchaseVendorWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({
    purchase_order: await findPurchaseOrder(req, result.id),
    replaced_purchase_order: await findPurchaseOrder(req, id),
  })
}
