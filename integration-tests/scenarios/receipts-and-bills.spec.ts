import { describe, expect, it } from "vitest"
import type { ReceiptPreview } from "../../src/types"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)

const pathOf = (order: { id: string }) => `/admin/purchase-orders/${order.id}`

const backorderOf = async (order: { id: string }) =>
  (await store.admin.get(`/admin/orders/${order.id}/backorder`)).body
    .order_backorder

const allocatedTo = async (order: { id: string }) =>
  (await backorderOf(order)).backorder.lines.map(
    (line: { allocated_quantity: number }) => line.allocated_quantity
  )

/** Orders of one item that wait in turn for one issued purchase order. */
async function inTurn(...quantities: number[]) {
  const product = await staff.bought()
  const orders = []
  for (const quantity of quantities) {
    orders.push(await staff.ordered([product, quantity]))
  }
  const { purchase_orders } = await staff.place(orders)
  const purchaseOrder = await staff.issue(purchase_orders[0]!.id)
  const line_id = purchaseOrder.lines[0]!.id
  return { ...product, orders, purchaseOrder, line_id }
}

async function preview(order: { id: string }, body: object = {}) {
  const answer = await leavesNoTrace(store, () =>
    store.admin.post(`${pathOf(order)}/receipts/preview`, body)
  )
  expect([answer.status, answer.body.message]).toEqual([200, undefined])
  return answer.body as ReceiptPreview
}

describe("an arrival", () => {
  it("of 3, 4 and 1 waiting: the first gets 3 of 4", async () => {
    const { purchaseOrder, orders, line_id } = await inTurn(4, 1)
    await staff.receive(purchaseOrder.id, { lines: [{ line_id, quantity: 3 }] })
    expect(await allocatedTo(orders[0]!)).toEqual([3])
    expect(await allocatedTo(orders[1]!)).toEqual([0])
  })

  it("of 4, then of 8 under a tolerance of 50 percent, and the second reversed", async () => {
    const made = await staff.waiting(10)
    const { purchaseOrder, lineId: line_id } = made
    const receive = (quantity: number) =>
      staff.receive(purchaseOrder.id, { lines: [{ line_id, quantity }] })
    await receive(4)
    expect(await staff.level(made)).toMatchObject({ stock: 4, incoming: 6 })
    await expect(receive(8)).rejects.toThrow(/8 is more than the 6/)
    await staff.withSettings({ over_receipt_percent: 50 }, async () => {
      const second = await receive(8)
      expect(second.purchase_order.lines).toMatchObject([
        { received_quantity: 12 },
      ])
      expect(await staff.level(made)).toMatchObject({ stock: 12, incoming: 0 })
      await staff.post(
        `${pathOf(purchaseOrder)}/receipts/${second.receipt!.id}/reverse`,
        { reason: "Counted twice" }
      )
    })
    expect(await staff.order(purchaseOrder.id)).toMatchObject({
      receipt_status: "partially_received",
      lines: [{ received_quantity: 4 }],
    })
    expect(await staff.level(made)).toMatchObject({ stock: 4, incoming: 6 })
    expect(await allocatedTo(made.order)).toEqual([4])
  })

  it("is dated back, and keeps its reference and note", async () => {
    const made = await staff.waiting(2)
    const { receipt } = await staff.receive(made.purchaseOrder.id, {
      received_date: "2026-11-02",
      reference: "DN-118",
      note: "Box was open",
    })
    expect(receipt).toMatchObject({
      received_date: "2026-11-02",
      reference: "DN-118",
      note: "Box was open",
    })
  })

  it("of half a shirt is refused; half a metre of cloth is not", async () => {
    const shirts = await staff.waiting(4)
    const half = { lines: [{ line_id: shirts.lineId, quantity: 1.5 }] }
    for (const path of ["receipts", "receipts/preview", "bills"]) {
      const { status, body } = await store.admin.post(
        `${pathOf(shirts.purchaseOrder)}/${path}`,
        half
      )
      expect([path, status, body.code]).toEqual([
        path,
        400,
        "purchase_order_line.quantity_fractional",
      ])
    }
    const cloth = await staff.bought()
    await store.make.kit({
      components: [{ inventoryItemId: cloth.inventoryItemId, quantity: 1.5 }],
    })
    const draft = await staff.draft(cloth.vendorId, [
      [cloth.inventoryItemId, 4],
    ])
    const { lines } = await staff.issue(draft.id)
    const { purchase_order } = await staff.receive(draft.id, {
      lines: [{ line_id: lines[0]!.id, quantity: 1.5 }],
    })
    expect(purchase_order.lines).toMatchObject([{ received_quantity: 1.5 }])
  })

  it("of a draft is refused", async () => {
    const product = await staff.bought()
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 2],
    ])
    const { status, body } = await store.admin.post(`${pathOf(draft)}/receipts`)
    expect([status, body.code]).toEqual([400, "purchase_order.wrong_status"])
  })

  it("is not given to an order that was released and shipped into negative stock", async () => {
    const { purchaseOrder, orders, line_id, ...product } = await inTurn(4, 3)
    const { backorder } = await backorderOf(orders[0]!)
    await staff.post(`/admin/backorders/${backorder.id}/release`, {
      reason: "Taken from the shop",
    })
    await store.make.fulfill(orders[0]!.id)
    expect(await staff.level(product)).toMatchObject({ stock: -4 })
    const shown = await preview(purchaseOrder)
    expect(shown.lines).toMatchObject([
      {
        line_id,
        quantity: 7,
        shares: [{ order_id: orders[1]!.id, quantity: 3, waiting_quantity: 0 }],
      },
    ])
    await staff.receive(purchaseOrder.id)
    expect(await allocatedTo(orders[0]!)).toEqual([0])
    expect(await allocatedTo(orders[1]!)).toEqual([3])
  })
})

