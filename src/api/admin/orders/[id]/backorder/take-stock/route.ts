import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { TakeStockBody } from "../../../../../../types/requests"
import { takeStockWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../utils/answers"
import { backorderService } from "../../../../../utils/service"

export const POST = async (
  req: AuthenticatedMedusaRequest<TakeStockBody>,
  res: MedusaResponse
) => {
  const order_id = req.params.id!
  const { result } = await takeStockWorkflow(req.scope).run({
    input: { order_id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({
    lines: result.lines,
    order_backorder: await backorderService(req).viewOrderBackorder(order_id),
  })
}
