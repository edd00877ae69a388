import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { Refusal } from "../../domain"
import { MAX_ORDERS } from "../../types/requests"

/** Says so before each of too many orders is looked at. */
export const refuseTooManyOrders = (
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) => {
  const { orders } = (req.body ?? {}) as { orders?: unknown }
  next(
    Array.isArray(orders) && orders.length > MAX_ORDERS
      ? new Refusal("request.too_many_orders")
      : undefined
  )
}
