import { describe, expect, it } from "vitest"
import type { Answer } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { inTheMiddle } from "../waiting"

const store = useStore()
const staff = purchasing(store)

const codes = (answers: Answer[]) =>
  answers.map(({ status, body }) => (status === 200 ? "done" : body.code))

const done = (answers: Answer[]) =>
  answers.filter(({ status }) => status === 200)

/** Refusals of whoever came second; which one depends on how far the first was. */
function expectRefusals(answers: Answer[], allowed: string[]) {
  for (const { status, body } of answers.filter((a) => a.status !== 200)) {
    expect({ status, code: body.code, message: body.message }).toEqual({
      status: 400,
      code: expect.toBeOneOf(allowed),
      message: expect.stringMatching(/\w\.$/),
    })
  }
}

const atOnce = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)))

const settledAnswers = async (work: Promise<Answer[]>) => {
  const answers = await work
  await store.events.settled()
  return answers
}

describe("Backorder now, pressed by several at once", () => {
  it.each([2, 8])("%i staff make one backorder and buy once", async (count) => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 5])
    const answers = await settledAnswers(
      atOnce(count, (n) =>
        (n % 2 ? store.secondAdmin : store.admin).post("/admin/backorders", {
          orders: [{ order_id: order.id }],
        })
      )
    )
    expect(done(answers)).toHaveLength(1)
    expectRefusals(answers, ["backorder.already_placed", "order.busy"])
    expect(await staff.boughtFor(order)).toEqual({
      backorders: 1,
      purchase_orders: 1,
      quantity: 5,
    })
    expect(await staff.onOrder(product)).toBe(5)
    const [reservation] = await store.sql(
      "select allow_backorder from reservation_item where line_item_id = $1 and deleted_at is null",
      [order.items[0]!.id]
    )
    expect(reservation.allow_backorder).toBe(true)
  })

  it("an order that Medusa never reserved gets one reservation", async () => {
    const product = await staff.bought()
    const order = await store.make.apiOrder([
      { variantId: product.variant.id, quantity: 5 },
    ])
    const answers = await settledAnswers(
      atOnce(4, () =>
        store.admin.post("/admin/backorders", {
          orders: [{ order_id: order.id }],
        })
      )
    )
    expect(done(answers)).toHaveLength(1)
    expect(await staff.onOrder(product)).toBe(5)
    expect(await staff.level(product)).toEqual({
      stock: 0,
      reserved: 5,
      incoming: 0,
    })
    const reservations = await store.sql(
      "select quantity::float8 as quantity, allow_backorder from reservation_item where line_item_id = $1 and deleted_at is null",
      [order.items[0]!.id]
    )
    expect(reservations).toEqual([{ quantity: 5, allow_backorder: true }])
  })

  it("two choose overlapping orders: each order is bought for once", async () => {
    const product = await staff.bought()
    const [a, b, c] = [
      await staff.ordered([product, 2]),
      await staff.ordered([product, 3]),
      await staff.ordered([product, 4]),
    ]
    const answers = await settledAnswers(
      Promise.all(
        [
          [a, b],
          [c, b],
        ].map((orders) =>
          store.admin.post("/admin/backorders", {
            orders: orders.map(({ id }) => ({ order_id: id })),
          })
        )
      )
    )
    expect(codes(answers)).toEqual(["done", "done"])
    const skipped = answers.flatMap(({ body }) => body.skipped)
    expect(skipped).toMatchObject([
      { order_id: b.id, code: "backorder.already_placed" },
    ])
    expect(await staff.boughtFor([a, b, c])).toMatchObject({
      backorders: 3,
      quantity: 9,
    })
    expect(await staff.onOrder(product)).toBe(9)
  })

  it("on two servers: the second waits until the first has bought, and buys nothing", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 5])
    const request = { orders: [{ order_id: order.id }] }
    await inTheMiddle(store, async ({ run, isWaitedFor, done }) => {
      // Both get as far as they can: one has bought and not committed, the other waits for it.
      await run("lock table backorder_history_entry in exclusive mode")
      const servers = Promise.allSettled([
        store.backorders.placeBackorders(request, {}),
        store.backorders.placeBackorders(request, {}),
      ])
      await isWaitedFor(2)
      await done()
      const outcomes = await servers
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        "fulfilled",
        "rejected",
      ])
      expect(
        outcomes.find(({ status }) => status === "rejected")
      ).toMatchObject({ reason: { code: "backorder.already_placed" } })
    })
    expect(await staff.boughtFor(order)).toEqual({
      backorders: 1,
      purchase_orders: 1,
      quantity: 5,
    })
    expect(await staff.onOrder(product)).toBe(5)
  })

  it("two orders want the same free goods on the way: they are promised once", async () => {
    const product = await staff.bought()
    const coming = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 5],
    ])
    await staff.issue(coming.id)
    const orders = [
      await staff.ordered([product, 4]),
      await staff.ordered([product, 4]),
    ]
    await inTheMiddle(store, async ({ run, isWaitedFor, done }) => {
      await run("lock table backorder_history_entry in exclusive mode")
      const both = Promise.all(
        orders.map(({ id }) =>
          store.backorders.placeBackorders({ orders: [{ order_id: id }] }, {})
        )
      )
      await isWaitedFor(2)
      await done()
      await both
    })
    const { pegged_quantity, quantity } = (await staff.order(coming.id))
      .lines[0]!
    expect([pegged_quantity, quantity]).toEqual([5, 5])
    expect(await staff.boughtFor(orders)).toMatchObject({ quantity: 8 })
    expect(await staff.onOrder(product)).toBe(8)
  })
})

