import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { Refusal } from "../../../../domain"
import { IssuePurchaseOrdersBody } from "../../../../types/requests"
import { issuePurchaseOrdersWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"
import { backorderService } from "../../../utils/service"

/** Each is issued for itself: what can't be comes back in `skipped` with its reason. */
export const POST = async (
  req: AuthenticatedMedusaRequest<IssuePurchaseOrdersBody>,
  res: MedusaResponse
) => {
  const issued: string[] = []
  const skipped: { id: string; code: string; message: string }[] = []
  for (const id of new Set(req.validatedBody.ids)) {
    try {
      await issuePurchaseOrdersWorkflow(req.scope).run({
        input: { ids: [id], actor_id: actorOf(req) },
      })
      issued.push(id)
    } catch (error) {
      if (!Refusal.is(error)) {
        throw error
      }
      skipped.push({ id, code: error.code, message: error.message })
    }
  }
  res.json({
    purchase_orders: await backorderService(req).viewPurchaseOrders(issued),
    skipped,
  })
}