describe("who gets what, before it is saved", () => {
  it("is what is saved", async () => {
    await staff.withSettings({ release_on: "receipt" }, async () => {
      const { purchaseOrder, orders, line_id } = await inTurn(7, 4)
      const body = { lines: [{ line_id, quantity: 9, rejected_quantity: 1 }] }
      const shown = await preview(purchaseOrder, body)
      expect(shown).toEqual({
        lines: [
          {
            line_id,
            quantity: 9,
            rejected_quantity: 1,
            open_quantity: 2,
            free_quantity: 0,
            shares: orders.map((order, n) => ({
              backorder_id: expect.any(String),
              order_id: order.id,
              order_display_id: order.display_id,
              customer_email: order.email,
              quantity: [7, 2][n],
              waiting_quantity: [0, 2][n],
            })),
          },
        ],
        moved_order_ids: [],
        released_order_ids: [orders[0]!.id],
      })
      const { released_order_ids } = await staff.receive(purchaseOrder.id, body)
      expect(released_order_ids).toEqual(shown.released_order_ids)
      expect(await allocatedTo(orders[0]!)).toEqual([7])
      expect(await allocatedTo(orders[1]!)).toEqual([2])
    })
  })

  it("shows what goes to stock, and refuses what the receipt would refuse", async () => {
    const product = await staff.bought()
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 5],
    ])
    const refused = await store.admin.post(`${pathOf(draft)}/receipts/preview`)
    expect(refused.body.code).toBe("purchase_order.wrong_status")
    await staff.issue(draft.id)
    expect(await preview(draft)).toMatchObject({
      lines: [{ quantity: 5, free_quantity: 5, shares: [] }],
      released_order_ids: [],
    })
  })
})

describe("the rest of an arrival", () => {
  it("is given up: who waited for it loses supply", async () => {
    const { purchaseOrder, orders, line_id, ...product } = await inTurn(4, 3)
    const lines = [{ line_id, quantity: 5 }]
    const unexplained = await store.admin.post(
      `${pathOf(purchaseOrder)}/receipts`,
      { lines, rest: { give_up_line_ids: [line_id] } }
    )
    expect(unexplained.body.code).toBe("request.invalid")
    const { purchase_order } = await staff.receive(purchaseOrder.id, {
      lines,
      rest: { give_up_line_ids: [line_id], reason: "Sold out" },
    })
    expect(purchase_order).toMatchObject({
      receipt_status: "received",
      lines: [{ received_quantity: 5, short_closed_quantity: 2 }],
    })
    expect(await staff.level(product)).toMatchObject({ stock: 5, incoming: 0 })
    const { backorder, needs_backorder } = await backorderOf(orders[1]!)
    expect(needs_backorder).toBe(true)
    expect(
      backorder.lines.map((line: { quantity: number; status: string }) => [
        line.quantity,
        line.status,
      ])
    ).toEqual([
      [1, "received"],
      [2, "unsupplied"],
    ])
  })

  it("is expected on another day", async () => {
    const { purchaseOrder, orders, line_id } = await inTurn(4)
    const { purchase_order } = await staff.receive(purchaseOrder.id, {
      lines: [{ line_id, quantity: 1 }],
      rest: { expected_date: "2999-01-02" },
    })
    expect(purchase_order.lines).toMatchObject([
      { expected_date: "2999-01-02" },
    ])
    const { backorder } = await backorderOf(orders[0]!)
    expect(backorder.expected_date).toBe("2999-01-02")
    expect((await staff.backorder(backorder.id)).history![0]).toMatchObject({
      action: "date_moved",
      data: { changes: [{ to: "2999-01-02" }] },
    })
  })
})

