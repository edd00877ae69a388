import { describe, expect, it } from "vitest"
import {
  awaited,
  Hold,
  HeldAct,
  HeldLine,
  refuseDuringHold,
  waitingUnits,
} from "./hold"

const placedAt = new Date("2026-12-01T10:00:00Z")
const before = new Date("2026-12-01T09:59:59Z")
const after = new Date("2026-12-01T10:00:01Z")

const line = (changes: Partial<HeldLine> = {}): HeldLine => ({
  line_item_id: "shirt",
  inventory_item_id: "iitem_shirt",
  title: "Linen shirt / M",
  status: "ordered",
  delivery: "warehouse",
  quantity: 3,
  allocated_quantity: 0,
  fulfilled_quantity: 0,
  required_quantity: 1,
  open_quantity: 8,
  purchase_order: {
    number: "PO-000042",
    vendor_name: "Nordic Textiles",
    expected_date: "2026-12-12",
  },
  ...changes,
})

const hold = (changes: Partial<Hold> = {}): Hold => ({
  id: "bord_1",
  order_id: "order_1",
  order_display_id: 1042,
  hold_scope: "order",
  block_capture: true,
  placed_at: placedAt,
  lines: [line()],
  ...changes,
})

const fulfill = (quantity: number, line_item_id = "shirt"): HeldAct => ({
  type: "fulfill",
  items: [{ line_item_id, quantity }],
  is_counted: true,
})
const ship = (created_at: Date, line_item_id = "shirt"): HeldAct => ({
  type: "ship",
  created_at,
  line_item_ids: [line_item_id],
  is_counted: true,
  is_drop_shipment: false,
})
const deliver = (created_at: Date): HeldAct => ({
  type: "deliver",
  created_at,
  line_item_ids: ["shirt"],
  is_counted: true,
  is_drop_shipment: false,
})
const uncounted = (quantity: number, line_item_id = "shirt"): HeldAct => ({
  type: "fulfill",
  items: [{ line_item_id, quantity }],
  is_counted: false,
})
const past = (act: HeldAct) => ({ ...act, is_counted: false }) as HeldAct
const capture: HeldAct = { type: "capture" }
const paid: HeldAct = { type: "mark_as_paid" }
const complete: HeldAct = { type: "complete" }

const dropShip = line({ delivery: "drop_ship" })
const mug = (changes: Partial<HeldLine> = {}) =>
  line({
    line_item_id: "mug",
    inventory_item_id: "iitem_mug",
    title: "Mug",
    ...changes,
  })
/** A kit of 2 glasses and 1 tray: 5 open, 3 glasses and 1 tray wait, so 2 kits do. */
const kit = [
  line({
    line_item_id: "kit",
    inventory_item_id: "iitem_glass",
    title: "Glass",
    quantity: 3,
    required_quantity: 2,
    open_quantity: 5,
  }),
  line({
    line_item_id: "kit",
    inventory_item_id: "iitem_tray",
    title: "Tray",
    quantity: 1,
    open_quantity: 5,
  }),
]

type Case = [what: string, hold: Partial<Hold>, act: HeldAct, allowed: boolean]

describe("an order on hold", () => {
  const cases: Case[] = [
    ["may not be fulfilled", {}, fulfill(1), false],
    ["nor by another line", {}, fulfill(1, "mug"), false],
    ["nor past the order", {}, uncounted(1), false],
    ["ships what was packed before", {}, ship(before), true],
    ["delivers what was packed before", {}, deliver(before), true],
    [
      "doesn't ship what was packed at the same moment",
      {},
      ship(placedAt),
      false,
    ],
    ["doesn't ship what was packed since", {}, ship(after), false],
    ["doesn't deliver what was packed since", {}, deliver(after), false],
    ["may not be charged", {}, capture, false],
    ["may not be marked as paid", {}, paid, false],
    ["may not be completed", {}, complete, false],
    [
      "may be charged when the store says so",
      { block_capture: false },
      capture,
      true,
    ],
    [
      "may be paid when the store says so",
      { block_capture: false },
      paid,
      true,
    ],
    [
      "may not be completed even then",
      { block_capture: false },
      complete,
      false,
    ],
    [
      "waits for its release after the goods came",
      { lines: [line({ allocated_quantity: 3, status: "received" })] },
      fulfill(1),
      false,
    ],
    ["is held without any line", { lines: [] }, fulfill(1), false],
    [
      "is held while its lines are settled",
      { lines: [line({ status: "canceled" })] },
      fulfill(1),
      false,
    ],
  ]
  it.each(cases)("%s", decides)
})

