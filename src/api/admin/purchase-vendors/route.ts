import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import {
  CreatePurchaseVendorBody,
  ListPurchaseVendorsQuery,
} from "../../../types/requests"
import { createPurchaseVendorWorkflow } from "../../../workflows"
import { actorOf, filtersOf, listAnswer, pagingOf } from "../../utils/answers"
import { idempotent } from "../../utils/idempotent"
import { findPurchaseVendor } from "../../utils/purchase-vendor"
import { backorderService } from "../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<typeof ListPurchaseVendorsQuery>
  const page = await backorderService(req).pagePurchaseVendors(
    filtersOf(query),
    pagingOf(query)
  )
  res.json(listAnswer("purchase_vendors", page, query))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreatePurchaseVendorBody>,
  res: MedusaResponse
) => {
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await createPurchaseVendorWorkflow(req.scope).run({
        input: {
          vendor: req.validatedBody,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async ({ id }) => ({ purchase_vendor: await findPurchaseVendor(req, id) })
  )
}
