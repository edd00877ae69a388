import { describe, expect, it } from "vitest"
import { refuseBeyondLimit } from "./cart-limit"
import {
  Asked,
  cartShipping,
  decideCartNotices,
  decideNotice,
  NoticeVariant,
  publicNotice,
} from "./notice"
import { NoticePart, NoticePlace, NoticeWorld } from "./notice-places"
import { OpenSupply } from "./supply"
import { VendorOffer } from "./vendor-choice"

const today = "2026-12-01"

const place = (
  available: number,
  fields: Partial<NoticePlace> = {}
): NoticePlace => ({
  location_id: "stockholm",
  available_quantity: available,
  free_quantity: Math.max(available, 0),
  needed_quantity: Math.max(-available, 0),
  ...fields,
})

const part = (
  places: NoticePlace[],
  fields: Partial<NoticePart> = {}
): NoticePart => ({
  inventory_item_id: "shirt",
  required_quantity: 1,
  places,
  ...fields,
})

const variant = (
  parts: NoticePart[],
  fields: Partial<NoticeVariant> = {}
): NoticeVariant => ({
  variant_id: "variant",
  manage_inventory: true,
  allow_backorder: true,
  parts,
  ...fields,
})

const supply = (
  expected_date: string | null,
  quantity: number,
  fields: Partial<OpenSupply> = {}
): OpenSupply => ({
  purchase_order_id: "po",
  purchase_order_line_id: `line ${expected_date}`,
  number: "PO-000001",
  status: "issued",
  delivery: "warehouse",
  order_id: null,
  vendor_id: null,
  location_id: "stockholm",
  currency_code: "eur",
  inventory_item_id: "shirt",
  expected_date,
  quantity,
  received_quantity: 0,
  short_closed_quantity: 0,
  billed_quantity: 0,
  outstanding_quantity: 0,
  pegged_quantity: 0,
  pegged_billed_quantity: 0,
  allocated_quantity: 0,
  ...fields,
})

const offer = (fields: Partial<VendorOffer> = {}): VendorOffer => ({
  id: "offer",
  vendor_id: "vendor",
  vendor_name: "Vendor",
  is_active: true,
  currency_code: "eur",
  inventory_item_id: "shirt",
  vendor_sku: null,
  unit_cost: 1,
  min_order_quantity: null,
  order_multiple: null,
  lead_time_days: 9,
  is_preferred: true,
  price_breaks: null,
  ...fields,
})

const world = (fields: Partial<NoticeWorld> = {}): NoticeWorld => ({
  supplies: [],
  offers: [],
  default_lead_time_days: null,
  handling_days: 0,
  today,
  ...fields,
})

const asks = (
  places: NoticePlace[],
  quantity: number,
  fields: Partial<NoticeVariant> = {}
): Asked => ({ variant: variant([part(places)], fields), quantity })

