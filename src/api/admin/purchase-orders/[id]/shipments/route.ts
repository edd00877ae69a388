import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ShipPurchaseOrderBody } from "../../../../../types/requests"
import { shipPurchaseOrderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { idempotent } from "../../../../utils/idempotent"
import { findPurchaseOrder } from "../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<ShipPurchaseOrderBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await shipPurchaseOrderWorkflow(req.scope).run({
        input: {
          purchase_order_id: id,
          ...req.validatedBody,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async ({ shipment_id, settled }) => {
      const purchase_order = await findPurchaseOrder(req, id)
      return {
        purchase_order,
        shipment:
          purchase_order.shipments.find((one) => one.id === shipment_id) ??
          null,
        released_order_ids: settled.released.map(
          (backorder) => backorder.order_id
        ),
      }
    }
  )
}
