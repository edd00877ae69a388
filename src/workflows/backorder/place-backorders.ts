import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import type { PlaceBackordersRequest } from "../../modules/backorder/deeds/place-backorders"
import { MAX_ORDERS, PlaceBackordersBody } from "../../types/requests"
import { Refusal } from "../../domain"
import { deedStep } from "../steps/deed-step"
import { whileOrdersLocked } from "../steps/lock-orders"
import { prepareReservationsStep } from "../steps/prepare-reservations"
import { checkInput } from "../steps/check-input"

export type PlaceBackordersInput = PlaceBackordersRequest & Actor

const placeBackordersStep = deedStep(
  "backorders-place-backorders-step",
  (service, input: PlaceBackordersInput, container) =>
    whileOrdersLocked(
      container,
      input.orders.map((order) => order.order_id),
      () => service.placeBackorders(input, input)
    )
)

/** @throws Refusal `request.too_many_orders`, `request.invalid` */
export function checkPlaceBackorders<Input extends PlaceBackordersInput>(
  input: Input
): Input {
  if (Array.isArray(input.orders) && input.orders.length > MAX_ORDERS) {
    throw new Refusal("request.too_many_orders")
  }
  return checkInput(PlaceBackordersBody, input)
}

/**
 * Backorders orders: holds each, pegs what is already on order, and drafts
 * purchase orders for the rest. Orders that can't be backordered come back in
 * `skipped`; if none can, it is a refusal and nothing is written.
 *
 * Used by `POST /admin/backorders`. Emits `backorder.placed` per backorder and
 * `purchase_order.created` per new draft. Its hook `backordersPlaced` runs
 * after the deed; throwing in it takes everything back.
 *
 * @throws Refusal, for instance `order.nothing_to_backorder`, `purchase_vendor.inactive`
 * @example
 * const { result } = await placeBackordersWorkflow(container).run({
 *   input: { orders: [{ order_id: "order_01J" }] },
 * })
 * result.purchase_orders // [{ id: "po_01J", is_new: true }]
 */
export const placeBackordersWorkflow = createWorkflow(
  "backorders-place-backorders",
  (given: WorkflowData<PlaceBackordersInput>) => {
    const input = transform({ given }, (data) =>
      checkPlaceBackorders(data.given)
    )
    const placed = placeBackordersStep(input)
    prepareReservationsStep(
      transform({ placed }, (data) => ({ order_ids: data.placed.order_ids }))
    )
    emitEventStep({
      eventName: "backorder.placed",
      data: transform({ placed }, (data) =>
        data.placed.backorder_ids.map((id) => ({ id }))
      ),
    }).config({ name: "backorders-emit-placed" })
    emitEventStep({
      eventName: "purchase_order.created",
      data: transform({ placed }, (data) =>
        data.placed.purchase_orders
          .filter((order) => order.is_new)
          .map(({ id }) => ({ id }))
      ),
    }).config({ name: "backorders-emit-drafted" })
    const backordersPlaced = createHook("backordersPlaced", { placed })
    return new WorkflowResponse(placed, { hooks: [backordersPlaced] })
  }
)
