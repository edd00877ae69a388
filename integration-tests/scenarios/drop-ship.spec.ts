import { describe, expect, it } from "vitest"
import { troubles } from "../doctor"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)

type Product = Awaited<ReturnType<typeof staff.bought>>

/** An order that its vendor ships, on an issued purchase order. */
async function shippable(quantity: number, product?: Product) {
  const made = product ?? (await staff.bought())
  const order = await staff.ordered([made, quantity])
  const { backorders, purchase_orders } = await staff.place(order, {
    delivery: "drop_ship",
  })
  const issued = await staff.issue(purchase_orders[0]!.id)
  return {
    ...made,
    order,
    backorder: backorders[0]!,
    purchaseOrder: issued,
    lineId: issued.lines[0]!.id,
    path: `/admin/purchase-orders/${issued.id}`,
  }
}

type Shippable = Awaited<ReturnType<typeof shippable>>

const ship = (made: Shippable, quantity?: number, labels?: object[]) =>
  staff.post(`${made.path}/shipments`, {
    ...(quantity === undefined
      ? {}
      : { lines: [{ line_id: made.lineId, quantity }] }),
    ...(labels ? { labels } : {}),
  })

/** What Medusa says of the order: per line, and its fulfillments. */
async function medusa(orderId: string) {
  const { order } = succeeded(
    await store.admin.get(
      `/admin/orders/${orderId}?fields=*items.detail,*fulfillments,*fulfillments.items,*fulfillments.labels,+fulfillment_status`
    )
  )
  return {
    status: order.fulfillment_status as string,
    lines: order.items.map(
      (item: {
        detail: { fulfilled_quantity: number; shipped_quantity: number }
      }) => [item.detail.fulfilled_quantity, item.detail.shipped_quantity]
    ) as number[][],
    fulfillments: order.fulfillments as {
      id: string
      provider_id: string
      shipped_at: string | null
      canceled_at: string | null
      labels: { tracking_number: string }[]
    }[],
  }
}

const shopper = async (orderId: string) =>
  succeeded(await store.shop.get(`/store/orders/${orderId}/backorder`))
    .order_backorder

const screen = async (orderId: string) =>
  succeeded(await store.admin.get(`/admin/orders/${orderId}/backorder`))
    .order_backorder

const breaches = (orderId: string) =>
  store.sql(
    "select id from backorder_history_entry where order_id = $1 and action = 'breached'",
    [orderId]
  )

