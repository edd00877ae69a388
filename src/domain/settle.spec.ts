import { describe, expect, it } from "vitest"
import {
  backorderLineStatus,
  linesHeldAgain,
  settle,
  SettleLine,
} from "./settle"

const line = (given: Partial<SettleLine> = {}): SettleLine => ({
  quantity: 3,
  allocated_quantity: 0,
  billed_quantity: 0,
  fulfilled_quantity: 0,
  status: "ordered",
  delivery: "warehouse",
  ...given,
})
const arrived = { allocated_quantity: 3 }
const billed = { billed_quantity: 3 }
const held = (lines: SettleLine[]) => ({
  status: "on_hold" as const,
  release_cause: null,
  has_other_hold: false,
  lines,
})

describe("settle a hold", () => {
  it.each([
    ["bill", [line({ ...arrived, ...billed })], "released", "bill"],
    ["bill", [line(arrived)], "on_hold", null],
    ["bill", [line(billed)], "on_hold", null],
    ["bill", [line({ ...arrived, ...billed }), line(arrived)], "on_hold", null],
    [
      "bill",
      [line({ ...arrived, ...billed }), line({ status: "canceled" })],
      "released",
      "bill",
    ],
    ["bill", [line({ allocated_quantity: 2, ...billed })], "on_hold", null],
    ["bill", [line({ ...billed, fulfilled_quantity: 3 })], "released", "bill"],
    ["receipt", [line(arrived)], "released", "receipt"],
    ["receipt", [line(billed)], "on_hold", null],
    ["bill_only", [line(billed)], "released", "bill"],
    ["bill_only", [line(arrived)], "on_hold", null],
    ["manual", [line({ ...arrived, ...billed })], "on_hold", null],
    ["bill", [line({ status: "canceled" })], "canceled", null],
    ["bill", [], "canceled", null],
    ["manual", [line({ status: "canceled" })], "canceled", null],
    ["bill", [line({ status: "unsupplied" })], "on_hold", null],
    [
      "bill",
      [line({ ...billed, fulfilled_quantity: 3, delivery: "drop_ship" })],
      "released",
      "shipped_by_vendor",
    ],
  ] as const)("%s: %o is %s (%s)", (rule, lines, status, release_cause) => {
    expect(settle(held([...lines]), rule)).toEqual({ status, release_cause })
  })
})

describe("settle what is not on hold", () => {
  const released = (
    release_cause: "bill" | "manual" | "stock",
    lines: SettleLine[],
    has_other_hold = false
  ) => ({
    status: "released" as const,
    release_cause,
    lines,
    has_other_hold,
    is_withdrawn: true,
  })
  it.each([
    ["its bill was voided", released("bill", [line(arrived)]), "on_hold"],
    [
      "it still is billed and there",
      released("bill", [line({ ...arrived, ...billed })]),
      "released",
    ],
    ["a person released it", released("manual", [line()]), "released"],
    ["stock released it", released("stock", [line()]), "released"],
    [
      "something was shipped since",
      released("bill", [line({ ...arrived, fulfilled_quantity: 1 })]),
      "released",
    ],
    [
      "the order has another hold",
      released("bill", [line(arrived)], true),
      "released",
    ],
  ])("%s", (_, backorder, status) => {
    expect(settle(backorder, "bill").status).toBe(status)
  })
  it("stays released when only the release rule changed", () => {
    const backorder = released("bill", [line(arrived)])
    expect(settle({ ...backorder, is_withdrawn: false }, "bill").status).toBe(
      "released"
    )
  })
  it("never wakes what was canceled", () => {
    expect(
      settle(
        { ...held([line({ ...arrived, ...billed })]), status: "canceled" },
        "bill"
      ).status
    ).toBe("canceled")
  })
  it("settles to the same when it is run again", () => {
    const once = settle(held([line({ ...arrived, ...billed })]), "bill")
    expect(
      settle({ ...held([line({ ...arrived, ...billed })]), ...once }, "bill")
    ).toEqual(once)
  })
})

describe("backorderLineStatus", () => {
  it.each([
    [{}, "draft", "requested"],
    [{}, "issued", "ordered"],
    [{ allocated_quantity: 1 }, "issued", "partially_received"],
    [arrived, "closed", "received"],
    [{ ...arrived, fulfilled_quantity: 3 }, "closed", "fulfilled"],
    [{}, "canceled", "unsupplied"],
    [{}, null, "unsupplied"],
    [{ status: "canceled" }, "issued", "canceled"],
    [{ status: "unsupplied" }, "draft", "requested"],
    [{ allocated_quantity: 3, fulfilled_quantity: 1 }, "issued", "received"],
  ] as const)("%o on a %s purchase order is %s", (given, order, status) => {
    expect(backorderLineStatus(line(given), order)).toBe(status)
  })
})

describe("what of a released backorder waits again", () => {
  const of = (given: object) => ({
    status: "released" as const,
    release_cause: "bill" as const,
    has_other_hold: false,
    is_withdrawn: true,
    lines: [] as SettleLine[],
    ...given,
  })
  const part = line({ ...arrived, fulfilled_quantity: 1 })
  const gone = line({ ...arrived, fulfilled_quantity: 3 })
  const done = line({ ...arrived, ...billed })
  it.each([
    ["what has not left and is not done", of({ lines: [part, gone, done] }), 1],
    [
      "nothing of what nobody withdrew",
      of({ lines: [part], is_withdrawn: false }),
      0,
    ],
    [
      "nothing of what a person released",
      of({ lines: [part], release_cause: "manual" }),
      0,
    ],
    [
      "nothing of what was canceled",
      of({ lines: [line({ status: "canceled" })] }),
      0,
    ],
    ["nothing of what is on hold", of({ lines: [part], status: "on_hold" }), 0],
  ])("%s", (_, backorder, count) => {
    expect(linesHeldAgain(backorder, "bill")).toHaveLength(count)
    expect(linesHeldAgain(backorder, "manual")).toEqual([])
  })
})
