import { describe, expect, it } from "vitest"
import {
  billableQuantity,
  billingStatus,
  canDo,
  incomingTarget,
  isComplete,
  isLate,
  lineSubtotal,
  openQuantity,
  PURCHASE_ORDER_ACTIONS,
  PURCHASE_ORDER_TRANSITIONS,
  purchaseOrderTotals,
  receiptStatus,
  whyNot,
} from "./purchase-order"
import { PURCHASE_ORDER_STATUSES, PurchaseOrderStatus } from "./statuses"

type Line = Parameters<typeof whyNot>[0]["lines"][number]
const line = (given: Partial<Line> = {}) => ({
  quantity: 10,
  received_quantity: 0,
  billed_quantity: 0,
  short_closed_quantity: 0,
  pegged_quantity: 10,
  ...given,
})
const order = (given: object = {}) => ({
  status: "draft" as PurchaseOrderStatus,
  vendor_id: "v",
  location_id: "l",
  delivery: "warehouse" as const,
  order_id: null,
  ship_to: null,
  lines: [line()],
  ...given,
})

const dropShip = {
  delivery: "drop_ship" as const,
  order_id: "order",
  ship_to: { address_1: "Storgatan 1" },
}

describe("the lifecycle table", () => {
  it("names only known statuses and reaches every one", () => {
    const reached = new Set<string>(["draft"])
    for (const { from, to } of Object.values(PURCHASE_ORDER_TRANSITIONS)) {
      for (const status of [...from, ...(to ? [to] : [])]) {
        expect(PURCHASE_ORDER_STATUSES).toContain(status)
      }
      if (to) {
        reached.add(to)
      }
    }
    expect([...reached].sort()).toEqual([...PURCHASE_ORDER_STATUSES].sort())
    expect(Object.keys(PURCHASE_ORDER_TRANSITIONS)).toEqual([
      ...PURCHASE_ORDER_ACTIONS,
    ])
  })

  it.each([
    ["issue", {}, null],
    ["issue", { vendor_id: null }, "purchase_order.vendor_missing"],
    ["issue", { lines: [] }, "purchase_order.no_lines"],
    ["issue", { location_id: null }, "purchase_order.location_missing"],
    [
      "issue",
      { location_id: null, delivery: "drop_ship" },
      "purchase_order.order_missing",
    ],
    [
      "issue",
      { location_id: null, delivery: "drop_ship", order_id: "order" },
      "purchase_order.address_missing",
    ],
    ["issue", { ...dropShip, location_id: null }, null],
    [
      "receive",
      { ...dropShip, status: "issued" },
      "purchase_order.ships_to_customer",
    ],
    ["ship", dropShip, "purchase_order.wrong_status"],
    ["ship", { ...dropShip, status: "issued" }, null],
    [
      "ship",
      {
        ...dropShip,
        status: "issued",
        lines: [line({ received_quantity: 10 })],
      },
      "purchase_shipment.nothing_to_ship",
    ],
    [
      "ship",
      {
        ...dropShip,
        status: "issued",
        // 10 ordered, 4 of them shipped before the order was edited to 4.
        lines: [line({ received_quantity: 4, pegged_quantity: 4 })],
      },
      "purchase_shipment.nothing_to_ship",
    ],
    ["ship", { status: "issued" }, "purchase_order.not_drop_ship"],
    ["ask_for_date", { ...dropShip, status: "issued" }, null],
    [
      "ask_for_date",
      { status: "issued", lines: [line({ received_quantity: 10 })] },
      "purchase_receipt.nothing_to_receive",
    ],
    ["issue", { status: "issued" }, "purchase_order.wrong_status"],
    ["receive", {}, "purchase_order.wrong_status"],
    ["receive", { status: "issued" }, null],
    [
      "receive",
      { status: "issued", lines: [line({ received_quantity: 10 })] },
      "purchase_receipt.nothing_to_receive",
    ],
    [
      "bill",
      { status: "issued", lines: [line({ billed_quantity: 10 })] },
      "purchase_bill.nothing_to_bill",
    ],
    ["bill", { status: "closed" }, null],
    ["cancel", {}, null],
    [
      "cancel",
      { status: "issued", lines: [line({ received_quantity: 1 })] },
      "purchase_order.has_receipts",
    ],
    [
      "cancel",
      { status: "issued", lines: [line({ billed_quantity: 1 })] },
      "purchase_order.has_receipts",
    ],
    ["delete", { status: "issued" }, "purchase_order.wrong_status"],
    ["edit", { status: "canceled" }, "purchase_order.wrong_status"],
    ["edit", { status: "closed" }, "purchase_order.wrong_status"],
    ["move_lines", {}, null],
    ["move_lines", { status: "issued" }, "purchase_order.wrong_status"],
    ["replace_vendor", { status: "issued" }, null],
    [
      "replace_vendor",
      { status: "issued", lines: [line({ received_quantity: 10 })] },
      "purchase_order.nothing_to_close",
    ],
    ["duplicate", { status: "canceled" }, null],
  ] as const)("%s of %o: %s", (action, given, code) => {
    expect(whyNot(order(given), action)).toBe(code)
    expect(canDo(order(given), action)).toBe(code === null)
  })
})

