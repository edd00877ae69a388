import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import type { OrderBackorder } from "../../src/types"
import { troubles } from "../doctor"
import { useStore } from "../store"

const store = useStore()

const read = async (order: { id: string }) => {
  const { status, body } = await store.admin.get(
    `/admin/orders/${order.id}/backorder`
  )
  expect(status).toBe(200)
  return body.order_backorder as OrderBackorder
}

async function buyable(stock: number) {
  const product = await store.make.product({
    stock: { [store.stockholm]: stock },
  })
  const vendor = await store.admin.post("/admin/purchase-vendors", {
    name: "Nordic Textiles",
    currency_code: "eur",
    lead_time_days: 9,
  })
  const { id } = vendor.body.purchase_vendor
  await store.admin.post(`/admin/purchase-vendors/${id}/items`, {
    items: [{ inventory_item_id: product.inventoryItemId, unit_cost: 7.5 }],
  })
  return { ...product, vendorId: id as string }
}

const succeeded = async (path: string, body: object = {}) => {
  const answer = await store.admin.post(path, body)
  expect(answer.body, path).not.toHaveProperty("code")
  expect(answer.status, path).toBe(200)
  await store.events.settled()
  return answer.body
}

it("follows an order from shortage to release", async () => {
  const { variant, inventoryItemId, vendorId } = await buyable(1)
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 4 },
  ])
  const line = order.items[0]

  expect(await read(order)).toMatchObject({
    order_id: order.id,
    state: "needs_backorder",
    needs_backorder: true,
    lines: [
      {
        line_item_id: line.id,
        inventory_item_id: inventoryItemId,
        required_quantity: 4,
        covered_quantity: 1,
        short_quantity: 3,
        to_backorder_quantity: 3,
        vendor: { id: vendorId },
        unit_cost: 7.5,
        lead_time_days: 9,
      },
    ],
    backorder: null,
    purchase_orders: [],
    bills: [],
    breaches: [],
  })

  const placed = await succeeded("/admin/backorders", {
    orders: [{ order_id: order.id }],
  })
  const [po] = placed.purchase_orders
  await succeeded(`/admin/purchase-orders/${po.id}`, {
    expected_date: "2020-01-31",
  })
  await succeeded(`/admin/purchase-orders/${po.id}/issue`)
  expect(await read(order)).toMatchObject({
    state: "on_hold",
    needs_backorder: false,
    lines: [
      {
        short_quantity: 3,
        outstanding_quantity: 3,
        to_backorder_quantity: 0,
        expected_date: null,
      },
    ],
    backorder: {
      status: "on_hold",
      expected_date: "2020-01-31",
      lines: [{ line_item_id: line.id, quantity: 3, status: "ordered" }],
    },
    purchase_orders: [
      {
        id: po.id,
        number: po.number,
        status: "issued",
        is_late: true,
        vendor: { id: vendorId, name: "Nordic Textiles" },
        delivery: "warehouse",
        lines: [
          {
            inventory_item_id: inventoryItemId,
            pegged_quantity: 3,
            allocated_quantity: 0,
            billed_quantity: 0,
          },
        ],
      },
    ],
  })

  await succeeded(`/admin/purchase-orders/${po.id}/bills`, { receive: true })
  const released = await read(order)
  expect(released).toMatchObject({
    state: "ready",
    needs_backorder: false,
    lines: [],
    backorder: { status: "released", release_cause: "bill" },
    purchase_orders: [
      {
        is_late: false,
        receipt_status: "received",
        billing_status: "billed",
        lines: [
          { pegged_quantity: 3, allocated_quantity: 3, billed_quantity: 3 },
        ],
      },
    ],
    bills: [{ status: "open", total: 22.5, currency_code: "eur" }],
  })

  await store.make.fulfill(order.id)
  expect(await read(order)).toMatchObject({ state: "none", lines: [] })
})

