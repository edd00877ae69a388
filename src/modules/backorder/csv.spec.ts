import { describe, expect, it } from "vitest"
import { readCsv, writeCsv } from "./csv"

const columns = { sku: [], vendor_sku: [], cost: ["unit_cost"] }
const read = (text: string) => readCsv(text, columns, ["sku"])

describe("a CSV is read", () => {
  it.each([
    ["plain", "sku,cost\nCUP-1,7.50\n"],
    ["with a byte order mark and CRLF", "\ufeffsku,cost\r\nCUP-1,7.50\r\n"],
    ["separated by semicolons", "sku;cost\nCUP-1;7.50"],
    ["separated by tabs", "sku\tcost\nCUP-1\t7.50"],
    ["quoted", '"SKU","Unit cost"\n"CUP-1","7.50"'],
    [
      "in another order, with columns nobody knows",
      "x,Cost, Sku\n1,7.50,CUP-1",
    ],
    ["with old Mac line ends", "sku,cost\rCUP-1,7.50"],
  ])("%s", (_, text) => {
    expect(read(text)).toMatchObject({
      rows: [{ line: 2, cells: { sku: "CUP-1", cost: "7.50" } }],
    })
  })

  it("with Excel's own first line, which counts as one", () => {
    expect(read("sep=;\r\nsku;cost\r\nCUP-1;7.50")).toMatchObject({
      rows: [{ line: 3, cells: { sku: "CUP-1", cost: "7.50" } }],
    })
  })

  it("and says on which line a row stands, past empty ones and line ends in quotes", () => {
    const { rows } = read('sku,cost\n\n"A\nB",1\n,\nC,2')
    expect(rows.map(({ line, cells }) => [line, cells.sku])).toEqual([
      [3, "A\nB"],
      [6, "C"],
    ])
  })

  it.each([
    ["cost\n1", "csv.column_missing"],
    ["", "csv.column_missing"],
    ["sku,cost,unit_cost\nA,1,2", "csv.column_twice"],
    ['sku,cost\n"A,1', "csv.unreadable"],
  ])("unless it can't be: %j", (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }))
  })
})

it("what is written runs no formula, and is read as it was", () => {
  const cells = ["=1+1", "+1", "-1", "@x", "\tx", 'a "b", c', "ö\nü", "plain"]
  const text = writeCsv(
    ["sku"],
    cells.map((cell) => [cell])
  )
  expect(text.startsWith("\ufeffsku\r\n")).toBe(true)
  for (const line of text.slice(1).split("\r\n")) {
    expect(line).not.toMatch(/^"?[=+\-@\t]/)
  }
  expect(read(text).rows.map((row) => row.cells.sku)).toEqual(cells)
})
