import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { ListPurchaseVendorItemsQuery } from "../../../../../types/requests"
import { filtersOf, pagingOf, pickFields } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<
    typeof ListPurchaseVendorItemsQuery
  >
  const [vendors, count] = await backorderService(req).pagePurchaseVendorItems(
    { ...filtersOf(query), inventory_item_id: req.params.id! },
    pagingOf(query)
  )
  res.json({
    vendors: vendors.map((row) => pickFields(row, query.fields)),
    count,
    offset: query.offset,
    limit: query.limit,
  })
}