describe("an order of 250 that its vendor ships", () => {
  it("is bought with the customer's address, nothing incoming, nothing to receive", async () => {
    const made = await shippable(250)
    expect(made.purchaseOrder).toMatchObject({
      status: "issued",
      delivery: "drop_ship",
      order_id: made.order.id,
      order_display_id: made.order.display_id,
      location_id: null,
      ship_to: { address_1: expect.any(String), country_code: "se" },
      lines: [{ quantity: 250, pegged_quantity: 250 }],
      receipts: [],
      shipments: [],
    })
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 250,
      incoming: 0,
    })
    for (const [path, body] of [
      [`${made.path}/receipts`, {}],
      [`${made.path}/bills`, { receive: true }],
    ] as const) {
      const { body: refusal } = await leavesNoTrace(store, () =>
        store.admin.post(path, body)
      )
      expect(refusal.code).toBe("purchase_order.ships_to_customer")
    }
  })

  it("100 are shipped: the customer sees 150 waiting, Medusa 100 shipped", async () => {
    const made = await shippable(250)
    const { purchase_order, shipment, released_order_ids } = await ship(
      made,
      100,
      [{ tracking_number: "SE100", tracking_url: "https://track.test/SE100" }]
    )
    expect(purchase_order).toMatchObject({
      status: "issued",
      receipt_status: "partially_received",
      lines: [
        {
          received_quantity: 100,
          pegs: [
            { quantity: 250, allocated_quantity: 0, fulfilled_quantity: 100 },
          ],
        },
      ],
    })
    expect(shipment).toMatchObject({
      order_id: made.order.id,
      labels: [{ tracking_number: "SE100" }],
      lines: [{ line_id: made.lineId, quantity: 100 }],
    })
    expect(released_order_ids).toEqual([])

    const { status, lines, fulfillments } = await medusa(made.order.id)
    expect([status, lines]).toEqual(["partially_shipped", [[100, 100]]])
    expect(fulfillments).toMatchObject([
      {
        id: shipment.fulfillment_id,
        provider_id: "manual_manual",
        labels: [{ tracking_number: "SE100" }],
        canceled_at: null,
      },
    ])
    expect(fulfillments[0]!.shipped_at).not.toBeNull()
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 150,
      incoming: 0,
    })
    expect(await shopper(made.order.id)).toMatchObject({
      state: "waiting",
      items: [{ quantity: 250, waiting_quantity: 150, status: "waiting" }],
    })
    expect(await screen(made.order.id)).toMatchObject({
      state: "on_hold",
      needs_backorder: false,
      lines: [{ short_quantity: 150, to_backorder_quantity: 0 }],
      purchase_orders: [
        { lines: [{ pegged_quantity: 250, fulfilled_quantity: 100 }] },
      ],
    })
    expect(await breaches(made.order.id)).toEqual([])
  })

  it("the rest is shipped, then billed: released by the vendor's shipment, closed", async () => {
    const made = await shippable(250)
    await ship(made, 100)
    const second = await ship(made)
    expect(second.purchase_order).toMatchObject({
      receipt_status: "received",
      shipments: [
        { lines: [{ quantity: 100 }] },
        { lines: [{ quantity: 150 }] },
      ],
    })
    expect(await staff.level(made)).toMatchObject({ stock: 0, reserved: 0 })
    expect(await screen(made.order.id)).toMatchObject({ state: "on_hold" })

    const billed = await staff.bill(made.purchaseOrder.id)
    expect(billed.released_order_ids).toEqual([made.order.id])
    expect(billed.bill.lines).toMatchObject([{ quantity: 250 }])
    expect(billed.purchase_order.status).toBe("closed")
    expect(await staff.backorder(made.backorder.id)).toMatchObject({
      status: "released",
      release_cause: "shipped_by_vendor",
      lines: [{ status: "fulfilled", fulfilled_quantity: 250 }],
    })
    expect(await medusa(made.order.id)).toMatchObject({ status: "shipped" })
    expect(await shopper(made.order.id)).toMatchObject({
      items: [{ waiting_quantity: 0, status: "shipped" }],
    })
  })

  it("billed first: the mismatch is shown, and the shipment releases", async () => {
    const made = await shippable(4)
    const billed = await staff.bill(made.purchaseOrder.id)
    expect(billed.bill.match_status).toBe("quantity_mismatch")
    expect(billed.released_order_ids).toEqual([])
    const { released_order_ids } = await ship(made)
    expect(released_order_ids).toEqual([made.order.id])
    expect(await staff.backorder(made.backorder.id)).toMatchObject({
      release_cause: "shipped_by_vendor",
    })
  })

  it("a part shipped, then a bill with defaults: only the part", async () => {
    const made = await shippable(10)
    await ship(made, 6)
    const { bill } = await staff.bill(made.purchaseOrder.id)
    expect(bill).toMatchObject({
      match_status: "matched",
      lines: [{ quantity: 6 }],
    })
  })
})