describe("what follows from the lines", () => {
  it.each([
    [[line()], "not_received"],
    [[line({ received_quantity: 4 })], "partially_received"],
    [[line({ received_quantity: 4, short_closed_quantity: 6 })], "received"],
    [[line({ received_quantity: 10 }), line()], "partially_received"],
    [[line({ received_quantity: 12 })], "received"],
  ] as const)("receipt of %o is %s", (lines, status) => {
    expect(receiptStatus(lines)).toBe(status)
  })

  it.each([
    [[line()], "not_billed"],
    [[line({ billed_quantity: 4 })], "partially_billed"],
    [[line({ billed_quantity: 10 })], "billed"],
    [
      [line({ received_quantity: 12, billed_quantity: 10 })],
      "partially_billed",
    ],
    [
      [
        line({
          received_quantity: 4,
          short_closed_quantity: 6,
          billed_quantity: 4,
        }),
      ],
      "billed",
    ],
  ] as const)("billing of %o is %s", (lines, status) => {
    expect(billingStatus(lines)).toBe(status)
  })

  it.each([
    [[line({ received_quantity: 10, billed_quantity: 10 })], true],
    [[line({ received_quantity: 10 })], false],
    [[line({ billed_quantity: 10 })], false],
    [[], false],
    [
      [
        line({
          received_quantity: 4,
          short_closed_quantity: 6,
          billed_quantity: 4,
        }),
      ],
      true,
    ],
  ])("%o is complete: %s", (lines, complete) => {
    expect(isComplete(lines)).toBe(complete)
  })

  it("counts what is open and what may be billed", () => {
    expect(
      openQuantity(line({ received_quantity: 4, short_closed_quantity: 1 }))
    ).toBe(5)
    expect(openQuantity(line({ received_quantity: 12 }))).toBe(0)
    expect(billableQuantity(line({ billed_quantity: 4 }))).toBe(6)
    expect(billableQuantity(line({ received_quantity: 12 }))).toBe(12)
  })

  it("adds to incoming only while issued, into a warehouse, when the store wants it", () => {
    const open = line({ received_quantity: 4 })
    const issued = { status: "issued", delivery: "warehouse" } as const
    expect(incomingTarget(issued, open, true)).toBe(6)
    expect(incomingTarget(issued, open, false)).toBe(0)
    expect(incomingTarget({ ...issued, status: "draft" }, open, true)).toBe(0)
    expect(
      incomingTarget({ ...issued, delivery: "drop_ship" }, open, true)
    ).toBe(0)
  })

  it.each([
    ["issued", "2026-12-01", line(), true],
    ["issued", "2026-12-02", line(), false],
    ["issued", null, line(), false],
    ["draft", "2026-12-01", line(), false],
    ["issued", "2026-12-01", line({ received_quantity: 10 }), false],
  ] as const)(
    "%s, expected %s: late %#",
    (status, expected_date, only, late) => {
      expect(
        isLate({ status, expected_date, lines: [only] }, "2026-12-02")
      ).toBe(late)
    }
  )
})

describe("totals", () => {
  it("sums lines, discount, tax, shipping and adjustment", () => {
    expect(
      purchaseOrderTotals(
        { discount: 0, shipping_cost: 5, adjustment: 0 },
        [
          { quantity: 4, unit_cost: 7.5, tax_rate: 25 },
          { quantity: 3, unit_cost: 7.5, tax_rate: 25 },
        ],
        2
      )
    ).toEqual({ subtotal: 52.5, tax_total: 13.13, total: 70.63 })
  })
  it("takes tax after the discount's share", () => {
    expect(
      purchaseOrderTotals(
        { discount: 10, shipping_cost: 0, adjustment: -0.5 },
        [{ quantity: 10, unit_cost: 10, tax_rate: 10 }],
        2
      )
    ).toEqual({ subtotal: 100, tax_total: 9, total: 98.5 })
  })
  it.each([
    [0, 3, 33.333, 100],
    [2, 3, 33.333, 100],
    [3, 3, 33.333, 99.999],
    [2, 0.1, 0.2, 0.02],
  ])(
    "with %s decimals %s x %s is %s",
    (decimals, quantity, unit_cost, subtotal) => {
      expect(
        lineSubtotal({ quantity, unit_cost, tax_rate: null }, decimals)
      ).toBe(subtotal)
    }
  )
})
