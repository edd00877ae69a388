import { describe, expect, it } from "vitest"
import { decideTake, TakenItem, TakenLine } from "./take-stock"

const item = (given: Partial<TakenItem> = {}): TakenItem => ({
  inventory_item_id: "shirt",
  sku: "LS-M",
  from_location_id: "sthlm",
  quantity: 4,
  short_quantity: 3,
  ...given,
})
const line = (given: Partial<TakenLine> = {}): TakenLine => ({
  line_item_id: "l1",
  title: "Linen shirt",
  items: [item()],
  is_backordered: false,
  is_whole: true,
  ...given,
})
const free = (quantity: number) => new Map([["shirt", quantity]])
const kit = line({
  items: [item(), item({ inventory_item_id: "box", short_quantity: 0 })],
})

describe("taking from another location", () => {
  it.each<[string, TakenLine, ReadonlyMap<string, number>, boolean, number[]]>([
    ["covered in full", line(), free(4), true, []],
    ["covered in part: carry it over", line(), free(2), false, [2]],
    ["never more than is short", line(), free(3), false, [3]],
    ["nothing there", line(), new Map(), false, []],
    ["backordered already", line({ is_backordered: true }), free(9), false, []],
    ["split by somebody", line({ is_whole: false }), free(9), false, [3]],
    ["a kit without its box there", kit, free(4), false, [3]],
    [
      "a kit, whole",
      kit,
      new Map([
        ["shirt", 4],
        ["box", 4],
      ]),
      true,
      [],
    ],
  ])("%s", (_, taken, there, can_move, quantities) => {
    const [decision] = decideTake([taken], there)
    expect(decision!.can_move).toBe(can_move)
    expect(decision!.transfers.map(({ quantity }) => quantity)).toEqual(
      quantities
    )
  })

  it("two lines share what is there", () => {
    const decisions = decideTake(
      [line(), line({ line_item_id: "l2" })],
      free(6)
    )
    expect(decisions.map(({ can_move }) => can_move)).toEqual([true, false])
    expect(decisions[1]!.transfers).toMatchObject([{ quantity: 2 }])
  })
})
