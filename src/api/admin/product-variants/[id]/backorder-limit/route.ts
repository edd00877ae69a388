import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { UpdateBackorderLimitBody } from "../../../../../types/requests"
import { updateBackorderLimitWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    backorder_limit: await backorderService(req).viewBackorderLimit(
      req.params.id!
    ),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateBackorderLimitBody>,
  res: MedusaResponse
) => {
  const variant_id = req.params.id!
  await updateBackorderLimitWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      variant_id,
      actor_id: actorOf(req),
    },
  })
  res.json({
    backorder_limit: await backorderService(req).viewBackorderLimit(variant_id),
  })
}