describe("receiving many at once", () => {
  it("receives each for itself, and says what it left out", async () => {
    const [one, two] = [await staff.waiting(2), await staff.waiting(3)]
    const draft = await staff.draft(one.vendorId, [[one.inventoryItemId, 1]])
    const { body, status } = await store.admin.post(
      "/admin/purchase-orders/receive",
      { ids: [one.purchaseOrder.id, draft.id, two.purchaseOrder.id, "po_no"] }
    )
    expect([status, body.message]).toEqual([200, undefined])
    expect(body.purchase_orders).toMatchObject([
      { id: one.purchaseOrder.id, receipt_status: "received" },
      { id: two.purchaseOrder.id, receipt_status: "received" },
    ])
    expect(body.skipped).toMatchObject([
      { id: draft.id, code: "purchase_order.wrong_status" },
      { id: "po_no", code: "purchase_order.not_found" },
    ])
  })
})

it("knows what can be scanned for a line", async () => {
  const product = await staff.bought({}, { vendor_sku: "VEND-7" } as never)
  await store.sql(
    "update product_variant set ean = '4006381333931', barcode = 'BC-7' where id = $1",
    [product.variant.id]
  )
  const draft = await staff.draft(product.vendorId, [
    [product.inventoryItemId, 2],
  ])
  const { body } = await store.admin.get(`${pathOf(draft)}/scan-codes`)
  expect(
    body.scan_codes.map((code: { code: string }) => code.code).sort()
  ).toEqual(["4006381333931", "BC-7", product.variant.sku, "VEND-7"].sort())
  expect(body.scan_codes[0].line_id).toBe(draft.lines[0]!.id)
})

