import { describe, expect, it } from "vitest"
import {
  arrivalDate,
  chooseVendorItem,
  orderQuantity,
  replaceUnitCost,
  unitCostAt,
  VendorOffer,
} from "./vendor-choice"

const offer = (given: Partial<VendorOffer>): VendorOffer => ({
  id: "a",
  vendor_id: "va",
  vendor_name: "A",
  is_active: true,
  currency_code: "eur",
  inventory_item_id: "i",
  vendor_sku: null,
  unit_cost: 1,
  min_order_quantity: null,
  order_multiple: null,
  lead_time_days: null,
  is_preferred: false,
  price_breaks: null,
  ...given,
})
const a = offer({
  id: "a",
  min_order_quantity: 2,
  unit_cost: 4,
  lead_time_days: 10,
})
const b = offer({
  id: "b",
  min_order_quantity: 1,
  unit_cost: 10,
  lead_time_days: 5,
})

describe("chooseVendorItem", () => {
  it.each([
    ["cheapest whose minimum is reached", [a, b], 2, "a"],
    [
      "the dearer one while the cheap one's minimum is not reached",
      [a, b],
      1,
      "b",
    ],
    [
      "the smallest minimum when none is reached",
      [
        offer({ id: "x", min_order_quantity: 50 }),
        offer({ id: "y", min_order_quantity: 20 }),
      ],
      3,
      "y",
    ],
    [
      "the preferred one, whatever it costs",
      [a, offer({ ...b, is_preferred: true })],
      2,
      "b",
    ],
    [
      "never an inactive one, preferred or not",
      [offer({ ...a, is_preferred: true, is_active: false }), b],
      5,
      "b",
    ],
    [
      "the faster one at the same cost",
      [
        offer({ id: "x", lead_time_days: 9 }),
        offer({ id: "y", lead_time_days: 3 }),
      ],
      1,
      "y",
    ],
    [
      "the smaller id when all is the same",
      [offer({ id: "y" }), offer({ id: "x" })],
      1,
      "x",
    ],
    [
      "the cost at the quantity, price breaks included",
      [
        offer({
          id: "x",
          unit_cost: 10,
          price_breaks: [{ min_quantity: 25, unit_cost: 3 }],
        }),
        offer({ id: "y", unit_cost: 4 }),
      ],
      30,
      "x",
    ],
  ])("takes %s", (_, offers, quantity, chosen) => {
    expect(chooseVendorItem(offers, quantity)?.id).toBe(chosen)
  })

  it("takes nobody where nobody sells it", () => {
    expect(chooseVendorItem([], 1)).toBeNull()
    expect(chooseVendorItem([offer({ is_active: false })], 1)).toBeNull()
  })
})

describe("unitCostAt", () => {
  const broken = offer({
    unit_cost: 12,
    price_breaks: [
      { min_quantity: 100, unit_cost: 1.25 },
      { min_quantity: 1, unit_cost: 10 },
      { min_quantity: 25, unit_cost: 8 },
    ],
  })
  it.each([
    [0.5, 12],
    [20, 10],
    [25, 8],
    [35, 8],
    [135, 1.25],
  ])("at %s costs %s", (quantity, cost) => {
    expect(unitCostAt(broken, quantity)).toBe(cost)
  })
})

describe("orderQuantity", () => {
  it.each([
    [13, null, 10, 20],
    [3, 5, null, 5],
    [3, 5, 4, 8],
    [8, 5, 4, 8],
    [0.3, null, 0.1, 0.3],
    [7, null, null, 7],
  ])(
    "%s with minimum %s and multiple %s is %s",
    (quantity, min, multiple, ordered) => {
      expect(
        orderQuantity(quantity, {
          min_order_quantity: min,
          order_multiple: multiple,
        })
      ).toBe(ordered)
    }
  )
  it("is the quantity without a vendor", () => {
    expect(orderQuantity(4, null)).toBe(4)
  })
})

it("arrivalDate is the day plus the lead time, or unknown", () => {
  expect(arrivalDate("2026-12-30", 3)).toBe("2027-01-02")
  expect(arrivalDate("2026-12-30", null)).toBeNull()
})

describe("another cost", () => {
  const breaks = [
    { min_quantity: 25, unit_cost: 8 },
    { min_quantity: 100, unit_cost: 1.25 },
  ]
  it.each([
    [20, { unit_cost: 9, price_breaks: breaks }],
    [
      35,
      {
        unit_cost: 10,
        price_breaks: [{ ...breaks[0]!, unit_cost: 9 }, breaks[1]],
      },
    ],
    [
      135,
      {
        unit_cost: 10,
        price_breaks: [breaks[0], { ...breaks[1]!, unit_cost: 9 }],
      },
    ],
  ])("at %d replaces the one that applied", (quantity, expected) => {
    const offer = { unit_cost: 10, price_breaks: breaks }
    expect(replaceUnitCost(offer, quantity, 9)).toEqual(expected)
    expect(unitCostAt(replaceUnitCost(offer, quantity, 9), quantity)).toBe(9)
  })
  it("is the plain one where there are no breaks", () => {
    expect(
      replaceUnitCost({ unit_cost: 10, price_breaks: null }, 5, 9)
    ).toEqual({ unit_cost: 9, price_breaks: null })
  })
})
