import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../../utils/service"

/** What eats the stock that an order lacks, item by item. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    why_short: await backorderService(req).viewWhyShort(req.params.id!),
  })
}
