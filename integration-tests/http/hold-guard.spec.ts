import { createServer } from "node:http"
import { createRequire } from "node:module"
import { join } from "node:path"
import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
} from "@medusajs/framework/workflows-sdk"
import * as coreFlows from "@medusajs/medusa/core-flows"
import express from "express"
import { describe, expect, it } from "vitest"
import { root } from "../boot"
import type { TestOrder } from "../builders"
import { client, succeeded, type Answer } from "../http"
import { useStore } from "../store"

const { capturePaymentWorkflow, createOrderFulfillmentWorkflow } = coreFlows

const store = useStore()

/** The copy that Medusa itself has loaded. */
const load = createRequire(__filename)
const selfCheck = (): typeof import("../../src/api/guard/self-check") =>
  load(join(root, "src/api/guard/self-check"))
const locks = (): typeof import("../../src/workflows/steps/lock-orders") =>
  load(join(root, "src/workflows/steps/lock-orders"))

/** An order of 8 where 5 are in stock; a second line is in stock. */
async function makeOrder() {
  const shirt = await store.make.product({ stock: { [store.stockholm]: 5 } })
  const mug = await store.make.product({ stock: { [store.stockholm]: 10 } })
  const order = await store.make.placeOrder([
    { variantId: shirt.variant.id, quantity: 8 },
    { variantId: mug.variant.id, quantity: 2 },
  ])
  const line = (variantId: string) =>
    order.items.find(({ variant_id }) => variant_id === variantId)!.id
  return {
    order,
    shirt: { ...shirt, line: line(shirt.variant.id) },
    mug: { ...mug, line: line(mug.variant.id) },
  }
}

type Made = Awaited<ReturnType<typeof makeOrder>>

async function hold(
  { order, shirt }: Made,
  input: {
    scope?: "order" | "lines"
    delivery?: "warehouse" | "drop_ship"
  } = {}
) {
  const vendor = await store.backorders.createPurchaseVendors({
    name: "Nordic Textiles",
    currency_code: "eur",
  })
  const purchase = await store.backorders.createPurchaseOrders({
    number: `PO-${order.display_id}`,
    status: "issued",
    delivery: input.delivery ?? "warehouse",
    vendor_id: vendor.id,
    currency_code: "eur",
    expected_date: "2026-12-12",
  })
  const backorder = await store.backorders.createBackorders({
    order_id: order.id,
    order_display_id: order.display_id,
    hold_scope: input.scope ?? "order",
    placed_at: new Date(),
  })
  const line = await store.backorders.createBackorderLines({
    backorder_id: backorder.id,
    order_id: order.id,
    line_item_id: shirt.line,
    inventory_item_id: shirt.inventoryItemId,
    location_id: store.stockholm,
    title: "Linen shirt",
    queue_date: new Date(),
    quantity: 3,
    status: "ordered",
    purchase_order_id: purchase.id,
  })
  return {
    id: backorder.id,
    lineId: line.id,
    release: () =>
      store.backorders.updateBackorders({
        id: backorder.id,
        status: "released",
        released_at: new Date(),
        release_cause: "manual",
      }),
  }
}

function expectRefused(answer: Answer, order: Pick<TestOrder, "display_id">) {
  expect({ status: answer.status, ...answer.body }).toEqual({
    status: 400,
    type: "not_allowed",
    code: "order.on_hold",
    message: expect.stringContaining(
      `Order #${order.display_id} is on hold: waiting for 3 of Linen shirt on PO-${order.display_id} (Nordic Textiles), expected 2026-12-12`
    ),
  })
}

const expectPassed = ({ status, body }: Answer) =>
  expect({ status, code: body.code, message: body.message }).toMatchObject({
    status: 200,
  })

async function detailsOf(order: TestOrder) {
  const { body } = await store.admin.get(
    `/admin/orders/${order.id}?fields=status,*fulfillments,*fulfillments.items,*payment_collections.payments`
  )
  return body.order
}

