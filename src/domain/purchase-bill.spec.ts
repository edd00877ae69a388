import { describe, expect, it } from "vitest"
import {
  billStatus,
  defaultBillQuantity,
  dueDate,
  isOverdue,
  matchStatus,
  purchaseBillTotals,
  quantityToReceiveForBill,
} from "./purchase-bill"

const line = (given: object = {}) => ({
  quantity: 10,
  received_quantity: 0,
  billed_quantity: 0,
  short_closed_quantity: 0,
  ...given,
})

describe("default lines of a new bill", () => {
  it.each([
    ["nothing received: everything", line(), false, false, 10],
    ["6 of 10 received: these", line({ received_quantity: 6 }), false, true, 6],
    [
      "6 received and billed: nothing",
      line({ received_quantity: 6, billed_quantity: 6 }),
      false,
      true,
      0,
    ],
    ["another line was received: nothing of this", line(), false, true, 0],
    [
      "with receive: everything unbilled",
      line({ received_quantity: 6, billed_quantity: 2 }),
      true,
      true,
      8,
    ],
    ["12 of 10 accepted: 12", line({ received_quantity: 12 }), false, true, 12],
  ])("%s", (_, given, receive, anything_received, quantity) => {
    expect(defaultBillQuantity(given, { receive, anything_received })).toBe(
      quantity
    )
  })
})

it.each([
  [line(), 10, 10],
  [line({ received_quantity: 6 }), 10, 4],
  [line({ received_quantity: 6, billed_quantity: 2 }), 3, 0],
])("a bill on %o for %s receives %s", (given, billing, receives) => {
  expect(quantityToReceiveForBill(given, billing)).toBe(receives)
})

describe("matchStatus", () => {
  const billed = (given: object = {}) => ({
    quantity: 10,
    unit_cost: 3,
    ordered_unit_cost: 3,
    tax_rate: null,
    billed_quantity: 10,
    received_quantity: 10,
    ...given,
  })
  it.each([
    [{}, "matched"],
    [{ unit_cost: 4 }, "price_mismatch"],
    [{ received_quantity: 6 }, "quantity_mismatch"],
    [{ unit_cost: 4, received_quantity: 6 }, "both"],
    [{ received_quantity: 12 }, "matched"],
  ])("%o is %s", (given, status) => {
    expect(matchStatus([billed(given)], 0)).toBe(status)
  })
  it.each([
    [3, 3.06, 2, "matched"],
    [3, 3.07, 2, "price_mismatch"],
    [3, 2.94, 2, "matched"],
    [3, 2.93, 2, "price_mismatch"],
    [0, 0.01, 50, "price_mismatch"],
    [0.1, 0.3, 200, "matched"],
  ])(
    "ordered at %d, billed at %d, %d percent tolerated: %s",
    (ordered_unit_cost, unit_cost, tolerance, status) => {
      expect(
        matchStatus([billed({ ordered_unit_cost, unit_cost })], tolerance)
      ).toBe(status)
    }
  )
  it("adds up what its lines have", () => {
    const price = billed({ unit_cost: 4 })
    const quantity = billed({ received_quantity: 6 })
    expect(matchStatus([billed({}), price], 0)).toBe("price_mismatch")
    expect(matchStatus([quantity, billed({})], 0)).toBe("quantity_mismatch")
    expect(matchStatus([price, quantity], 0)).toBe("both")
  })
})

describe("totals and status", () => {
  it("adds charges so that the total is the paper's", () => {
    expect(
      purchaseBillTotals(
        [{ quantity: 3, unit_cost: 0.1, tax_rate: 25 }],
        [{ amount: 4.5 }, { amount: -0.01 }],
        2
      )
    ).toEqual({
      subtotal: 0.3,
      tax_total: 0.08,
      charges_total: 4.49,
      total: 4.87,
    })
  })
  it.each([
    [{ total: 10, paid_total: 0, is_void: false }, "open"],
    [{ total: 10, paid_total: 4, is_void: false }, "partially_paid"],
    [{ total: 10, paid_total: 10, is_void: false }, "paid"],
    [{ total: 0, paid_total: 0, is_void: false }, "paid"],
    [{ total: 10, paid_total: 0, is_void: true }, "void"],
  ])("%o is %s", (bill, status) => {
    expect(billStatus(bill)).toBe(status)
  })
  it.each([
    ["open", "2026-12-01", true],
    ["open", "2026-12-02", false],
    ["open", null, false],
    ["paid", "2026-12-01", false],
    ["void", "2026-12-01", false],
  ] as const)("%s, due %s: overdue %s", (status, due_date, overdue) => {
    expect(isOverdue({ status, due_date }, "2026-12-02")).toBe(overdue)
  })
  it("is due after the vendor's terms", () => {
    expect(dueDate("2026-12-15", 30)).toBe("2027-01-14")
    expect(dueDate("2026-12-15", null)).toBeNull()
  })
})
