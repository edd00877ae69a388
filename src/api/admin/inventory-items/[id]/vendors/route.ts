import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { ListPurchaseVendorItemsQuery } from "../../../../../types/requests"
import { filtersOf, listAnswer, pagingOf } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<
    typeof ListPurchaseVendorItemsQuery
  >
  const page = await backorderService(req).pagePurchaseVendorItems(
    { ...filtersOf(query), inventory_item_id: req.params.id! },
    pagingOf(query)
  )
  res.json(listAnswer("vendors", page, query))
}
