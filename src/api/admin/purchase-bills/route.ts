import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import {
  CreatePurchaseBillBody,
  ListPurchaseBillsQuery,
} from "../../../types/requests"
import { createPurchaseBillWorkflow } from "../../../workflows"
import { actorOf, filtersOf, listAnswer, pagingOf } from "../../utils/answers"
import { idempotent } from "../../utils/idempotent"
import { answerBill } from "../../utils/purchase-bill"
import { backorderService } from "../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<typeof ListPurchaseBillsQuery>
  const page = await backorderService(req).pagePurchaseBills(
    filtersOf(query),
    pagingOf(query)
  )
  res.json(listAnswer("purchase_bills", page, query))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreatePurchaseBillBody>,
  res: MedusaResponse
) => {
  const { lines, ...body } = req.validatedBody
  const purchase_order_ids = await backorderService(req).ordersOfLines(
    lines.map((line) => line.purchase_order_line_id)
  )
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await createPurchaseBillWorkflow(req.scope).run({
        input: {
          ...body,
          purchase_order_ids,
          lines: lines.map(({ purchase_order_line_id, ...line }) => ({
            line_id: purchase_order_line_id,
            ...line,
          })),
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async (billed) => {
      const { bill, released_order_ids } = await answerBill(
        req,
        billed,
        purchase_order_ids[0]!
      )
      return { purchase_bill: bill, bill, released_order_ids }
    }
  )
}
