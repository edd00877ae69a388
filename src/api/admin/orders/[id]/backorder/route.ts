import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../utils/service"

/** What backordering knows about one order. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    order_backorder: await backorderService(req).viewOrderBackorder(
      req.params.id
    ),
  })
}
