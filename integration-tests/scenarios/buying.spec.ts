import { describe, expect, it } from "vitest"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)

const line = (order: { items: { id: string }[] }) => order.items[0]!.id

const backorderOf = async (order: { id: string }) => {
  const { body } = await store.admin.get(
    `/admin/backorders?order_id=${order.id}&order=-created_at`
  )
  return body.backorders[0]
}

const linesOf = async (order: { id: string }) =>
  store.sql(
    `select quantity::float8 as quantity, status,
            allocated_quantity::float8 as allocated, fulfilled_quantity::float8 as fulfilled
     from backorder_line where order_id = $1 order by created_at, id`,
    [order.id]
  )

describe("goods that come in parts", () => {
  it("100 of 250, then the rest", async () => {
    const made = await staff.waiting(250)
    const first = await staff.receive(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, quantity: 100 }],
    })
    expect(first.purchase_order).toMatchObject({
      status: "issued",
      receipt_status: "partially_received",
      lines: [{ received_quantity: 100 }],
    })
    expect(await staff.level(made)).toEqual({
      stock: 100,
      reserved: 250,
      incoming: 150,
    })
    expect(await linesOf(made.order)).toMatchObject([
      { status: "partially_received", allocated: 100 },
    ])
    const second = await staff.receive(made.purchaseOrder.id)
    expect(second.receipt!.lines).toMatchObject([{ quantity: 150 }])
    expect(second.purchase_order.receipt_status).toBe("received")
    expect(await staff.level(made)).toEqual({
      stock: 250,
      reserved: 250,
      incoming: 0,
    })
  })

  it("10 on the way, 4 arrive: 6 on the way", async () => {
    const made = await staff.waiting(10)
    expect(await staff.level(made)).toMatchObject({ incoming: 10 })
    await staff.receive(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, quantity: 4 }],
    })
    expect(await staff.level(made)).toMatchObject({ stock: 4, incoming: 6 })
  })

  it("of 7 and 4 waiting, an arrival of 9 gives the first 7 and the second 2", async () => {
    const product = await staff.bought()
    const [first, second] = [
      await staff.ordered([product, 7]),
      await staff.ordered([product, 4]),
    ]
    const { purchase_orders } = await staff.place([second, first])
    const { id, lines } = await staff.issue(purchase_orders[0]!.id)
    const receive = (quantity: number) =>
      staff.receive(id, { lines: [{ line_id: lines[0]!.id, quantity }] })
    await receive(5)
    expect(await linesOf(first)).toMatchObject([{ allocated: 5 }])
    expect(await linesOf(second)).toMatchObject([{ allocated: 0 }])
    await receive(4)
    expect(await linesOf(first)).toMatchObject([
      { allocated: 7, status: "received" },
    ])
    expect(await linesOf(second)).toMatchObject([{ allocated: 2 }])
  })

  it("rejected goods stay open", async () => {
    const made = await staff.waiting(4)
    const { purchase_order } = await staff.receive(made.purchaseOrder.id, {
      lines: [
        {
          line_id: made.lineId,
          quantity: 1,
          rejected_quantity: 3,
          rejection_reason: "Torn",
        },
      ],
    })
    expect(purchase_order).toMatchObject({
      receipt_status: "partially_received",
      lines: [{ received_quantity: 1, rejected_quantity: 3 }],
    })
    expect(await staff.level(made)).toMatchObject({ stock: 1, incoming: 3 })
  })

  it("more than ordered comes in up to the tolerance, and is free stock", async () => {
    const made = await staff.waiting(10)
    const receive = (quantity: number) =>
      store.admin.post(
        `/admin/purchase-orders/${made.purchaseOrder.id}/receipts`,
        { lines: [{ line_id: made.lineId, quantity }] }
      )
    expect((await receive(11)).body.message).toMatch(
      /: 11 is more than the 10 that can still be received\.$/
    )
    await staff.withSettings({ over_receipt_percent: 50 }, async () => {
      expect((await receive(16)).body.code).toBe(
        "purchase_receipt.quantity_too_large"
      )
      expect((await receive(15)).status).toBe(200)
    })
    expect(await staff.level(made)).toEqual({
      stock: 15,
      reserved: 10,
      incoming: 0,
    })
    expect(await linesOf(made.order)).toMatchObject([{ allocated: 10 }])
  })

  it("nothing is written to incoming where the merchant keeps it himself", async () => {
    const product = await staff.bought()
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 5],
    ])
    await staff.withSettings({ write_incoming: false }, async () => {
      await staff.issue(draft.id)
      expect(await staff.level(product)).toMatchObject({ incoming: 0 })
      await staff.receive(draft.id)
      expect(await staff.level(product)).toMatchObject({
        stock: 5,
        incoming: 0,
      })
    })
  })
})

