import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ListShortagesQuery } from "../../../../types/requests"
import { backorderService } from "../../../utils/service"

/** What is short in the shop, by order, or by item and location. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { group_by, limit, offset, order, order_id, ...filters } =
    req.validatedQuery as ListShortagesQuery
  const narrowed = {
    ...filters,
    order_ids: order_id === undefined ? undefined : [order_id].flat(),
  }
  const service = backorderService(req)
  const page = { limit, offset, order }
  const [shortages, count] =
    group_by === "item"
      ? await service.pageItemShortages(narrowed, page)
      : await service.pageShortages(narrowed, page)
  res.json({ shortages, count, offset, limit })
}