describe("how much there is now", () => {
  it.each<
    [
      string,
      Asked,
      availability: string,
      available: number | null,
      waits: number,
    ]
  >([
    ["all of it", asks([place(5)], 5), "in_stock", 5, 0],
    ["more than asked", asks([place(50)], 5), "in_stock", 50, 0],
    ["a part", asks([place(5)], 7), "partly_backordered", 5, 2],
    ["nothing", asks([place(0)], 2), "backordered", 0, 2],
    ["less than nothing", asks([place(-4)], 2), "backordered", 0, 2],
    [
      "several locations, of which one has it all",
      asks([place(3), place(8, { location_id: "malmo" })], 7),
      "in_stock",
      8,
      0,
    ],
    [
      "several locations that have it only together: one serves the line",
      asks([place(3), place(5, { location_id: "malmo" })], 7),
      "partly_backordered",
      5,
      2,
    ],
    [
      "negative at one location, enough at another",
      asks([place(-9), place(8, { location_id: "malmo" })], 7),
      "in_stock",
      8,
      0,
    ],
    [
      "reservations of old orders that no longer count",
      asks([place(-3, { free_quantity: 6, needed_quantity: 0 })], 6),
      "in_stock",
      6,
      0,
    ],
    [
      "orders that Medusa never reserved need it",
      asks([place(5, { free_quantity: 2 })], 4),
      "partly_backordered",
      2,
      2,
    ],
    [
      "no backorders, and enough",
      asks([place(5)], 5, { allow_backorder: false }),
      "in_stock",
      5,
      0,
    ],
    [
      "no backorders, and not enough",
      asks([place(5)], 6, { allow_backorder: false }),
      "out_of_stock",
      5,
      0,
    ],
    [
      "no backorders, and enough only together",
      asks([place(3), place(4, { location_id: "malmo" })], 5, {
        allow_backorder: false,
      }),
      "out_of_stock",
      4,
      0,
    ],
    [
      "no backorders, negative",
      asks([place(-2)], 1, { allow_backorder: false }),
      "out_of_stock",
      0,
      0,
    ],
    [
      "not counted",
      asks([place(0)], 3, { manage_inventory: false }),
      "not_tracked",
      null,
      0,
    ],
    ["no level where the channel sells", asks([], 1), "out_of_stock", 0, 0],
    [
      "no inventory item",
      { variant: variant([]), quantity: 1 },
      "out_of_stock",
      0,
      0,
    ],
    [
      "a kit: the scarcest item says how many",
      {
        variant: variant([
          part([place(10)], { required_quantity: 2 }),
          part([place(3)], { inventory_item_id: "tie" }),
        ]),
        quantity: 4,
      },
      "partly_backordered",
      3,
      1,
    ],
    [
      "a kit of fractions",
      {
        variant: variant([part([place(4)], { required_quantity: 1.5 })]),
        quantity: 3,
      },
      "partly_backordered",
      2,
      1,
    ],
    [
      "a kit whose items lie at different locations",
      {
        variant: variant([
          part([place(4)]),
          part([place(4, { location_id: "malmo" })], {
            inventory_item_id: "tie",
          }),
        ]),
        quantity: 4,
      },
      "in_stock",
      4,
      0,
    ],
  ])("%s", (_, asked, availability, available, waits) => {
    expect(decideNotice(asked, world())).toMatchObject({
      availability,
      available_quantity: available,
      backorder_quantity: waits,
    })
  })
})

describe("when the rest comes", () => {
  const two = asks([place(0)], 2)
  it.each<
    [
      string,
      Asked,
      Partial<NoticeWorld>,
      date: string | null,
      source: string | null,
      delayed?: boolean,
    ]
  >([
    ["nobody knows", two, {}, null, null],
    [
      "free goods on order",
      two,
      { supplies: [supply("2026-12-12", 2)] },
      "2026-12-12",
      "purchase_order",
    ],
    [
      "handling days on top",
      two,
      { supplies: [supply("2026-12-12", 2)], handling_days: 3 },
      "2026-12-15",
      "purchase_order",
    ],
    [
      "two purchase orders together",
      two,
      { supplies: [supply("2026-12-20", 1), supply("2026-12-12", 1)] },
      "2026-12-20",
      "purchase_order",
    ],
    [
      "goods that other orders wait for are not free",
      two,
      {
        supplies: [
          supply("2026-12-12", 10, { outstanding_quantity: 9 }),
          supply("2026-12-20", 5),
        ],
      },
      "2026-12-20",
      "purchase_order",
    ],
    [
      "orders before this one need the first goods",
      asks([place(-3)], 2),
      { supplies: [supply("2026-12-12", 4), supply("2026-12-20", 1)] },
      "2026-12-20",
      "purchase_order",
    ],
    [
      "a draft is no purchase order yet",
      two,
      { supplies: [supply("2026-12-12", 5, { status: "draft" })] },
      null,
      null,
    ],
    [
      "goods for another location",
      two,
      { supplies: [supply("2026-12-12", 5, { location_id: "malmo" })] },
      null,
      null,
    ],
    [
      "a drop shipment",
      two,
      { supplies: [supply("2026-12-12", 5, { delivery: "drop_ship" })] },
      null,
      null,
    ],
    [
      "the vendor's lead time",
      two,
      { offers: [offer()], handling_days: 1 },
      "2026-12-11",
      "lead_time",
    ],
    [
      "the store's lead time where the vendor has none",
      two,
      { offers: [offer({ lead_time_days: null })], default_lead_time_days: 4 },
      "2026-12-05",
      "lead_time",
    ],
    [
      "too little on order",
      two,
      { supplies: [supply("2026-12-12", 1)], offers: [offer()] },
      "2026-12-10",
      "lead_time",
    ],
    [
      "goods without a day",
      two,
      { supplies: [supply(null, 5)], offers: [offer()] },
      "2026-12-10",
      "lead_time",
    ],
    [
      "today",
      two,
      { supplies: [supply("2026-12-01", 2)] },
      "2026-12-01",
      "purchase_order",
    ],
    [
      "a day that is over is not shown",
      two,
      { supplies: [supply("2026-11-30", 2)], offers: [offer()] },
      null,
      "purchase_order",
      true,
    ],
    [
      "late goods do not hide those on time",
      two,
      { supplies: [supply("2026-11-30", 2), supply("2026-12-12", 2)] },
      "2026-12-12",
      "purchase_order",
    ],
    [
      "a kit comes with its last item",
      {
        variant: variant([
          part([place(0)]),
          part([place(0)], { inventory_item_id: "tie" }),
        ]),
        quantity: 1,
      },
      {
        supplies: [
          supply("2026-12-12", 1),
          supply("2026-12-24", 1, { inventory_item_id: "tie" }),
        ],
      },
      "2026-12-24",
      "purchase_order",
    ],
    [
      "a kit of which one item is unknown",
      {
        variant: variant([
          part([place(0)]),
          part([place(0)], { inventory_item_id: "tie" }),
        ]),
        quantity: 1,
      },
      { supplies: [supply("2026-12-12", 1)] },
      null,
      null,
    ],
  ])("%s", (_, asked, fields, date, source, delayed = false) => {
    const notice = decideNotice(asked, world(fields))
    expect(notice).toMatchObject({
      expected_date: date,
      expected_source: source,
      is_delayed: delayed,
    })
    expect(notice.expected_in_days === null).toBe(date === null)
  })

  it("counts the days", () => {
    const notice = decideNotice(
      two,
      world({ supplies: [supply("2026-12-12", 2)] })
    )
    expect(notice.expected_in_days).toBe(11)
  })

  it("says no day for what is in stock or can't be had", () => {
    const fields = { supplies: [supply("2026-12-12", 20)], offers: [offer()] }
    for (const asked of [
      asks([place(5)], 5),
      asks([place(5)], 6, { allow_backorder: false }),
    ]) {
      expect(decideNotice(asked, world(fields))).toMatchObject({
        expected_date: null,
        expected_in_days: null,
        expected_source: null,
      })
    }
  })
})

