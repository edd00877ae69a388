import { describe, expect, it } from "vitest"
import { withMarks } from "./post-stock"

const mark = { id: "bopost_1", incoming: 4 }

describe("the notes of postings on a level, as Medusa merges them in", () => {
  it.each([
    ["a first note", null, [mark], { backorder_postings: [mark] }],
    [
      "beside what others keep there",
      { shelf: "B2" },
      [mark],
      { shelf: "B2", backorder_postings: [mark] },
    ],
    [
      "the last one goes, what others keep stays",
      { shelf: "B2", backorder_postings: [mark] },
      [],
      { shelf: "B2", backorder_postings: "" },
    ],
    ["the last one goes", { backorder_postings: [mark] }, [], null],
  ])("%s", (_, metadata, marks, expected) => {
    expect(withMarks({ metadata }, marks)).toEqual(expected)
  })
})
