import { describe, expect, it } from "vitest"
import { allocateReceipt, cutPegs, serve, shareBilled } from "./allocate"

const peg = (id: string, given: object = {}) => ({
  id,
  rank: 0,
  queue_date: `2026-11-0${id}T00:00:00Z`,
  quantity: 4,
  allocated_quantity: 0,
  billed_quantity: 0,
  demand_key: id,
  ...given,
})
const plenty = new Map(["1", "2", "3"].map((key) => [key, 100]))

describe("serve", () => {
  it.each([
    ["all to the first while it waits for more", 5, [7, 4], [["1", 5]]],
    [
      "the rest to the next",
      8,
      [7, 4],
      [
        ["1", 7],
        ["2", 1],
      ],
    ],
    ["nothing of nothing", 0, [7, 4], []],
    [
      "never more than is wanted",
      50,
      [7, 4],
      [
        ["1", 7],
        ["2", 4],
      ],
    ],
  ])("gives %s", (_, quantity, wants, shares) => {
    const pegs = wants.map((want, index) =>
      peg(String(index + 1), { quantity: want })
    )
    expect(serve(quantity, pegs, (p) => p.quantity)).toEqual(
      shares.map(([id, share]) => ({ id, quantity: share }))
    )
  })

  it("serves rank before age, and id when both are the same", () => {
    const pegs = [
      peg("1"),
      peg("2", { rank: 1 }),
      peg("3", { queue_date: "2026-11-01T00:00:00Z" }),
    ]
    expect(serve(12, pegs, () => 4).map((share) => share.id)).toEqual([
      "2",
      "1",
      "3",
    ])
  })
})

describe("allocateReceipt", () => {
  it("gives the goods in queue order", () => {
    expect(
      allocateReceipt(5, 100, [peg("2"), peg("1", { quantity: 7 })], plenty)
    ).toEqual([{ id: "1", quantity: 5 }])
  })
  it("goes on where the last receipt ended: 4 + 1 wait, 3 arrive", () => {
    expect(
      allocateReceipt(
        3,
        100,
        [peg("1", { quantity: 4 }), peg("2", { quantity: 1 })],
        plenty
      )
    ).toEqual([{ id: "1", quantity: 3 }])
  })
  it("gives no more than the order still has to ship", () => {
    expect(allocateReceipt(4, 100, [peg("1")], new Map([["1", 1]]))).toEqual([
      { id: "1", quantity: 1 },
    ])
    expect(allocateReceipt(4, 100, [peg("1")], new Map())).toEqual([])
  })
  it("lets two pegs of one order line share its demand", () => {
    expect(
      allocateReceipt(
        8,
        100,
        [peg("1", { demand_key: "x" }), peg("2", { demand_key: "x" })],
        new Map([["x", 5]])
      )
    ).toEqual([
      { id: "1", quantity: 4 },
      { id: "2", quantity: 1 },
    ])
  })
  it("promises no stock that is promised already, nor negative stock", () => {
    expect(allocateReceipt(4, 1, [peg("1")], plenty)).toEqual([
      { id: "1", quantity: 1 },
    ])
    expect(allocateReceipt(4, -3, [peg("1")], plenty)).toEqual([])
  })
  it("keeps fractions whole", () => {
    expect(
      allocateReceipt(
        0.3,
        100,
        [peg("1", { quantity: 0.1 }), peg("2", { quantity: 0.2 })],
        plenty
      )
    ).toEqual([
      { id: "1", quantity: 0.1 },
      { id: "2", quantity: 0.2 },
    ])
  })
})

describe("shareBilled", () => {
  it("counts for goods that have arrived before goods that have not", () => {
    expect(
      shareBilled(4, [peg("1"), peg("2", { allocated_quantity: 3 })])
    ).toEqual([
      { id: "2", quantity: 3 },
      { id: "1", quantity: 1 },
    ])
  })
  it("leaves alone what is billed already", () => {
    expect(
      shareBilled(9, [
        peg("1", { allocated_quantity: 4, billed_quantity: 4 }),
        peg("2", { billed_quantity: 1 }),
      ])
    ).toEqual([{ id: "2", quantity: 3 }])
  })
})

describe("a quantity cut below its pegs", () => {
  const waiting = (quantities: number[], given: object[] = []) =>
    quantities.map((quantity, index) => ({
      ...peg(String(index + 1), { quantity, ...given[index] }),
      fulfilled_quantity: 0,
      ...given[index],
    }))

  it.each([
    ["takes nothing while there is enough", 11, [7, 4], [], []],
    ["takes from the last first", 8, [7, 4], [], [["2", 3]]],
    [
      "takes from the one before when the last has nothing left",
      5,
      [7, 4],
      [],
      [
        ["1", 2],
        ["2", 4],
      ],
    ],
    [
      "leaves what has arrived, whoever it is for",
      6,
      [7, 4],
      [{}, { allocated_quantity: 3 }],
      [
        ["1", 4],
        ["2", 1],
      ],
    ],
    [
      "leaves what was shipped before the goods came",
      2,
      [7],
      [{ fulfilled_quantity: 2 }],
      [["1", 5]],
    ],
    ["spares who is served first", 4, [7, 4], [{}, { rank: 1 }], [["1", 7]]],
  ])("%s", (_, quantity, quantities, given, lost) => {
    expect(
      cutPegs(quantity, waiting(quantities as number[], given as object[]))
    ).toEqual(
      (lost as [string, number][]).map(([id, share]) => ({
        id,
        quantity: share,
      }))
    )
  })
})
