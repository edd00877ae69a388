import { describe, expect, it } from "vitest"
import type { PurchaseOrder } from "../../src/types"
import { useStore } from "../store"

const store = useStore()

async function post(path: string, body: object = {}) {
  const answer = await store.admin.post(path, body)
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
  return answer.body
}

async function vendorOf(
  inventory_item_id: string,
  fields: { unit_cost?: number; currency_code?: string } = {}
) {
  const { purchase_vendor } = await post("/admin/purchase-vendors", {
    name: "Nordic Textiles",
    currency_code: fields.currency_code ?? "eur",
  })
  await post(`/admin/purchase-vendors/${purchase_vendor.id}/items`, {
    items: [
      {
        inventory_item_id,
        unit_cost: fields.unit_cost ?? 3,
        lead_time_days: 9,
      },
    ],
  })
  return purchase_vendor.id as string
}

const level = async (inventory_item_id: string) => {
  const [row] = await store.sql(
    `select stocked_quantity::float8 as stock, incoming_quantity::float8 as incoming
     from inventory_level where inventory_item_id = $1 and location_id = $2 and deleted_at is null`,
    [inventory_item_id, store.stockholm]
  )
  return row
}

const orderBackorder = async (order_id: string) =>
  (await store.admin.get(`/admin/orders/${order_id}/backorder`)).body
    .order_backorder

/** An order of `quantity` with nothing in stock, backordered on an issued purchase order. */
async function waiting(quantity: number, ...more: number[]) {
  const { variant, inventoryItemId } = await store.make.product({
    stock: { [store.stockholm]: 0 },
  })
  const vendor_id = await vendorOf(inventoryItemId)
  const orders = []
  for (const units of [quantity, ...more]) {
    orders.push(
      await store.make.placeOrder([{ variantId: variant.id, quantity: units }])
    )
  }
  const placed = await post("/admin/backorders", {
    orders: orders.map((order) => ({ order_id: order.id })),
    vendor_id,
  })
  const po = placed.purchase_orders[0] as PurchaseOrder
  await post(`/admin/purchase-orders/${po.id}/issue`)
  return { po, orders, order: orders[0]!, inventoryItemId, vendor_id, variant }
}