describe("one purchase order in two hands", () => {
  it("issued twice at once: its quantity is on the way once", async () => {
    const product = await staff.bought()
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 10],
    ])
    const answers = await settledAnswers(
      atOnce(2, () =>
        store.admin.post(`/admin/purchase-orders/${draft.id}/issue`)
      )
    )
    expect(done(answers)).toHaveLength(1)
    expectRefusals(answers, [
      "purchase_order.wrong_status",
      "purchase_order.busy",
    ])
    expect(await staff.level(product)).toMatchObject({ incoming: 10 })
  })

  it.each([2, 5])(
    "received in full by %i at once: stock rises once",
    async (count) => {
      const made = await staff.waiting(10)
      const answers = await settledAnswers(
        atOnce(count, () =>
          store.admin.post(
            `/admin/purchase-orders/${made.purchaseOrder.id}/receipts`
          )
        )
      )
      expect(done(answers)).toHaveLength(1)
      expectRefusals(answers, [
        "purchase_receipt.nothing_to_receive",
        "purchase_receipt.quantity_too_large",
        "purchase_order.busy",
      ])
      expect(await staff.level(made)).toEqual({
        stock: 10,
        reserved: 10,
        incoming: 0,
      })
      const order = await staff.order(made.purchaseOrder.id)
      expect(order.receipts).toHaveLength(1)
      expect(order.lines[0]!.received_quantity).toBe(10)
      const [{ marks }] = await store.sql(
        "select jsonb_array_length(metadata -> 'backorder_postings') as marks from inventory_level where inventory_item_id = $1",
        [made.inventoryItemId]
      )
      // One of the issue, one of the receipt; nothing of the others.
      expect(marks).toBe(2)
    }
  )

  it("what others hold on the way is not lost when a receipt comes second", async () => {
    const made = await staff.waiting(10)
    const other = await staff.draft(made.vendorId, [[made.inventoryItemId, 7]])
    await staff.issue(other.id)
    const answers = await settledAnswers(
      atOnce(3, () =>
        store.admin.post(
          `/admin/purchase-orders/${made.purchaseOrder.id}/receipts`
        )
      )
    )
    expect(done(answers)).toHaveLength(1)
    expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 7 })
  })

  it("billed in full by two at once: billed once", async () => {
    const made = await staff.waiting(10)
    const answers = await settledAnswers(
      atOnce(2, () =>
        store.admin.post(
          `/admin/purchase-orders/${made.purchaseOrder.id}/bills`,
          { receive: true }
        )
      )
    )
    expect(done(answers)).toHaveLength(1)
    expectRefusals(answers, [
      "purchase_bill.nothing_to_bill",
      "purchase_order.wrong_status",
      "purchase_order.busy",
    ])
    const order = await staff.order(made.purchaseOrder.id)
    expect(order).toMatchObject({
      status: "closed",
      lines: [{ billed_quantity: 10, received_quantity: 10 }],
    })
    expect(order.bills).toHaveLength(1)
    expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 0 })
  })

  it("the same vendor bill number on two purchase orders at once: one is refused by name", async () => {
    const product = await staff.bought()
    const orders = [
      await staff.draft(product.vendorId, [[product.inventoryItemId, 1]]),
      await staff.draft(product.vendorId, [[product.inventoryItemId, 1]]),
    ]
    for (const { id } of orders) {
      await staff.issue(id)
    }
    await inTheMiddle(store, async ({ run, isWaitedFor, done }) => {
      await run("lock table backorder_history_entry in exclusive mode")
      const bills = Promise.all(
        orders.map(({ id }) =>
          store.admin.post(`/admin/purchase-orders/${id}/bills`, {
            vendor_bill_number: "2026-118",
          })
        )
      )
      await isWaitedFor(2)
      await done()
      const answers = await bills
      expect(codes(answers).sort()).toEqual([
        "done",
        "purchase_bill.number_taken",
      ])
      expect(answers.find(({ status }) => status === 400)?.body.message).toBe(
        "Nordic Textiles has a bill with the number 2026-118 already."
      )
    })
  })

  it("received while it is canceled: one of the two happens, whole", async () => {
    const made = await staff.waiting(10)
    const path = `/admin/purchase-orders/${made.purchaseOrder.id}`
    const answers = await settledAnswers(
      Promise.all([
        store.admin.post(`${path}/receipts`),
        store.secondAdmin.post(`${path}/cancel`, { reason: "Too late" }),
      ])
    )
    expect(done(answers)).toHaveLength(1)
    expectRefusals(answers, [
      "purchase_order.wrong_status",
      "purchase_order.has_receipts",
      "purchase_order.busy",
    ])
    const { status, receipts } = await staff.order(made.purchaseOrder.id)
    const isReceived = answers[0]!.status === 200
    expect([status, receipts.length]).toEqual(
      isReceived ? ["issued", 1] : ["canceled", 0]
    )
    expect(await staff.level(made)).toMatchObject({
      stock: isReceived ? 10 : 0,
      incoming: 0,
    })
  })

  it("canceled between looking and receiving: the receipt is refused and the stock goes back", async () => {
    const made = await staff.waiting(10)
    const { id } = made.purchaseOrder
    await inTheMiddle(store, async ({ run, isWaitedFor, done }) => {
      await run("select id from backorder where id = $1 for update", [
        made.backorder.id,
      ])
      const receipt = store.admin.post(`/admin/purchase-orders/${id}/receipts`)
      await isWaitedFor()
      // The goods are posted and wait to be recorded.
      expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 0 })
      await run(
        "update backorder_purchase_order set status = 'canceled' where id = $1",
        [id]
      )
      await done()
      expect(codes([await receipt])).toEqual(["purchase_order.wrong_status"])
    })
    await store.events.settled()
    expect(await staff.level(made)).toMatchObject({ stock: 0, incoming: 10 })
    await store.sql(
      "update backorder_purchase_order set status = 'issued' where id = $1",
      [id]
    )
  })

  it("made a vendor's code twice at once: one is refused by name", async () => {
    const answers = await inTheMiddle(
      store,
      async ({ run, isWaitedFor, done }) => {
        await run(
          `insert into backorder_purchase_vendor (id, name, code, currency_code) values ('pvend_first', 'First', 'ACME', 'eur')`
        )
        const second = store.admin.post("/admin/purchase-vendors", {
          name: "Second",
          code: "ACME",
          currency_code: "eur",
        })
        await isWaitedFor()
        await done()
        return [await second]
      }
    )
    expect(codes(answers)).toEqual(["purchase_vendor.code_taken"])
    expect(answers[0]!.body.message).toBe("Another vendor has the code ACME.")
  })
})