/** Medusa fulfills a part of a line only when its reservation allows it. */
const allowPartialFulfillment = (made: Made) =>
  store.sql(
    "update reservation_item set allow_backorder = true where line_item_id = $1",
    [made.shirt.line]
  )

const breachesOf = async (orderId: string) =>
  (await store.sql(
    "select data ->> 'act' as act, data ->> 'id' as id from backorder_history_entry where order_id = $1 and action = 'breached' order by created_at",
    [orderId]
  )) as { act: string; id: string }[]

const anAddress = { country_code: "se" }

/** By name: how to prepare an order for it, and the request. */
const routes: Record<
  string,
  (made: Made) => Promise<{ path: string; body?: unknown }>
> = {
  "POST /admin/orders/:id/fulfillments": async ({ order, mug }) => ({
    path: `/admin/orders/${order.id}/fulfillments`,
    body: { items: [{ id: mug.line, quantity: 1 }] },
  }),
  "POST /admin/orders/:id/complete": async ({ order }) => ({
    path: `/admin/orders/${order.id}/complete`,
  }),
  "POST /admin/payments/:id/capture": async ({ order }) => ({
    path: `/admin/payments/${await paymentOf(order)}/capture`,
    body: { amount: 1 },
  }),
  "POST /admin/fulfillments with the order's id": async ({ order }) => ({
    path: "/admin/fulfillments",
    body: pastTheOrder(order.id),
  }),
  "POST /admin/fulfillments with a line of the order": async ({ mug }) => ({
    path: "/admin/fulfillments",
    body: pastTheOrder((await makeOrder()).order.id, mug.line),
  }),
  "run create-order-fulfillment": async ({ order, mug }) => ({
    path: "/admin/workflows-executions/create-order-fulfillment/run",
    body: {
      input: { order_id: order.id, items: [{ id: mug.line, quantity: 1 }] },
    },
  }),
  "run create-fulfillment-workflow": async ({ order, mug }) => ({
    path: "/admin/workflows-executions/create-fulfillment-workflow/run",
    body: { input: { ...pastTheOrder(order.id, mug.line), order: {} } },
  }),
  "run capture-payment-workflow": async ({ order }) => ({
    path: "/admin/workflows-executions/capture-payment-workflow/run",
    body: { input: { payment_id: await paymentOf(order), amount: 1 } },
  }),
  "run complete-order-workflow": async ({ order }) => ({
    path: "/admin/workflows-executions/complete-order-workflow/run",
    body: { input: { orderIds: [order.id] } },
  }),
  "run process-payment-workflow": async ({ order }) => ({
    path: "/admin/workflows-executions/process-payment-workflow/run",
    body: {
      input: {
        action: "captured",
        data: { session_id: await sessionOf(order), amount: 1 },
      },
    },
  }),
}

async function paymentOf(order: TestOrder) {
  const { payment_collections } = await detailsOf(order)
  return payment_collections[0].payments[0].id as string
}

async function sessionOf(order: TestOrder) {
  const [row] = await store.sql(
    "select payment_session_id as id from payment where id = $1",
    [await paymentOf(order)]
  )
  return row.id as string
}

const pastTheOrder = (orderId: string, lineId?: string) => ({
  location_id: store.stockholm,
  provider_id: "manual_manual",
  order_id: orderId,
  delivery_address: anAddress,
  items: lineId
    ? [
        {
          title: "Mug",
          sku: "MUG",
          barcode: "",
          quantity: 1,
          line_item_id: lineId,
        },
      ]
    : [],
  labels: [],
  data: null,
  metadata: null,
})

