import { add } from "../../../domain"
import type { PurchaseOrderLine, ScanCode } from "../../../types"
import { parseNumber, toField } from "../../lib/numbers"

/** What was scanned or typed: a code, or several of one. @example parseScan("5*CUP-1") // { quantity: 5, code: "CUP-1" } */
export function parseScan(text: string) {
  const [, count, code] =
    /^(\d+(?:\.\d+)?)\s*[*x×]\s*(.+)$/i.exec(text.trim()) ?? []
  return code && count
    ? { quantity: Number(count), code: code.trim() }
    : { quantity: 1, code: text.trim() }
}

/** The line that a code is of: codes are compared without case; a code of several lines is of the first that is not full. */
export const linesOfCode = (
  code: string,
  lines: readonly PurchaseOrderLine[],
  codes: readonly ScanCode[] | undefined
) => {
  const same = (other: string | null) =>
    other?.toLowerCase() === code.toLowerCase()
  return lines.filter(
    (line) =>
      same(line.sku) ||
      same(line.vendor_sku) ||
      codes?.some((known) => known.line_id === line.id && same(known.code))
  )
}

export const countUp = (value: string, quantity: number) =>
  toField(add(parseNumber(value) ?? 0, quantity))
