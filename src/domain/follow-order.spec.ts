import { describe, expect, it } from "vitest"
import { followOrder } from "./follow-order"

const line = (given: object = {}) => ({
  id: "a",
  quantity: 3,
  allocated_quantity: 0,
  billed_quantity: 0,
  fulfilled_quantity: 0,
  vendor_shipped_quantity: 0,
  ...given,
})
const order = (ordered_quantity: number, fulfilled_quantity = 0) => ({
  ordered_quantity,
  fulfilled_quantity,
})

describe("what was shipped", () => {
  it.each([
    [
      "stock first: 4 ordered, 3 backordered, 1 shipped",
      order(4, 1),
      [line()],
      [],
    ],
    [
      "tenths, of goods and beyond them: 0.3 and not a hair more",
      order(0.3, 0.3),
      [line({ quantity: 0.3, allocated_quantity: 0.1 })],
      [{ fulfilled_quantity: 0.3 }],
    ],
    [
      "then the goods: 2 shipped",
      order(4, 2),
      [line({ allocated_quantity: 3 })],
      [{ fulfilled_quantity: 1 }],
    ],
    [
      "all shipped",
      order(4, 4),
      [line({ allocated_quantity: 3 })],
      [{ fulfilled_quantity: 3 }],
    ],
    [
      "what has arrived goes first",
      order(6, 3),
      [line(), line({ id: "b", allocated_quantity: 3 })],
      [{ id: "b", fulfilled_quantity: 3 }],
    ],
    [
      "what a vendor shipped is of its own line, not of what stock covered",
      order(4, 3),
      [line({ vendor_shipped_quantity: 3 })],
      [{ fulfilled_quantity: 3 }],
    ],
    [
      "a vendor's 2 and the unit that stock covered",
      order(4, 3),
      [line({ vendor_shipped_quantity: 2 })],
      [{ fulfilled_quantity: 2 }],
    ],
    [
      "a vendor's and our own, of two lines",
      order(7, 6),
      [line(), line({ id: "b", quantity: 4, vendor_shipped_quantity: 4 })],
      [
        { id: "a", fulfilled_quantity: 2 },
        { id: "b", fulfilled_quantity: 4 },
      ],
    ],
    [
      "fulfillment canceled",
      order(4, 0),
      [line({ allocated_quantity: 3, fulfilled_quantity: 3 })],
      [{ fulfilled_quantity: 0 }],
    ],
  ])("%s", (_, demand, lines, changes) => {
    expect(followOrder(demand, lines)).toMatchObject(changes)
    expect(followOrder(demand, lines)).toHaveLength(changes.length)
  })
})

describe("what is no longer needed", () => {
  it.each([
    ["nothing while it is", order(4), [line()], []],
    [
      "5 ordered and backordered, edited to 4",
      order(4),
      [line({ quantity: 5 })],
      [{ quantity: 4, dropped_quantity: 1, is_canceled: false }],
    ],
    [
      "stock's share goes first: 4 ordered, 3 backordered, edited to 3",
      order(3),
      [line()],
      [],
    ],
    [
      "the newest line first",
      order(4),
      [line(), line({ id: "b", quantity: 2 })],
      [{ id: "b", quantity: 1 }],
    ],
    [
      "what has not arrived before what has",
      order(3),
      [line(), line({ id: "b", allocated_quantity: 3 })],
      [{ id: "a", is_canceled: true }],
    ],
    [
      "canceled order: all, and goods are free",
      order(0),
      [line({ allocated_quantity: 2 })],
      [{ is_canceled: true, allocated_quantity: 0, dropped_quantity: 3 }],
    ],
    [
      "canceled after a part was shipped",
      order(1, 1),
      [line({ allocated_quantity: 3 })],
      [
        {
          quantity: 1,
          fulfilled_quantity: 1,
          dropped_quantity: 2,
          allocated_quantity: 1,
        },
      ],
    ],
  ])("%s", (_, demand, lines, changes) => {
    expect(followOrder(demand, lines)).toMatchObject(changes)
    expect(followOrder(demand, lines)).toHaveLength(changes.length)
  })

  it("does nothing the second time", () => {
    const lines = [
      line({ quantity: 5, allocated_quantity: 2 }),
      line({ id: "b" }),
    ]
    const changed = new Map(
      followOrder(order(6, 1), lines).map((c) => [c.id, c])
    )
    const next = lines
      .map((l) => ({ ...l, ...changed.get(l.id) }))
      .filter((l) => !("is_canceled" in l && l.is_canceled))
    expect(followOrder(order(6, 1), next)).toEqual([])
  })
})
