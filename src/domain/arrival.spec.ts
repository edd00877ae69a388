import { expect, it } from "vitest"
import { expectedArrival, suppliesFor } from "./arrival"
import type { OpenSupply } from "./supply"

const supply = (
  expected_date: string | null,
  quantity: number,
  rest: Partial<OpenSupply> = {}
): OpenSupply => ({
  purchase_order_id: "po",
  purchase_order_line_id: `line ${expected_date}`,
  number: "PO-000001",
  status: "issued",
  delivery: "warehouse",
  order_id: null,
  vendor_id: null,
  location_id: "here",
  currency_code: "eur",
  inventory_item_id: "item",
  expected_date,
  quantity,
  received_quantity: 0,
  short_closed_quantity: 0,
  billed_quantity: 0,
  outstanding_quantity: 0,
  pegged_quantity: 0,
  pegged_billed_quantity: 0,
  allocated_quantity: 0,
  ...rest,
})

const today = "2026-12-01"
const third = supply("2026-12-03", 5)
const ninth = supply("2026-12-09", 5)

it.each([
  ["one line covers it", 5, [ninth, third], 4, "2026-12-03"],
  ["two lines cover it", 7, [ninth, third], 4, "2026-12-09"],
  [
    "nothing covers it, the vendor needs 4 days",
    11,
    [third, ninth],
    4,
    "2026-12-05",
  ],
  [
    "nothing covers it, and nobody knows the lead time",
    11,
    [third],
    null,
    null,
  ],
  ["goods without a date", 5, [supply(null, 9)], null, null],
  [
    "what orders wait for is not free",
    5,
    [supply("2026-12-02", 8, { outstanding_quantity: 4 }), ninth],
    null,
    "2026-12-09",
  ],
  ["nothing is needed", 0, [third], 4, null],
])("%s", (_, quantity, supplies, leadTime, expected) => {
  expect(expectedArrival(quantity, supplies, leadTime, today)).toBe(expected)
})

it("counts what comes to the place, and no drop shipment", () => {
  const place = { inventory_item_id: "item", location_id: "here" }
  expect(
    suppliesFor(
      [
        ninth,
        supply("2026-12-01", 5, { location_id: "there" }),
        supply("2026-12-01", 5, { inventory_item_id: "another" }),
        supply("2026-12-01", 5, { delivery: "drop_ship", order_id: "order" }),
        supply("2026-12-01", 5, { received_quantity: 5 }),
        third,
      ],
      place
    )
  ).toEqual([third, ninth])
})
