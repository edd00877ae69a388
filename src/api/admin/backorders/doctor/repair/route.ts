import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { putRight } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"

/** Repairs what is ours, and answers what is left. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { repaired, findings } = await putRight(req.scope, {
    actor_id: actorOf(req),
  })
  res.json({ doctor: { checked_at: new Date(), repaired, findings } })
}
