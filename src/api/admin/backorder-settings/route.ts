import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { UpdateBackorderSettingsBody } from "../../../types/requests"
import { applySettings } from "../../../workflows"
import { lockStatus } from "../../../workflows/steps/shared-locks"
import { actorOf } from "../../utils/answers"
import { guardStatus } from "../../guard/self-check"
import { backorderService } from "../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    backorder_settings: await backorderService(req).readSettings(),
    history: await backorderService(req).viewSettingsHistory(),
    guard: guardStatus(),
    locks: await lockStatus(req.scope),
    email: { can_send: await backorderService(req).hasEmailProvider() },
  })
}

/** What ends a hold counts for the orders on hold at once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateBackorderSettingsBody>,
  res: MedusaResponse
) => {
  const actor = { actor_id: actorOf(req) }
  const { settings, changed } = await backorderService(req).changeSettings(
    req.validatedBody,
    actor
  )
  await applySettings(req.scope, changed, actor)
  res.json({ backorder_settings: settings })
}