it("is incoming when the hold was lifted by hand, and names what is free on order", async () => {
  const { variant, inventoryItemId, vendorId } = await buyable(0)
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 2 },
  ])
  const { backorders } = await succeeded("/admin/backorders", {
    orders: [{ order_id: order.id }],
  })
  await succeeded(`/admin/backorders/${backorders[0].id}/release`, {
    reason: "The customer can wait for the rest.",
  })
  expect(await read(order)).toMatchObject({
    state: "incoming",
    needs_backorder: false,
    backorder: { status: "released", release_cause: "manual" },
  })

  const { purchase_order } = await succeeded("/admin/purchase-orders", {
    vendor_id: vendorId,
    location_id: store.stockholm,
    expected_date: "2030-02-01",
    lines: [{ inventory_item_id: inventoryItemId, quantity: 5 }],
  })
  const later = await store.make.placeOrder([
    { variantId: variant.id, quantity: 4 },
  ])
  expect(await read(later)).toMatchObject({
    state: "needs_backorder",
    lines: [
      {
        free_on_order_quantity: 5,
        free_on_order: [
          {
            number: purchase_order.number,
            quantity: 5,
            expected_date: "2030-02-01",
          },
        ],
        expected_date: "2030-02-01",
      },
    ],
  })
})

it("says nothing about an order that stock covers", async () => {
  const { variant } = await store.make.product({
    stock: { [store.stockholm]: 5 },
  })
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 4 },
  ])
  expect(await read(order)).toEqual({
    order_id: order.id,
    state: "none",
    needs_backorder: false,
    lines: [],
    demand: { required_quantity: 4, covered_quantity: 4 },
    backorder: null,
    purchase_orders: [],
    lost_purchase_orders: [],
    bills: [],
    breaches: [],
    promise: null,
    customer_answer: null,
    spare: [],
  })
})

it("names the purchase orders whose goods are lost, until others are ordered for all of them", async () => {
  const { variant } = await buyable(0)
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 5 },
  ])
  const line_item_id = order.items[0]!.id
  const lost = []
  for (const quantity of [2, 3]) {
    const { purchase_orders } = await succeeded("/admin/backorders", {
      orders: [{ order_id: order.id, items: [{ line_item_id, quantity }] }],
    })
    const [{ id, number }] = purchase_orders
    await succeeded(`/admin/purchase-orders/${id}/issue`)
    lost.push({ id, number, status: "canceled" })
  }
  for (const { id } of lost) {
    await succeeded(`/admin/purchase-orders/${id}/cancel`)
  }
  expect(await read(order)).toMatchObject({
    state: "on_hold",
    purchase_orders: [],
    lost_purchase_orders: lost,
  })
  const again = await succeeded("/admin/backorders", {
    orders: [{ order_id: order.id }],
  })
  expect(await read(order)).toMatchObject({
    purchase_orders: [
      { id: again.purchase_orders[0].id, lines: [{ pegged_quantity: 5 }] },
    ],
    lost_purchase_orders: [],
  })
  expect(await troubles(store)).toEqual([])
})

it("orders what was lost on the draft that the order has already", async () => {
  const { variant } = await buyable(0)
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 5 },
  ])
  const line_item_id = order.items[0]!.id
  const place = async (quantity?: number) => {
    const items = [{ line_item_id, quantity }]
    const { purchase_orders } = await succeeded("/admin/backorders", {
      orders: [{ order_id: order.id, ...(quantity ? { items } : {}) }],
    })
    return purchase_orders[0].id as string
  }
  const lost = await place(2)
  await succeeded(`/admin/purchase-orders/${lost}/issue`)
  const draft = await place(3)
  await succeeded(`/admin/purchase-orders/${lost}/cancel`)
  expect(await place()).toBe(draft)
  expect(await read(order)).toMatchObject({
    needs_backorder: false,
    purchase_orders: [{ id: draft, lines: [{ pegged_quantity: 5 }] }],
    lost_purchase_orders: [],
  })
  expect(await troubles(store)).toEqual([])
})

it("refuses an unknown order, an unknown key and who is not logged in", async () => {
  const unknown = await store.admin.get("/admin/orders/order_nowhere/backorder")
  expect(unknown.status).toBe(404)
  expect(unknown.body).toEqual({
    type: "not_found",
    code: "order.not_found",
    message: "There is no order with the id order_nowhere.",
  })
  const extra = await store.admin.get("/admin/orders/any/backorder?colour=red")
  expect(extra.status).toBe(400)
  expect(extra.body.code).toBe("request.invalid")
  expect((await store.shop.get("/admin/orders/any/backorder")).status).toBe(401)
})

