import { describe, expect, it } from "vitest"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)

const ofOrder = async ({ id }: { id: string }) =>
  succeeded(await store.admin.get(`/admin/orders/${id}/backorder`))
    .order_backorder

const fromStock = (id: string, body: object = {}) =>
  store.admin.post(`/admin/backorders/${id}/release-from-stock`, body)

describe("stock arrives another way, released with one click", () => {
  it("ends the hold, and what was on order for it is spare", async () => {
    const made = await staff.waiting(3)
    const early = await fromStock(made.backorder.id)
    expect(early).toMatchObject({
      status: 400,
      body: {
        code: "backorder.stock_not_arrived",
        message: expect.stringContaining(": 3 short."),
      },
    })

    await store.make.setStock(made.inventoryItemId, store.stockholm, 3)
    const { body } = await fromStock(made.backorder.id)
    expect(body.backorder).toMatchObject({
      status: "released",
      release_cause: "stock",
      released_by: store.admin.id,
      lines: [{ quantity: 3, status: "canceled", allocated_quantity: 0 }],
    })
    const { lines } = await staff.order(made.purchaseOrder.id)
    expect(lines).toMatchObject([
      { quantity: 3, pegged_quantity: 0, surplus_quantity: 3 },
    ])
    expect(await staff.level(made)).toEqual({
      stock: 3,
      reserved: 3,
      incoming: 3,
    })
    expect(await ofOrder(made.order)).toMatchObject({
      state: "ready",
      needs_backorder: false,
    })
    const { history } = await staff.backorder(made.backorder.id)
    expect(history![0]).toMatchObject({
      action: "released",
      actor_id: store.admin.id,
      data: {
        cause: "stock",
        dropped: [{ quantity: 3, number: made.purchaseOrder.number }],
      },
    })
    expect(
      store.events.sent.filter(
        ({ name, data }) =>
          name === "backorder.released" && data.id === made.backorder.id
      )
    ).toHaveLength(1)
    await store.make.fulfill(made.order.id)
    expect(await ofOrder(made.order)).toMatchObject({ state: "none" })
    expect((await fromStock(made.backorder.id)).body.code).toBe(
      "backorder.not_on_hold"
    )
  })

  it("keeps what a receipt brought, and a draft shrinks by the rest", async () => {
    const made = await staff.bought()
    const order = await staff.ordered([made, 5])
    const placed = await staff.place(order)
    const draft = placed.purchase_orders[0]!
    await staff.issue(draft.id)
    await staff.receive(draft.id, {
      lines: [{ line_id: draft.lines[0]!.id, quantity: 2 }],
    })
    await staff.post(`/admin/purchase-orders/${draft.id}/close`, {
      reason: "The rest does not come",
    })
    const again = await staff.place(order)
    await store.make.setStock(made.inventoryItemId, store.stockholm, 5)
    const { body } = await fromStock(placed.backorders[0]!.id, {
      reason: "Found in the cellar",
    })
    expect(body.backorder).toMatchObject({
      status: "released",
      reason: "Found in the cellar",
      lines: [
        { quantity: 2, allocated_quantity: 2, status: "received" },
        { quantity: 3, status: "canceled" },
      ],
    })
    const second = again.purchase_orders.find(({ is_new }) => is_new)!
    expect(await staff.order(second.id)).toMatchObject({ status: "canceled" })
    expect(await ofOrder(order)).toMatchObject({ state: "ready" })
  })

  it("does not serve whom the queue for stock leaves short", async () => {
    const made = await staff.bought()
    const first = await staff.ordered([made, 2])
    const second = await staff.ordered([made, 2])
    const { backorders } = await staff.place([first, second])
    await store.make.setStock(made.inventoryItemId, store.stockholm, 3)
    const idOf = (order: { id: string }) =>
      backorders.find(({ order_id }) => order_id === order.id)!.id
    expect((await fromStock(idOf(second))).body).toMatchObject({
      code: "backorder.stock_not_arrived",
      message: expect.stringContaining(": 1 short."),
    })
    expect((await fromStock(idOf(first))).status).toBe(200)
  })
})

describe("release_on_stock", () => {
  it.each([
    [
      "a count",
      (item: string) => store.make.setStock(item, store.stockholm, 4),
    ],
    [
      "another program that writes the level",
      async (item: string) => {
        const inventory = store.container.resolve("inventory")
        const [level] = await inventory.listInventoryLevels({
          inventory_item_id: item,
          location_id: store.stockholm,
        })
        await inventory.updateInventoryLevels({
          id: level!.id,
          inventory_item_id: item,
          location_id: store.stockholm,
          stocked_quantity: 4,
        })
        await store.events.settled()
      },
    ],
  ])("releases by itself after %s", async (_, change) => {
    await staff.withSettings({ release_on_stock: true }, async () => {
      const made = await staff.waiting(4)
      await change(made.inventoryItemId)
      const after = await staff.backorder(made.backorder.id)
      expect(after).toMatchObject({
        status: "released",
        release_cause: "stock",
        released_by: null,
      })
      expect(after.history![0]).toMatchObject({
        action: "released",
        actor_id: null,
        trigger: "release_on_stock",
      })
    })
  })

  it("releases whom a canceled order ahead leaves the stock, and with the events lost the sweep does", async () => {
    await staff.withSettings({ release_on_stock: true }, async () => {
      for (const lost of [false, true]) {
        const made = await staff.bought({ stock: { [store.stockholm]: 4 } })
        const ahead = await staff.ordered([made, 4])
        const order = await staff.ordered([made, 4])
        const { backorders } = await staff.place(order)
        const cancel = () => store.make.cancelOrder(ahead.id)
        await (lost ? store.events.withoutSubscribers(cancel) : cancel())
        if (lost) {
          expect(await staff.backorder(backorders[0]!.id)).toMatchObject({
            status: "on_hold",
          })
          await store.sweep()
        }
        expect(await staff.backorder(backorders[0]!.id)).toMatchObject({
          status: "released",
          release_cause: "stock",
        })
      }
    })
  })

  it("is no way round the bill of goods that a receipt brought", async () => {
    await staff.withSettings({ release_on_stock: true }, async () => {
      const made = await staff.waiting(5)
      await staff.receive(made.purchaseOrder.id)
      expect(await staff.backorder(made.backorder.id)).toMatchObject({
        status: "on_hold",
        lines: [{ allocated_quantity: 5, billed_quantity: 0 }],
      })
      const partly = await staff.waiting(5)
      await staff.receive(partly.purchaseOrder.id, {
        lines: [{ line_id: partly.lineId, quantity: 2 }],
      })
      await store.make.setStock(partly.inventoryItemId, store.stockholm, 5)
      expect(await staff.backorder(partly.backorder.id)).toMatchObject({
        status: "on_hold",
      })
    })
  })

  it("is off at first: staff decide", async () => {
    const made = await staff.waiting(4)
    await store.make.setStock(made.inventoryItemId, store.stockholm, 4)
    await store.sweep()
    expect(await staff.backorder(made.backorder.id)).toMatchObject({
      status: "on_hold",
    })
  })
})
