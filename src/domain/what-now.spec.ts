import { describe, expect, it } from "vitest"
import { cutOf, lostSupplyChoices } from "./what-now"

const demand = {
  required_quantity: 4,
  covered_quantity: 1,
  outstanding_quantity: 0,
  to_backorder_quantity: 3,
  free_on_order_quantity: 0,
  free_elsewhere: [] as { location_id: string; quantity: number }[],
}

const choices = (
  changes: Partial<typeof demand>,
  order: { is_covered?: boolean; has_stock_ahead?: boolean } = {}
) =>
  lostSupplyChoices({
    is_covered: false,
    has_stock_ahead: false,
    demands: [{ ...demand, ...changes }],
    ...order,
  })

const names = (...given: Parameters<typeof choices>) =>
  choices(...given).map(({ choice }) => choice)

describe("what can be done about lost supply", () => {
  it.each([
    ["nothing anywhere", {}, {}, ["backorder_again", "release", "cancel_line"]],
    [
      "stock covers it by now",
      {},
      { is_covered: true },
      ["release_from_stock", "release", "cancel_line"],
    ],
    [
      "all of it lies in Malmö",
      { free_elsewhere: [{ location_id: "malmo", quantity: 4 }] },
      {},
      ["take_stock", "backorder_again", "release", "cancel_line"],
    ],
    [
      "a part lies in Malmö: a reservation is never split",
      { free_elsewhere: [{ location_id: "malmo", quantity: 3 }] },
      {},
      ["backorder_again", "release", "cancel_line"],
    ],
    [
      "goods are on order for it: its reservation stays",
      {
        outstanding_quantity: 1,
        free_elsewhere: [{ location_id: "malmo", quantity: 9 }],
      },
      {},
      ["backorder_again", "release", "cancel_line"],
    ],
    [
      "orders ahead eat the stock",
      {},
      { has_stock_ahead: true },
      ["backorder_again", "serve_first", "release", "cancel_line"],
    ],
    [
      "nothing is short any more, something else waits",
      { to_backorder_quantity: 0 },
      {},
      ["release", "cancel_line"],
    ],
  ])("%s", (_, changes, order, expected) => {
    expect(names(changes, order)).toEqual(expected)
  })

  it("says how much, and whether it is on order already", () => {
    expect(choices({ free_on_order_quantity: 3 })[0]).toEqual({
      choice: "backorder_again",
      quantity: 3,
      is_on_order: true,
    })
  })
})

describe("cutting what is spare", () => {
  const line = {
    quantity: 10,
    received_quantity: 0,
    short_closed_quantity: 0,
    billed_quantity: 0,
    outstanding_quantity: 7,
  }
  it.each([
    ["3 spare", {}, 3, false, { to_quantity: 7, deed: "change" }],
    ["1 of the 3", {}, 1, false, { to_quantity: 9, deed: "change" }],
    [
      "never below what orders wait for",
      {},
      9,
      false,
      { to_quantity: 7, deed: "change" },
    ],
    [
      "8 are billed",
      { billed_quantity: 8 },
      3,
      false,
      { to_quantity: 8, deed: "change" },
    ],
    ["all are billed", { billed_quantity: 10 }, 3, false, null],
    ["what has come stays", { received_quantity: 3 }, 3, false, null],
    [
      "all, of several lines",
      { outstanding_quantity: 0 },
      10,
      false,
      { to_quantity: 0, deed: "remove_line" },
    ],
    [
      "all there is",
      { outstanding_quantity: 0 },
      10,
      true,
      { to_quantity: 0, deed: "cancel" },
    ],
  ])("%s", (_, changes, unwanted, isOnly, expected) => {
    expect(cutOf({ ...line, ...changes }, unwanted, isOnly)).toEqual(expected)
  })
})