describe("before, during and after the hold", () => {
  it.each(Object.entries(routes))("%s", async (_, prepare) => {
    const free = await makeOrder()
    const before = await prepare(free)
    expectPassed(await store.admin.post(before.path, before.body))

    const held = await makeOrder()
    const { release } = await hold(held)
    const { path, body } = await prepare(held)
    expectRefused(await store.admin.post(path, body), held.order)
    await release()
    expectPassed(await store.admin.post(path, body))
  })

  it("POST /admin/payment-collections/:id/mark-as-paid", async () => {
    const made = await makeOrder()
    const { body } = await store.admin.post("/admin/payment-collections", {
      order_id: made.order.id,
      amount: 10,
    })
    // Medusa wants to know what is unpaid; a second collection of the order is only ours to name.
    const collection =
      body.payment_collection?.id ?? (await newCollection(made.order.id))
    const path = `/admin/payment-collections/${collection}/mark-as-paid`
    const { release } = await hold(made)
    expectRefused(
      await store.admin.post(path, { order_id: made.order.id }),
      made.order
    )
    expectRefused(
      await store.admin.post(
        "/admin/workflows-executions/mark-payment-collection-as-paid/run",
        { input: { payment_collection_id: collection } }
      ),
      made.order
    )
    await release()
    expectPassed(await store.admin.post(path, { order_id: made.order.id }))
  })

  const shipments: Record<
    string,
    (made: Made, id: string) => [string, unknown]
  > = {
    "the order's shipment": ({ order }, id) => [
      `/admin/orders/${order.id}/fulfillments/${id}/shipments`,
      { items: [] },
    ],
    "the fulfillment's shipment": (_, id) => [
      `/admin/fulfillments/${id}/shipment`,
      { labels: [] },
    ],
    "run create-order-shipment": ({ order }, id) => [
      "/admin/workflows-executions/create-order-shipment/run",
      { input: { order_id: order.id, fulfillment_id: id, items: [] } },
    ],
    "run create-shipment-workflow": (_, id) => [
      "/admin/workflows-executions/create-shipment-workflow/run",
      { input: { id, labels: [] } },
    ],
    "run update-fulfillment-workflow": (_, id) => [
      "/admin/workflows-executions/update-fulfillment-workflow/run",
      { input: { id, shipped_at: new Date() } },
    ],
    "the delivery": ({ order }, id) => [
      `/admin/orders/${order.id}/fulfillments/${id}/mark-as-delivered`,
      {},
    ],
    "run mark-order-fulfillment-as-delivered-workflow": ({ order }, id) => [
      "/admin/workflows-executions/mark-order-fulfillment-as-delivered-workflow/run",
      { input: { orderId: order.id, fulfillmentId: id } },
    ],
    "run mark-fulfillment-as-delivered-workflow": (_, id) => [
      "/admin/workflows-executions/mark-fulfillment-as-delivered-workflow/run",
      { input: { id } },
    ],
  }

  it.each(Object.entries(shipments))(
    "%s: what was packed before goes, what was packed during waits",
    async (_, request) => {
      const made = await makeOrder()
      const pack = (quantity: number) =>
        createOrderFulfillmentWorkflow(store.container).run({
          input: {
            order_id: made.order.id,
            items: [{ id: made.mug.line, quantity }],
          },
        })
      const { result: earlier } = await pack(1)
      const { release } = await hold(made)
      const { result: later } = await pack(1)

      expectPassed(await store.admin.post(...request(made, earlier.id)))
      expectRefused(
        await store.admin.post(...request(made, later.id)),
        made.order
      )
      await release()
      expectPassed(await store.admin.post(...request(made, later.id)))
    }
  )

  it("a fulfillment past the order is known by its lines", async () => {
    const made = await makeOrder()
    const { body } = await store.admin.post(
      "/admin/fulfillments",
      pastTheOrder((await makeOrder()).order.id, made.mug.line)
    )
    const backorder = await hold(made)
    await store.sql(
      "update backorder set placed_at = now() - interval '1 hour' where id = $1",
      [backorder.id]
    )
    expectRefused(
      await store.admin.post(
        `/admin/fulfillments/${body.fulfillment.id}/shipment`,
        { labels: [] }
      ),
      made.order
    )
  })

  it("cancel, refund, return, edit and cancel of a fulfillment stay allowed", async () => {
    const made = await makeOrder()
    const fulfillmentId = await store.make.fulfill(made.order.id, [
      { id: made.mug.line, quantity: 2 },
    ])
    await store.make.capture(made.order.id)
    await hold(made)
    const payment = await paymentOf(made.order)
    expectPassed(
      await store.admin.post(`/admin/payments/${payment}/refund`, { amount: 1 })
    )
    await store.make.cancelFulfillment(made.order.id, fulfillmentId)
    await store.make.editOrder(made.order.id, {
      update: [{ id: made.mug.line, quantity: 1 }],
    })
    await store.make.cancelOrder(made.order.id)
  })
})