describe("a hold of lines", () => {
  const lines: Partial<Hold> = { hold_scope: "lines" }
  const cases: Case[] = [
    ["lets other lines go", lines, fulfill(1, "mug"), true],
    ["lets covered units go", lines, fulfill(5), true],
    ["holds the first unit that waits", lines, fulfill(6), false],
    [
      "counts a line named twice",
      lines,
      {
        type: "fulfill",
        items: [
          { line_item_id: "shirt", quantity: 3 },
          { line_item_id: "shirt", quantity: 3 },
        ],
        is_counted: true,
      },
      false,
    ],
    [
      "lets units go that have arrived",
      { ...lines, lines: [line({ allocated_quantity: 2 })] },
      fulfill(7),
      true,
    ],
    [
      "holds those that have not",
      { ...lines, lines: [line({ allocated_quantity: 2 })] },
      fulfill(8),
      false,
    ],
    [
      "counts the covered units that went already",
      { ...lines, lines: [line({ open_quantity: 4 })] },
      fulfill(2),
      false,
    ],
    [
      "holds a line without supply",
      {
        ...lines,
        lines: [line({ status: "unsupplied", purchase_order: null })],
      },
      fulfill(6),
      false,
    ],
    [
      "lets a canceled line go",
      { ...lines, lines: [line({ status: "canceled" })] },
      fulfill(8),
      true,
    ],
    [
      "sums two pegs of one line",
      { ...lines, lines: [line({ quantity: 2 }), line({ quantity: 4 })] },
      fulfill(3),
      false,
    ],
    ["lets whole kits go", { ...lines, lines: kit }, fulfill(3, "kit"), true],
    [
      "holds a kit that lacks half a pair",
      { ...lines, lines: kit },
      fulfill(4, "kit"),
      false,
    ],
    ["ships covered units packed since", lines, ship(after), true],
    [
      "doesn't ship waiting units packed since",
      { ...lines, lines: [line({ open_quantity: 2 })] },
      ship(after),
      false,
    ],
    [
      "doesn't deliver them either",
      { ...lines, lines: [line({ open_quantity: 2 })] },
      deliver(after),
      false,
    ],
    [
      "ships another line packed since",
      { ...lines, lines: [line({ open_quantity: 2 })] },
      ship(after, "mug"),
      true,
    ],
    [
      "ships what was packed before",
      { ...lines, lines: [line({ open_quantity: 2 })] },
      ship(before),
      true,
    ],
    ["holds a waiting line past the order", lines, uncounted(1), false],
    ["doesn't ship it past the order", lines, past(ship(after)), false],
    ["lets another line go past the order", lines, uncounted(1, "mug"), true],
    ["may not be charged", lines, capture, false],
    [
      "may be charged when the store says so",
      { ...lines, block_capture: false },
      capture,
      true,
    ],
    ["may not be completed", lines, complete, false],
  ]
  it.each(cases)("%s", decides)
})

describe("goods that the vendor ships to the customer", () => {
  const cases: Case[] = [
    ["hold only themselves", { lines: [dropShip] }, fulfill(5), true],
    ["hold themselves", { lines: [dropShip] }, fulfill(6), false],
    ["don't hold other lines", { lines: [dropShip] }, fulfill(2, "mug"), true],
    ["hold the charge", { lines: [dropShip] }, capture, false],
    [
      "don't hide goods that come to the warehouse",
      { lines: [dropShip, mug()] },
      fulfill(1, "towel"),
      false,
    ],
    [
      "stand alone once the others are shipped",
      { lines: [dropShip, mug({ status: "fulfilled" })] },
      fulfill(1, "towel"),
      true,
    ],
    [
      "hold nothing else while their bill is awaited",
      { lines: [line({ delivery: "drop_ship", status: "fulfilled" })] },
      fulfill(1, "towel"),
      true,
    ],
    [
      "may be shipped by the vendor while the rest is held",
      { lines: [dropShip, mug()] },
      { ...ship(after), is_drop_shipment: true } as HeldAct,
      true,
    ],
    [
      "are free once the vendor has shipped",
      {
        hold_scope: "lines",
        lines: [
          line({
            delivery: "drop_ship",
            fulfilled_quantity: 3,
            open_quantity: 5,
          }),
        ],
      },
      fulfill(5),
      true,
    ],
  ]
  it.each(cases)("%s", decides)
})

function decides(
  _: string,
  changes: Partial<Hold>,
  act: HeldAct,
  allowed: boolean
) {
  const refusal = refuseDuringHold(hold(changes), act)
  expect(refusal?.code ?? null).toBe(allowed ? null : "order.on_hold")
}

describe("the sentence of the refusal", () => {
  it("names the order, the goods, the purchase order, the vendor and the day", () => {
    expect(refuseDuringHold(hold(), capture)?.message).toBe(
      "Order #1042 is on hold: waiting for 3 of Linen shirt / M on PO-000042 (Nordic Textiles), expected 2026-12-12. Release the hold first, or wait for the goods."
    )
  })

  it("counts what has arrived", () => {
    expect(awaited(hold({ lines: [line({ allocated_quantity: 2 })] }))).toBe(
      "waiting for 1 of Linen shirt / M on PO-000042 (Nordic Textiles), expected 2026-12-12"
    )
  })

  it("says how many units of the line can go", () => {
    expect(
      refuseDuringHold(hold({ hold_scope: "lines" }), fulfill(8))?.message
    ).toContain("expected 2026-12-12; 5 can be fulfilled now.")
  })

  it("leaves out what is not known", () => {
    const number = {
      number: "PO-000007",
      vendor_name: null,
      expected_date: null,
    }
    expect(
      awaited(
        hold({
          lines: [
            line({ purchase_order: number }),
            mug({ status: "unsupplied", purchase_order: null }),
          ],
        })
      )
    ).toBe(
      "waiting for 3 of Linen shirt / M on PO-000007; 3 of Mug, which nobody has ordered yet"
    )
  })

  it("names three lines and counts the rest", () => {
    const lines = ["a", "b", "c", "d", "e"].map((title) =>
      line({ title, line_item_id: title, purchase_order: null })
    )
    expect(awaited(hold({ lines }))).toMatch(/; and 2 more$/)
  })

  it("says that the goods are there", () => {
    expect(awaited(hold({ lines: [line({ allocated_quantity: 3 })] }))).toBe(
      "the goods of PO-000042 have arrived, but the hold is not released yet"
    )
  })
})

it("counts the units of a line that wait", () => {
  expect(waitingUnits(hold({ lines: [line(), ...kit] }))).toEqual(
    new Map([
      ["shirt", 3],
      ["kit", 2],
    ])
  )
})
