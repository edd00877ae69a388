import { describe, expect, it } from "vitest"
import {
  awaitedOf,
  serveFromStock,
  stockHasArrived,
  StockServedLine,
} from "./stock-arrival"

const line = (changes: Partial<StockServedLine> = {}): StockServedLine => ({
  id: "a",
  line_item_id: "ordli",
  inventory_item_id: "iitem",
  quantity: 5,
  allocated_quantity: 0,
  billed_quantity: 0,
  fulfilled_quantity: 0,
  status: "ordered",
  delivery: "warehouse",
  ...changes,
})

const demand = (short_quantity: number, line_item_id = "ordli") => ({
  line_item_id,
  inventory_item_id: "iitem",
  short_quantity,
})

describe("stock that came another way", () => {
  it.each([
    ["covers all that is still to come", [line()], [demand(0)], true],
    [
      "covers the rest of it",
      [line({ allocated_quantity: 2 })],
      [demand(0)],
      true,
    ],
    [
      "covers what lost its supply",
      [line({ status: "unsupplied" })],
      [demand(0)],
      true,
    ],
    ["leaves a unit short", [line()], [demand(1)], false],
    [
      "leaves another line short",
      [line()],
      [demand(0), demand(1, "other")],
      false,
    ],
    [
      "is not needed: everything arrived",
      [line({ allocated_quantity: 5 })],
      [demand(0)],
      false,
    ],
    [
      "is not needed: everything was shipped",
      [line({ fulfilled_quantity: 5 })],
      [demand(0)],
      false,
    ],
    ["is not counted for an order without demand", [line()], [], false],
    [
      "is not for a dropped line",
      [line({ status: "canceled" })],
      [demand(0)],
      false,
    ],
  ])("%s", (_, lines, demands, expected) => {
    expect(stockHasArrived(lines, demands)).toBe(expected)
  })

  it("counts what is still to come", () => {
    expect(awaitedOf(line({ allocated_quantity: 2 }))).toBe(3)
    expect(
      awaitedOf(line({ allocated_quantity: 2, fulfilled_quantity: 4 }))
    ).toBe(1)
    expect(awaitedOf(line({ status: "canceled" }))).toBe(0)
  })
})

describe("served from stock", () => {
  it("drops what is to come and keeps what has arrived", () => {
    expect(
      serveFromStock(
        [
          line({ billed_quantity: 5 }),
          line({ id: "b", allocated_quantity: 2, billed_quantity: 3 }),
          line({ id: "c", allocated_quantity: 5 }),
        ],
        null
      )
    ).toEqual([
      {
        id: "a",
        quantity: 5,
        billed_quantity: 0,
        is_canceled: true,
        dropped_quantity: 5,
      },
      {
        id: "b",
        quantity: 2,
        billed_quantity: 2,
        is_canceled: false,
        dropped_quantity: 3,
      },
    ])
  })

  it.each([
    ["nothing has arrived for it", [line()], true],
    [
      "what arrived waits for its bill",
      [line({ allocated_quantity: 2 })],
      false,
    ],
    [
      "what arrived is billed",
      [line({ allocated_quantity: 2, billed_quantity: 2 })],
      true,
    ],
    [
      "what arrived has left",
      [line({ allocated_quantity: 2, fulfilled_quantity: 2 })],
      true,
    ],
    [
      "the vendor ships it",
      [line(), line({ id: "b", delivery: "drop_ship" })],
      false,
    ],
  ])("by itself when %s: %s", (_, lines, expected) => {
    expect(serveFromStock(lines, { rule: "bill" }) !== null).toBe(expected)
  })
})
