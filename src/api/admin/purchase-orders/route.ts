import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import {
  CreatePurchaseOrderBody,
  ListPurchaseOrdersQuery,
} from "../../../types/requests"
import { createPurchaseOrderWorkflow } from "../../../workflows"
import { actorOf, filtersOf, listAnswer, pagingOf } from "../../utils/answers"
import { idempotent } from "../../utils/idempotent"
import { backorderService } from "../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<typeof ListPurchaseOrdersQuery>
  const page = await backorderService(req).pagePurchaseOrders(
    filtersOf(query),
    pagingOf(query)
  )
  res.json(listAnswer("purchase_orders", page, query))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreatePurchaseOrderBody>,
  res: MedusaResponse
) => {
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await createPurchaseOrderWorkflow(req.scope).run({
        input: {
          ...req.validatedBody,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async ({ id }) => {
      const [purchase_order] = await backorderService(req).viewPurchaseOrders([
        id,
      ])
      return { purchase_order }
    }
  )
}
