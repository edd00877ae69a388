import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import {
  ListBackordersQuery,
  PlaceBackordersBody,
} from "../../../types/requests"
import { placeBackordersWorkflow } from "../../../workflows"
import { actorOf, filtersOf, listAnswer, pagingOf } from "../../utils/answers"
import { backorderService } from "../../utils/service"
import { idempotent } from "../../utils/idempotent"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<typeof ListBackordersQuery>
  const page = await backorderService(req).pageBackorders(
    filtersOf(query),
    pagingOf(query)
  )
  res.json(listAnswer("backorders", page, query))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<PlaceBackordersBody>,
  res: MedusaResponse
) => {
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await placeBackordersWorkflow(req.scope).run({
        input: {
          ...req.validatedBody,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async (placed) => {
      const service = backorderService(req)
      const isNew = new Map(
        placed.purchase_orders.map((order) => [order.id, order.is_new])
      )
      const purchase_orders = await service.viewPurchaseOrders([
        ...isNew.keys(),
      ])
      return {
        backorders: await service.viewBackorders(placed.backorder_ids),
        purchase_orders: purchase_orders.map((order) => ({
          ...order,
          is_new: isNew.get(order.id) ?? false,
        })),
        skipped: placed.skipped,
        placement_id: placed.placement_id,
      }
    }
  )
}