describe("a bill", () => {
  it("after 6 of 10 came is for these 6, and receives nothing", async () => {
    const made = await staff.waiting(10)
    await staff.receive(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, quantity: 6 }],
    })
    const { bill, receipt } = await staff.bill(made.purchaseOrder.id)
    expect(bill.lines).toMatchObject([
      {
        quantity: 6,
        ordered_quantity: 10,
        received_quantity: 6,
        billed_quantity: 6,
        match_status: "matched",
      },
    ])
    expect(receipt).toBeNull()
    expect(await staff.level(made)).toMatchObject({ stock: 6, incoming: 4 })
  })

  it("at 4.00 for a line at 3.00 is a price mismatch, unless it is tolerated", async () => {
    const product = await staff.bought({}, { unit_cost: 3 })
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 3],
    ])
    const { lines } = await staff.issue(draft.id)
    await staff.receive(draft.id)
    const bill = async (unit_cost: number) =>
      (
        await staff.bill(draft.id, {
          lines: [{ line_id: lines[0]!.id, quantity: 1, unit_cost }],
        })
      ).bill
    expect(await bill(4)).toMatchObject({
      match_status: "price_mismatch",
      lines: [{ unit_cost: 4, ordered_unit_cost: 3 }],
    })
    await staff.withSettings({ price_tolerance_percent: 5 }, async () => {
      expect(await bill(3.15)).toMatchObject({ match_status: "matched" })
      expect(await bill(3.16)).toMatchObject({ match_status: "price_mismatch" })
    })
  })

  it("of 10 with 6 received doesn't match, and releases nothing for the 4 that are not there", async () => {
    const { purchaseOrder, orders, line_id } = await inTurn(6, 4)
    await staff.receive(purchaseOrder.id, { lines: [{ line_id, quantity: 6 }] })
    const { bill, released_order_ids } = await staff.bill(purchaseOrder.id, {
      lines: [{ line_id, quantity: 10 }],
    })
    expect(bill.match_status).toBe("quantity_mismatch")
    expect(released_order_ids).toEqual([orders[0]!.id])
    expect((await backorderOf(orders[1]!)).backorder.status).toBe("on_hold")
    const rest = await staff.receive(purchaseOrder.id)
    expect(rest.released_order_ids).toEqual([orders[1]!.id])
    const { body } = await store.admin.get(`/admin/purchase-bills/${bill.id}`)
    expect(body.purchase_bill.match_status).toBe("matched")
    await staff.post(
      `${pathOf(purchaseOrder)}/receipts/${rest.receipt!.id}/reverse`,
      { reason: "Not ours" }
    )
    const again = await store.admin.get(`/admin/purchase-bills/${bill.id}`)
    expect(again.body.purchase_bill.match_status).toBe("quantity_mismatch")
  })

  it("of two, the one that goes beyond what came doesn't match", async () => {
    const made = await staff.waiting(10)
    const five = { lines: [{ line_id: made.lineId, quantity: 5 }] }
    await staff.receive(made.purchaseOrder.id, five)
    const first = await staff.bill(made.purchaseOrder.id, five)
    const second = await staff.bill(made.purchaseOrder.id, five)
    const matchOf = async ({ bill }: typeof first) =>
      (await store.admin.get(`/admin/purchase-bills/${bill.id}`)).body
        .purchase_bill.match_status
    expect([await matchOf(first), await matchOf(second)]).toEqual([
      "matched",
      "quantity_mismatch",
    ])
    await staff.post(`/admin/purchase-bills/${first.bill.id}/void`, {
      reason: "Sent twice",
    })
    expect(await matchOf(second)).toBe("matched")
  })

  it("may be for 12 of 10 that were accepted within the tolerance", async () => {
    const made = await staff.waiting(10)
    await staff.withSettings({ over_receipt_percent: 20 }, () =>
      staff.receive(made.purchaseOrder.id, {
        lines: [{ line_id: made.lineId, quantity: 12 }],
      })
    )
    const { bill } = await staff.bill(made.purchaseOrder.id)
    expect(bill).toMatchObject({
      match_status: "matched",
      lines: [{ quantity: 12 }],
      total: 120,
    })
  })

  it("over three purchase orders is one bill", async () => {
    const product = await staff.bought()
    const lines = []
    for (const quantity of [1, 2, 3]) {
      const draft = await staff.draft(product.vendorId, [
        [product.inventoryItemId, quantity],
      ])
      const issued = await staff.issue(draft.id)
      lines.push({ purchase_order_line_id: issued.lines[0]!.id, quantity })
    }
    const { purchase_bill } = await staff.post("/admin/purchase-bills", {
      vendor_id: product.vendorId,
      vendor_bill_number: "2026-119",
      lines,
      receive: true,
    })
    expect(purchase_bill).toMatchObject({ total: 60, match_status: "matched" })
    expect(purchase_bill.purchase_order_ids).toHaveLength(3)
    expect(await staff.level(product)).toMatchObject({ stock: 6, incoming: 0 })
  })
})

describe("what a void or a reversal does to orders", () => {
  it("is known before it is done", async () => {
    const made = await staff.waiting(4)
    const { bill, receipt } = await staff.bill(made.purchaseOrder.id, {
      receive: true,
    })
    const held = {
      held_orders: [
        {
          order_id: made.order.id,
          order_display_id: made.order.display_id,
          customer_email: made.order.email,
        },
      ],
    }
    for (const path of [
      `/admin/purchase-bills/${bill.id}/void/preview`,
      `${pathOf(made.purchaseOrder)}/receipts/${receipt!.id}/reverse/preview`,
    ]) {
      const { status, body } = await leavesNoTrace(store, () =>
        store.admin.post(path)
      )
      expect([path, status, body]).toEqual([path, 200, held])
    }
    await store.make.fulfill(made.order.id)
    const refused = await store.admin.post(
      `${pathOf(made.purchaseOrder)}/receipts/${receipt!.id}/reverse/preview`
    )
    expect([refused.status, refused.body.code]).toEqual([
      400,
      "purchase_receipt.goods_packed",
    ])
  })
})

