import { describe, expect, it } from "vitest"
import { planVendorList, VENDOR_LIST_COLUMNS } from "./vendor-list"

const offer = {
  id: "o1",
  vendor_id: "v1",
  inventory_item_id: "i1",
  vendor_sku: "N-1",
  unit_cost: 7.5,
  min_order_quantity: null,
  order_multiple: 10,
  lead_time_days: 9,
  is_preferred: true,
}
const context = {
  vendors: [
    { id: "v1", name: "Nordic Textiles", code: "NORD", currency_code: "sek" },
    { id: "v2", name: "Twin", code: "T1", currency_code: "eur" },
    { id: "v3", name: "twin", code: "T2", currency_code: "eur" },
  ],
  items: [
    { id: "i1", sku: "CUP-1", title: "Cup", is_fractional: false },
    { id: "i2", sku: "CUP-2", title: "Mug", is_fractional: true },
  ],
  offers: [offer],
  default_currency: "eur",
  currencies: new Set(["eur", "sek"]),
}
type Cells = Record<string, string>
const plan = (
  rows: Cells[],
  columns: readonly string[] = VENDOR_LIST_COLUMNS
) =>
  planVendorList(
    rows.map((cells, index) => ({ line: index + 2, cells })),
    columns,
    context
  )
const row = (cells: Cells = {}) => ({
  vendor: "Nordic Textiles",
  sku: "CUP-2",
  cost: "3",
  ...cells,
})

describe("the list of vendors' items", () => {
  it("makes what a vendor did not sell, and changes only what differs", () => {
    const { rows, errors } = plan([
      row({ preferred: "yes", minimum: "2,5" }),
      {
        vendor: "nord",
        sku: "CUP-1",
        vendor_sku: "N-1",
        cost: "8.00",
        multiple: "10",
        lead_days: "9",
        preferred: "x",
      },
    ])
    expect(errors).toEqual([])
    expect(rows).toMatchObject([
      {
        kind: "create",
        vendor: { id: "v1" },
        offer_id: null,
        terms: { unit_cost: 3, min_order_quantity: 2.5, is_preferred: true },
      },
      {
        kind: "update",
        offer_id: "o1",
        changes: [{ field: "unit_cost", from: 7.5, to: 8 }],
      },
    ])
  })

  it("leaves alone what the file has no column for, and empties what is empty", () => {
    const cells = { vendor: "NORD", sku: "CUP-1", cost: "7.5" }
    expect(plan([cells], ["vendor", "sku", "cost"]).rows).toMatchObject([
      { kind: "unchanged", changes: [] },
    ])
    expect(
      plan([cells], ["vendor", "sku", "cost", "multiple"]).rows
    ).toMatchObject([
      { changes: [{ field: "order_multiple", from: 10, to: null }] },
    ])
  })

  it("makes unknown vendors, each once, in the store's currency or the one given", () => {
    const { new_vendors, rows } = plan([
      row({ vendor: "Clayworks" }),
      row({ vendor: "clayworks ", sku: "CUP-1" }),
      row({ vendor: "Glasbruk", currency: "SEK" }),
    ])
    expect(new_vendors).toEqual([
      { name: "Clayworks", currency_code: "eur" },
      { name: "Glasbruk", currency_code: "sek" },
    ])
    expect(rows.map(({ vendor }) => vendor)).toEqual([
      { id: null, name: "Clayworks" },
      { id: null, name: "Clayworks" },
      { id: null, name: "Glasbruk" },
    ])
  })

  it("knows a vendor by its id too, for those that share a name and have no code", () => {
    expect(plan([row({ vendor: "v2" })]).rows).toMatchObject([
      { vendor: { id: "v2", name: "Twin" } },
    ])
  })

  it("passes over items that nobody filled in", () => {
    const { empty_count, rows, errors } = plan([
      { vendor: "", sku: "CUP-1", cost: "", preferred: "no" },
    ])
    expect([empty_count, rows, errors]).toEqual([1, [], []])
  })

  it.each([
    [{ vendor: "" }, "vendor", "is empty"],
    [{ vendor: "Twin" }, "vendor", "2 vendors are called Twin: write the code"],
    [{ sku: "" }, "sku", "is empty"],
    [{ sku: "CUP-9" }, "sku", "no inventory item has the SKU CUP-9"],
    [{ cost: "" }, "cost", "is empty"],
    [{ cost: "-1" }, "cost", "can't be below 0"],
    [{ cost: "1,250" }, "cost", "1,250 is not a number: write it as 1250.50"],
    [{ minimum: "0" }, "minimum", "must be above 0"],
    [{ multiple: "some" }, "multiple", /not a number/],
    [{ sku: "CUP-1", multiple: "2.5" }, "multiple", /in whole units/],
    [{ lead_days: "1.5" }, "lead_days", /whole days/],
    [{ preferred: "maybe" }, "preferred", "maybe is neither yes nor no"],
    [{ currency: "xxx" }, "currency", "xxx is not a currency"],
    [{ currency: "eur" }, "currency", "Nordic Textiles is paid in SEK"],
  ] as const)("says what is wrong with %o", (cells, column, message) => {
    const { errors, rows } = plan([row(cells as unknown as Cells)])
    expect(errors).toEqual([
      {
        line: 2,
        column,
        message:
          message instanceof RegExp ? expect.stringMatching(message) : message,
      },
    ])
    expect(rows).toEqual([])
  })

  it("names every cell that is wrong, and what stands twice", () => {
    const { errors } = plan([
      row({ cost: "x", lead_days: "x" }),
      row({ preferred: "yes" }),
      row({ cost: "4" }),
      row({ vendor: "T1", preferred: "yes" }),
    ])
    expect(errors.map(({ line, column }) => [line, column])).toEqual([
      [2, "cost"],
      [2, "lead_days"],
      [4, "sku"],
      [5, "preferred"],
    ])
  })
})
