import { describe, expect, it } from "vitest"
import type { PurchaseOrder } from "../../src/types"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)
const path = "/admin/purchase-orders"

const change = async (id: string, body: object): Promise<PurchaseOrder> =>
  (await staff.post(`${path}/${id}`, body)).purchase_order
const refusalOf = async (url: string, body: object) => {
  const answer = await store.admin.post(url, body)
  return [answer.status, answer.body.code]
}
const BREAKS = [
  { min_quantity: 1, unit_cost: 10 },
  { min_quantity: 25, unit_cost: 8 },
  { min_quantity: 100, unit_cost: 1.25 },
]

/** Orders of one product, as they queue, all on one purchase order. */
async function waitingFor(...quantities: number[]) {
  const product = await staff.bought({}, { lead_time_days: 9 })
  const orders = []
  for (const quantity of quantities) {
    orders.push(await staff.ordered([product, quantity]))
  }
  const { purchase_orders } = await staff.place(orders)
  return { ...product, orders, purchaseOrder: purchase_orders[0]! }
}

const statesOf = async (order: { id: string }) =>
  await store.sql(
    `select status, quantity::float8 as quantity from backorder_line
     where order_id = $1 and deleted_at is null order by status`,
    [order.id]
  )

describe("who sells it", () => {
  it("the cheapest whose minimum is reached, when nobody is preferred", async () => {
    const product = await store.make.product({
      stock: { [store.stockholm]: 0 },
    })
    const item = { inventory_item_id: product.inventoryItemId }
    const a = await staff.vendor([
      { ...item, unit_cost: 4, min_order_quantity: 2, lead_time_days: 10 },
    ])
    const b = await staff.vendor([
      { ...item, unit_cost: 10, min_order_quantity: 1, lead_time_days: 5 },
    ])
    const proposed = async (quantity: number) => {
      const order = await staff.ordered([product, quantity])
      const { purchase_orders } = await staff.post(
        "/admin/backorders/preview",
        {
          orders: [{ order_id: order.id }],
        }
      )
      return purchase_orders[0].vendor.id
    }
    expect([await proposed(1), await proposed(2)]).toEqual([b, a])
  })

  it("13 in packs of 10 are 20, 7 of them spare", async () => {
    const product = await staff.bought({}, { order_multiple: 10 })
    const { purchase_orders } = await staff.place(
      await staff.ordered([product, 13])
    )
    expect(purchase_orders[0]!.lines).toMatchObject([
      { quantity: 20, pegged_quantity: 13, surplus_quantity: 7 },
    ])
  })

  it("10 and 5 of one item are one line of 15 with two pegs", async () => {
    const { purchaseOrder } = await waitingFor(10, 5)
    expect(purchaseOrder.lines).toMatchObject([
      { quantity: 15, pegs: [{ quantity: 10 }, { quantity: 5 }] },
    ])
  })

  it("is remembered from the dialog, with the cost, unless told not to", async () => {
    const product = await store.make.product({
      stock: { [store.stockholm]: 0 },
    })
    const vendor_id = await staff.vendor()
    const place = async (fields: object) => {
      const order = await staff.ordered([product, 1])
      const items = [
        { line_item_id: order.items[0]!.id, vendor_id, unit_cost: 6.5 },
      ]
      await staff.post("/admin/backorders", {
        orders: [{ order_id: order.id, items }],
        ...fields,
      })
      const { body } = await store.admin.get(
        `/admin/inventory-items/${product.inventoryItemId}/vendors`
      )
      return body.vendors
    }
    expect(await place({ remember_vendor: false })).toEqual([])
    expect(await place({ remember_vendor: true })).toMatchObject([
      { vendor_id, unit_cost: 6.5, is_preferred: true },
    ])
  })
})