describe("the vendor's bill", () => {
  it("after 6 of 10 came is for these 6", async () => {
    const made = await staff.waiting(10)
    await staff.receive(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, quantity: 6 }],
    })
    const { bill } = await staff.bill(made.purchaseOrder.id)
    expect(bill).toMatchObject({
      match_status: "matched",
      total: 60,
      lines: [{ quantity: 6 }],
    })
  })

  it("of 5 and 5: a third is refused", async () => {
    const made = await staff.waiting(10)
    const five = { lines: [{ line_id: made.lineId, quantity: 5 }] }
    await staff.bill(made.purchaseOrder.id, five)
    const { purchase_order } = await staff.bill(made.purchaseOrder.id, five)
    expect(purchase_order.billing_status).toBe("billed")
    const third = await store.admin.post(
      `/admin/purchase-orders/${made.purchaseOrder.id}/bills`,
      five
    )
    expect([third.status, third.body.code]).toEqual([
      400,
      "purchase_bill.nothing_to_bill",
    ])
  })

  it.each([
    [{ quantity: 2 }, true, "matched"],
    [{ quantity: 2, unit_cost: 11 }, true, "price_mismatch"],
    [{ quantity: 2 }, false, "quantity_mismatch"],
    [{ quantity: 2, unit_cost: 9.99 }, false, "both"],
  ])("%j, received %s: %s", async (wanted, isReceived, match) => {
    const made = await staff.waiting(2)
    if (isReceived) {
      await staff.receive(made.purchaseOrder.id)
    }
    const { bill } = await staff.bill(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, ...wanted }],
    })
    expect(bill.match_status).toBe(match)
  })

  it("with freight, discount and tax is what the paper says", async () => {
    const product = await staff.bought()
    const draft = await staff.draft(product.vendorId, [], {
      lines: [
        {
          inventory_item_id: product.inventoryItemId,
          quantity: 3,
          unit_cost: 9.99,
          tax_rate: 25,
        },
      ],
      shipping_cost: 5,
    })
    expect(draft).toMatchObject({
      subtotal: 29.97,
      tax_total: 7.49,
      total: 42.46,
    })
    await staff.issue(draft.id)
    const { bill } = await staff.bill(draft.id, {
      charges: [
        { label: "Freight", amount: 5 },
        { label: "Rounding", amount: -0.46 },
      ],
    })
    expect(bill).toMatchObject({
      subtotal: 29.97,
      tax_total: 7.49,
      total: 42,
      balance: 42,
    })
  })

  it("of nothing is paid at once", async () => {
    const made = await staff.waiting(2)
    const { bill } = await staff.bill(made.purchaseOrder.id, {
      charges: [{ label: "A gift", amount: -20 }],
    })
    expect(bill).toMatchObject({ total: 0, status: "paid", balance: 0 })
  })

  it.each([
    ["jpy", 33.4, 100.2, 100, 10],
    ["kwd", 0.3335, 1.0005, 1.001, 0.1],
    ["eur", 0.335, 1.005, 1.01, 0.1],
  ])(
    "in %s is rounded as that currency rounds",
    async (currency_code, unit_cost, exact, rounded, tax) => {
      const product = await staff.bought({}, {}, { currency_code })
      const draft = await staff.draft(product.vendorId, [], {
        lines: [
          {
            inventory_item_id: product.inventoryItemId,
            quantity: 3,
            unit_cost,
            tax_rate: 10,
          },
        ],
      })
      expect(exact).toBeCloseTo(unit_cost * 3)
      expect(draft).toMatchObject({
        currency_code,
        subtotal: rounded,
        tax_total: tax,
        lines: [{ subtotal: rounded }],
      })
      await staff.issue(draft.id)
      const { bill } = await staff.bill(draft.id)
      expect(bill).toMatchObject({
        subtotal: rounded,
        total: draft.total,
        match_status: "quantity_mismatch",
      })
    }
  )
})

