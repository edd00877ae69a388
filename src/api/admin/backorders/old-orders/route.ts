import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { OldOrdersQuery } from "../../../../types/requests"
import { backorderService } from "../../../utils/service"

/** How many open orders are from before a day. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { before } = req.validatedQuery as OldOrdersQuery
  res.json({
    before,
    count: await backorderService(req).countOldOrders(before),
  })
}