describe("a purchase order that ends early", () => {
  it("splits a peg of 8 with 5 arrived into 5 received and 3 unsupplied", async () => {
    const { po, order, inventoryItemId } = await waiting(8)
    const line_id = po.lines[0]!.id
    await post(`/admin/purchase-orders/${po.id}/receipts`, {
      lines: [{ line_id, quantity: 5 }],
    })
    expect(await level(inventoryItemId)).toEqual({ stock: 5, incoming: 3 })

    const refused = await store.admin.post(
      `/admin/purchase-orders/${po.id}/cancel`,
      {}
    )
    expect(refused.body.code).toBe("purchase_order.has_receipts")

    const { purchase_order } = await post(
      `/admin/purchase-orders/${po.id}/close`,
      { reason: "Discontinued" }
    )
    expect(purchase_order).toMatchObject({
      status: "closed",
      receipt_status: "received",
      lines: [{ short_closed_quantity: 3, pegged_quantity: 5 }],
    })
    expect(await level(inventoryItemId)).toEqual({ stock: 5, incoming: 0 })
    const { backorder, needs_backorder } = await orderBackorder(order.id)
    expect(backorder.status).toBe("on_hold")
    expect(needs_backorder).toBe(true)
    expect(
      backorder.lines.map((line: { quantity: number; status: string }) => [
        line.quantity,
        line.status,
      ])
    ).toEqual([
      [5, "received"],
      [3, "unsupplied"],
    ])

    const again = await post("/admin/backorders", {
      orders: [{ order_id: order.id }],
    })
    expect(again.purchase_orders).toMatchObject([
      { is_new: true, lines: [{ quantity: 3 }] },
    ])
    const reopened = await post(`/admin/purchase-orders/${po.id}/reopen`)
    expect(reopened.purchase_order.status).toBe("issued")
    expect(await level(inventoryItemId)).toEqual({ stock: 5, incoming: 3 })
  })

  it("replaces the vendor without a hold ending for a moment", async () => {
    const { po, orders, inventoryItemId } = await waiting(8, 2)
    const other = await vendorOf(inventoryItemId, { unit_cost: 4 })
    await post(`/admin/purchase-orders/${po.id}/receipts`, {
      lines: [{ line_id: po.lines[0]!.id, quantity: 3 }],
    })
    const { purchase_order, replaced_purchase_order } = await post(
      `/admin/purchase-orders/${po.id}/replace-vendor`,
      { vendor_id: other, reason: "Faster" }
    )
    expect(replaced_purchase_order.status).toBe("closed")
    expect(purchase_order).toMatchObject({
      status: "draft",
      vendor_id: other,
      total: 28,
      lines: [{ quantity: 7, pegged_quantity: 7, unit_cost: 4 }],
    })
    expect(await level(inventoryItemId)).toEqual({ stock: 3, incoming: 0 })
    for (const order of orders) {
      const { backorder } = await orderBackorder(order.id)
      expect(backorder.status).toBe("on_hold")
      expect(backorder.history ?? []).not.toContainEqual(
        expect.objectContaining({ action: "released" })
      )
    }
  })

  it("takes what is lost when it is canceled, and is backordered again on the same line", async () => {
    const { po, order, inventoryItemId } = await waiting(4)
    await post(`/admin/purchase-orders/${po.id}/cancel`, { reason: "No" })
    expect(await level(inventoryItemId)).toEqual({ stock: 0, incoming: 0 })
    const before = await orderBackorder(order.id)
    expect(before.backorder.lines).toMatchObject([{ status: "unsupplied" }])
    expect(before).toMatchObject({ state: "on_hold", needs_backorder: true })
    const again = await post("/admin/backorders", {
      orders: [{ order_id: order.id }],
    })
    expect(again.backorders[0].lines).toMatchObject([
      { id: before.backorder.lines[0].id, status: "requested", quantity: 4 },
    ])
  })
})