describe("when a hold ends by itself", () => {
  const states = async (made: { backorder: { id: string } }) =>
    (await staff.backorder(made.backorder.id)).status

  it("bill: not with the goods, not with the bill, with both", async () => {
    const [goods, paper] = [await staff.waiting(2), await staff.waiting(2)]
    await staff.receive(goods.purchaseOrder.id)
    await staff.bill(paper.purchaseOrder.id)
    expect([await states(goods), await states(paper)]).toEqual([
      "on_hold",
      "on_hold",
    ])
    const billed = await staff.bill(goods.purchaseOrder.id)
    const received = await staff.receive(paper.purchaseOrder.id)
    expect(billed.released_order_ids).toEqual([goods.order.id])
    expect(received.released_order_ids).toEqual([paper.order.id])
  })

  it("receipt: with the goods", async () => {
    await staff.withSettings({ release_on: "receipt" }, async () => {
      const made = await staff.waiting(2)
      const { released_order_ids } = await staff.receive(made.purchaseOrder.id)
      expect(released_order_ids).toEqual([made.order.id])
      expect(await staff.backorder(made.backorder.id)).toMatchObject({
        status: "released",
        release_cause: "receipt",
      })
    })
  })

  it("bill_only: with the bill, wherever the goods are", async () => {
    await staff.withSettings({ release_on: "bill_only" }, async () => {
      const made = await staff.waiting(2)
      await staff.receive(made.purchaseOrder.id, {
        lines: [{ line_id: made.lineId, quantity: 1 }],
      })
      expect(await states(made)).toBe("on_hold")
      const { released_order_ids } = await staff.bill(made.purchaseOrder.id, {
        lines: [{ line_id: made.lineId, quantity: 2 }],
      })
      expect(released_order_ids).toEqual([made.order.id])
    })
  })

  it("manual: never", async () => {
    await staff.withSettings({ release_on: "manual" }, async () => {
      const made = await staff.waiting(2)
      const { released_order_ids } = await staff.bill(made.purchaseOrder.id, {
        receive: true,
      })
      expect(released_order_ids).toEqual([])
      expect(await states(made)).toBe("on_hold")
    })
  })

  it("released by hand, the goods still come to it", async () => {
    const made = await staff.waiting(2)
    await staff.post(`/admin/backorders/${made.backorder.id}/release`, {
      reason: "Customer takes what is there",
    })
    const { released_order_ids } = await staff.bill(made.purchaseOrder.id, {
      receive: true,
    })
    expect(released_order_ids).toEqual([])
    expect(await linesOf(made.order)).toMatchObject([
      { status: "received", allocated: 2 },
    ])
    expect(await staff.backorder(made.backorder.id)).toMatchObject({
      status: "released",
      release_cause: "manual",
      released_by: store.admin.id,
    })
    await store.make.fulfill(made.order.id)
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 0,
      incoming: 0,
    })
    expect(await linesOf(made.order)).toMatchObject([
      { status: "fulfilled", fulfilled: 2 },
    ])
  })
})

describe("what is put onto a draft", () => {
  it("takes the price of the quantity, and more of a draft that is joined", async () => {
    const product = await staff.bought(
      {},
      {
        unit_cost: 10,
        order_multiple: 5,
        price_breaks: [
          { min_quantity: 10, unit_cost: 8 },
          { min_quantity: 25, unit_cost: 6 },
        ],
      }
    )
    const first = await staff.place(await staff.ordered([product, 8]))
    expect(first.purchase_orders).toMatchObject([
      {
        is_new: true,
        total: 80,
        lines: [{ quantity: 10, surplus_quantity: 2, unit_cost: 8 }],
      },
    ])
    const second = await staff.place(await staff.ordered([product, 16]), {
      merge_into_drafts: true,
    })
    expect(second.purchase_orders).toMatchObject([
      {
        id: first.purchase_orders[0]!.id,
        is_new: false,
        total: 150,
        lines: [{ quantity: 25, pegged_quantity: 24, unit_cost: 6 }],
      },
    ])
  })

  it("uses what is on the way first, unless told not to", async () => {
    const product = await staff.bought()
    const coming = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 5],
    ])
    await staff.issue(coming.id)
    const [one, two] = [
      await staff.ordered([product, 3]),
      await staff.ordered([product, 2]),
    ]
    const apart = await staff.place(one, { use_incoming: false })
    expect(apart.purchase_orders).toMatchObject([{ is_new: true }])
    const used = await staff.place(two)
    expect(used.purchase_orders).toMatchObject([
      { id: coming.id, lines: [{ pegged_quantity: 2, surplus_quantity: 3 }] },
    ])
    expect(await staff.onOrder(product)).toBe(8)
  })
})

