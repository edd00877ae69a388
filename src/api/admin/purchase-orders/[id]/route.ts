import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { UpdatePurchaseOrderBody } from "../../../../types/requests"
import {
  deletePurchaseOrderWorkflow,
  updatePurchaseOrderWorkflow,
} from "../../../../workflows"
import { actorOf, pickFields } from "../../../utils/answers"
import { findPurchaseOrder } from "../../../utils/purchase-order"
import { backorderService } from "../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id!
  const purchase_order = await findPurchaseOrder(req, id)
  const history = await backorderService(req).viewHistory("purchase_order", id)
  res.json({
    purchase_order: pickFields(
      { ...purchase_order, history },
      req.validatedQuery.fields as string | undefined
    ),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdatePurchaseOrderBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await updatePurchaseOrderWorkflow(req.scope).run({
    input: { id, change: req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_order: await findPurchaseOrder(req, id) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await deletePurchaseOrderWorkflow(req.scope).run({
    input: { id, actor_id: actorOf(req) },
  })
  res.json({ id, object: "purchase_order", deleted: true })
}