describe("a cart", () => {
  const notices = (...lines: Asked[]) =>
    decideCartNotices(
      lines,
      world({ supplies: [supply("2026-12-12", 2), supply("2026-12-20", 2)] })
    )

  it("gives to the next line what the ones before left", () => {
    expect(
      notices(asks([place(5)], 3), asks([place(5)], 4), asks([place(5)], 2))
    ).toMatchObject([
      { availability: "in_stock" },
      {
        availability: "partly_backordered",
        available_quantity: 2,
        backorder_quantity: 2,
        expected_date: "2026-12-12",
      },
      {
        availability: "backordered",
        backorder_quantity: 2,
        expected_date: "2026-12-20",
      },
    ])
  })

  it("does not sell the last ones twice where backorders are off", () => {
    const line = asks([place(5)], 3, { allow_backorder: false })
    expect(notices(line, line)).toMatchObject([
      { availability: "in_stock" },
      { availability: "out_of_stock", available_quantity: 2 },
    ])
  })

  it.each([
    ["nothing waits", "lines", [asks([place(5)], 5)], "together", null],
    [
      "all wait for one order",
      "order",
      [asks([place(5)], 7)],
      "together",
      "2026-12-12",
    ],
    [
      "what is there goes first",
      "lines",
      [asks([place(5)], 7)],
      "as_available",
      "2026-12-12",
    ],
    [
      "everything comes on one day",
      "lines",
      [asks([place(0)], 2)],
      "together",
      "2026-12-12",
    ],
    [
      "the last day counts",
      "lines",
      [asks([place(0)], 2), asks([place(0)], 2)],
      "as_available",
      "2026-12-20",
    ],
    [
      "one day is unknown",
      "lines",
      [asks([place(0)], 2), asks([place(0)], 5)],
      "as_available",
      null,
    ],
    [
      "something can't be had",
      "order",
      [asks([place(0)], 2), asks([place(0)], 2, { allow_backorder: false })],
      "together",
      null,
    ],
  ] as const)("ships: %s", (_, scope, lines, ships, complete_date) => {
    expect(cartShipping(notices(...lines), scope)).toEqual({
      ships,
      complete_date,
    })
  })
})