describe("ways round it", () => {
  it.each([
    (id: string) => `/ADMIN/Orders/${id}/Fulfillments`,
    (id: string) => `/admin/orders/${id}/fulfillments/`,
    (id: string) => `/admin/orders/${id}/fulfillments?fields=id`,
    (id: string) =>
      `/admin/orders/${id.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`)}/fulfillments`,
  ])("the path in another spelling (%#)", async (path) => {
    const made = await makeOrder()
    await hold(made)
    expectRefused(
      await store.admin.post(path(made.order.id), {
        items: [{ id: made.mug.line, quantity: 1 }],
      }),
      made.order
    )
  })

  it.each(["run", "steps/success", "steps/failure"])(
    "our own workflows can't be pushed through %s",
    async (route) => {
      const { status, body } = await store.admin.post(
        `/admin/workflows-executions/backorders-place-backorders/${route}`,
        route === "run" ? {} : { transaction_id: "x", step_id: "x" }
      )
      expect([status, body.code]).toEqual([400, "workflow.not_runnable"])
    }
  )

  it("other workflows of the store run", async () => {
    const made = await makeOrder()
    await hold(made)
    expectPassed(
      await store.admin.post(
        "/admin/workflows-executions/process-payment-workflow/run",
        {
          input: {
            action: "not_supported",
            data: { session_id: await sessionOf(made.order) },
          },
        }
      )
    )
  })
})

describe("a hold of lines", () => {
  const fulfill = (made: Made, lineId: string, quantity: number) =>
    store.admin.post(`/admin/orders/${made.order.id}/fulfillments`, {
      items: [{ id: lineId, quantity }],
    })

  it.each([
    ["scope lines", { scope: "lines" as const }],
    ["a drop shipment", { delivery: "drop_ship" as const }],
  ])("%s: lets covered units and other lines go", async (_, input) => {
    const made = await makeOrder()
    await allowPartialFulfillment(made)
    await hold(made, input)
    expectPassed(await fulfill(made, made.mug.line, 2))
    expectRefused(await fulfill(made, made.shirt.line, 6), made.order)
    expectPassed(await fulfill(made, made.shirt.line, 3))
    expectRefused(await fulfill(made, made.shirt.line, 3), made.order)
    expectPassed(await fulfill(made, made.shirt.line, 2))
    const { fulfillments } = await detailsOf(made.order)
    await store.make.ship(made.order.id, fulfillments[0].id)
    await store.make.deliver(made.order.id, fulfillments[0].id)
    expectRefused(
      await store.admin.post(
        `/admin/payments/${await paymentOf(made.order)}/capture`
      ),
      made.order
    )
    expect(await breachesOf(made.order.id)).toEqual([])
  })

  it("lets units go that have arrived", async () => {
    const made = await makeOrder()
    await allowPartialFulfillment(made)
    const { lineId } = await hold(made, { scope: "lines" })
    await store.backorders.updateBackorderLines({
      id: lineId,
      allocated_quantity: 2,
    })
    const refused = await fulfill(made, made.shirt.line, 8)
    expect(refused.body.message).toContain("waiting for 1 of Linen shirt")
    expect(refused.body.message).toContain("; 7 can be fulfilled now")
    expectPassed(await fulfill(made, made.shirt.line, 7))
  })
})

it("the setting block_capture lets a held order be charged", async () => {
  const made = await makeOrder()
  await hold(made)
  const [setting] = await store.sql("select id from backorder_setting")
  const id = setting?.id ?? "boset_test"
  if (!setting) {
    await store.sql(
      `insert into backorder_setting (id, release_on, release_on_stock, hold_scope, block_capture, over_receipt_percent, raw_over_receipt_percent, write_incoming, auto_backorder, handling_days, notify_customer_on_hold, notify_customer_on_date_change, notify_customer_on_release)
       values ($1, 'bill', false, 'order', true, 0, '{"value":"0"}', true, 'off', 0, false, false, false)`,
      [id]
    )
  }
  const capture = async () =>
    store.admin.post(`/admin/payments/${await paymentOf(made.order)}/capture`)
  expectRefused(await capture(), made.order)
  await store.sql("update backorder_setting set block_capture = false")
  expectPassed(await capture())
  await store.sql("update backorder_setting set block_capture = true")
  expect(await breachesOf(made.order.id)).toEqual([])
})

describe("two at once", () => {
  const fulfill = (made: Made, quantity: number) =>
    store.admin.post(`/admin/orders/${made.order.id}/fulfillments`, {
      items: [{ id: made.shirt.line, quantity }],
    })
  const stateOf = async (made: Made) => {
    const [row] = await store.sql(
      `select level.stocked_quantity::float8 as stock, level.reserved_quantity::float8 as reserved,
              item.fulfilled_quantity::float8 as fulfilled
       from inventory_level level, "order" o
       join order_item item on item.order_id = o.id and item.version = o.version
       where level.inventory_item_id = $1 and o.id = $2 and item.item_id = $3`,
      [made.shirt.inventoryItemId, made.order.id, made.shirt.line]
    )
    return row
  }

  it("two fulfillments of 4 of 8 are made one after the other", async () => {
    const made = await makeOrder()
    await allowPartialFulfillment(made)
    const answers = await Promise.all([fulfill(made, 4), fulfill(made, 4)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await stateOf(made)).toEqual({
      stock: -3,
      reserved: 0,
      fulfilled: 8,
    })
  })

  it("of two fulfillments of 5 of 8 the second is refused", async () => {
    const made = await makeOrder()
    await allowPartialFulfillment(made)
    const answers = await Promise.all([fulfill(made, 5), fulfill(made, 5)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(await stateOf(made)).toEqual({ stock: 0, reserved: 3, fulfilled: 5 })
  })

  it("a hold that is being placed is waited for", async () => {
    const made = await makeOrder()
    const release = await locks().lockOrders(store.container, [made.order.id])
    const capture = store.admin.post(
      `/admin/payments/${await paymentOf(made.order)}/capture`
    )
    const pack = fulfill(made, 5)
    await new Promise((done) => setTimeout(done, 150))
    await hold(made)
    await release()
    expectRefused(await capture, made.order)
    expectRefused(await pack, made.order)
  })

  it("the lock outlives a client that goes away", async () => {
    const made = await makeOrder()
    await allowPartialFulfillment(made)
    const gone = new AbortController()
    const login = await store.shop.post("/auth/user/emailpass", {
      email: store.secondAdmin.email,
      password: store.secondAdmin.password,
    })
    const first = fetch(
      `${store.baseUrl}/admin/orders/${made.order.id}/fulfillments`,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${login.body.token}`,
        },
        body: JSON.stringify({ items: [{ id: made.shirt.line, quantity: 4 }] }),
        signal: gone.signal,
      }
    ).catch(() => undefined)
    await new Promise((done) => setTimeout(done, 40))
    gone.abort()
    await first
    expectPassed(await fulfill(made, 4))
    expect(await stateOf(made)).toEqual({
      stock: -3,
      reserved: 0,
      fulfilled: 8,
    })
  })

  it("several orders are locked without a knot", async () => {
    const ids = ["order_a", "order_b", "order_c"]
    const done: number[] = []
    await Promise.all(
      [ids, [...ids].reverse(), ["order_b"], ids].map((some, at) =>
        locks().whileOrdersLocked(store.container, some, async () => {
          await new Promise((wait) => setTimeout(wait, 10))
          done.push(at)
        })
      )
    )
    expect(done).toHaveLength(4)
  })

  it.each([true, false])(
    "a workflow gives its lock back, whether it succeeds: %s",
    async (succeeds) => {
      const { lockOrdersStep, unlockOrdersStep, lockOrders } = locks()
      const orderId = `order_of_${succeeds}`
      const deed = createStep(`deed-${succeeds}`, async () => {
        if (!succeeds) {
          throw new Error("It went wrong")
        }
        return new StepResponse("done")
      })
      const flow = createWorkflow(`lock-and-${succeeds}`, () => {
        const lock = lockOrdersStep({ order_ids: [orderId] })
        deed()
        unlockOrdersStep(lock)
      })
      const { errors } = await flow(store.container).run({
        throwOnError: false,
      })
      expect(errors).toHaveLength(succeeds ? 0 : 1)
      await (
        await lockOrders(store.container, [orderId])
      )()
    }
  )

  it("whoever waits too long is told so", async () => {
    const made = await makeOrder()
    const release = await locks().lockOrders(store.container, [made.order.id])
    const { status, body } = await fulfill(made, 5)
    await release()
    expect([status, body.type, body.code]).toEqual([
      400,
      "not_allowed",
      "order.busy",
    ])
    expectPassed(await fulfill(made, 5))
  })
})