describe("an order in two hands", () => {
  it("backordered while it is fulfilled: what was shipped is not bought", async () => {
    const product = await staff.bought({ stock: { [store.stockholm]: 3 } })
    const order = await staff.ordered([product, 5])
    await store.sql(
      "update reservation_item set allow_backorder = true where line_item_id = $1",
      [order.items[0]!.id]
    )
    const [placed, fulfilled] = await settledAnswers(
      Promise.all([
        store.admin.post("/admin/backorders", {
          orders: [{ order_id: order.id }],
        }),
        store.secondAdmin.post(`/admin/orders/${order.id}/fulfillments`, {
          items: [{ id: order.items[0]!.id, quantity: 3 }],
        }),
      ])
    )
    expect(placed!.status).toBe(200)
    expect(await staff.boughtFor(order)).toMatchObject({ quantity: 2 })
    if (fulfilled!.status === 200) {
      expect(await staff.level(product)).toMatchObject({
        stock: 0,
        reserved: 2,
      })
    } else {
      expect(fulfilled!.body.code).toBe("order.on_hold")
      expect(await staff.level(product)).toMatchObject({
        stock: 3,
        reserved: 5,
      })
    }
  })

  it("released and canceled at once: one of the two happens", async () => {
    const made = await staff.waiting(4)
    const path = `/admin/backorders/${made.backorder.id}`
    const answers = await settledAnswers(
      Promise.all([
        store.admin.post(`${path}/release`, { reason: "Customer insists" }),
        store.secondAdmin.post(`${path}/cancel`, {}),
      ])
    )
    expect(done(answers)).toHaveLength(1)
    expectRefusals(answers, ["backorder.not_on_hold", "order.busy"])
    const { status } = await staff.backorder(made.backorder.id)
    expect(status).toBe(answers[0]!.status === 200 ? "released" : "canceled")
  })
})

