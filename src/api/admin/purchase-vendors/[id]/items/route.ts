import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import {
  ListPurchaseVendorItemsQuery,
  SetPurchaseVendorItemsBody,
} from "../../../../../types/requests"
import { setPurchaseVendorItemsWorkflow } from "../../../../../workflows"
import {
  actorOf,
  filtersOf,
  listAnswer,
  pagingOf,
} from "../../../../utils/answers"
import { findPurchaseVendor } from "../../../../utils/purchase-vendor"
import { backorderService } from "../../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id } = await findPurchaseVendor(req, req.params.id!)
  const query = req.validatedQuery as z.infer<
    typeof ListPurchaseVendorItemsQuery
  >
  const page = await backorderService(req).pagePurchaseVendorItems(
    { ...filtersOf(query), vendor_id: id },
    pagingOf(query)
  )
  res.json(listAnswer("items", page, query))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<SetPurchaseVendorItemsBody>,
  res: MedusaResponse
) => {
  const vendor_id = req.params.id!
  const { result } = await setPurchaseVendorItemsWorkflow(req.scope).run({
    input: { vendor_id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  const [items] = await backorderService(req).pagePurchaseVendorItems(
    { vendor_id, id: result.ids },
    { limit: result.ids.length, offset: 0 }
  )
  res.json({
    purchase_vendor: await findPurchaseVendor(req, vendor_id),
    items,
  })
}
