import { describe, expect, it } from "vitest"
import {
  attributeOutstanding,
  coverQueue,
  demandsOf,
  QueuedDemand,
} from "./queue"

const day = (n: number) => `2026-11-${String(n).padStart(2, "0")}T10:00:00.000Z`

const demand = (
  id: string,
  quantity: number,
  rest: Partial<QueuedDemand> = {}
): QueuedDemand => ({
  id,
  quantity,
  source: "reserved",
  rank: 0,
  queue_date: day(1),
  allocated_quantity: 0,
  ...rest,
})

const cases: {
  story: string
  stock: number
  demands: QueuedDemand[]
  short: number[]
}[] = [
  {
    story: "orders of 3, 3 and 4 share a stock of 5",
    stock: 5,
    demands: [
      demand("a", 3, { queue_date: day(1) }),
      demand("b", 3, { queue_date: day(2) }),
      demand("c", 4, { queue_date: day(3) }),
    ],
    short: [0, 1, 4],
  },
  {
    story: "one order of 10 with a stock of 5",
    stock: 5,
    demands: [demand("a", 10)],
    short: [5],
  },
  {
    story: "the answer keeps the order of the question",
    stock: 5,
    demands: [
      demand("c", 4, { queue_date: day(3) }),
      demand("a", 3, { queue_date: day(1) }),
    ],
    short: [2, 0],
  },
  {
    story: "at the same instant the id decides",
    stock: 3,
    demands: [demand("b", 3), demand("a", 3)],
    short: [3, 0],
  },
  {
    story: "the line, not the age of its reservation, gives the place",
    stock: 3,
    demands: [
      demand("edited yesterday", 3, { queue_date: day(1) }),
      demand("b", 3, { queue_date: day(2) }),
    ],
    short: [0, 3],
  },
  {
    story: "a rank is served first, the higher the sooner",
    stock: 4,
    demands: [
      demand("a", 3, { queue_date: day(1) }),
      demand("b", 3, { queue_date: day(2), rank: 1 }),
      demand("c", 3, { queue_date: day(3), rank: 2 }),
    ],
    short: [3, 2, 0],
  },
  {
    story: "promised goods come before a rank, the rest of the line queues",
    stock: 5,
    demands: [
      demand("a", 6, { queue_date: day(3), allocated_quantity: 4 }),
      demand("b", 3, { queue_date: day(2), rank: 9 }),
    ],
    short: [2, 2],
  },
  {
    story: "no more is promised than the line still waits for",
    stock: 5,
    demands: [
      demand("a", 2, { queue_date: day(3), allocated_quantity: 6 }),
      demand("b", 3, { queue_date: day(2) }),
    ],
    short: [0, 0],
  },
  {
    story:
      "6 promised and 6 shipped, then an edit adds 6: they queue like anyone",
    stock: 6,
    demands: [
      demand("edited", 6, { queue_date: day(2), allocated_quantity: 0 }),
      demand("b", 6, { queue_date: day(1) }),
    ],
    short: [6, 0],
  },
  {
    story: "negative stock covers nothing, and is no more than nothing",
    stock: -3,
    demands: [demand("a", 2), demand("b", 1, { allocated_quantity: 1 })],
    short: [2, 1],
  },
  {
    story: "goods that staff put aside queue by their own date",
    stock: 5,
    demands: [
      demand("r1", 3, { source: "manual", queue_date: day(2) }),
      demand("a", 3, { queue_date: day(1) }),
      demand("b", 3, { queue_date: day(3) }),
    ],
    short: [1, 0, 3],
  },
  {
    story: "an order without reservation takes what is left of a stock of 100",
    stock: 100,
    demands: [demand("api", 5, { source: "unreserved" })],
    short: [0],
  },
  {
    story: "an order without reservation waits for all who have one",
    stock: 6,
    demands: [
      demand("api", 5, { source: "unreserved", queue_date: day(1), rank: 9 }),
      demand("a", 4, { queue_date: day(8) }),
      demand("api too", 5, { source: "unreserved", queue_date: day(2) }),
    ],
    short: [3, 0, 5],
  },
  {
    story: "4 ordered, 1 in stock, 3 backordered, 1 arrives, edit to 6",
    stock: 2,
    demands: [demand("a", 6, { allocated_quantity: 1 })],
    short: [4],
  },
  {
    story: "fractions stay exact",
    stock: 0.3,
    demands: [
      demand("a", 0.1, { queue_date: day(1) }),
      demand("b", 0.2, { queue_date: day(2) }),
      demand("c", 0.1, { queue_date: day(3) }),
    ],
    short: [0, 0, 0.1],
  },
]