describe("the same request sent again", () => {
  let keys = 0
  const header = () => ({ "Idempotency-Key": `key-${++keys}` })

  it("with its key answers the first result and buys nothing", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 5])
    const key = header()
    const body = { orders: [{ order_id: order.id }] }
    const first = await store.admin.post("/admin/backorders", body, key)
    const second = await store.admin.post("/admin/backorders", body, key)
    expect(codes([first, second])).toEqual(["done", "done"])
    expect(second.body).toEqual(first.body)
    expect(await staff.onOrder(product)).toBe(5)
  })

  it("at the same moment: the second is told that the first still runs, or gets its result", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 5])
    const key = header()
    const answers = await settledAnswers(
      atOnce(4, () =>
        store.admin.post(
          "/admin/backorders",
          { orders: [{ order_id: order.id }] },
          key
        )
      )
    )
    const [first, ...others] = done(answers)
    expect(first).toBeDefined()
    for (const other of others) {
      expect(other.body).toEqual(first!.body)
    }
    expectRefusals(answers, ["idempotency_key.in_progress"])
    expect(await staff.boughtFor(order)).toEqual({
      backorders: 1,
      purchase_orders: 1,
      quantity: 5,
    })
  })

  it("while the first still runs is told so, and after it gets the first result", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 5])
    const key = header()
    const ask = () =>
      store.admin.post(
        "/admin/backorders",
        { orders: [{ order_id: order.id }] },
        key
      )
    await inTheMiddle(store, async ({ run, isWaitedFor, done }) => {
      await run("lock table backorder_history_entry in exclusive mode")
      const first = ask()
      await isWaitedFor()
      expect(codes([await ask()])).toEqual(["idempotency_key.in_progress"])
      await done()
      expect((await ask()).body.code).not.toBe("idempotency_key.reused")
      const { status, body } = await first
      expect(status).toBe(200)
      expect((await ask()).body).toEqual(body)
    })
  })

  it("with another body is refused", async () => {
    const key = header()
    const first = await store.admin.post(
      "/admin/purchase-vendors",
      { name: "One", currency_code: "eur" },
      key
    )
    const second = await store.admin.post(
      "/admin/purchase-vendors",
      { name: "Two", currency_code: "eur" },
      key
    )
    expect(codes([first, second])).toEqual(["done", "idempotency_key.reused"])
  })

  it("after a refusal may be corrected", async () => {
    const made = await staff.waiting(5)
    const key = header()
    const path = `/admin/purchase-orders/${made.purchaseOrder.id}/receipts`
    const lines = (quantity: number) => ({
      lines: [{ line_id: made.lineId, quantity }],
    })
    const refused = await store.admin.post(path, lines(6), key)
    const corrected = await store.admin.post(path, lines(5), key)
    expect(codes([refused, corrected])).toEqual([
      "purchase_receipt.quantity_too_large",
      "done",
    ])
  })

  it("by somebody else is another request", async () => {
    const key = header()
    const body = { name: "Same name", currency_code: "eur" }
    const first = await store.admin.post("/admin/purchase-vendors", body, key)
    const second = await store.secondAdmin.post(
      "/admin/purchase-vendors",
      body,
      key
    )
    expect(codes([first, second])).toEqual(["done", "done"])
    expect(second.body.purchase_vendor.id).not.toBe(
      first.body.purchase_vendor.id
    )
  })

  it.each(["receipts", "bills"])(
    "%s of a purchase order are recorded once",
    async (what) => {
      const made = await staff.waiting(10)
      const path = `/admin/purchase-orders/${made.purchaseOrder.id}/${what}`
      const body = { lines: [{ line_id: made.lineId, quantity: 4 }] }
      const key = header()
      const first = await store.admin.post(path, body, key)
      const second = await store.admin.post(path, body, key)
      expect(codes([first, second])).toEqual(["done", "done"])
      expect(second.body).toEqual(first.body)
      const order = await staff.order(made.purchaseOrder.id)
      expect(order.lines[0]).toMatchObject({
        received_quantity: what === "receipts" ? 4 : 0,
        billed_quantity: what === "bills" ? 4 : 0,
      })
    }
  )
})
