import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PreviewReplaceVendorBody } from "../../../../../../types/requests"
import { backorderService } from "../../../../../utils/service"

/** The draft that the new vendor would get, and whose dates move. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewReplaceVendorBody>,
  res: MedusaResponse
) => {
  res.json(
    await backorderService(req).previewVendorReplacement({
      id: req.params.id!,
      ...req.validatedBody,
    })
  )
}