describe("what a vendor can't have shipped", () => {
  it("more than the order waits for, lines of others, drafts, goods to us", async () => {
    const made = await shippable(5)
    await ship(made, 2)
    const mine = await staff.waiting(3)
    const drafted = await staff.place(
      await staff.ordered([await staff.bought(), 1]),
      { delivery: "drop_ship" }
    )
    const cases: [string, object, string][] = [
      [
        made.path,
        { lines: [{ line_id: made.lineId, quantity: 4 }] },
        "purchase_shipment.quantity_too_large",
      ],
      [
        made.path,
        { lines: [{ line_id: mine.lineId, quantity: 1 }] },
        "purchase_order_line.not_found",
      ],
      [
        made.path,
        { lines: [{ line_id: made.lineId, quantity: 0.5 }] },
        "purchase_shipment.unit_incomplete",
      ],
      [made.path, { labels: [{ tracking_number: "" }] }, "request.invalid"],
      [
        `/admin/purchase-orders/${mine.purchaseOrder.id}`,
        {},
        "purchase_order.not_drop_ship",
      ],
      [
        `/admin/purchase-orders/${drafted.purchase_orders[0]!.id}`,
        {},
        "purchase_order.wrong_status",
      ],
      ["/admin/purchase-orders/po_none", {}, "purchase_order.not_found"],
    ]
    for (const [path, body, code] of cases) {
      const answer = await leavesNoTrace(store, () =>
        store.admin.post(`${path}/shipments`, body)
      )
      expect([answer.body.code, answer.body.type]).toEqual([
        code,
        expect.any(String),
      ])
    }
    await ship(made)
    const { body } = await store.admin.post(`${made.path}/shipments`)
    expect(body.code).toBe("purchase_shipment.nothing_to_ship")
    expect(await medusa(made.order.id)).toMatchObject({ lines: [[5, 5]] })
  })

  it("the same twice with one Idempotency-Key is once", async () => {
    const made = await shippable(5)
    const send = () =>
      store.admin.post(
        `${made.path}/shipments`,
        { lines: [{ line_id: made.lineId, quantity: 2 }] },
        { "Idempotency-Key": `ship-${made.order.id}` }
      )
    const first = await send()
    const second = await send()
    expect(second.body).toEqual(first.body)
    expect(await medusa(made.order.id)).toMatchObject({ lines: [[2, 2]] })
  })

  it("a purchase order without an order or an address can't be issued", async () => {
    const product = await staff.bought()
    const byHand = await staff.draft(
      product.vendorId,
      [[product.inventoryItemId, 3]],
      { delivery: "drop_ship", location_id: null }
    )
    const issue = (id: string) =>
      store.admin.post(`/admin/purchase-orders/${id}/issue`)
    expect((await issue(byHand.id)).body.code).toBe(
      "purchase_order.order_missing"
    )
    const order = await staff.ordered([product, 2])
    const { purchase_orders } = await staff.place(order, {
      delivery: "drop_ship",
    })
    await store.sql(
      `update order_address set address_1 = null
       where id = (select shipping_address_id from "order" where id = $1)`,
      [order.id]
    )
    expect((await issue(purchase_orders[0]!.id)).body.code).toBe(
      "purchase_order.address_missing"
    )
  })
})

