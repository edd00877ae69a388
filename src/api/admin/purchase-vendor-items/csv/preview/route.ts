import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { VendorListBody } from "../../../../../types/requests"
import { backorderService } from "../../../../utils/service"
import { vendorListPreview } from "../../../../utils/vendor-list"

/** What the file would change, or what is wrong with it, by line and column. */
export const POST = async (
  req: AuthenticatedMedusaRequest<VendorListBody>,
  res: MedusaResponse
) => {
  res.json(
    vendorListPreview(
      await backorderService(req).previewVendorList(req.validatedBody.csv)
    )
  )
}