const reserved = (order: { items: { id: string }[] }) =>
  store.sql(
    `select location_id, inventory_item_id, quantity::float8 as quantity
     from reservation_item
     where line_item_id = any($1) and deleted_at is null
     order by inventory_item_id`,
    [order.items.map((item) => item.id)]
  )

describe("staff delete the reservation of an order that waits", () => {
  /** Reserved and bought at Malmö, though Medusa would look in Stockholm first by now. */
  async function unreserved() {
    const made = await staff.waiting(3, { stock: { [store.malmo]: 0 } })
    await store.make.setStock(made.inventoryItemId, store.stockholm, 0)
    const [row] = await store.sql(
      `select id from reservation_item
       where line_item_id = $1 and deleted_at is null`,
      [made.order.items[0]!.id]
    )
    expect(
      (await store.admin.delete(`/admin/reservations/${row!.id}`)).status
    ).toBe(200)
    await store.events.settled()
    expect(await reserved(made.order)).toEqual([])
    return made
  }

  const expectReserved = async ({
    order,
  }: {
    order: Parameters<typeof reserved>[0]
  }) =>
    expect(await reserved(order)).toMatchObject([
      { location_id: store.malmo, quantity: 3 },
    ])

  it("the goods come: they are reserved for it, and it can be packed", async () => {
    const made = await unreserved()
    await staff.receive(made.purchaseOrder.id)
    expect(await allocatedTo(made.order)).toEqual([3])
    await expectReserved(made)
    await staff.bill(made.purchaseOrder.id)
    expect(await backorderOf(made.order)).toMatchObject({ state: "ready" })
    await store.make.fulfill(made.order.id)
  })

  it("the same when their bill receives them", async () => {
    const made = await unreserved()
    await staff.bill(made.purchaseOrder.id, { receive: true })
    await expectReserved(made)
    await store.make.fulfill(made.order.id)
  })

  it("the sweep reserves it again where it waits", async () => {
    const made = await unreserved()
    await store.sweep()
    await expectReserved(made)
  })
})

