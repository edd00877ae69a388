import { expect, it } from "vitest"
import { orderState, OrderStateInput } from "./order-state"

const short = (short_quantity: number, to_backorder_quantity: number) => ({
  short_quantity,
  to_backorder_quantity,
})
const covered = short(0, 0)
const cases: [
  string,
  OrderStateInput["demands"],
  boolean,
  OrderStateInput["backorder_lines"][number]["status"][],
  string,
  boolean,
][] = [
  ["nothing open", [], false, [], "none", false],
  ["all in stock, never backordered", [covered], false, [], "none", false],
  ["short", [covered, short(3, 3)], false, [], "needs_backorder", true],
  ["on hold", [short(3, 0)], true, ["ordered"], "on_hold", false],
  ["on hold, then 2 added", [short(5, 2)], true, ["ordered"], "on_hold", true],
  [
    "on hold, the purchase order was canceled",
    [short(3, 3)],
    true,
    ["unsupplied"],
    "on_hold",
    true,
  ],
  [
    "released by hand, goods on their way",
    [short(3, 0)],
    false,
    ["ordered"],
    "incoming",
    false,
  ],
  [
    "released by hand, then stock came from elsewhere",
    [covered],
    false,
    ["ordered"],
    "ready",
    false,
  ],
  ["goods are in", [covered, covered], false, ["received"], "ready", false],
  ["everything shipped", [], false, ["fulfilled"], "none", false],
  ["the backorder was canceled", [covered], false, ["canceled"], "none", false],
]

it.each(cases)("%s", (_, demands, is_on_hold, statuses, state, needs) => {
  expect(
    orderState({
      demands,
      is_on_hold,
      backorder_lines: statuses.map((status) => ({ status })),
    })
  ).toEqual({ state, needs_backorder: needs })
})