describe("what goes round it", () => {
  it("a capture and a fulfillment from code are written down once", async () => {
    const made = await makeOrder()
    const { id } = await hold(made)
    const payment = await paymentOf(made.order)
    store.events.sent.length = 0
    await capturePaymentWorkflow(store.container).run({
      input: { payment_id: payment },
    })
    const { result: fulfillment } = await createOrderFulfillmentWorkflow(
      store.container
    ).run({
      input: {
        order_id: made.order.id,
        items: [{ id: made.mug.line, quantity: 1 }],
      },
    })
    await store.events.settled()
    const expected = [
      { act: "capture", id: payment },
      { act: "fulfill", id: fulfillment.id },
    ]
    expect(await breachesOf(made.order.id)).toEqual(expected)
    const breached = () =>
      store.events.sent.filter(({ name }) => name === "backorder.breached")
    expect(breached().map(({ data }) => data)).toEqual(
      Array(2).fill({ id, order_id: made.order.id })
    )

    const bus = store.container.resolve(Modules.EVENT_BUS)
    await bus.emit([
      { name: "payment.captured", data: { id: payment } },
      {
        name: "order.fulfillment_created",
        data: { order_id: made.order.id, fulfillment_id: fulfillment.id },
      },
    ])
    await store.events.settled()
    expect(await breachesOf(made.order.id)).toEqual(expected)
    expect(breached()).toHaveLength(2)
  })

  it("a capture and a fulfillment that no event told of are found by the sweep, once", async () => {
    const made = await makeOrder()
    await hold(made)
    const payment = await paymentOf(made.order)
    let fulfillment_id = ""
    await store.events.withoutSubscribers(async () => {
      await capturePaymentWorkflow(store.container).run({
        input: { payment_id: payment },
      })
      const { result } = await createOrderFulfillmentWorkflow(
        store.container
      ).run({
        input: {
          order_id: made.order.id,
          items: [{ id: made.mug.line, quantity: 1 }],
        },
      })
      fulfillment_id = result.id
    })
    expect(await breachesOf(made.order.id)).toEqual([])
    await store.sweep()
    await store.sweep()
    expect(await breachesOf(made.order.id)).toEqual([
      { act: "capture", id: payment },
      { act: "fulfill", id: fulfillment_id },
    ])
  })

  it("a warehouse system is refused until its key is exempt, and then written down", async () => {
    const made = await makeOrder()
    const { id } = await hold(made)
    const [key] = await store.container
      .resolve(Modules.API_KEY)
      .createApiKeys([
        { title: "Warehouse", type: "secret", created_by: store.admin.id },
      ])
    const warehouse = client(store.baseUrl, () => ({
      authorization: `Basic ${Buffer.from(`${key!.token}:`).toString("base64")}`,
    }))
    const ship = () =>
      warehouse.post(`/admin/orders/${made.order.id}/fulfillments`, {
        items: [{ id: made.mug.line, quantity: 1 }],
      })
    // The field to poll, for many orders at once and for one.
    const { backorders } = succeeded(
      await warehouse.get(
        `/admin/backorders?status=on_hold&order_id=${made.order.id}&fields=order_id`
      )
    )
    expect(backorders).toEqual([{ id, order_id: made.order.id }])
    expect(
      (await warehouse.get(`/admin/orders/${made.order.id}/backorder`)).body
        .order_backorder.state
    ).toBe("on_hold")
    expectRefused(await ship(), made.order)
    expect(await breachesOf(made.order.id)).toEqual([])

    const { options } = store.backorders as unknown as { options: object }
    Reflect.set(options, "exempt_api_keys", [key!.id])
    try {
      expectPassed(await ship())
      await store.events.settled()
      expect(await breachesOf(made.order.id)).toEqual([
        { act: "fulfill", id: expect.any(String) },
      ])
      // People are stopped as before.
      expectRefused(
        await store.admin.post(`/admin/orders/${made.order.id}/fulfillments`, {
          items: [{ id: made.mug.line, quantity: 1 }],
        }),
        made.order
      )
    } finally {
      Reflect.deleteProperty(options, "exempt_api_keys")
    }
  })

  it("the hold of the moment counts, however late the event comes", async () => {
    const made = await makeOrder()
    const { release } = await hold(made)
    const payment = await paymentOf(made.order)
    await store.events.withoutSubscribers(() =>
      capturePaymentWorkflow(store.container).run({
        input: { payment_id: payment },
      })
    )
    await release()
    await store.container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "payment.captured", data: { id: payment } })
    await store.events.settled()
    expect(await breachesOf(made.order.id)).toEqual([
      { act: "capture", id: payment },
    ])
  })

  it("what was done before the hold or after it is no breach", async () => {
    const made = await makeOrder()
    const fulfillmentId = await store.make.fulfill(made.order.id, [
      { id: made.mug.line, quantity: 1 },
    ])
    const { release } = await hold(made)
    await store.make.ship(made.order.id, fulfillmentId)
    await store.make.deliver(made.order.id, fulfillmentId)
    await release()
    await store.make.capture(made.order.id)
    expect(await breachesOf(made.order.id)).toEqual([])
  })

  it("BACKORDERS_GUARD=off lets everything pass at once, and it is written down", async () => {
    const made = await makeOrder()
    await hold(made)
    process.env.BACKORDERS_GUARD = "off"
    try {
      const fulfillmentId = await store.make.fulfill(made.order.id, [
        { id: made.mug.line, quantity: 1 },
      ])
      await store.make.ship(made.order.id, fulfillmentId)
      await store.make.deliver(made.order.id, fulfillmentId)
      expect(selfCheck().guardStatus().state).toBe("off")
      expect(await breachesOf(made.order.id)).toEqual(
        ["fulfill", "ship", "deliver"].map((act) => ({
          act,
          id: fulfillmentId,
        }))
      )
    } finally {
      delete process.env.BACKORDERS_GUARD
    }
    expect(selfCheck().guardStatus().state).not.toBe("off")
  })
})

