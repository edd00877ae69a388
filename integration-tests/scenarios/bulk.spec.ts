import { describe, expect, it } from "vitest"
import type { Backorder, PlacedBackorders } from "../../src/types"
import { copyOrder } from "../copies"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)

/** Three orders of one item with nothing in stock, oldest first. */
async function threeWaiting(...units: number[]) {
  const { variant, inventoryItemId } = await store.make.product({
    stock: { [store.stockholm]: 0 },
  })
  const orders = []
  for (const quantity of units) {
    orders.push(
      await store.make.placeOrder([{ variantId: variant.id, quantity }])
    )
  }
  return { inventoryItemId, ids: orders.map((order) => order.id) }
}

const place = (body: object) => store.admin.post("/admin/backorders", body)

const pegged = (answer: {
  body: { backorders: { order_id: string; lines: { quantity: number }[] }[] }
}) =>
  new Map(
    answer.body.backorders.map((backorder) => [
      backorder.order_id,
      backorder.lines.map((line) => line.quantity),
    ])
  )

describe("many orders in one request", () => {
  it("finds them by filters, leaving out who is left out", async () => {
    const { inventoryItemId, ids } = await threeWaiting(4, 4, 2)
    const body = {
      select: {
        filters: { inventory_item_id: inventoryItemId },
        except_order_ids: [ids[1]!],
      },
    }
    const preview = await store.admin.post("/admin/backorders/preview", body)
    expect(preview.body.held_order_ids).toEqual([ids[0], ids[2]])
    const placed = await place(body)
    expect(placed.status).toBe(200)
    expect(pegged(placed)).toEqual(
      new Map([
        [ids[0], [4]],
        [ids[2], [2]],
      ])
    )
    expect(placed.body.purchase_orders).toMatchObject([
      { lines: [{ quantity: 6 }] },
    ])
    const rest = await place({
      select: { filters: { inventory_item_id: inventoryItemId } },
    })
    expect([...pegged(rest)]).toEqual([[ids[1], [4]]])
    const none = await place({
      select: { filters: { inventory_item_id: inventoryItemId } },
    })
    expect(none).toMatchObject({
      status: 400,
      body: { code: "order.nothing_to_backorder" },
    })
  })

  it("buys less than the total for the oldest orders, and says who gets nothing", async () => {
    const { inventoryItemId, ids } = await threeWaiting(4, 4, 2)
    const placed = await place({
      items_total: [
        {
          inventory_item_id: inventoryItemId,
          location_id: store.stockholm,
          quantity: 7,
          unit_cost: 2.5,
        },
      ],
    })
    expect(placed.status).toBe(200)
    expect(pegged(placed)).toEqual(
      new Map([
        [ids[0], [4]],
        [ids[1], [3]],
      ])
    )
    expect(placed.body.skipped).toMatchObject([
      { order_id: ids[2], code: "order_line.none_left" },
    ])
    expect(placed.body.purchase_orders).toMatchObject([
      { total: 17.5, lines: [{ quantity: 7 }] },
    ])
  })

  it.each([
    ["neither orders nor a selection", {}],
    ["both", { orders: [{ order_id: "o" }], select: { filters: {} } }],
    ["an unknown filter", { select: { filters: { color: "red" } } }],
    [
      "a total of 0",
      {
        items_total: [
          { inventory_item_id: "i", location_id: "l", quantity: 0 },
        ],
      },
    ],
  ])("refuses %s", async (_, body) => {
    expect(await place(body)).toMatchObject({
      status: 400,
      body: { code: "request.invalid" },
    })
  })
})