it("takes at most 8 statements", async () => {
  const { variant } = await buyable(1)
  const { variant: other } = await buyable(0)
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 4 },
    { variantId: other.id, quantity: 2 },
  ])
  await succeeded("/admin/backorders", { orders: [{ order_id: order.id }] })
  await store.make.editOrder(order.id, {
    update: [{ id: order.items[0].id, quantity: 6 }],
  })

  const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const statements: string[] = []
  const listen = ({ sql }: { sql: string }) => statements.push(sql)
  knex.on("query", listen)
  const answer = await store.backorders.viewOrderBackorder(order.id)
  knex.removeListener("query", listen)

  expect(answer).toMatchObject({ state: "on_hold", needs_backorder: true })
  expect(answer.lines).toHaveLength(2)
  expect(statements.length).toBeGreaterThan(3)
  expect(statements.length).toBeLessThanOrEqual(8)
})

describe("taking from another location", () => {
  const take = (order: { id: string }, body: object, path = "") =>
    store.admin.post(
      `/admin/orders/${order.id}/backorder/take-stock${path}`,
      body
    )
  const reservations = (lineId: string) =>
    store.sql(
      `select location_id, quantity::float8 as quantity from reservation_item
       where line_item_id = $1 and deleted_at is null`,
      [lineId]
    )

  /** An order of 4 in Stockholm, where 1 is; the others come to Malmö later. */
  async function shortOrder(malmo: number) {
    const product = await buyable(1)
    const order = await store.make.placeOrder([
      { variantId: product.variant.id, quantity: 4 },
    ])
    await store.make.setStock(product.inventoryItemId, store.malmo, malmo)
    return { ...product, order, lineId: order.items[0]!.id }
  }

  it("moves the whole reservation where it is covered", async () => {
    const { order, lineId } = await shortOrder(12)
    const preview = await take(order, { location_id: store.malmo }, "/preview")
    expect(preview.body.lines).toMatchObject([
      { can_move: true, items: [{ quantity: 4 }], message: null },
    ])
    const { status, body } = await take(order, { location_id: store.malmo })
    await store.events.settled()
    expect(status).toBe(200)
    expect(body.order_backorder).toMatchObject({ state: "none", lines: [] })
    expect(await reservations(lineId)).toEqual([
      { location_id: store.malmo, quantity: 4 },
    ])
    const again = await take(order, { location_id: store.malmo })
    expect(again.body.code).toBe("order_line.none_elsewhere")
    await store.make.fulfill(order.id, undefined, store.malmo)
  })

  it("says what to transfer where it is covered in part, and moves nothing", async () => {
    const { order, lineId, variant } = await shortOrder(2)
    const { body } = await take(order, { location_id: store.malmo })
    expect(body.code).toBe("order_line.not_covered_there")
    expect(body.message).toContain(`Transfer 2 of ${variant.sku} instead.`)
    expect(await reservations(lineId)).toEqual([
      { location_id: store.stockholm, quantity: 4 },
    ])
  })

  it("leaves a line that goods were bought for, and refuses nonsense", async () => {
    const { order, vendorId } = await shortOrder(12)
    await succeeded("/admin/backorders", {
      orders: [{ order_id: order.id }],
      vendor_id: vendorId,
    })
    const codes = await Promise.all(
      [
        take(order, { location_id: store.malmo }),
        take(order, { location_id: "sloc_none" }),
        take({ id: "order_none" }, { location_id: store.malmo }),
        take(order, {}),
      ].map(async (answer) => (await answer).body.code)
    )
    expect(codes).toEqual([
      "order_line.on_order",
      "backorder.location_not_found",
      "order.not_found",
      "request.invalid",
    ])
  })

  it("two orders, and enough for one: one moves", async () => {
    const first = await shortOrder(0)
    const second = await store.make.placeOrder([
      { variantId: first.variant.id, quantity: 4 },
    ])
    const [row] = await reservations(second.items[0]!.id)
    expect(row.location_id).toBe(store.stockholm)
    await store.make.setStock(first.inventoryItemId, store.malmo, 5)
    const answers = await Promise.all(
      [first.order, second].map((order) =>
        take(order, { location_id: store.malmo })
      )
    )
    await store.events.settled()
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
  })
})
