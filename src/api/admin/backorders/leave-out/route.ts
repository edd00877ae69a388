import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { LeaveOutBody } from "../../../../types/requests"
import { leaveOutWorkflow } from "../../../../workflows"
import { actorOf } from "../../../utils/answers"

/** Takes orders out of demand; with `undo` back into it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<LeaveOutBody>,
  res: MedusaResponse
) => {
  const { result } = await leaveOutWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: actorOf(req) },
  })
  res.json(result)
}