describe("what becomes of the lines", () => {
  it("40 orders over 5 vendors with 3 items that nobody sells: 6 drafts, one without vendor", async () => {
    const products = []
    for (let n = 1; n <= 5; n++) {
      products.push(
        await staff.bought({}, { unit_cost: n }, { name: `Vendor ${n}` })
      )
    }
    for (let n = 1; n <= 3; n++) {
      products.push(
        await store.make.product({ stock: { [store.stockholm]: 0 } })
      )
    }
    const ids: string[] = []
    for (const product of products) {
      const order = await staff.ordered([product, 2])
      ids.push(order.id, ...(await copyOrder(store, order.id, 4)))
    }
    expect(ids).toHaveLength(40)
    const request = {
      orders: ids.map((order_id) => ({ order_id })),
    }
    const preview = await store.admin.post("/admin/backorders/preview", request)
    const placed = await place(request)
    for (const { body } of [preview, placed]) {
      const drafts = body.purchase_orders as PlacedBackorders["purchase_orders"]
      expect(
        drafts
          .map(({ vendor, total, lines }) => [
            vendor?.name ?? null,
            total,
            lines.length,
          ])
          .sort()
      ).toEqual(
        [
          [null, 0, 3],
          ["Vendor 1", 10, 1],
          ["Vendor 2", 20, 1],
          ["Vendor 3", 30, 1],
          ["Vendor 4", 40, 1],
          ["Vendor 5", 50, 1],
        ].sort()
      )
      expect(drafts.flatMap(({ lines }) => lines)).toEqual(
        products.map(() =>
          expect.objectContaining({ quantity: 10, pegged_quantity: 10 })
        )
      )
    }
    expect(placed.body.backorders).toHaveLength(40)
    expect(placed.body.skipped).toEqual([])
  })

  it("two lines, one after the other; a third time there is nothing left", async () => {
    const [one, two] = [await staff.bought(), await staff.bought()]
    const order = await staff.ordered([one, 2], [two, 2])
    const buy = (...products: { inventoryItemId: string }[]) =>
      place({
        orders: [
          {
            order_id: order.id,
            items: products.map(({ inventoryItemId }) => ({
              inventory_item_id: inventoryItemId,
              line_item_id:
                order.items[inventoryItemId === one.inventoryItemId ? 0 : 1]!
                  .id,
              quantity: 2,
            })),
          },
        ],
      })
    for (const product of [one, two]) {
      expect((await buy(product)).status).toBe(200)
      expect(await staff.onOrder(product)).toBe(2)
    }
    await leavesNoTrace(store, async () => {
      expect((await buy(one, two)).status).toBe(400)
      expect(await place({ orders: [{ order_id: order.id }] })).toMatchObject({
        status: 400,
        body: { code: "backorder.already_placed" },
      })
    })
    expect(await staff.boughtFor(order)).toMatchObject({
      backorders: 1,
      quantity: 4,
    })
  })

  it("red of one vendor and blue of another in one order: two purchase orders, one backorder", async () => {
    const red = await staff.bought({}, { unit_cost: 5 }, { name: "R" })
    const blue = await staff.bought({}, { unit_cost: 10 }, { name: "B" })
    const order = await staff.ordered([red, 2], [blue, 3])
    const { backorders, purchase_orders } = await staff.place(order)
    expect(backorders).toHaveLength(1)
    expect(
      purchase_orders.map(({ vendor, total }) => [vendor?.name, total])
    ).toEqual(
      expect.arrayContaining([
        ["R", 10],
        ["B", 30],
      ])
    )
    expect(purchase_orders).toHaveLength(2)
  })

  it("18 wanted and 15 free on an issued purchase order: pegs 15, buys 3", async () => {
    const product = await staff.bought()
    const coming = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 15],
    ])
    await staff.issue(coming.id)
    const { purchase_orders } = await staff.place(
      await staff.ordered([product, 18])
    )
    const pegs = new Map(
      purchase_orders.map(({ id, lines }) => [
        id === coming.id ? "coming" : "bought",
        lines.map(({ quantity, pegged_quantity }) => [
          quantity,
          pegged_quantity,
        ]),
      ])
    )
    expect(pegs).toEqual(
      new Map([
        ["coming", [[15, 15]]],
        ["bought", [[3, 3]]],
      ])
    )
  })
})

