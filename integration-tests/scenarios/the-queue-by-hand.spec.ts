import { afterEach, describe, expect, it } from "vitest"
import { useStore } from "../store"

const store = useStore()

async function ordersOf(stock: number, ...units: number[]) {
  const { variant, inventoryItemId } = await store.make.product({
    stock: { [store.stockholm]: stock },
  })
  const ids: string[] = []
  for (const quantity of units) {
    const order = await store.make.placeOrder([
      { variantId: variant.id, quantity },
    ])
    ids.push(order.id)
  }
  return { ids, inventoryItemId, variant }
}

const shortOf = async (order_id: string): Promise<number> => {
  const { body } = await store.admin.get(`/admin/orders/${order_id}/backorder`)
  return body.order_backorder.lines.reduce(
    (sum: number, line: { short_quantity: number }) =>
      sum + line.short_quantity,
    0
  )
}
const shorts = (ids: string[]) => Promise.all(ids.map(shortOf))

const countsFor = async (q: string) =>
  (await store.admin.get(`/admin/backorders/counts?q=${q}`)).body.counts

describe("serve first", () => {
  it("goes before others in the queue for stock, and back in its turn", async () => {
    const { ids } = await ordersOf(4, 3, 3)
    expect(await shorts(ids)).toEqual([0, 2])
    const served = await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [ids[1]],
    })
    expect(served.status).toBe(200)
    expect(await shorts(ids)).toEqual([2, 0])
    await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [ids[1]],
      undo: true,
    })
    expect(await shorts(ids)).toEqual([0, 2])
  })

  it("gets the goods that arrive first", async () => {
    const { ids } = await ordersOf(0, 2, 2)
    const placed = await store.admin.post("/admin/backorders", {
      orders: ids.map((order_id) => ({ order_id })),
    })
    const po = placed.body.purchase_orders[0]
    const vendor = await store.admin.post("/admin/purchase-vendors", {
      name: "V",
      currency_code: "eur",
    })
    await store.admin.post(`/admin/purchase-orders/${po.id}`, {
      vendor_id: vendor.body.purchase_vendor.id,
    })
    await store.admin.post(`/admin/purchase-orders/${po.id}/issue`, {})
    await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [ids[1]],
    })
    await store.admin.post(`/admin/purchase-orders/${po.id}/receipts`, {
      lines: [{ line_id: po.lines[0].id, quantity: 2 }],
    })
    const { body } = await store.admin.get(`/admin/purchase-orders/${po.id}`)
    expect(
      body.purchase_order.lines[0].pegs.map(
        (peg: { order_id: string; allocated_quantity: number }) => [
          peg.order_id,
          peg.allocated_quantity,
        ]
      )
    ).toEqual([
      [ids[0], 0],
      [ids[1], 2],
    ])
  })
})

describe("leave out", () => {
  it("takes an old order out of demand, and undone it counts as before", async () => {
    const { ids } = await ordersOf(3, 3, 3)
    expect(await shorts(ids)).toEqual([0, 3])
    const left = await store.admin.post("/admin/backorders/leave-out", {
      order_ids: [ids[0]],
    })
    expect(left.body.order_ids).toEqual([ids[0]])
    expect(await shorts(ids)).toEqual([0, 0])
    const again = await store.admin.post("/admin/backorders/leave-out", {
      order_ids: [ids[0]],
    })
    expect(again.body.order_ids).toEqual([])
    const undone = await store.admin.post("/admin/backorders/leave-out", {
      order_ids: [ids[0]],
      undo: true,
    })
    expect(undone.body.order_ids).toEqual([ids[0]])
    expect(await shorts(ids)).toEqual([0, 3])
  })

  it("refuses an unknown order, and leaves nobody out then", async () => {
    const { ids } = await ordersOf(3, 3, 3)
    const refused = await store.admin.post("/admin/backorders/leave-out", {
      order_ids: [ids[0], "order_nope"],
    })
    expect(refused).toMatchObject({
      status: 404,
      body: { code: "order.not_found" },
    })
    expect(await shorts(ids)).toEqual([0, 3])
  })
})

describe("counts", () => {
  it("follow an order from short to held to ready", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 0 },
    })
    const email = `counts-${inventoryItemId}@example.com`.toLowerCase()
    const order = await store.make.placeOrder(
      [{ variantId: variant.id, quantity: 2 }],
      { email }
    )
    expect(await countsFor(email)).toEqual({
      needs_backorder: 1,
      on_hold: 0,
      ready: 0,
    })
    const vendor = await store.admin.post("/admin/purchase-vendors", {
      name: "V",
      currency_code: "eur",
    })
    const placed = await store.admin.post("/admin/backorders", {
      orders: [{ order_id: order.id }],
      vendor_id: vendor.body.purchase_vendor.id,
    })
    const { id } = placed.body.purchase_orders[0]
    expect(await countsFor(email)).toEqual({
      needs_backorder: 0,
      on_hold: 1,
      ready: 0,
    })
    await store.admin.post(`/admin/purchase-orders/${id}/issue`, {})
    await store.admin.post(`/admin/purchase-orders/${id}/bills`, {
      receive: true,
    })
    expect(await countsFor(email)).toEqual({
      needs_backorder: 0,
      on_hold: 0,
      ready: 1,
    })
    const ready = await store.admin.get(
      `/admin/backorders?state=ready&q=${email}`
    )
    expect(ready.body.count).toBe(1)
    await store.make.fulfill(order.id)
    expect(await countsFor(email)).toEqual({
      needs_backorder: 0,
      on_hold: 0,
      ready: 0,
    })
    const done = await store.admin.get(
      `/admin/backorders?state=done&q=${email}`
    )
    expect(done.body.count).toBe(1)
  })
})

describe("automatic", () => {
  const automatic = (auto_backorder: "off" | "draft") =>
    store.admin.post("/admin/backorder-settings", { auto_backorder })

  afterEach(async () => {
    await automatic("off")
  })

  it("fills the vendor's one open draft, and leaves alone what a person canceled", async () => {
    await automatic("draft")
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 0 },
    })
    const vendor = await store.admin.post("/admin/purchase-vendors", {
      name: "V",
      currency_code: "eur",
    })
    const vendor_id = vendor.body.purchase_vendor.id
    await store.admin.post(`/admin/purchase-vendors/${vendor_id}/items`, {
      items: [{ inventory_item_id: inventoryItemId, unit_cost: 2 }],
    })
    const orders = []
    for (const quantity of [2, 3]) {
      orders.push(
        await store.make.placeOrder([{ variantId: variant.id, quantity }])
      )
    }
    await store.events.settled()
    const drafts = await store.admin.get(
      `/admin/purchase-orders?vendor_id=${vendor_id}`
    )
    expect(drafts.body.purchase_orders).toMatchObject([
      { status: "draft", lines: [{ quantity: 5, pegged_quantity: 5 }] },
    ])
    const held = await store.admin.get(
      `/admin/backorders?order_id=${orders[0]!.id}`
    )
    await store.admin.post(
      `/admin/backorders/${held.body.backorders[0].id}/cancel`,
      {}
    )
    const { autoBackorder } = store.workflows()
    await autoBackorder(store.container)
    const after = await store.admin.get(
      `/admin/backorders?order_id=${orders[0]!.id}&status=on_hold`
    )
    expect(after.body.count).toBe(0)
  })
})