describe("an order of which the vendor ships a part", () => {
  it("ships the rest from stock at once; only the charge waits", async () => {
    const [fromStock, fromVendor] = [
      await staff.bought({ stock: { [store.stockholm]: 9 } }),
      await staff.bought(),
    ]
    const order = await staff.ordered([fromStock, 2], [fromVendor, 3])
    const { purchase_orders } = await staff.place(order, {
      delivery: "drop_ship",
    })
    const issued = await staff.issue(purchase_orders[0]!.id)
    const item = (product: Product) =>
      order.items.find((i) => i.variant_id === product.variant.id)!.id

    const tooEarly = await store.admin.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items: [{ id: item(fromVendor), quantity: 1 }] }
    )
    expect(tooEarly.body.code).toBe("order.on_hold")
    const fulfillment = await store.make.fulfill(order.id, [
      { id: item(fromStock), quantity: 2 },
    ])
    await store.make.ship(order.id, fulfillment)
    await expect(store.make.capture(order.id)).rejects.toThrow("on hold")

    await staff.post(`/admin/purchase-orders/${issued.id}/shipments`)
    expect(await medusa(order.id)).toMatchObject({
      status: "shipped",
      lines: expect.arrayContaining([
        [2, 2],
        [3, 3],
      ]),
    })
    expect(await staff.level(fromStock)).toMatchObject({ stock: 7 })
    expect(await staff.level(fromVendor)).toMatchObject({
      stock: 0,
      reserved: 0,
    })
    expect(await breaches(order.id)).toEqual([])
    await staff.bill(issued.id)
    await store.make.capture(order.id)
  })

  it("of one line: 1 from stock, 3 from the vendor, in either order", async () => {
    for (const vendorFirst of [true, false]) {
      const product = await staff.bought({ stock: { [store.stockholm]: 1 } })
      const made = await shippable(4, product)
      expect(made.purchaseOrder.lines[0]!.quantity).toBe(3)
      const ours = () =>
        store.make.fulfill(made.order.id, [
          { id: made.order.items[0]!.id, quantity: 1 },
        ])
      await (vendorFirst ? ship(made, 2) : ours())
      expect(await troubles(store)).toEqual([])
      await (vendorFirst ? ship(made) : undefined)
      await (vendorFirst ? ours() : ship(made))
      expect(await medusa(made.order.id)).toMatchObject({ lines: [[4, 3]] })
      expect(await staff.level(product)).toMatchObject({
        stock: 0,
        reserved: 0,
      })
      expect(await staff.backorder(made.backorder.id)).toMatchObject({
        lines: [{ quantity: 3, fulfilled_quantity: 3 }],
      })
      expect(await troubles(store)).toEqual([])
    }
  })

  it("a vendor that ships to customers by habit needs no asking", async () => {
    const product = await staff.bought({}, {}, { ships_to_customer: true })
    const order = await staff.ordered([product, 2])
    const preview = await staff.post("/admin/backorders/preview", {
      orders: [{ order_id: order.id }],
    })
    expect(preview.purchase_orders).toMatchObject([
      { delivery: "drop_ship", order_id: order.id, location_id: null },
    ])
    const { purchase_orders } = await staff.place(order)
    expect(purchase_orders).toMatchObject([{ delivery: "drop_ship" }])
  })

  it("two orders are two purchase orders, and a second backordering tops up its own draft", async () => {
    const product = await staff.bought()
    const [one, two] = [
      await staff.ordered([product, 2]),
      await staff.ordered([product, 3]),
    ]
    const { purchase_orders } = await staff.place([one, two], {
      delivery: "drop_ship",
    })
    expect(purchase_orders.map((po) => po.order_id).sort()).toEqual(
      [one.id, two.id].sort()
    )
    await store.make.editOrder(one.id, {
      update: [{ id: one.items[0]!.id, quantity: 5 }],
    })
    const again = await staff.place(one, { delivery: "drop_ship" })
    expect(again.purchase_orders).toMatchObject([
      { is_new: false, lines: [{ quantity: 5 }] },
    ])
  })

  it("a purchase order for a customer holds nothing else", async () => {
    const made = await shippable(3)
    const other = await staff.bought()
    for (const line of [
      { inventory_item_id: other.inventoryItemId, quantity: 1 },
      { id: made.lineId, quantity: 4 },
    ]) {
      const { body } = await store.admin.post(made.path, { lines: [line] })
      expect(body.code).toBe("purchase_order_line.not_for_order")
    }
  })
})

describe("kits", () => {
  async function kitOf(stock: number) {
    const [bowl, tray] = [
      await staff.bought(),
      await staff.bought({ stock: { [store.stockholm]: stock } }),
    ]
    const vendor_id = await staff.vendor([
      { inventory_item_id: bowl.inventoryItemId },
      { inventory_item_id: tray.inventoryItemId },
    ])
    const kit = await store.make.kit({
      components: [
        { inventoryItemId: bowl.inventoryItemId, quantity: 4 },
        { inventoryItemId: tray.inventoryItemId, quantity: 1 },
      ],
    })
    const order = await staff.ordered([kit, 2])
    return { bowl, tray, vendor_id, order }
  }

  it("are shipped in whole units", async () => {
    const { bowl, tray, vendor_id, order } = await kitOf(0)
    const { purchase_orders } = await staff.place(order, {
      delivery: "drop_ship",
      vendor_id,
    })
    const issued = await staff.issue(purchase_orders[0]!.id)
    const line = (product: Product) =>
      issued.lines.find((l) => l.inventory_item_id === product.inventoryItemId)!
        .id
    const path = `/admin/purchase-orders/${issued.id}/shipments`
    const half = await store.admin.post(path, {
      lines: [{ line_id: line(bowl), quantity: 4 }],
    })
    expect(half.body.code).toBe("purchase_shipment.unit_incomplete")
    await staff.post(path, {
      lines: [
        { line_id: line(bowl), quantity: 4 },
        { line_id: line(tray), quantity: 1 },
      ],
    })
    expect(await medusa(order.id)).toMatchObject({ lines: [[1, 1]] })
    expect(await staff.level(bowl)).toMatchObject({ stock: 0, reserved: 4 })
    expect(await staff.level(tray)).toMatchObject({ stock: 0, reserved: 1 })
    await staff.post(path)
    expect(await medusa(order.id)).toMatchObject({ lines: [[2, 2]] })
  })

  it("with a part from stock come to our own location", async () => {
    const { vendor_id, order } = await kitOf(9)
    const { body } = await leavesNoTrace(store, () =>
      store.admin.post("/admin/backorders", {
        orders: [{ order_id: order.id }],
        delivery: "drop_ship",
        vendor_id,
      })
    )
    expect(body.code).toBe("order_line.kit_not_shippable")
  })
})