describe("when plans change", () => {
  it("a purchase order is canceled: its order waits without supply, and is backordered again on the same line", async () => {
    const made = await staff.waiting(4)
    const [before] = made.backorder.lines
    await staff.cancel(made.purchaseOrder.id, { reason: "Can't deliver" })
    expect(await linesOf(made.order)).toMatchObject([
      { status: "unsupplied", quantity: 4 },
    ])
    expect(await staff.level(made)).toMatchObject({ incoming: 0 })
    const { backorders, purchase_orders } = await staff.place(made.order)
    expect(backorders).toMatchObject([
      {
        id: made.backorder.id,
        status: "on_hold",
        lines: [{ id: before!.id, status: "requested", quantity: 4 }],
      },
    ])
    expect(purchase_orders).toMatchObject([
      { is_new: true, lines: [{ quantity: 4 }] },
    ])
    expect(purchase_orders[0]!.id).not.toBe(made.purchaseOrder.id)
  })

  it("a backorder is canceled: the draft shrinks to what others need", async () => {
    const product = await staff.bought()
    const [one, two] = [
      await staff.ordered([product, 4]),
      await staff.ordered([product, 3]),
    ]
    const { backorders, purchase_orders } = await staff.place([one, two])
    const of = (order: { id: string }) =>
      backorders.find(({ order_id }) => order_id === order.id)!.id
    await staff.post(`/admin/backorders/${of(one)}/cancel`)
    expect(await staff.order(purchase_orders[0]!.id)).toMatchObject({
      status: "draft",
      total: 30,
      lines: [{ quantity: 3, pegged_quantity: 3 }],
    })
    await staff.post(`/admin/backorders/${of(two)}/cancel`)
    expect(await staff.order(purchase_orders[0]!.id)).toMatchObject({
      status: "canceled",
      lines: [],
    })
  })

  it("a backorder is canceled after its purchase order went out: the next order takes the goods", async () => {
    const made = await staff.waiting(4)
    await staff.post(`/admin/backorders/${made.backorder.id}/cancel`)
    expect(await staff.order(made.purchaseOrder.id)).toMatchObject({
      status: "issued",
      lines: [{ quantity: 4, pegged_quantity: 0, surplus_quantity: 4 }],
    })
    await store.make.cancelOrder(made.order.id)
    const next = await staff.ordered([made, 3])
    const { purchase_orders, backorders } = await staff.place(next)
    expect(purchase_orders).toMatchObject([
      {
        id: made.purchaseOrder.id,
        is_new: false,
        lines: [{ pegged_quantity: 3, surplus_quantity: 1 }],
      },
    ])
    expect(backorders).toMatchObject([{ lines: [{ status: "ordered" }] }])
  })

  it.each([1, 2])(
    "an order is canceled, told %i times: its backorder ends and its goods are free",
    async (times) => {
      const made = await staff.waiting(4)
      await store.make.cancelOrder(made.order.id)
      for (let n = 1; n < times; n++) {
        await store.container.resolve("event_bus").emit({
          name: "order.canceled",
          data: { id: made.order.id },
        })
      }
      await store.events.settled()
      expect(await backorderOf(made.order)).toMatchObject({
        status: "canceled",
        lines: [{ status: "canceled" }],
      })
      expect(await staff.order(made.purchaseOrder.id)).toMatchObject({
        status: "issued",
        lines: [{ quantity: 4, surplus_quantity: 4 }],
      })
      expect(await staff.level(made)).toEqual({
        stock: 0,
        reserved: 0,
        incoming: 4,
      })
    }
  )

  it("an order is edited down: the draft shrinks with it", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 6])
    const { purchase_orders } = await staff.place(order)
    await store.make.editOrder(order.id, {
      update: [{ id: line(order), quantity: 2 }],
    })
    expect(await linesOf(order)).toMatchObject([
      { quantity: 2, status: "requested" },
    ])
    expect(await staff.order(purchase_orders[0]!.id)).toMatchObject({
      total: 20,
      lines: [{ quantity: 2, pegged_quantity: 2 }],
    })
    const [reservation] = await store.sql(
      "select allow_backorder from reservation_item where line_item_id = $1 and deleted_at is null",
      [line(order)]
    )
    expect(reservation.allow_backorder).toBe(true)
  })

  it("a line is removed by an edit: the hold ends", async () => {
    const product = await staff.bought()
    const filler = await store.make.product({
      stock: { [store.stockholm]: 5 },
    })
    const order = await staff.ordered([product, 6], [filler, 1])
    const { purchase_orders } = await staff.place(order)
    await store.make.editOrder(order.id, {
      remove: [
        order.items.find(({ variant_id }) => variant_id === product.variant.id)!
          .id,
      ],
    })
    expect(await backorderOf(order)).toMatchObject({ status: "canceled" })
    expect((await staff.order(purchase_orders[0]!.id)).status).toBe("canceled")
    await store.make.fulfill(order.id)
  })

  it("an order is edited up: the rest is short, and backordered onto the same draft", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 2])
    const first = await staff.place(order)
    await store.make.editOrder(order.id, {
      update: [{ id: line(order), quantity: 5 }],
    })
    const second = await staff.place(order)
    expect(second.purchase_orders).toMatchObject([
      {
        id: first.purchase_orders[0]!.id,
        is_new: false,
        lines: [{ quantity: 5, pegged_quantity: 5 }],
      },
    ])
    expect(second.backorders).toMatchObject([{ id: first.backorders[0]!.id }])
    expect(await linesOf(order)).toMatchObject([{ quantity: 5 }])
  })

  it("a fulfillment is made and canceled: the goods are the order's again", async () => {
    const made = await staff.waiting(4)
    await staff.bill(made.purchaseOrder.id, { receive: true })
    const fulfillment = await store.make.fulfill(made.order.id)
    expect(await linesOf(made.order)).toMatchObject([
      { status: "fulfilled", fulfilled: 4 },
    ])
    await store.make.cancelFulfillment(made.order.id, fulfillment)
    expect(await linesOf(made.order)).toMatchObject([
      { status: "received", fulfilled: 0, allocated: 4 },
    ])
    expect(await staff.level(made)).toEqual({
      stock: 4,
      reserved: 4,
      incoming: 0,
    })
    const later = await staff.ordered([made, 1])
    const { body } = await store.admin.get(
      `/admin/orders/${later.id}/backorder`
    )
    expect(body.order_backorder.lines).toMatchObject([{ short_quantity: 1 }])
  })
})

