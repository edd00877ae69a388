import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { IssuePurchaseOrdersBody } from "../../../../types/requests"
import { issuePurchaseOrdersWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"
import { eachForItself } from "../../../utils/each-for-itself"
import { backorderService } from "../../../utils/service"

/** Each is issued for itself: what can't be comes back in `skipped` with its reason. */
export const POST = async (
  req: AuthenticatedMedusaRequest<IssuePurchaseOrdersBody>,
  res: MedusaResponse
) => {
  const { done, skipped } = await eachForItself(req.validatedBody.ids, (id) =>
    issuePurchaseOrdersWorkflow(req.scope).run({
      input: { ids: [id], actor_id: actorOf(req) },
    })
  )
  res.json({
    purchase_orders: await backorderService(req).viewPurchaseOrders(
      done.map(({ id }) => id)
    ),
    skipped,
  })
}
