import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ListShortagesQuery } from "../../../../types/requests"
import { shortageFiltersOf } from "../../../../workflows"
import { backorderService } from "../../../utils/service"

/** What is short in the shop, by order, or by item and location. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { group_by, limit, offset, order, ...filters } =
    req.validatedQuery as ListShortagesQuery
  const narrowed = shortageFiltersOf(filters)
  const service = backorderService(req)
  const page = { limit, offset, order }
  const [shortages, count] =
    group_by === "item"
      ? await service.pageItemShortages(narrowed, page)
      : await service.pageShortages(narrowed, page)
  res.json({ shortages, count, offset, limit })
}