describe("a receipt that is reversed", () => {
  it("takes back stock, incoming, allocation and the release", async () => {
    const { po, order, inventoryItemId } = await waiting(5)
    const { receipt, released_order_ids } = await post(
      `/admin/purchase-orders/${po.id}/bills`,
      { receive: true }
    )
    expect(released_order_ids).toEqual([order.id])
    const reversed = await post(
      `/admin/purchase-orders/${po.id}/receipts/${receipt.id}/reverse`,
      { reason: "Counted twice" }
    )
    expect(reversed.held_order_ids).toEqual([order.id])
    expect(reversed.purchase_order).toMatchObject({
      status: "issued",
      receipt_status: "not_received",
    })
    expect(await level(inventoryItemId)).toEqual({ stock: 0, incoming: 5 })
    const { backorder } = await orderBackorder(order.id)
    expect(backorder).toMatchObject({
      status: "on_hold",
      lines: [{ allocated_quantity: 0, billed_quantity: 5, status: "ordered" }],
    })
    const again = await store.admin.post(
      `/admin/purchase-orders/${po.id}/receipts/${receipt.id}/reverse`,
      { reason: "Again" }
    )
    expect(again.body.code).toBe("purchase_receipt.reversed")
  })

  it("of which nothing was shipped, but of another: what is left waits for the goods again", async () => {
    const { po, order, inventoryItemId } = await waiting(10)
    const receive = (quantity: number) =>
      post(`/admin/purchase-orders/${po.id}/receipts`, {
        lines: [{ line_id: po.lines[0]!.id, quantity }],
      })
    await receive(4)
    const { receipt } = await receive(6)
    await post(`/admin/purchase-orders/${po.id}/bills`, {})
    await store.make.fulfill(order.id, [
      { id: order.items[0]!.id, quantity: 4 },
    ])
    const reversed = await post(
      `/admin/purchase-orders/${po.id}/receipts/${receipt.id}/reverse`,
      { reason: "Wrong pallet" }
    )
    expect(reversed.held_order_ids).toEqual([order.id])
    expect(await level(inventoryItemId)).toEqual({ stock: 0, incoming: 6 })
    expect((await orderBackorder(order.id)).backorder).toMatchObject({
      status: "on_hold",
      lines: [{ quantity: 6, allocated_quantity: 0, billed_quantity: 6 }],
    })
    expect(await store.backorders.examine()).toEqual([])
    const again = await receive(6)
    expect(again.released_order_ids).toEqual([order.id])
    await store.make.fulfill(order.id)
    expect(await store.backorders.examine()).toEqual([])
  })

  it("is refused once its goods are packed", async () => {
    const { po, order, inventoryItemId } = await waiting(5)
    const { receipt } = await post(`/admin/purchase-orders/${po.id}/bills`, {
      receive: true,
    })
    await store.make.fulfill(order.id)
    const refused = await store.admin.post(
      `/admin/purchase-orders/${po.id}/receipts/${receipt.id}/reverse`,
      { reason: "Too late" }
    )
    expect(refused).toMatchObject({
      status: 400,
      body: { code: "purchase_receipt.goods_packed" },
    })
    expect(await level(inventoryItemId)).toEqual({ stock: 0, incoming: 0 })
  })

  it("is refused when the goods are gone from stock", async () => {
    const { po, inventoryItemId } = await waiting(5)
    const { receipt } = await post(
      `/admin/purchase-orders/${po.id}/receipts`,
      {}
    )
    await store.make.setStock(inventoryItemId, store.stockholm, 3)
    const refused = await store.admin.post(
      `/admin/purchase-orders/${po.id}/receipts/${receipt.id}/reverse`,
      { reason: "Gone" }
    )
    expect(refused.body.code).toBe("purchase_receipt.goods_gone")
    await store.make.setStock(inventoryItemId, store.stockholm, 5)
  })
})

