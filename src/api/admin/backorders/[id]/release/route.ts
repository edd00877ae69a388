import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReasonRequiredBody } from "../../../../../types/requests"
import { releaseBackorderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReasonRequiredBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await releaseBackorderWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  const [backorder] = await backorderService(req).viewBackorders([id])
  res.json({ backorder })
}
