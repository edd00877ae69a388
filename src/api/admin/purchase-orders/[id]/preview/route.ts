import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { UpdatePurchaseOrderBody } from "../../../../../types/requests"
import { backorderService } from "../../../../utils/service"

/** What an edit would do: totals, and the orders it moves or leaves without supply. */
export const POST = async (
  req: AuthenticatedMedusaRequest<UpdatePurchaseOrderBody>,
  res: MedusaResponse
) => {
  res.json(
    await backorderService(req).previewPurchaseOrderChange({
      id: req.params.id!,
      ...req.validatedBody,
    })
  )
}