describe("kits", () => {
  it("of 1.5 metres: 3 dresses need 4.5, and ship when they came", async () => {
    const cloth = await staff.bought({ stock: { [store.stockholm]: 1 } })
    const dress = await store.make.kit({
      components: [{ inventoryItemId: cloth.inventoryItemId, quantity: 1.5 }],
    })
    const order = await staff.ordered([dress, 3])
    const { purchase_orders, backorders } = await staff.place(order)
    expect(backorders).toMatchObject([{ lines: [{ quantity: 3.5 }] }])
    expect(purchase_orders).toMatchObject([
      { total: 35, lines: [{ quantity: 3.5 }] },
    ])
    await staff.issue(purchase_orders[0]!.id)
    expect(await staff.level(cloth)).toEqual({
      stock: 1,
      reserved: 4.5,
      incoming: 3.5,
    })
    await staff.bill(purchase_orders[0]!.id, { receive: true })
    expect(await backorderOf(order)).toMatchObject({ status: "released" })
    await store.make.fulfill(order.id, [{ id: line(order), quantity: 1 }])
    expect(await linesOf(order)).toMatchObject([{ fulfilled: 0.5 }])
    await store.make.fulfill(order.id)
    expect(await staff.level(cloth)).toEqual({
      stock: 0,
      reserved: 0,
      incoming: 0,
    })
    expect(await linesOf(order)).toMatchObject([
      { fulfilled: 3.5, status: "fulfilled" },
    ])
  })

  it("shipped a tenth at a time end at nothing", async () => {
    const spice = await staff.bought()
    const pinch = await store.make.kit({
      components: [{ inventoryItemId: spice.inventoryItemId, quantity: 0.1 }],
    })
    const order = await staff.ordered([pinch, 3])
    const { purchase_orders } = await staff.place(order)
    await staff.issue(purchase_orders[0]!.id)
    await staff.bill(purchase_orders[0]!.id, { receive: true })
    for (const fulfilled of [0.1, 0.2, 0.3]) {
      await store.make.fulfill(order.id, [{ id: line(order), quantity: 1 }])
      expect(await linesOf(order)).toMatchObject([{ fulfilled }])
    }
    expect(await linesOf(order)).toMatchObject([{ status: "fulfilled" }])
    expect(await staff.level(spice)).toEqual({
      stock: 0,
      reserved: 0,
      incoming: 0,
    })
  })
})

