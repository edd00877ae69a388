import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { Refusal } from "../../../../../domain"
import { backorderService } from "../../../../utils/service"

/**
 * How an order that waits for goods comes along. Its id is the key to it, as
 * with Medusa's own route; but a customer who is logged in sees no order of
 * somebody else. With the option `store_order_access: "customer"` nobody but
 * the owner does.
 */
export const GET = async (req: MedusaStoreRequest, res: MedusaResponse) => {
  const order_id = req.params.id
  const customer_id = req.auth_context?.actor_id
  const service = backorderService(req)
  res.set("cache-control", "private, no-store")
  if (service.storeOrderAccess === "customer" && !customer_id) {
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      "Log in to see this order."
    )
  }
  const order = await service.viewStoreOrder(order_id)
  if (!order || (customer_id && customer_id !== order.customer_id)) {
    throw new Refusal("order.not_found", { order_id })
  }
  res.json({ order_backorder: order.progress })
}