describe("two at once", () => {
  it("two shipments of one order: both count, and nothing twice", async () => {
    const made = await shippable(10)
    const send = () =>
      store.admin.post(`${made.path}/shipments`, {
        lines: [{ line_id: made.lineId, quantity: 4 }],
      })
    const answers = await Promise.all([send(), send(), send()])
    await store.events.settled()
    const refused = answers.filter(({ status }) => status !== 200)
    for (const { body } of refused) {
      // Who had to wait for long is asked to try again.
      expect(["order.busy", "purchase_shipment.quantity_too_large"]).toContain(
        body.code
      )
    }
    const shipped = 4 * (answers.length - refused.length)
    expect([4, 8]).toContain(shipped)
    expect(await medusa(made.order.id)).toMatchObject({
      lines: [[shipped, shipped]],
    })
    expect(await staff.level(made)).toMatchObject({
      stock: 0,
      reserved: 10 - shipped,
    })
    expect(await staff.order(made.purchaseOrder.id)).toMatchObject({
      lines: [{ received_quantity: shipped }],
    })
  })

  it("a shipment of the vendor and a fulfillment from stock", async () => {
    const product = await staff.bought({ stock: { [store.stockholm]: 2 } })
    const made = await shippable(6, product)
    const [shipped, fulfilled] = await Promise.all([
      store.admin.post(`${made.path}/shipments`),
      store.admin.post(`/admin/orders/${made.order.id}/fulfillments`, {
        items: [{ id: made.order.items[0]!.id, quantity: 2 }],
      }),
    ])
    await store.events.settled()
    const [byVendor, byUs] = [shipped, fulfilled].map(({ status, body }) => {
      expect(status === 200 || body.code === "order.busy").toBe(true)
      return status === 200
    })
    const left = { vendor: byVendor ? 4 : 0, us: byUs ? 2 : 0 }
    expect(left.vendor + left.us).toBeGreaterThan(0)
    expect(await medusa(made.order.id)).toMatchObject({
      lines: [[left.vendor + left.us, left.vendor]],
    })
    expect(await staff.level(product)).toMatchObject({
      stock: 2 - left.us,
      reserved: 6 - left.vendor - left.us,
    })
  })
})