describe("price breaks of 10.00, from 25 8.00, from 100 1.25", () => {
  it.each([
    [20, 10],
    [35, 8],
    [135, 1.25],
  ])("%d cost %d each", async (quantity, unit_cost) => {
    const product = await staff.bought({}, { price_breaks: BREAKS })
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, quantity],
    ])
    expect(draft.lines).toMatchObject([{ quantity, unit_cost }])
  })

  it("follow the quantity of a draft up and down, but never a cost typed by hand", async () => {
    const product = await staff.bought({}, { price_breaks: BREAKS })
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 20],
    ])
    const line = async (fields: object) =>
      (
        await change(draft.id, {
          lines: [{ id: draft.lines[0]!.id, ...fields }],
        })
      ).lines[0]!
    expect(await line({ quantity: 35 })).toMatchObject({ unit_cost: 8 })
    expect(await line({ quantity: 20 })).toMatchObject({
      unit_cost: 10,
      unit_cost_is_manual: false,
    })
    expect(await line({ unit_cost: 9.5 })).toMatchObject({
      unit_cost_is_manual: true,
    })
    expect(await line({ quantity: 135 })).toMatchObject({ unit_cost: 9.5 })
    expect(await line({ unit_cost: null })).toMatchObject({
      unit_cost: 1.25,
      unit_cost_is_manual: false,
    })
  })

  it("follow when an order on the draft is canceled", async () => {
    const product = await staff.bought({}, { price_breaks: BREAKS })
    const [small, large] = [
      await staff.ordered([product, 20]),
      await staff.ordered([product, 15]),
    ]
    const { purchase_orders } = await staff.place([small, large])
    expect(purchase_orders[0]!.lines).toMatchObject([
      { quantity: 35, unit_cost: 8 },
    ])
    await staff.post(`/admin/orders/${large.id}/cancel`)
    const draft = await staff.order(purchase_orders[0]!.id)
    expect(draft.lines).toMatchObject([{ quantity: 20, unit_cost: 10 }])
  })
})

describe("an issued quantity cut below what orders wait for", () => {
  it("is refused until somebody says so; then the last in the queue lose supply", async () => {
    const { purchaseOrder, orders, ...product } = await waitingFor(7, 4)
    await staff.issue(purchaseOrder.id)
    const lines = [{ id: purchaseOrder.lines[0]!.id, quantity: 8 }]
    const url = `${path}/${purchaseOrder.id}`
    expect(await refusalOf(url, { lines })).toEqual([
      400,
      "purchase_order_line.below_pegs",
    ])

    const preview = await staff.post(`${url}/preview`, { lines })
    expect(preview).toMatchObject({
      purchase_order: { total: 80, lines: [{ quantity: 8, subtotal: 80 }] },
      orders: [{ order_id: orders[1]!.id, quantity: 4, lost_quantity: 3 }],
    })
    expect((await staff.order(purchaseOrder.id)).lines[0]!.quantity).toBe(11)

    const cut = await change(purchaseOrder.id, {
      lines,
      drop_pegs: true,
      reason: "They have no more",
    })
    expect(cut.lines).toMatchObject([
      { quantity: 8, pegs: [{ quantity: 7 }, { quantity: 1 }] },
    ])
    expect(await staff.level(product)).toMatchObject({ incoming: 8 })
    expect(await statesOf(orders[1]!)).toEqual([
      { status: "ordered", quantity: 1 },
      { status: "unsupplied", quantity: 3 },
    ])
    const { body } = await store.admin.get(
      `/admin/orders/${orders[1]!.id}/backorder`
    )
    expect(body.order_backorder).toMatchObject({
      state: "on_hold",
      needs_backorder: true,
    })
    const { history } = await staff.order(purchaseOrder.id)
    expect(history).toContainEqual(
      expect.objectContaining({
        action: "edited",
        reason: "They have no more",
        actor_id: store.admin.id,
        data: expect.objectContaining({
          changes: [
            {
              field: "quantity",
              item: product.variant.sku,
              from: 11,
              to: 8,
            },
          ],
        }),
      })
    )
  })

  it("never takes what has arrived, and not below it", async () => {
    const { purchaseOrder, orders } = await waitingFor(7, 4)
    const { id, lines } = await staff.issue(purchaseOrder.id)
    await staff.receive(id, {
      lines: [{ line_id: lines[0]!.id, quantity: 5 }],
    })
    const cutTo = (quantity: number) => ({
      drop_pegs: true,
      lines: [{ id: lines[0]!.id, quantity }],
    })
    expect(await refusalOf(`${path}/${id}`, cutTo(4))).toEqual([
      400,
      "purchase_order_line.below_received",
    ])
    expect(await change(id, cutTo(5))).toMatchObject({
      receipt_status: "received",
      lines: [{ pegs: [{ quantity: 5, allocated_quantity: 5 }] }],
    })
    expect(await statesOf(orders[0]!)).toEqual([
      { status: "received", quantity: 5 },
      { status: "unsupplied", quantity: 2 },
    ])
    expect(await statesOf(orders[1]!)).toEqual([
      { status: "unsupplied", quantity: 4 },
    ])
  })

  it("of a draft may take the whole line; its orders are backordered again on the same line", async () => {
    const { purchaseOrder, orders } = await waitingFor(3)
    const body = { lines: [{ id: purchaseOrder.lines[0]!.id, delete: true }] }
    const url = `${path}/${purchaseOrder.id}`
    expect(await refusalOf(url, body)).toEqual([
      400,
      "purchase_order_line.in_use",
    ])
    expect(
      (await change(purchaseOrder.id, { ...body, drop_pegs: true })).lines
    ).toEqual([])
    await staff.place(orders)
    expect(await statesOf(orders[0]!)).toEqual([
      { status: "requested", quantity: 3 },
    ])
  })
})

