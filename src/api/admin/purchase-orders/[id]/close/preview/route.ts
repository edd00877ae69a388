import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PreviewClosePurchaseOrderBody } from "../../../../../../types/requests"
import { backorderService } from "../../../../../utils/service"

/** Who loses supply when it is closed. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewClosePurchaseOrderBody>,
  res: MedusaResponse
) => {
  res.json(
    await backorderService(req).previewPurchaseOrderClose({
      id: req.params.id!,
      ...req.validatedBody,
    })
  )
}
