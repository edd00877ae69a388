import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import type { PlaceBackordersRequest } from "../../modules/backorder/deeds/place-backorders"
import { MAX_ORDERS, PlaceBackordersBody } from "../../types/requests"
import { Refusal } from "../../domain"
import type BackorderModuleService from "../../modules/backorder/service"
import { backorderService, deedStep } from "../steps/deed-step"
import { whileOrdersLocked } from "../steps/lock-orders"
import {
  Prepared,
  prepareReservationsStep,
} from "../steps/prepare-reservations"
import { checkInput } from "../steps/check-input"

export type PlaceBackordersInput = PlaceBackordersBody & Actor

const placeBackordersStep = deedStep(
  "backorders-place-backorders-step",
  (service, input: PlaceBackordersRequest & Actor, container) =>
    whileOrdersLocked(
      container,
      input.orders.map((order) => order.order_id),
      () => service.placeBackorders(input, input)
    )
)

/**
 * Which orders a request is for, as the deed and the preview take it.
 *
 * @throws Refusal `request.too_many_orders`, `request.invalid`
 */
export async function resolvePlaceBackorders(
  service: BackorderModuleService,
  input: PlaceBackordersInput
): Promise<PlaceBackordersRequest & Actor> {
  refuseTooMany(input.orders)
  const { select, ...body } = checkInput(PlaceBackordersBody, input)
  const orders = await service.selectOrders(
    {
      orders: body.orders,
      select: select && {
        filters: shortageFiltersOf(select.filters),
        except_order_ids: select.except_order_ids,
      },
      items_total: body.items_total,
    },
    MAX_ORDERS
  )
  refuseTooMany(orders)
  return { ...body, orders }
}

function refuseTooMany(orders: unknown) {
  if (Array.isArray(orders) && orders.length > MAX_ORDERS) {
    throw new Refusal("request.too_many_orders")
  }
}

/** The filters of a request, as the module takes them. */
export const shortageFiltersOf = ({
  order_id,
  region_id,
  sales_channel_id,
  order_display_id,
  ...filters
}: NonNullable<PlaceBackordersBody["select"]>["filters"]) => ({
  ...filters,
  order_ids: manyOf(order_id),
  region_ids: manyOf(region_id),
  sales_channel_ids: manyOf(sales_channel_id),
  order_display_ids: manyOf(order_display_id),
})

const manyOf = (given: string | string[] | undefined) =>
  given === undefined ? undefined : [given].flat()

const resolveStep = createStep(
  "backorders-select-orders",
  async (input: PlaceBackordersInput, { container }) =>
    new StepResponse(
      await resolvePlaceBackorders(backorderService(container), input)
    )
)

/** What was done to reservations can be undone later, with the rest. Nothing to take back: the placement goes. */
const keepPreparedStep = createStep(
  "backorders-keep-prepared",
  async (
    input: { placement_id: string; prepared: Prepared },
    { container }
  ) => {
    await backorderService(container).keepPrepared(
      input.placement_id,
      input.prepared
    )
    return new StepResponse()
  }
)

/**
 * Backorders orders: holds each, pegs what is already on order, and drafts
 * purchase orders for the rest. Orders that can't be backordered come back in
 * `skipped`; if none can, it is a refusal and nothing is written. The orders
 * are named, or found by `select`, or all that wait for the items of
 * `items_total`.
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
    const input = resolveStep(given)
    const placed = placeBackordersStep(input)
    const prepared = prepareReservationsStep(
      transform({ placed }, (data) => ({ order_ids: data.placed.order_ids }))
    )
    keepPreparedStep({ placement_id: placed.placement_id, prepared })
    emitEventStep({
      eventName: "backorder.placed",
      data: transform({ placed }, (data) => data.placed.backorders),
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
