import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { ListPurchaseVendorItemsQuery } from "../../../../../types/requests"
import { filtersOf, listAnswer, pagingOf } from "../../../../utils/answers"
import { backorderService } from "../../../../utils/service"

/** Who sells an item, and what of it is on order. */
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
  res.json({
    ...listAnswer("vendors", page, query),
    on_order: await backorderService(req).viewItemOnOrder(req.params.id!),
  })
}