describe("coverQueue", () => {
  it.each(cases)("$story", ({ stock, demands, short }) => {
    const answer = coverQueue(demands, stock)
    expect(answer.map(({ short_quantity }) => short_quantity)).toEqual(short)
    expect(answer.map(({ covered_quantity }) => covered_quantity)).toEqual(
      demands.map(({ quantity }, i) => Number((quantity - short[i]).toFixed(6)))
    )
  })

  it("covers a kit per component: with 10 of one and none of the other only the other is short", () => {
    const [first] = coverQueue([demand("line", 2)], 10)
    const [second] = coverQueue([demand("line", 2)], 0)
    expect([first.short_quantity, second.short_quantity]).toEqual([0, 2])
  })
})

describe("demandsOf", () => {
  it.each([
    ["what is reserved", [5], 5, [5]],
    ["a change of price after 2 of 20 were shipped", [20], 18, [18]],
    ["a partial reservation", [3], 5, [3]],
    ["a kit of 1.5 each", [4.5], 4.5, [4.5]],
    ["two locations", [3, 2], 5, [3, 2]],
    ["goods put aside twice: the older one counts", [5, 4], 5, [5, 0]],
    ["an item that the variant no longer uses", [3, 4], null, [3, 4]],
    ["everything shipped", [2], 0, [0]],
  ])("%s", (_, reservations, needed, demands) => {
    expect(demandsOf(reservations, needed)).toEqual(demands)
  })
})

describe("attributeOutstanding", () => {
  const at = (...locations: string[]) => new Set(locations)
  const figures = (
    rows: { outstanding_quantity: number; to_backorder_quantity: number }[]
  ) => rows.map((r) => [r.outstanding_quantity, r.to_backorder_quantity])

  it.each([
    ["nothing on its way", [{ a: 4 }], {}, ["a"], [[0, 4]]],
    ["2 of 4 on their way", [{ a: 4 }], { a: 2 }, ["a"], [[2, 2]]],
    ["more on its way than short", [{ a: 1 }], { a: 3 }, ["a"], [[3, 0]]],
    [
      "reserved before unreserved",
      [{ a: 2 }, { a: 3 }],
      { a: 4 },
      ["a"],
      [
        [2, 0],
        [2, 1],
      ],
    ],
    [
      "goods of one location are not for the other",
      [{ a: 1 }, { b: 3 }],
      { a: 4 },
      ["a", "b"],
      [
        [4, 0],
        [0, 3],
      ],
    ],
    ["Medusa reserved it elsewhere", [{ b: 3 }], { a: 2 }, ["b"], [[2, 1]]],
    [
      "moved goods are counted once",
      [{ b: 3 }, { c: 3 }],
      { a: 4, c: 1 },
      ["b", "c"],
      [
        [3, 0],
        [2, 1],
      ],
    ],
  ] as [
    string,
    Record<string, number>[],
    Record<string, number>,
    string[],
    number[][],
  ][])("%s", (_, shortages, onTheWay, waitsAt, answer) => {
    const rows = shortages.map((shortage) => {
      const [[location_id, short_quantity]] = Object.entries(shortage)
      return { location_id, short_quantity }
    })
    const outstanding = Object.entries(onTheWay).map(
      ([location_id, quantity]) => ({ location_id, quantity })
    )
    expect(
      figures(attributeOutstanding(rows, outstanding, at(...waitsAt)))
    ).toEqual(answer)
  })
})
