import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SendPurchaseOrdersBody } from "../../../../types/requests"
import { sendPurchaseOrderWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"
import { eachForItself } from "../../../utils/each-for-itself"
import { backorderService } from "../../../utils/service"

/** Each is sent for itself: what can't be comes back in `skipped` with its reason. */
export const POST = async (
  req: AuthenticatedMedusaRequest<SendPurchaseOrdersBody>,
  res: MedusaResponse
) => {
  const { ids, issue } = req.validatedBody
  const { done, skipped } = await eachForItself(ids, (id) =>
    sendPurchaseOrderWorkflow(req.scope).run({
      input: { id, issue, actor_id: actorOf(req) },
    })
  )
  res.json({
    purchase_orders: await backorderService(req).viewPurchaseOrders(
      done.map(({ id }) => id)
    ),
    skipped,
  })
}
