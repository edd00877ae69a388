import type { MedusaRequest } from "@medusajs/framework/http"
import { Refusal } from "../../domain"
import { backorderService } from "./service"

/** @throws Refusal `purchase_vendor.not_found` */
export async function findPurchaseVendor(
  req: Pick<MedusaRequest, "scope">,
  id: string
) {
  const [[purchase_vendor]] = await backorderService(req).pagePurchaseVendors(
    { id },
    { limit: 1, offset: 0 }
  )
  if (!purchase_vendor) {
    throw new Refusal("purchase_vendor.not_found", { id })
  }
  return purchase_vendor
}
