import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { UpdateBackorderSettingsBody } from "../../../types/requests"
import { guardStatus } from "../../guard/self-check"
import { backorderService } from "../../utils/service"
import { lockStatus } from "../../utils/shared-locks"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    backorder_settings: await backorderService(req).readSettings(),
    guard: guardStatus(),
    locks: lockStatus(req.scope),
    email: { can_send: await backorderService(req).hasEmailProvider() },
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateBackorderSettingsBody>,
  res: MedusaResponse
) => {
  res.json({
    backorder_settings: await backorderService(req).changeSettings(
      req.validatedBody
    ),
  })
}
