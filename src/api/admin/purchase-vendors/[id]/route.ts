import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { UpdatePurchaseVendorBody } from "../../../../types/requests"
import {
  deletePurchaseVendorWorkflow,
  updatePurchaseVendorWorkflow,
} from "../../../../workflows"
import { actorOf, pickFields } from "../../../utils/answers"
import { findPurchaseVendor } from "../../../utils/purchase-vendor"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    purchase_vendor: pickFields(
      await findPurchaseVendor(req, req.params.id!),
      req.validatedQuery.fields as string | undefined
    ),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdatePurchaseVendorBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await updatePurchaseVendorWorkflow(req.scope).run({
    input: { id, vendor: req.validatedBody, actor_id: actorOf(req) },
  })
  res.json({ purchase_vendor: await findPurchaseVendor(req, id) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await deletePurchaseVendorWorkflow(req.scope).run({
    input: { id, actor_id: actorOf(req) },
  })
  res.json({ id, object: "purchase_vendor", deleted: true })
}
