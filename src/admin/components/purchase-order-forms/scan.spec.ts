import { describe, expect, it } from "vitest"
import type { PurchaseOrderLine } from "../../../types"
import { countUp, linesOfCode, parseScan } from "./scan"

describe("a scan", () => {
  it.each([
    ["CUP-1", 1, "CUP-1"],
    ["  CUP-1 ", 1, "CUP-1"],
    ["5*CUP-1", 5, "CUP-1"],
    ["1.5 x CLOTH", 1.5, "CLOTH"],
    ["4006381333931", 1, "4006381333931"],
    ["2XL-SHIRT", 2, "L-SHIRT"],
  ])("%s", (text, quantity, code) => {
    expect(parseScan(text)).toEqual({ quantity, code })
  })

  it("finds its line by any code, whatever its case", () => {
    const line = (id: string, sku: string | null, vendor_sku: string | null) =>
      ({ id, sku, vendor_sku }) as PurchaseOrderLine
    const lines = [line("a", "CUP-1", "V-9"), line("b", null, null)]
    const codes = [{ line_id: "b", code: "4006381333931" }]
    const idsOf = (code: string) =>
      linesOfCode(code, lines, codes).map(({ id }) => id)
    expect(idsOf("cup-1")).toEqual(["a"])
    expect(idsOf("V-9")).toEqual(["a"])
    expect(idsOf("4006381333931")).toEqual(["b"])
    expect(idsOf("")).toEqual([])
    expect(idsOf("no")).toEqual([])
  })

  it("counts up", () => {
    expect(countUp("", 1)).toBe("1")
    expect(countUp("0.1", 0.2)).toBe("0.3")
  })
})
