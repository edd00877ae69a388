import { describe, expect, it } from "vitest"
import { useStore } from "../store"

const store = useStore()

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
