import { afterEach, describe, expect, it } from "vitest"
import { copyOrder } from "../copies"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)

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

describe("serve first, before it is saved", () => {
  const preview = (order_ids: string[], more: object = {}) =>
    store.admin.post("/admin/backorders/serve-first/preview", {
      order_ids,
      ...more,
    })
  const changesOf = (answer: {
    body: {
      effects: {
        order_id: string
        covered_before: number
        covered_after: number
      }[]
    }
  }) =>
    answer.body.effects.map((effect) => [
      effect.order_id,
      effect.covered_before,
      effect.covered_after,
    ])

  it("shows who loses what, and changes nothing", async () => {
    const { ids } = await ordersOf(4, 3, 3)
    const shown = await leavesNoTrace(store, () => preview([ids[1]!]))
    expect(changesOf(shown)).toEqual([
      [ids[0], 3, 1],
      [ids[1], 1, 3],
    ])
    expect(await shorts(ids)).toEqual([0, 2])
    await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [ids[1]],
    })
    expect(await shorts(ids)).toEqual([2, 0])
    expect(changesOf(await preview([ids[1]!]))).toEqual([])
  })

  /** The first order has its goods and is released; the second waits for another purchase order. */
  async function oneHasOneWaits() {
    const first = await staff.waiting(2)
    const second = await staff.ordered([first, 2])
    const placed = await staff.place(second)
    await staff.issue(placed.purchase_orders[0]!.id)
    await staff.bill(first.purchaseOrder.id, { receive: true })
    expect((await staff.backorder(first.backorder.id)).status).toBe("released")
    return { first, second, placed }
  }

  it("takes goods that are not packed: the two orders change places, and undone they are back", async () => {
    const { first, second, placed } = await oneHasOneWaits()
    const ids = [first.order.id, second.id]
    expect(changesOf(await preview([second.id]))).toEqual([])
    expect(
      changesOf(await preview([second.id], { take_allocated: true }))
    ).toEqual([
      [first.order.id, 2, 0],
      [second.id, 0, 2],
    ])
    await leavesNoTrace(store, async () => {
      const served = await store.admin.post("/admin/backorders/serve-first", {
        order_ids: [second.id],
        take_allocated: true,
      })
      expect(served.status).toBe(200)
      expect(await shorts(ids)).toEqual([2, 0])
      const gave = await staff.backorder(first.backorder.id)
      expect(gave).toMatchObject({
        status: "on_hold",
        lines: [
          {
            status: "ordered",
            allocated_quantity: 0,
            billed_quantity: 0,
            purchase_order_id: placed.purchase_orders[0]!.id,
          },
        ],
      })
      const got = await staff.backorder(placed.backorders[0]!.id)
      expect(got).toMatchObject({
        status: "released",
        lines: [
          {
            status: "received",
            allocated_quantity: 2,
            billed_quantity: 2,
            purchase_order_id: first.purchaseOrder.id,
          },
        ],
      })
      const undone = await store.admin.post(
        `/admin/backorders/placements/${served.body.placement_id}/undo`,
        {}
      )
      expect(undone.status).toBe(200)
      expect(await shorts(ids)).toEqual([0, 2])
    })
  })

  it("takes a part, and gives who lost it nothing to wait for where nothing else comes", async () => {
    const first = await staff.waiting(3)
    await staff.receive(first.purchaseOrder.id)
    const second = await staff.ordered([first, 1])
    await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [second.id],
      take_allocated: true,
    })
    expect(await shorts([first.order.id, second.id])).toEqual([1, 0])
    const { lines } = await staff.backorder(first.backorder.id)
    expect(
      lines.map((line) => [line.status, line.quantity, line.allocated_quantity])
    ).toEqual(
      expect.arrayContaining([
        ["received", 2, 2],
        ["unsupplied", 1, 0],
      ])
    )
  })

  it("leaves packed goods alone", async () => {
    const { first, second } = await oneHasOneWaits()
    await store.make.fulfill(first.order.id)
    await store.events.settled()
    const served = await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [second.id],
      take_allocated: true,
    })
    expect(served.status).toBe(200)
    expect(await shortOf(second.id)).toBe(2)
  })

  it("leaves them alone though nobody told that they are packed", async () => {
    const { first, second } = await oneHasOneWaits()
    await store.events.withoutSubscribers(() =>
      store.make.fulfill(first.order.id)
    )
    const served = await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [second.id],
      take_allocated: true,
    })
    expect(served.status).toBe(200)
    expect(await shortOf(second.id)).toBe(2)
    expect(await staff.backorder(first.backorder.id)).toMatchObject({
      status: "released",
      lines: [{ status: "fulfilled" }],
    })
  })

  it("and who got goods and packed them keeps them when that is undone", async () => {
    const { second } = await oneHasOneWaits()
    const { body } = await store.admin.post("/admin/backorders/serve-first", {
      order_ids: [second.id],
      take_allocated: true,
    })
    await store.events.withoutSubscribers(() => store.make.fulfill(second.id))
    const undone = await store.admin.post(
      `/admin/backorders/placements/${body.placement_id}/undo`,
      {}
    )
    expect([undone.status, undone.body.code]).toEqual([
      400,
      "backorder_placement.moved_on",
    ])
  })

  it("and where they are packed at this moment: one of the two has them", async () => {
    const { first, second } = await oneHasOneWaits()
    const [served, packed] = await Promise.all([
      store.admin.post("/admin/backorders/serve-first", {
        order_ids: [second.id],
        take_allocated: true,
      }),
      store.admin.post(`/admin/orders/${first.order.id}/fulfillments`, {
        items: [{ id: first.order.items[0]!.id, quantity: 2 }],
      }),
    ])
    await store.events.settled()
    expect(served.status).toBe(200)
    expect([200, 400]).toContain(packed.status)
    expect(await shortOf(second.id)).toBe(packed.status === 200 ? 2 : 0)
    expect(await staff.backorder(first.backorder.id)).toMatchObject({
      status: packed.status === 200 ? "released" : "on_hold",
    })
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

  it("300 old orders: demand as if they were not there; undone: as before", async () => {
    const { ids } = await ordersOf(3, 3)
    const order_ids = await copyOrder(store, ids[0]!, 300)
    expect(await shorts(ids)).toEqual([3])
    const before = new Date(Date.now() - 30 * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const old = await store.admin.get(
      `/admin/backorders/old-orders?before=${before}`
    )
    expect(old.body).toEqual({ before, count: 300 })
    const left = await store.admin.post("/admin/backorders/leave-out", {
      order_ids,
    })
    expect(left.body.order_ids).toHaveLength(300)
    expect(await shorts(ids)).toEqual([0])
    await store.admin.post("/admin/backorders/leave-out", {
      order_ids,
      undo: true,
    })
    expect(await shorts(ids)).toEqual([3])
    await staff.withSettings({ count_orders_from: before }, async () => {
      expect(await shorts(ids)).toEqual([0])
    })
    expect(await shorts(ids)).toEqual([3])
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

  it("finds what was placed while the server was down, once, and not what was left out or released", async () => {
    const product = await staff.bought()
    const [first, out, freed] = await Promise.all(
      [1, 1, 1].map(() => staff.ordered([product, 2]))
    )
    // Copies come with no event, like orders of which the event was lost.
    const lost = await copyOrder(store, first!.id, 2)
    await store.admin.post("/admin/backorders/leave-out", {
      order_ids: [out!.id],
    })
    const placed = await staff.place(freed!)
    await store.admin.post(
      `/admin/backorders/${placed.backorders[0]!.id}/release`,
      { reason: "shipped from the shop" }
    )
    await automatic("draft")
    const bought = () =>
      staff.boughtFor([first!, ...lost.map((id) => ({ id }))])

    expect(await bought()).toMatchObject({ backorders: 0 })
    await store.sweep()
    const once = await bought()
    await store.sweep()
    expect(once).toMatchObject({
      backorders: 3,
      purchase_orders: 1,
      quantity: 6,
    })
    expect(await bought()).toEqual(once)
    expect(await staff.boughtFor(out!)).toMatchObject({ backorders: 0 })
    expect(await staff.boughtFor(freed!)).toMatchObject({ quantity: 2 })
  })
})