describe("goods are received at another location than they were ordered for", () => {
  const elsewhere = (
    order: { id: string },
    lines?: { line_id: string; quantity: number }[]
  ) =>
    store.admin.post(`${pathOf(order)}/receipts`, {
      ...(lines ? { lines } : {}),
      location_id: store.malmo,
    })

  it("who gets everything follows with its whole reservation, and ships from there", async () => {
    const { purchaseOrder, orders, line_id, ...product } = await inTurn(4, 6)
    const lines = [{ line_id, quantity: 4 }]
    const shown = await preview(purchaseOrder, {
      lines,
      location_id: store.malmo,
    })
    expect(shown).toMatchObject({
      lines: [{ free_quantity: 0, shares: [{ quantity: 4 }] }],
      moved_order_ids: [orders[0]!.id],
    })
    const { body } = await elsewhere(purchaseOrder, lines)
    await store.events.settled()
    expect(body.receipt.location_id).toBe(store.malmo)
    expect(await staff.level(product)).toMatchObject({ stock: 0, incoming: 6 })
    expect(await staff.level(product, store.malmo)).toMatchObject({
      stock: 4,
      incoming: 0,
      reserved: 4,
    })
    expect(await reserved(orders[0]!)).toMatchObject([
      { location_id: store.malmo, quantity: 4 },
    ])
    expect(await reserved(orders[1]!)).toMatchObject([
      { location_id: store.stockholm, quantity: 6 },
    ])
    expect(await allocatedTo(orders[0]!)).toEqual([4])
    expect(await allocatedTo(orders[1]!)).toEqual([0])
    await staff.bill(purchaseOrder.id, { lines })
    await store.make.fulfill(orders[0]!.id, undefined, store.malmo)
    expect(await store.backorders.examine()).toEqual([])
  })

  it("and reversed, everybody waits where they waited", async () => {
    const { purchaseOrder, orders, line_id, ...product } = await inTurn(4)
    const { body } = await elsewhere(purchaseOrder)
    await staff.bill(purchaseOrder.id)
    expect((await backorderOf(orders[0]!)).state).not.toBe("on_hold")
    await staff.post(
      `${pathOf(purchaseOrder)}/receipts/${body.receipt.id}/reverse`,
      { reason: "Wrong pallet" }
    )
    expect(await staff.level(product, store.malmo)).toMatchObject({
      stock: 0,
      reserved: 0,
    })
    expect(await staff.level(product)).toMatchObject({
      stock: 0,
      incoming: 4,
      reserved: 4,
    })
    expect(await reserved(orders[0]!)).toMatchObject([
      { location_id: store.stockholm, quantity: 4 },
    ])
    await staff.receive(purchaseOrder.id, {
      lines: [{ line_id, quantity: 4 }],
    })
    expect(await allocatedTo(orders[0]!)).toEqual([4])
    expect(await store.backorders.examine()).toEqual([])
  })

  it("half of what an order waits for can't go there: transfer it", async () => {
    const { purchaseOrder, orders, line_id } = await inTurn(10)
    const { status, body } = await leavesNoTrace(store, () =>
      elsewhere(purchaseOrder, [{ line_id, quantity: 4 }])
    )
    expect([status, body.code]).toEqual([
      400,
      "purchase_receipt.transfer_needed",
    ])
    expect(body.message).toMatch(
      new RegExp(`#${orders[0]!.display_id} .*at Malm`)
    )
    const unknown = await store.admin.post(
      `${pathOf(purchaseOrder)}/receipts`,
      {
        location_id: "sloc_none",
      }
    )
    expect(unknown.body.code).toBe("backorder.location_not_found")
  })

  it("surplus goes there, the orders keep waiting here", async () => {
    const product = await staff.bought({}, { order_multiple: 10 })
    const order = await staff.ordered([product, 3])
    const { purchase_orders } = await staff.place(order)
    const issued = await staff.issue(purchase_orders[0]!.id)
    const line_id = issued.lines[0]!.id
    const { body } = await elsewhere(issued, [{ line_id, quantity: 2 }])
    expect(body.receipt.location_id).toBe(store.malmo)
    expect(await reserved(order)).toMatchObject([
      { location_id: store.stockholm, quantity: 3 },
    ])
    expect(await staff.level(product, store.malmo)).toMatchObject({ stock: 2 })
    const rest = [{ line_id, quantity: 8 }]
    await staff.receive(issued.id, { lines: rest })
    expect(await allocatedTo(order)).toEqual([3])
    expect(await store.backorders.examine()).toEqual([])
  })

  it("a kit follows whole, where its other part lies free, fractions too", async () => {
    const cloth = await staff.bought()
    const button = await store.make.product({
      stock: { [store.stockholm]: 9, [store.malmo]: 5 },
    })
    const kit = await store.make.kit({
      components: [
        { inventoryItemId: cloth.inventoryItemId, quantity: 1.5 },
        { inventoryItemId: button.inventoryItemId, quantity: 2 },
      ],
    })
    const two = await staff.ordered([kit, 2])
    const one = await staff.ordered([kit, 1])
    const { purchase_orders } = await staff.place([two, one])
    const issued = await staff.issue(purchase_orders[0]!.id)
    const { status, body } = await elsewhere(issued)
    expect([status, body.code]).toEqual([
      400,
      "purchase_receipt.transfer_needed",
    ])
    const line_id = issued.lines[0]!.id
    await elsewhere(issued, [{ line_id, quantity: 3 }])
    expect(await reserved(two)).toHaveLength(2)
    for (const { location_id } of await reserved(two)) {
      expect(location_id).toBe(store.malmo)
    }
    for (const { location_id } of await reserved(one)) {
      expect(location_id).toBe(store.stockholm)
    }
    expect(await allocatedTo(two)).toEqual([3])
    expect(await store.backorders.examine()).toEqual([])
  })

  it("twice at once: one of them", async () => {
    const { purchaseOrder, orders, ...product } = await inTurn(4)
    const answers = await Promise.all([
      elsewhere(purchaseOrder),
      elsewhere(purchaseOrder),
    ])
    await store.events.settled()
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await staff.level(product, store.malmo)).toMatchObject({
      stock: 4,
      reserved: 4,
    })
    expect(await reserved(orders[0]!)).toHaveLength(1)
    expect(await store.backorders.examine()).toEqual([])
  })
})
