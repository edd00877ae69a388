import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { undoPlacementWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../utils/answers"

/** Takes a whole backordering back. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result } = await undoPlacementWorkflow(req.scope).run({
    input: { placement_id: req.params.id!, actor_id: actorOf(req) },
  })
  res.json({
    order_ids: result.order_ids,
    purchase_order_ids: result.purchase_order_ids,
  })
}
