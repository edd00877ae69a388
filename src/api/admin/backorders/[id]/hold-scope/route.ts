import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { HoldScopeBody } from "../../../../../types/requests"
import { changeHoldScopeWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

export const POST = async (
  req: AuthenticatedMedusaRequest<HoldScopeBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await changeHoldScopeWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  const [backorder] = await backorderService(req).viewBackorders([id])
  res.json({ backorder })
}