describe("what it costs", () => {
  it.each([
    "POST /admin/orders/:id/fulfillments",
    "POST /admin/payments/:id/capture",
    "POST /admin/fulfillments with a line of the order",
  ])("one statement for an order without a hold: %s", async (name) => {
    const { path, body } = await routes[name](await makeOrder())
    const statements: string[] = []
    const knex = store.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const note = ({ sql }: { sql: string }) => statements.push(sql)
    knex.on("query", note)
    await store.events.withoutSubscribers(async () =>
      expectPassed(await store.admin.post(path, body))
    )
    knex.removeListener("query", note)
    expect(statements.filter((sql) => /\bbackorder/.test(sql))).toEqual([
      expect.stringContaining("with named as"),
    ])
  })

  it("every name of an order is found by an index", async () => {
    const { sql } = store
    await sql("set enable_seqscan = off")
    const plans = await Promise.all(
      [
        `select link.order_id from order_fulfillment link where link.fulfillment_id = any('{a}') and link.deleted_at is null`,
        `select oi.order_id from fulfillment_item item join order_item oi on oi.item_id = item.line_item_id and oi.deleted_at is null where item.fulfillment_id = any('{a}') and item.deleted_at is null`,
        `select link.order_id from payment join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null where payment.id = any('{a}')`,
        `select 1 from backorder where order_id = 'a' and status = 'on_hold' and deleted_at is null`,
      ].map((query) => sql(`explain ${query}`))
    )
    for (const plan of plans) {
      expect(JSON.stringify(plan)).not.toContain("Seq Scan")
    }
    await sql("set enable_seqscan = on")
  })
})

