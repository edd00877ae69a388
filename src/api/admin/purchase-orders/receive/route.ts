import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReceivePurchaseOrdersBody } from "../../../../types/requests"
import { receivePurchaseOrderWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"
import { eachForItself } from "../../../utils/each-for-itself"
import { backorderService } from "../../../utils/service"

/** Everything outstanding of each: what can't be received comes back in `skipped` with its reason. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReceivePurchaseOrdersBody>,
  res: MedusaResponse
) => {
  const { done, skipped } = await eachForItself(
    req.validatedBody.ids,
    async (purchase_order_id) => {
      const { result } = await receivePurchaseOrderWorkflow(req.scope).run({
        input: { purchase_order_id, actor_id: actorOf(req) },
      })
      return result
    }
  )
  res.json({
    purchase_orders: await backorderService(req).viewPurchaseOrders(
      done.map(({ id }) => id)
    ),
    released_order_ids: done.flatMap(({ result }) =>
      result.settled.released.map(({ order_id }) => order_id)
    ),
    skipped,
  })
}
