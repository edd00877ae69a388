import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReasonBody } from "../../../../../types/requests"
import { releaseFromStockWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReasonBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await releaseFromStockWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  const [backorder] = await backorderService(req).viewBackorders([id])
  res.json({ backorder })
}