describe("afterwards", () => {
  it("goods come back through Medusa's own return: stock rises where Medusa says, our figures stay", async () => {
    const made = await shippable(
      5,
      await staff.bought({
        stock: { [store.stockholm]: 0, [store.malmo]: 0 },
      })
    )
    await ship(made)
    await staff.bill(made.purchaseOrder.id)
    const before = await staff.backorder(made.backorder.id)
    await store.make.returnGoods(
      made.order.id,
      [{ id: made.order.items[0]!.id, quantity: 2 }],
      store.malmo
    )
    expect(await staff.level(made, store.malmo)).toMatchObject({ stock: 2 })
    expect(await staff.level(made)).toMatchObject({ stock: 0, reserved: 0 })
    expect(await staff.backorder(made.backorder.id)).toEqual(before)
    expect(await screen(made.order.id)).toMatchObject({
      state: "none",
      lines: [],
    })
    expect(await staff.order(made.purchaseOrder.id)).toMatchObject({
      lines: [{ received_quantity: 5 }],
    })
  })

  it("a fulfillment that the vendor has shipped can't be canceled: stock stays as it is", async () => {
    const made = await shippable(5)
    const { shipment } = await ship(made, 3)
    const id = shipment.fulfillment_id
    for (const path of [
      `/admin/orders/${made.order.id}/fulfillments/${id}/cancel`,
      `/admin/fulfillments/${id}/cancel`,
    ]) {
      const { status } = await leavesNoTrace(store, () =>
        store.admin.post(path, {})
      )
      expect([path, status]).toEqual([path, 400])
    }
    expect(await medusa(made.order.id)).toMatchObject({ lines: [[3, 3]] })
  })

  it("an order of which a part has left is not canceled; its rest is taken off by an edit", async () => {
    const made = await shippable(250)
    await ship(made, 100)
    const canceled = await leavesNoTrace(store, () =>
      store.admin.post(`/admin/orders/${made.order.id}/cancel`)
    )
    expect(canceled.status).toBe(400)
    await store.make.editOrder(made.order.id, {
      update: [{ id: made.order.items[0]!.id, quantity: 100 }],
    })
    expect(await staff.backorder(made.backorder.id)).toMatchObject({
      lines: [{ quantity: 100, fulfilled_quantity: 100, status: "fulfilled" }],
    })
    expect(await staff.order(made.purchaseOrder.id)).toMatchObject({
      lines: [{ quantity: 250, pegged_quantity: 100, surplus_quantity: 150 }],
    })
    const { body } = await store.admin.post(`${made.path}/shipments`)
    expect(body.code).toBe("purchase_shipment.nothing_to_ship")
    // Nobody else can have them: the vendor has to be told.
    const { what_now } = succeeded(
      await store.admin.get(
        `/admin/backorders/what-now?purchase_order_id=${made.purchaseOrder.id}`
      )
    )
    expect(what_now.spare).toMatchObject([
      {
        purchase_order_id: made.purchaseOrder.id,
        location_id: null,
        quantity: 150,
        cut: { to_quantity: 100, deed: "change" },
        next_orders: [],
      },
    ])
    const closed = await staff.post(`${made.path}/close`, {
      reason: "Customer wants no more",
    })
    expect(closed.purchase_order).toMatchObject({ status: "closed" })
    expect(await screen(made.order.id)).toMatchObject({ lines: [] })
  })

  it("its order is canceled before anything left: the purchase order is offered for cancellation", async () => {
    const made = await shippable(5)
    await store.make.cancelOrder(made.order.id)
    const { spare } = await screen(made.order.id)
    expect(spare).toMatchObject([
      { quantity: 5, cut: { to_quantity: 0, deed: "cancel" } },
    ])
    await staff.post(`${made.path}/cancel`)
    expect(await screen(made.order.id)).toMatchObject({ spare: [] })
  })

  it("a backorder of which the vendor has shipped can be released, not canceled", async () => {
    const made = await shippable(5)
    await ship(made, 2)
    const { body } = await store.admin.post(
      `/admin/backorders/${made.backorder.id}/cancel`
    )
    expect(body.code).toBe("backorder.goods_allocated")
  })

  it("closed short: 100 of 250 shipped, 150 without supply, the hold stays", async () => {
    const made = await shippable(250)
    await ship(made, 100)
    await staff.post(`${made.path}/close`, { reason: "Sold out" })
    expect(
      (await staff.backorder(made.backorder.id)).lines.map((line) => [
        line.quantity,
        line.status,
      ])
    ).toEqual([
      [100, "fulfilled"],
      [150, "unsupplied"],
    ])
    expect(await screen(made.order.id)).toMatchObject({
      lines: [{ to_backorder_quantity: 150 }],
    })
  })

  it("another vendor takes the rest, to the same customer", async () => {
    const made = await shippable(5)
    await ship(made, 2)
    const vendor_id = await staff.vendor([
      { inventory_item_id: made.inventoryItemId },
    ])
    const { purchase_order } = await staff.post(`${made.path}/replace-vendor`, {
      vendor_id,
    })
    expect(purchase_order).toMatchObject({
      delivery: "drop_ship",
      order_id: made.order.id,
      lines: [{ quantity: 3 }],
    })
    await staff.issue(purchase_order.id)
    await staff.post(`/admin/purchase-orders/${purchase_order.id}/shipments`)
    expect(await medusa(made.order.id)).toMatchObject({ lines: [[5, 5]] })
  })

  it("a release by hand keeps the vendor's goods coming", async () => {
    const made = await shippable(3)
    await staff.post(`/admin/backorders/${made.backorder.id}/release`, {
      reason: "Trusted vendor",
    })
    await ship(made)
    expect(await medusa(made.order.id)).toMatchObject({ lines: [[3, 3]] })
    expect(await staff.backorder(made.backorder.id)).toMatchObject({
      release_cause: "manual",
      lines: [{ status: "fulfilled" }],
    })
  })
})