describe("orders that Medusa did not reserve", () => {
  const reservationsOf = (order: { items: { id: string }[] }) =>
    store.sql(
      `select quantity::float8 as quantity, location_id, allow_backorder
       from reservation_item where line_item_id = $1 and deleted_at is null`,
      [line(order)]
    )

  it("are reserved when they are backordered, also where nothing ever was, and ship", async () => {
    const product = await staff.bought({ stock: {} })
    const order = await store.make.apiOrder([
      { variantId: product.variant.id, quantity: 5 },
    ])
    const { purchase_orders } = await staff.place(order)
    const [reservation, ...others] = await reservationsOf(order)
    expect(others).toEqual([])
    expect(reservation).toMatchObject({ quantity: 5, allow_backorder: true })
    expect(purchase_orders).toMatchObject([
      { location_id: reservation.location_id, lines: [{ quantity: 5 }] },
    ])
    await staff.issue(purchase_orders[0]!.id)
    const { released_order_ids } = await staff.bill(purchase_orders[0]!.id, {
      receive: true,
    })
    expect(released_order_ids).toEqual([order.id])
    await store.make.fulfill(order.id)
    expect(await staff.level(product, reservation.location_id)).toEqual({
      stock: 0,
      reserved: 0,
      incoming: 0,
    })
  })

  it("a part of which is reserved get no second reservation: the first one grows", async () => {
    const product = await staff.bought({
      stock: { [store.malmo]: 2, [store.stockholm]: 0 },
    })
    const order = await store.make.apiOrder([
      { variantId: product.variant.id, quantity: 5 },
    ])
    await store.make.manualReservation({
      inventoryItemId: product.inventoryItemId,
      locationId: store.malmo,
      quantity: 2,
      lineItemId: line(order),
    })
    await store.make.setStock(product.inventoryItemId, store.malmo, 0)
    const { purchase_orders } = await staff.place(order)
    expect(await reservationsOf(order)).toEqual([
      { quantity: 5, location_id: store.malmo, allow_backorder: true },
    ])
    expect(purchase_orders).toMatchObject([
      { location_id: store.malmo, lines: [{ quantity: 5 }] },
    ])
    await staff.issue(purchase_orders[0]!.id)
    await staff.bill(purchase_orders[0]!.id, { receive: true })
    await store.make.fulfill(order.id, [{ id: line(order), quantity: 3 }])
    await store.make.fulfill(order.id)
    expect(await staff.level(product, store.malmo)).toEqual({
      stock: 0,
      reserved: 0,
      incoming: 0,
    })
  })

  it("are left alone when the request is refused", async () => {
    const product = await staff.bought({ stock: { [store.stockholm]: 5 } })
    const order = await store.make.apiOrder([
      { variantId: product.variant.id, quantity: 5 },
    ])
    const { status } = await store.admin.post("/admin/backorders", {
      orders: [{ order_id: order.id }],
    })
    expect(status).toBe(400)
    expect(await reservationsOf(order)).toEqual([])
  })
})
