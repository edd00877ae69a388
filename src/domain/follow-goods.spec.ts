import { describe, expect, it } from "vitest"
import { decideFollowers, FollowingLine } from "./follow-goods"

const line = (
  line_item_id: string,
  ...items: [item: string, reserved: number, pegged: number][]
): FollowingLine => ({
  line_item_id,
  items: items.map(([inventory_item_id, reserved_quantity, quantity]) => ({
    inventory_item_id,
    reserved_quantity,
    pegs: quantity
      ? [{ purchase_order_line_id: `pol_${inventory_item_id}`, quantity }]
      : [],
  })),
})

const decide = (
  lines: FollowingLine[],
  accepted: Record<string, number>,
  free: Record<string, number> = {}
) => [
  ...decideFollowers(
    lines,
    new Map(Object.entries(accepted)),
    new Map(Object.entries(free))
  ),
]

describe("order lines follow goods that come elsewhere", () => {
  it.each([
    [
      "the whole reservation is covered",
      [line("a", ["x", 4, 4])],
      4,
      {},
      ["a"],
    ],
    ["a part of it is not", [line("a", ["x", 4, 4])], 3, {}, []],
    ["a fraction", [line("a", ["x", 1.5, 1.5])], 1.5, {}, ["a"]],
    [
      "the first takes what it needs, the second stays",
      [line("a", ["x", 4, 4]), line("b", ["x", 6, 6])],
      9,
      {},
      ["a"],
    ],
    [
      "one that can't follow leaves the goods to the next",
      [line("a", ["x", 6, 6]), line("b", ["x", 4, 4])],
      5,
      {},
      ["b"],
    ],
    [
      "what stock covered before must lie free there",
      [line("a", ["x", 6, 4])],
      4,
      { x: 2 },
      ["a"],
    ],
    ["and does not", [line("a", ["x", 6, 4])], 4, { x: 1 }, []],
    ["more pegged than reserved", [line("a", ["x", 3, 4])], 4, {}, []],
    [
      "a kit goes whole",
      [line("a", ["x", 2, 2], ["y", 3, 0])],
      2,
      { y: 3 },
      ["a"],
    ],
    ["or not at all", [line("a", ["x", 2, 2], ["y", 3, 0])], 2, { y: 2 }, []],
    [
      "free stock is given once",
      [
        line("a", ["x", 1, 1], ["y", 2, 0]),
        line("b", ["x", 1, 1], ["y", 2, 0]),
      ],
      2,
      { y: 3 },
      ["a"],
    ],
  ])("%s", (_, lines, accepted, free, followers) => {
    expect(
      decide(lines, { pol_x: accepted }, free as Record<string, number>)
    ).toEqual(followers)
  })
})
