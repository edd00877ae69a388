import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PlaceBackordersBody } from "../../../../types/requests"
import { resolvePlaceBackorders } from "../../../../workflows"
import { backorderService } from "../../../utils/service"

export const POST = async (
  req: AuthenticatedMedusaRequest<PlaceBackordersBody>,
  res: MedusaResponse
) => {
  const service = backorderService(req)
  const input = await resolvePlaceBackorders(service, req.validatedBody)
  res.json(await service.previewBackorders(input))
}
