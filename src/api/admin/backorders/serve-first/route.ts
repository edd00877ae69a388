import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ServeFirstBody } from "../../../../types/requests"
import { serveFirstWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"

/** Serves orders before all others; with `undo` in their turn again. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ServeFirstBody>,
  res: MedusaResponse
) => {
  const { result } = await serveFirstWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ order_ids: result.order_ids, placement_id: result.placement_id })
}