describe("a limit on what waits", () => {
  const fixed = (quantity: number, backordered_quantity = 0) => ({
    limit: { type: "fixed" as const, quantity, backordered_quantity },
  })
  const onOrder = {
    limit: {
      type: "on_order" as const,
      quantity: null,
      backordered_quantity: 0,
    },
  }
  const most = (asked: Asked, fields: Partial<NoticeWorld> = {}) => {
    const { availability, max_quantity } = decideNotice(asked, world(fields))
    return availability === "out_of_stock" ? max_quantity : "sold"
  }

  it.each<[string, Asked, NoticeWorld["supplies"], number | "sold"]>([
    ["within stock it says nothing", asks([place(5)], 5, fixed(0)), [], "sold"],
    ["up to it", asks([place(5)], 8, fixed(3)), [], "sold"],
    ["beyond it", asks([place(5)], 9, fixed(3)), [], 8],
    ["others wait already", asks([place(0)], 2, fixed(3, 2)), [], 1],
    ["more wait than may", asks([place(0)], 1, fixed(3, 7)), [], 0],
    [
      "in another place",
      asks([place(2), place(4, { location_id: "malmo" })], 8, fixed(3)),
      [],
      7,
    ],
    ["nothing on order", asks([place(2)], 3, onOrder), [], 2],
    ["on order", asks([place(2)], 5, onOrder), [supply(null, 3)], "sold"],
    [
      "a draft is not on order",
      asks([place(2)], 3, onOrder),
      [supply(null, 3, { status: "draft" })],
      2,
    ],
    [
      "late goods are",
      asks([place(2)], 6, onOrder),
      [supply("2026-11-01", 3)],
      5,
    ],
    [
      "what others need of it is not free",
      asks([place(-2)], 2, onOrder),
      [supply(null, 3)],
      1,
    ],
    [
      "what they have pegged is not either",
      asks([place(0)], 2, onOrder),
      [supply(null, 3, { outstanding_quantity: 2 })],
      1,
    ],
  ])("%s", (_, asked, supplies, expected) => {
    expect(most(asked, { supplies })).toBe(expected)
  })

  it("is used up line by line", () => {
    const lines = [
      asks([place(1)], 2, fixed(3)),
      asks([place(1)], 2, fixed(3)),
      asks([place(1)], 1, fixed(3)),
    ]
    expect(
      decideCartNotices(lines, world()).map(({ max_quantity }) => max_quantity)
    ).toEqual([undefined, undefined, 0])
    expect(
      decideCartNotices(
        [asks([place(0)], 2, onOrder), asks([place(0)], 2, onOrder)],
        world({ supplies: [supply(null, 3)] })
      ).map(({ max_quantity }) => max_quantity)
    ).toEqual([undefined, 1])
  })

  it("refuses lines of one variant together, and says what can be had", () => {
    const line = (available: number, quantity: number, at_most: number) => ({
      title: "Shirt",
      ...asks([place(available)], quantity, fixed(at_most)),
    })
    const said = (...lines: ReturnType<typeof line>[]) =>
      refuseBeyondLimit(lines, world({ offers: [offer()] }))?.message
    expect(said(line(5, 4, 3), line(5, 4, 3))).toBeUndefined()
    expect(said(line(5, 4, 3), line(5, 5, 3))).toBe(
      "That many of Shirt can't be had. At most 8: 5 now, 3 by 2026-12-10."
    )
    expect(said(line(0, 4, 3))).toMatch(/At most 3, by 2026-12-10\.$/)
    expect(said(line(2, 3, 0))).toMatch(/At most 2\.$/)
    expect(said(line(0, 1, 0))).toMatch(/It is sold out\.$/)
    expect(
      refuseBeyondLimit([line(0, 1, 0)], world(), { variant_ids: ["other"] })
    ).toBeNull()
  })
})

it.each([
  [null, 30, 3, 30, 3],
  [30, 30, 3, 30, 3],
  [10, 30, 3, null, 3],
  [10, 30, 99, null, 10],
  [0, 1, 99, null, 1],
  [0, 0, 99, 0, 99],
])(
  "of at most %s, %s in stock and %s waiting are told as %s and %s",
  (up_to, available_quantity, backorder_quantity, now, later) => {
    const notice = {
      ...decideNotice(asks([place(1)], 2), world()),
      available_quantity,
      backorder_quantity,
      max_quantity: 99,
    }
    const told = publicNotice(notice, up_to)
    expect(told).toMatchObject({
      available_quantity: now,
      backorder_quantity: later,
    })
    expect("max_quantity" in told).toBe(now !== null)
  }
)
