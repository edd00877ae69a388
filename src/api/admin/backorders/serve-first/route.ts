import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { LeaveOutBody } from "../../../../types/requests"
import { serveFirstWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"

/** Serves orders before all others; with `undo` in their turn again. */
export const POST = async (
  req: AuthenticatedMedusaRequest<LeaveOutBody>,
  res: MedusaResponse
) => {
  const { result } = await serveFirstWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json(result)
}
