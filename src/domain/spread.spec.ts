import { describe, expect, it } from "vitest"
import { percentileOf } from "./spread"

const tally = (...days: number[]) =>
  days.map((one) => ({ days: one, count: 1 }))

describe("percentileOf", () => {
  it.each([
    ["nothing", 0.5, [], null],
    ["one row", 0.9, tally(4), 4],
    ["the middle of three, in whatever order", 0.5, tally(9, 1, 4), 4],
    ["between the middle two of four", 0.5, tally(1, 2, 5, 9), 3.5],
    [
      "rows of the same days together",
      0.5,
      [
        { days: 3, count: 3 },
        { days: 8, count: 1 },
      ],
      3,
    ],
    ["nine tenths of the way from 0 to 10", 0.9, tally(0, 10), 9],
    [
      "where one number of days ends and the next begins",
      0.75,
      [
        { days: 1, count: 2 },
        { days: 7, count: 1 },
      ],
      4,
    ],
    ["a group without rows", 0.5, [{ days: 1, count: 0 }], null],
  ])("%s", (_, part, tallies, expected) => {
    expect(percentileOf(part, tallies)).toBe(expected)
  })
})