describe("a date that moves", () => {
  it("says whose, before it is saved", async () => {
    const { purchaseOrder, orders } = await waitingFor(2, 3)
    const { id, expected_date } = await staff.issue(purchaseOrder.id)
    const { orders: moved } = await staff.post(`${path}/${id}/preview`, {
      expected_date: "2027-03-01",
    })
    expect(moved).toEqual(
      orders.map((order, index) =>
        expect.objectContaining({
          order_id: order.id,
          order_display_id: order.display_id,
          customer_email: "customer@example.com",
          quantity: [2, 3][index],
          lost_quantity: 0,
          from_date: expected_date,
          to_date: "2027-03-01",
        })
      )
    )
    const line = { id: purchaseOrder.lines[0]!.id }
    const one = await change(id, {
      lines: [{ ...line, expected_date: "2027-04-01" }],
    })
    expect(one).toMatchObject({
      expected_date: "2027-04-01",
      lines: [{ expected_date: "2027-04-01", has_own_expected_date: true }],
    })
    expect(await change(id, { expected_date: "2027-05-01" })).toMatchObject({
      expected_date: "2027-05-01",
      lines: [{ expected_date: "2027-05-01", has_own_expected_date: false }],
    })
  })
})

describe("lines for another vendor", () => {
  it("move to that vendor's draft with who waits, at its terms; an empty draft is canceled", async () => {
    const { purchaseOrder, orders, ...product } = await waitingFor(10, 5)
    const item = { inventory_item_id: product.inventoryItemId }
    const other = await staff.vendor(
      [{ ...item, unit_cost: 4, order_multiple: 6, lead_time_days: 2 }],
      { currency_code: "sek" }
    )
    const there = await staff.draft(other, [[product.inventoryItemId, 6]])
    const move = { vendor_id: other, line_ids: [purchaseOrder.lines[0]!.id] }
    const answer = await staff.post(
      `${path}/${purchaseOrder.id}/move-lines`,
      move
    )
    expect(answer).toMatchObject({
      purchase_order: { status: "canceled", lines: [], total: 0 },
      target_purchase_order: {
        id: there.id,
        currency_code: "sek",
        total: 96,
        lines: [
          {
            quantity: 24,
            pegged_quantity: 15,
            unit_cost: 4,
            pegs: [{ quantity: 10 }, { quantity: 5 }],
          },
        ],
      },
    })
    expect(await statesOf(orders[0]!)).toEqual([
      { status: "requested", quantity: 10 },
    ])
    expect((await staff.order(there.id)).history).toContainEqual(
      expect.objectContaining({ action: "lines_added" })
    )
    expect(
      await refusalOf(`${path}/${purchaseOrder.id}/move-lines`, move)
    ).toEqual([400, "purchase_order.wrong_status"])
  })

  it("make a new draft where there is none, and twice at once move once", async () => {
    const [one, two] = [await staff.bought(), await staff.bought()]
    const draft = await staff.draft(one.vendorId, [
      [one.inventoryItemId, 2],
      [two.inventoryItemId, 3],
    ])
    const body = { vendor_id: two.vendorId, line_ids: [draft.lines[1]!.id] }
    const answers = await Promise.all(
      [store.admin, store.secondAdmin].map((who) =>
        who.post(`${path}/${draft.id}/move-lines`, body)
      )
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    const target = answers.find(({ status }) => status === 200)!.body
      .target_purchase_order
    expect(target).toMatchObject({
      status: "draft",
      vendor_id: two.vendorId,
      location_id: store.stockholm,
      lines: [{ quantity: 3, unit_cost: 10 }],
    })
    expect((await staff.order(draft.id)).lines).toHaveLength(1)
  })
})

describe("what becomes of a purchase order", () => {
  it("is said before it is closed or canceled or its vendor replaced", async () => {
    const { purchaseOrder, orders, ...product } = await waitingFor(8, 2)
    const { id, lines, expected_date } = await staff.issue(purchaseOrder.id)
    expect(await staff.post(`${path}/${id}/cancel/preview`)).toMatchObject({
      orders: [
        { order_id: orders[0]!.id, lost_quantity: 8, to_date: null },
        { order_id: orders[1]!.id, lost_quantity: 2, to_date: null },
      ],
    })
    const cheaper = await staff.vendor([
      {
        inventory_item_id: product.inventoryItemId,
        unit_cost: 2,
        lead_time_days: 30,
      },
    ])
    expect(
      await staff.post(`${path}/${id}/replace-vendor/preview`, {
        vendor_id: cheaper,
      })
    ).toMatchObject({
      replaced_status: "canceled",
      purchase_order: { total: 20, lines: [{ id: null, quantity: 10 }] },
      orders: [{ from_date: expected_date }, { lost_quantity: 0 }],
    })

    await staff.receive(id, { lines: [{ line_id: lines[0]!.id, quantity: 5 }] })
    expect(await refusalOf(`${path}/${id}/cancel/preview`, {})).toEqual([
      400,
      "purchase_order.has_receipts",
    ])
    const closing = await staff.post(`${path}/${id}/close/preview`, {
      line_ids: [lines[0]!.id],
    })
    expect(closing.orders).toMatchObject([
      { order_id: orders[0]!.id, quantity: 3, lost_quantity: 3 },
      { order_id: orders[1]!.id, quantity: 2, lost_quantity: 2 },
    ])
    await staff.post(`${path}/${id}/close`, { reason: "Discontinued" })
    expect(await statesOf(orders[0]!)).toEqual([
      { status: "received", quantity: 5 },
      { status: "unsupplied", quantity: 3 },
    ])
  })

  it("is drafted again at today's cost, without who waits", async () => {
    const { purchaseOrder, vendorId, inventoryItemId } = await waitingFor(4)
    await staff.issue(purchaseOrder.id)
    await staff.post(`/admin/purchase-vendors/${vendorId}/items`, {
      items: [{ inventory_item_id: inventoryItemId, unit_cost: 11 }],
    })
    const url = `${path}/${purchaseOrder.id}/duplicate`
    const key = { "Idempotency-Key": "again" }
    const made = await store.admin.post(url, {}, key)
    const again = await store.admin.post(url, {}, key)
    expect(again.body).toEqual(made.body)
    expect(made.body.purchase_order).toMatchObject({
      status: "draft",
      vendor_id: vendorId,
      location_id: store.stockholm,
      reference: null,
      lines: [{ quantity: 4, pegged_quantity: 0, unit_cost: 11 }],
    })
    expect(made.body.purchase_order.number).not.toBe(purchaseOrder.number)
  })
})

it("many are received at once, each for itself, and their orders released", async () => {
  const ready = await waitingFor(2)
  const draft = await waitingFor(3)
  await staff.issue(ready.purchaseOrder.id)
  const { purchase_orders, released_order_ids, skipped } =
    await staff.withSettings({ release_on: "receipt" }, () =>
      staff.post(`${path}/receive`, {
        ids: [ready.purchaseOrder.id, draft.purchaseOrder.id, "po_nobody"],
      })
    )
  expect(purchase_orders).toMatchObject([
    { id: ready.purchaseOrder.id, receipt_status: "received" },
  ])
  expect(released_order_ids).toEqual([ready.orders[0]!.id])
  expect(skipped).toMatchObject([
    { id: draft.purchaseOrder.id, code: "purchase_order.wrong_status" },
    { id: "po_nobody", code: "purchase_order.not_found" },
  ])
})