it("trouble of its own does not stop the store", async () => {
  const made = await makeOrder()
  await store.events.withoutSubscribers(async () => {
    await store.sql("alter table backorder rename to backorder_elsewhere")
    try {
      expectPassed(
        await store.admin.post(`/admin/orders/${made.order.id}/complete`)
      )
    } finally {
      await store.sql("alter table backorder_elsewhere rename to backorder")
    }
  })
})

describe("the self-check", () => {
  it("has found the guard before every route", async () => {
    await expect
      .poll(() => selfCheck().guardStatus(), { timeout: 60_000 })
      .toEqual({
        state: "ok",
        checked_at: expect.any(String),
        unguarded: [],
      })
  })

  it("finds a route that the guard doesn't reach, and leaves no trace there", async () => {
    const app = express()
    const scope = store.container.createScope()
    let handled: unknown
    app.use((req, _, next) => {
      Object.assign(req, { scope })
      next()
    })
    app.post("/admin/orders/:id/complete", (req, res) => {
      try {
        ;(req as unknown as { scope: typeof store.container }).scope.resolve(
          Modules.ORDER
        )
        handled = "worked"
      } catch (error) {
        handled = (error as Error).message
      }
      res.status(500).end()
    })
    const server = createServer(app)
    const before = selfCheck().guardStatus()
    const exits: number[] = []
    const status = await selfCheck().checkGuard(server, (code) =>
      exits.push(code)
    )
    expect(status?.state).toBe("failed")
    expect(status?.unguarded).toContain("/admin/orders/:id/complete")
    expect(handled).toBe("This request only checks the hold guard.")
    expect(exits).toEqual([])

    const config = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    scope.register(
      ContainerRegistrationKeys.CONFIG_MODULE,
      asValue({
        ...config,
        modules: { backorder: { options: { strict_guard: true } } },
      })
    )
    await selfCheck().checkGuard(server, (code) => exits.push(code))
    expect(exits).toEqual([1])

    const { body } = await store.admin.get(
      "/admin/notifications?channel=feed&order=-created_at"
    )
    expect(body.notifications[0]?.data.title).toBe("Holds are not guarded")
    expect(before.state).toBe("ok")
  })

  it("leaves a server alone that isn't Medusa's", async () => {
    const status = await selfCheck().checkGuard(
      createServer((_, res) => res.end())
    )
    expect(status).toBeNull()
  })

  it("can't be used from outside", async () => {
    const made = await makeOrder()
    const { status, body } = await store
      .as("no token")
      .post(`/admin/orders/${made.order.id}/complete`)
    expect([status, body.message]).toEqual([401, "Unauthorized"])
  })
})

/** A hook takes one handler: had we one, these would throw. Last, because now they are taken. */
it("leaves every hook of Medusa's workflows to the merchant", () => {
  const hooks = Object.values(coreFlows).flatMap((flow) =>
    typeof flow === "function" && "hooks" in flow
      ? Object.values(
          flow.hooks as Record<string, (handler: () => void) => void>
        )
      : []
  )
  expect(hooks.length).toBeGreaterThan(20)
  for (const take of new Set(hooks)) {
    expect(() => take(() => undefined)).not.toThrow()
  }
})

async function newCollection(orderId: string) {
  const payment = store.container.resolve(Modules.PAYMENT)
  const collection = await payment.createPaymentCollections({
    currency_code: "eur",
    amount: 10,
  })
  await store.container.resolve("link").create({
    [Modules.ORDER]: { order_id: orderId },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  })
  return collection.id
}