describe("undo", () => {
  const undo = (placement_id: string) =>
    store.admin.post(`/admin/backorders/placements/${placement_id}/undo`, {})

  /** An order with spare goods on the way, one that joins a draft, and one that Medusa never reserved. */
  async function mixed() {
    const product = await staff.bought(undefined, { order_multiple: 10 })
    const first = await staff.ordered([product, 4])
    await staff.place(first)
    const coming = await staff.bought()
    const issued = await staff.draft(coming.vendorId, [
      [coming.inventoryItemId, 15],
    ])
    await staff.issue(issued.id)
    const second = await staff.ordered([product, 9], [coming, 18])
    const nowhere = await staff.bought({ stock: {} })
    const api = await store.make.apiOrder([
      { variantId: nowhere.variant.id, quantity: 2 },
    ])
    return {
      orders: [first, second, api].map(({ id }) => ({ order_id: id })),
      vendor_id: await staff.vendor(),
      remember_vendor: true,
      merge_into_drafts: true,
    }
  }

  it("brings everything back as it was, and the same can be done again", async () => {
    const request = await mixed()
    const placed = await leavesNoTrace(store, async () => {
      const { body } = await place(request)
      expect(body.backorders).toHaveLength(2)
      const undone = await undo(body.placement_id)
      expect(undone.status).toBe(200)
      expect(undone.body.order_ids).toHaveLength(2)
      return body
    })
    expect(await undo(placed.placement_id)).toMatchObject({
      status: 400,
      body: { code: "backorder_placement.undone" },
    })
    const again = await place(request)
    expect(again.body.backorders).toHaveLength(2)
  })

  it("frees the request's key, so that the same request buys again", async () => {
    const { ids } = await threeWaiting(2)
    const headers = { "idempotency-key": "bulk-undo" }
    const body = { orders: [{ order_id: ids[0] }] }
    const first = await store.admin.post("/admin/backorders", body, headers)
    expect((await undo(first.body.placement_id)).status).toBe(200)
    const second = await store.admin.post("/admin/backorders", body, headers)
    expect(second.body.backorders).toHaveLength(1)
    expect(second.body.placement_id).not.toBe(first.body.placement_id)
  })

  it.each<[string, (placed: PlacedBackorders) => Promise<unknown>, string]>([
    [
      "its purchase order is issued",
      ({ purchase_orders }) => staff.issue(purchase_orders[0]!.id),
      "is issued",
    ],
    [
      "a line is added to its purchase order, for nothing",
      async ({ purchase_orders }) => {
        const { inventoryItemId } = await store.make.product()
        return staff.post(`/admin/purchase-orders/${purchase_orders[0]!.id}`, {
          lines: [
            { inventory_item_id: inventoryItemId, quantity: 1, unit_cost: 0 },
          ],
        })
      },
      "was changed since",
    ],
    [
      "an order is released",
      ({ backorders }) =>
        staff.post(`/admin/backorders/${backorders[0]!.id}/release`, {
          reason: "Now",
        }),
      "is released",
    ],
    [
      "an order is edited down",
      async ({ backorders }) => {
        const [{ order_id, lines }] = backorders as [Backorder]
        await store.make.editOrder(order_id, {
          update: [{ id: lines[0]!.line_item_id, quantity: 1 }],
        })
        await store.events.settled()
      },
      "was changed since",
    ],
    [
      "another order joined its draft",
      async ({ purchase_orders }) => {
        const { lines } = purchase_orders[0]!
        const [variant] = await store.sql(
          `select variant_id from product_variant_inventory_item where inventory_item_id = $1`,
          [lines[0]!.inventory_item_id]
        )
        const order = await store.make.placeOrder([
          { variantId: variant.variant_id, quantity: 1 },
        ])
        return staff.place(order, { merge_into_drafts: true })
      },
      "was changed since",
    ],
  ])("is refused whole once %s", async (_, moveOn, what) => {
    const product = await staff.bought()
    const orders = [
      await staff.ordered([product, 4]),
      await staff.ordered([product, 3]),
    ]
    const placed = await staff.place(orders)
    await moveOn(placed)
    await leavesNoTrace(store, async () => {
      const refused = await undo(placed.placement_id)
      expect(refused).toMatchObject({
        status: 400,
        body: { code: "backorder_placement.moved_on" },
      })
      expect(refused.body.message).toContain(what)
    })
  })

  it("twice at once: once, and no reservation falls by more than it rose", async () => {
    const product = await staff.bought()
    const order = await store.make.apiOrder([
      { variantId: product.variant.id, quantity: 5 },
    ])
    await store.make.reserveLost({
      inventoryItemId: product.inventoryItemId,
      locationId: store.stockholm,
      quantity: 4,
      lineItemId: order.items[0]!.id,
    })
    const { placement_id } = await staff.place(order)
    expect(await staff.level(product)).toMatchObject({ reserved: 5 })
    const answers = await Promise.all([
      undo(placement_id),
      undo(placement_id),
      undo(placement_id),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
    expect(await staff.level(product)).toMatchObject({ reserved: 4 })
  })

  it("while the purchase order is issued: one of the two happens, whole", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 4])
    const { placement_id, purchase_orders } = await staff.place(order)
    const [undone, issued] = await Promise.all([
      undo(placement_id),
      store.admin.post(
        `/admin/purchase-orders/${purchase_orders[0]!.id}/issue`,
        {}
      ),
    ])
    expect(
      [undone.status, issued.status].filter((s) => s === 200)
    ).toHaveLength(1)
    expect(await staff.boughtFor(order)).toMatchObject({
      quantity: undone.status === 200 ? 0 : 4,
    })
  })
})
