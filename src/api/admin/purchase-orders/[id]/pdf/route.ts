import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../utils/service"

/** For showing in the page and for keeping; a draft is marked as one. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { filename, pdf } = await backorderService(req).renderPurchaseOrder(
    req.params.id!
  )
  res
    .type("application/pdf")
    .setHeader("Content-Disposition", `inline; filename="${filename}"`)
  res.setHeader("Cache-Control", "private, no-store")
  res.send(pdf)
}
