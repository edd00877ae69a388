import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../../utils/service"

/** Who loses supply when it is canceled. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json(
    await backorderService(req).previewPurchaseOrderCancel(req.params.id!)
  )
}