describe("a bill after it was raised", () => {
  it("is void only with nothing paid, and then puts the hold back", async () => {
    const { po, order } = await waiting(5)
    const { bill } = await post(`/admin/purchase-orders/${po.id}/bills`, {
      receive: true,
    })
    const paid = await post(`/admin/purchase-bills/${bill.id}/payments`, {
      amount: 5,
    })
    expect(paid.purchase_bill).toMatchObject({
      status: "partially_paid",
      balance: 10,
    })
    const over = await store.admin.post(
      `/admin/purchase-bills/${bill.id}/payments`,
      { amount: 10.01 }
    )
    expect(over.body.code).toBe("purchase_bill.overpaid")
    const refused = await store.admin.post(
      `/admin/purchase-bills/${bill.id}/void`,
      { reason: "Wrong" }
    )
    expect(refused.body.code).toBe("purchase_bill.paid")
    const removed = await store.admin.delete(
      `/admin/purchase-bills/${bill.id}/payments/${paid.purchase_bill.payments[0].id}`,
      { reason: "Bounced" }
    )
    expect(removed.body).toMatchObject({
      deleted: true,
      parent: { status: "open", paid_total: 0, payments: [] },
    })
    const voided = await post(`/admin/purchase-bills/${bill.id}/void`, {
      reason: "Wrong",
    })
    expect(voided.purchase_bill.status).toBe("void")
    const { backorder, purchase_orders } = await orderBackorder(order.id)
    expect(backorder).toMatchObject({
      status: "on_hold",
      lines: [{ allocated_quantity: 5, billed_quantity: 0 }],
    })
    expect(purchase_orders).toMatchObject([
      { status: "issued", billing_status: "not_billed" },
    ])
    const again = await post(`/admin/purchase-orders/${po.id}/bills`, {})
    expect(again.released_order_ids).toEqual([order.id])
  })

  it("is void after a part was shipped: what is left waits again, and ships when it is billed anew", async () => {
    const { po, order, inventoryItemId } = await waiting(10)
    const { bill } = await post(`/admin/purchase-orders/${po.id}/bills`, {
      receive: true,
    })
    const first = (await orderBackorder(order.id)).backorder
    await store.make.fulfill(order.id, [
      { id: order.items[0]!.id, quantity: 4 },
    ])
    const preview = await post(`/admin/purchase-bills/${bill.id}/void/preview`)
    expect(preview.held_orders).toMatchObject([{ order_id: order.id }])
    await post(`/admin/purchase-bills/${bill.id}/void`, { reason: "Wrong" })

    const { backorder, state } = await orderBackorder(order.id)
    expect(state).toBe("on_hold")
    expect(backorder.id).not.toBe(first.id)
    expect(backorder).toMatchObject({
      status: "on_hold",
      hold_scope: first.hold_scope,
      lines: [
        {
          quantity: 6,
          allocated_quantity: 6,
          billed_quantity: 0,
          fulfilled_quantity: 0,
          status: "received",
          purchase_order_id: po.id,
        },
      ],
    })
    expect(
      (await store.admin.get(`/admin/backorders/${first.id}`)).body.backorder
    ).toMatchObject({
      status: "released",
      lines: [{ quantity: 4, fulfilled_quantity: 4, status: "fulfilled" }],
    })
    await expect(
      store.make.fulfill(order.id, [{ id: order.items[0]!.id, quantity: 1 }])
    ).rejects.toThrow("on hold")
    expect(await store.backorders.examine()).toEqual([])

    const again = await post(`/admin/purchase-orders/${po.id}/bills`, {})
    expect(again.released_order_ids).toEqual([order.id])
    await store.make.fulfill(order.id)
    expect(await level(inventoryItemId)).toEqual({ stock: 0, incoming: 0 })
    expect(await store.backorders.examine()).toEqual([])
  })

  it("is void after all of it was packed, though nobody told: nothing is held again", async () => {
    const { po, order } = await waiting(4)
    const { bill } = await post(`/admin/purchase-orders/${po.id}/bills`, {
      receive: true,
    })
    await store.events.withoutSubscribers(() => store.make.fulfill(order.id))
    const preview = await post(`/admin/purchase-bills/${bill.id}/void/preview`)
    expect(preview.held_orders).toEqual([])
    await post(`/admin/purchase-bills/${bill.id}/void`, { reason: "Wrong" })
    expect((await orderBackorder(order.id)).backorder).toMatchObject({
      status: "released",
      lines: [{ status: "fulfilled" }],
    })
  })

  it("is void while the order waits for more: its lines go to that hold", async () => {
    const { po, order } = await waiting(5)
    const { bill } = await post(`/admin/purchase-orders/${po.id}/bills`, {
      receive: true,
    })
    await store.make.editOrder(order.id, {
      update: [{ id: order.items[0]!.id, quantity: 8 }],
    })
    const placed = await post("/admin/backorders", {
      orders: [{ order_id: order.id }],
    })
    const hold = placed.backorders[0].id
    const preview = await post(`/admin/purchase-bills/${bill.id}/void/preview`)
    expect(preview.held_orders).toEqual([])
    await post(`/admin/purchase-bills/${bill.id}/void`, { reason: "Wrong" })
    const { backorder } = await orderBackorder(order.id)
    expect(backorder.id).toBe(hold)
    expect(
      await store.sql(
        `select order_id from backorder_history_entry
         where entity_id = $1 and action = 'held_again'`,
        [hold]
      )
    ).toEqual([{ order_id: order.id }])
    expect(
      backorder.lines
        .map((line: Record<string, number>) => [
          line.quantity,
          line.allocated_quantity,
          line.billed_quantity,
        ])
        .sort()
    ).toEqual([
      [3, 0, 0],
      [5, 5, 0],
    ])
    expect(await store.backorders.examine()).toEqual([])

    // More goods and their bill alone don't release it: the first bill is missing again.
    const second = placed.purchase_orders[0].id
    await post(`/admin/purchase-orders/${second}/issue`)
    const part = await post(`/admin/purchase-orders/${second}/bills`, {
      receive: true,
    })
    expect(part.released_order_ids).toEqual([])
    const rest = await post(`/admin/purchase-orders/${po.id}/bills`, {})
    expect(rest.released_order_ids).toEqual([order.id])
  })

  it("is void for two released backorders of one order: one hold has what both wait for", async () => {
    await post("/admin/backorder-settings", { release_on: "receipt" })
    const { po, order, vendor_id } = await waiting(5)
    await post(`/admin/purchase-orders/${po.id}/receipts`)
    await store.make.editOrder(order.id, {
      update: [{ id: order.items[0]!.id, quantity: 8 }],
    })
    const placed = await post("/admin/backorders", {
      orders: [{ order_id: order.id }],
    })
    const second = placed.purchase_orders[0] as PurchaseOrder
    await post(`/admin/purchase-orders/${second.id}/issue`)
    await post(`/admin/purchase-orders/${second.id}/receipts`)
    expect((await orderBackorder(order.id)).state).toBe("ready")
    await post("/admin/backorder-settings", { release_on: "bill" })

    const { purchase_bill } = await post("/admin/purchase-bills", {
      vendor_id,
      lines: [...po.lines, ...second.lines].map(({ id, quantity }) => ({
        purchase_order_line_id: id,
        quantity,
      })),
    })
    await post(`/admin/purchase-bills/${purchase_bill.id}/void`, {
      reason: "Wrong",
    })
    const { state, backorder } = await orderBackorder(order.id)
    expect(state).toBe("on_hold")
    expect(
      backorder.lines.map(({ quantity }: { quantity: number }) => quantity)
    ).toEqual(expect.arrayContaining([3, 5]))
    const told = await store.sql(
      `select entity_id, order_id from backorder_history_entry
       where order_id = $1 and action = 'held_again'`,
      [order.id]
    )
    expect(told.length).toBeGreaterThan(0)
    expect(new Set(told.map(({ entity_id }) => entity_id))).toEqual(
      new Set([backorder.id])
    )
    expect(await store.backorders.examine()).toEqual([])
  })

  it("accepts a price that differs, and makes it the vendor's", async () => {
    const { po, vendor_id, inventoryItemId } = await waiting(5)
    const { bill } = await post(`/admin/purchase-orders/${po.id}/bills`, {
      receive: true,
      lines: [{ line_id: po.lines[0]!.id, quantity: 5, unit_cost: 4 }],
    })
    expect(bill.match_status).toBe("price_mismatch")
    const { purchase_bill } = await post(
      `/admin/purchase-bills/${bill.id}/accept-mismatch`,
      { reason: "New price list", update_vendor_cost: true }
    )
    expect(purchase_bill.match_status).toBe("accepted")
    const items = await store.admin.get(
      `/admin/purchase-vendors/${vendor_id}/items?inventory_item_id=${inventoryItemId}`
    )
    expect(items.body.items).toMatchObject([{ unit_cost: 4 }])
  })

  it("corrects its number and dates, not into a number that is taken", async () => {
    const { po } = await waiting(5)
    const line_id = po.lines[0]!.id
    const first = await post(`/admin/purchase-orders/${po.id}/bills`, {
      lines: [{ line_id, quantity: 2 }],
      vendor_bill_number: "A-1",
    })
    const second = await post(`/admin/purchase-orders/${po.id}/bills`, {
      lines: [{ line_id, quantity: 3 }],
      vendor_bill_number: "A-2",
    })
    const refused = await store.admin.post(
      `/admin/purchase-bills/${second.bill.id}`,
      { vendor_bill_number: "A-1" }
    )
    expect(refused.body.code).toBe("purchase_bill.number_taken")
    const { purchase_bill } = await post(
      `/admin/purchase-bills/${first.bill.id}`,
      { vendor_bill_number: "A-1b", due_date: "2027-01-31" }
    )
    expect(purchase_bill).toMatchObject({
      vendor_bill_number: "A-1b",
      due_date: "2027-01-31",
    })
  })
})
