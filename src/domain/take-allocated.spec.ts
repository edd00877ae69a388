import { describe, expect, it } from "vitest"
import { takeAllocated } from "./take-allocated"

const held = (id: string, quantity: number, day: string, rank = 0) => ({
  id,
  rank,
  queue_date: `2026-11-${day}T00:00:00Z`,
  place: "red sthlm",
  quantity,
})
const lack = (quantity: number, place = "red sthlm") => ({
  id: "me",
  place,
  quantity,
})

describe("goods for who is served first", () => {
  it.each([
    [
      "the last in the queue gives first",
      [lack(3)],
      [held("first", 1, "01"), held("second", 4, "02"), held("third", 2, "03")],
      [
        ["third", 2],
        ["second", 1],
      ],
    ],
    [
      "no more than there is",
      [lack(9)],
      [held("second", 4, "02")],
      [["second", 4]],
    ],
    [
      "two that are served first share what one holds",
      [lack(3), lack(3)],
      [held("second", 4, "02")],
      [
        ["second", 3],
        ["second", 1],
      ],
    ],
    [
      "who is served first gives last",
      [lack(1)],
      [held("ranked", 4, "03", 1), held("plain", 4, "02")],
      [["plain", 1]],
    ],
    ["not from elsewhere", [lack(3, "blue")], [held("second", 4, "02")], []],
    ["not what is packed", [lack(3)], [held("second", 0, "02")], []],
    [
      "in fractions",
      [lack(0.3)],
      [held("second", 0.1, "02")],
      [["second", 0.1]],
    ],
  ])("%s", (_, lacking, goods, expected) => {
    expect(
      takeAllocated(lacking, goods).map(({ from, quantity }) => [
        from,
        quantity,
      ])
    ).toEqual(expected)
  })
})
