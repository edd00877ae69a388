import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PlaceBackordersBody } from "../../../../types/requests"
import { checkPlaceBackorders } from "../../../../workflows"
import { backorderService } from "../../../utils/service"

export const POST = async (
  req: AuthenticatedMedusaRequest<PlaceBackordersBody>,
  res: MedusaResponse
) => {
  const input = checkPlaceBackorders(req.validatedBody)
  res.json(await backorderService(req).previewBackorders(input))
}
