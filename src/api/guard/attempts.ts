import type { HeldActType } from "../../domain"
import type { OrderNames } from "../../modules/backorder/sql/hold"

/** What a request tries: an act, and the orders it would do it to. */
export type Attempt = {
  act: HeldActType
  orders: OrderNames
  /** Fulfillments to ship or to deliver. */
  fulfillment_ids?: string[]
  /** Lines to fulfill, in sold units. */
  items?: { line_item_id: string; quantity: number }[]
  /** A fulfillment past the order, of which Medusa keeps no count there. */
  is_uncounted?: boolean
}

type Data = Record<string, unknown>

/** What of a request says what it is about. */
export type Asked = { params: Data; body: Data }

export type ReadAttempt = (asked: Asked) => Attempt | null

const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const dataOf = (value: unknown): Data => (isData(value) ? value : {})

/** Ids among some values, lists of ids too. */
const idsOf = (...values: unknown[]): string[] =>
  values
    .flat()
    .filter((id): id is string => typeof id === "string" && id !== "")

const itemsOf = (items: unknown, idKey: string) =>
  (Array.isArray(items) ? items : []).filter(isData).flatMap((item) =>
    idsOf(item[idKey]).map((line_item_id) => ({
      line_item_id,
      quantity: Number(item.quantity) || 0,
    }))
  )

const fulfillOrder = (orderId: unknown, body: Data): Attempt => ({
  act: "fulfill",
  orders: { order_ids: idsOf(orderId) },
  items: itemsOf(body.items, "id"),
})

/** The order it names need not be the one whose lines it packs. */
const fulfillPastOrder = (body: Data): Attempt => {
  const items = itemsOf(body.items, "line_item_id")
  return {
    act: "fulfill",
    orders: {
      order_ids: idsOf(body.order_id, dataOf(body.order).id),
      line_item_ids: items.map(({ line_item_id }) => line_item_id),
    },
    items,
    is_uncounted: true,
  }
}

const ofOrder = (
  act: HeldActType,
  orderIds: unknown,
  fulfillmentId?: unknown
): Attempt => ({
  act,
  orders: { order_ids: idsOf(orderIds) },
  fulfillment_ids: idsOf(fulfillmentId),
})

const ofFulfillment = (act: HeldActType, id: unknown): Attempt => ({
  act,
  orders: { fulfillment_ids: idsOf(id) },
  fulfillment_ids: idsOf(id),
})

/**
 * Every route of Medusa through which goods leave or money is taken, with the
 * parameter names of Medusa's own matchers: with another name a middleware is
 * sorted after the route and never runs. `example` is a body that passes
 * Medusa's validation, for the self-check.
 */
export const GUARDED_ROUTES: {
  matcher: string
  read: ReadAttempt
  example: Data
}[] = [
  {
    matcher: "/admin/orders/:id/fulfillments",
    read: ({ params, body }) => fulfillOrder(params.id, body),
    example: { items: [{ id: "self-check", quantity: 1 }] },
  },
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
    read: ({ params }) => ofOrder("ship", params.id, params.fulfillment_id),
    example: { items: [] },
  },
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered",
    read: ({ params }) => ofOrder("deliver", params.id, params.fulfillment_id),
    example: {},
  },
  {
    matcher: "/admin/orders/:id/complete",
    read: ({ params }) => ofOrder("complete", params.id),
    example: {},
  },
  {
    matcher: "/admin/payments/:id/capture",
    read: ({ params }) => ({
      act: "capture",
      orders: { payment_ids: idsOf(params.id) },
    }),
    example: {},
  },
  {
    matcher: "/admin/payment-collections/:id/mark-as-paid",
    read: ({ params }) => ({
      act: "mark_as_paid",
      orders: { payment_collection_ids: idsOf(params.id) },
    }),
    example: { order_id: "self-check" },
  },
  {
    matcher: "/admin/fulfillments",
    read: ({ body }) => fulfillPastOrder(body),
    example: {
      location_id: "self-check",
      provider_id: "self-check",
      order_id: "self-check",
      delivery_address: {},
      items: [],
      labels: [],
      data: null,
      metadata: null,
    },
  },
  {
    matcher: "/admin/fulfillments/:id/shipment",
    read: ({ params }) => ofFulfillment("ship", params.id),
    example: { labels: [] },
  },
  {
    matcher: "/admin/workflows-executions/:workflow_id/run",
    read: ({ params, body }) =>
      WORKFLOWS.get(String(params.workflow_id))?.(dataOf(body.input)) ?? null,
    example: {},
  },
]

/** Routes that let somebody push a running workflow: ours aren't for that either. */
export const WORKFLOW_STEP_ROUTES = [
  "/admin/workflows-executions/:workflow_id/steps/success",
  "/admin/workflows-executions/:workflow_id/steps/failure",
]

/** Our own workflows are run by our routes alone, which validate what goes in. @example isOwnWorkflow("backorders-place-backorders") // true */
export const isOwnWorkflow = (workflowId: unknown) =>
  String(workflowId).startsWith("backorders-")

/** How the input of each of Medusa's workflows that ship or charge names orders. */
export const WORKFLOWS = new Map<string, (input: Data) => Attempt | null>([
  ["create-order-fulfillment", (input) => fulfillOrder(input.order_id, input)],
  ["create-fulfillment-workflow", fulfillPastOrder],
  [
    "create-order-shipment",
    (input) => ofOrder("ship", input.order_id, input.fulfillment_id),
  ],
  ["create-shipment-workflow", (input) => ofFulfillment("ship", input.id)],
  [
    "mark-order-fulfillment-as-delivered-workflow",
    (input) => ofOrder("deliver", input.orderId, input.fulfillmentId),
  ],
  [
    "mark-fulfillment-as-delivered-workflow",
    (input) => ofFulfillment("deliver", input.id),
  ],
  [
    "update-fulfillment-workflow",
    (input) =>
      input.shipped_at || input.delivered_at || input.marked_shipped_by
        ? ofFulfillment("ship", input.id)
        : null,
  ],
  ["complete-order-workflow", (input) => ofOrder("complete", input.orderIds)],
  [
    "capture-payment-workflow",
    (input) => ({
      act: "capture",
      orders: { payment_ids: idsOf(input.payment_id) },
    }),
  ],
  [
    "mark-payment-collection-as-paid",
    (input) => ({
      act: "mark_as_paid",
      orders: { payment_collection_ids: idsOf(input.payment_collection_id) },
    }),
  ],
  [
    "process-payment-workflow",
    (input) =>
      input.action === "captured"
        ? {
            act: "capture",
            orders: {
              payment_session_ids: idsOf(dataOf(input.data).session_id),
            },
          }
        : null,
  ],
])
