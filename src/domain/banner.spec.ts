import { describe, expect, it } from "vitest"
import { BannerData, bannerRows } from "./banner"

const today = "2026-12-01"

const nothing: BannerData = {
  demand: { required_quantity: 0, covered_quantity: 0 },
  state: "none",
  needs_backorder: false,
  lines: [],
  backorder: null,
  purchase_orders: [],
  lost_purchase_orders: [],
  bills: [],
  breaches: [],
  customer_answer: null,
  spare: [],
}

const line = (changes: Partial<BannerData["lines"][number]> = {}) => ({
  line_item_id: "ordli_shirt",
  inventory_item_id: "iitem_shirt",
  location_id: "sloc_stockholm",
  title: "Linen shirt",
  variant_title: "M",
  required_quantity: 4,
  covered_quantity: 1,
  short_quantity: 3,
  outstanding_quantity: 0,
  to_backorder_quantity: 3,
  free_on_order_quantity: 0,
  free_elsewhere: [],
  ...changes,
})

const purchaseOrder = (
  changes: Partial<BannerData["purchase_orders"][number]> = {},
  quantities: { arrived?: number; billed?: number; shipped?: number } = {}
): BannerData["purchase_orders"][number] => ({
  id: "po_42",
  number: "PO-000042",
  status: "issued",
  is_late: false,
  delivery: "warehouse",
  vendor: { id: "pvend_nordic", name: "Nordic Textiles" },
  expected_date: "2026-12-12",
  lines: [
    {
      pegged_quantity: 3,
      allocated_quantity: quantities.arrived ?? 0,
      billed_quantity: quantities.billed ?? 0,
      fulfilled_quantity: quantities.shipped ?? 0,
    },
  ],
  ...changes,
})

const backorder = (
  changes: Partial<NonNullable<BannerData["backorder"]>> = {},
  lineChanges: Partial<
    NonNullable<BannerData["backorder"]>["lines"][number]
  > = {}
): NonNullable<BannerData["backorder"]> => ({
  status: "on_hold",
  hold_scope: "order",
  released_at: null,
  released_by: null,
  release_cause: null,
  reason: null,
  expected_date: "2026-12-12",
  lines: [
    {
      line_item_id: "ordli_shirt",
      inventory_item_id: "iitem_shirt",
      quantity: 3,
      allocated_quantity: 0,
      fulfilled_quantity: 0,
      status: "ordered",
      purchase_order_id: "po_42",
      ...lineChanges,
    },
  ],
  ...changes,
})

const short = {
  ...nothing,
  state: "needs_backorder",
  needs_backorder: true,
} as const

/** On hold, everything short is on its way. */
const heldLine = (changes: Partial<BannerData["lines"][number]> = {}) =>
  line({
    required_quantity: 3,
    covered_quantity: 0,
    outstanding_quantity: 3,
    to_backorder_quantity: 0,
    ...changes,
  })

const held = (changes: Partial<BannerData> = {}): BannerData => ({
  ...nothing,
  state: "on_hold",
  lines: [heldLine()],
  backorder: backorder(),
  purchase_orders: [purchaseOrder()],
  ...changes,
})

const said = (data: BannerData) =>
  bannerRows(data, today).map(({ key, color, actions, sentences }) => [
    `${color} ${key}`,
    ...sentences.map(({ key }) => key),
    ...actions.map((action) => `[${action}]`),
  ])

describe("an order that was never held", () => {
  it("says nothing where there is nothing to say", () => {
    expect(bannerRows(nothing, today)).toEqual([])
  })

  it("says what is short and what comes from stock", () => {
    expect(bannerRows({ ...short, lines: [line()] }, today)).toEqual([
      {
        key: "needs_backorder",
        color: "orange",
        sentences: [
          {
            key: "short",
            values: { short: 3, count: 4, title: "Linen shirt / M", others: 0 },
          },
          { key: "from_stock", values: { count: 1 } },
        ],
        actions: ["backorder"],
        purchase_order_id: null,
      },
    ])
  })

  it("names one item and counts the others", () => {
    const [first] = bannerRows(
      {
        ...short,
        lines: [line(), line({ title: "Cap", covered_quantity: 0 })],
      },
      today
    )
    expect(first.sentences[0]).toEqual({
      key: "short_and_others",
      values: { short: 6, count: 8, title: "Linen shirt / M", others: 1 },
    })
  })

  it("offers to wait when free goods on order cover it", () => {
    const lines = [
      line({
        free_on_order_quantity: 7,
        free_on_order: [
          { number: "PO-000042", quantity: 7, expected_date: "2026-12-12" },
        ],
      }),
    ]
    expect(said({ ...short, lines })).toEqual([
      [
        "orange needs_backorder",
        "short",
        "from_stock",
        "coming_on",
        "[wait]",
        "[backorder]",
      ],
    ])
  })

  it("offers only to backorder when what is coming is too little", () => {
    const lines = [line({ free_on_order_quantity: 2 })]
    expect(said({ ...short, lines })).toEqual([
      [
        "orange needs_backorder",
        "short",
        "from_stock",
        "coming",
        "[backorder]",
      ],
    ])
  })

  it("counts goods on order once for two lines of the same item", () => {
    const lines = [
      line({ free_on_order_quantity: 7 }),
      line({ free_on_order_quantity: 7 }),
    ]
    const [first] = bannerRows({ ...short, lines }, today)
    expect(first.sentences).toContainEqual({
      key: "coming",
      values: { count: 7 },
    })
  })

  it("says which other location has it", () => {
    const lines = [
      line({
        free_elsewhere: [
          { location_id: "sloc_b", quantity: 12 },
          { location_id: "sloc_c", quantity: 2 },
        ],
      }),
    ]
    const [first] = bannerRows({ ...short, lines }, today)
    expect(first.sentences).toContainEqual({
      key: "elsewhere",
      values: { count: 12, location_id: "sloc_b", title: "Linen shirt / M" },
    })
  })
})

describe("an order on hold", () => {
  it("waits for one purchase order", () => {
    expect(bannerRows(held(), today)).toEqual([
      {
        key: "waiting",
        color: "blue",
        sentences: [
          { key: "arrived_of", values: { arrived: 0, count: 3 } },
          {
            key: "expected_from",
            values: {
              number: "PO-000042",
              vendor: "Nordic Textiles",
              date: "2026-12-12",
            },
          },
        ],
        actions: ["release"],
        purchase_order_id: "po_42",
      },
    ])
  })

  it("waits for several, until the last of them", () => {
    const purchase_orders = [
      purchaseOrder(),
      purchaseOrder({ id: "po_43", expected_date: "2026-12-20" }),
    ]
    const [first] = bannerRows(held({ purchase_orders }), today)
    expect(first.sentences[1]).toEqual({
      key: "on_purchase_orders",
      values: { count: 2, date: "2026-12-20" },
    })
    expect(first.purchase_order_id).toBeNull()
  })

  it.each([
    [
      "draft",
      purchaseOrder({ status: "draft" }),
      ["orange draft", "draft", "[open]"],
    ],
    [
      "draft without a vendor",
      purchaseOrder({ status: "draft", vendor: null }),
      ["orange no_vendor", "no_vendor", "[choose_vendor]"],
    ],
    [
      "arrived, not billed",
      purchaseOrder({}, { arrived: 3 }),
      [
        "orange arrived_not_billed",
        "arrived_not_billed",
        "[create_bill]",
        "[release]",
      ],
    ],
    [
      "billed, not arrived",
      purchaseOrder({}, { billed: 3 }),
      ["blue billed_not_arrived", "billed_not_arrived", "[receive]"],
    ],
    [
      "late",
      purchaseOrder({ is_late: true, expected_date: "2026-11-26" }),
      ["orange late", "late", "arrived_of", "[change_date]"],
    ],
    [
      "billed and late",
      purchaseOrder(
        { is_late: true, expected_date: "2026-11-26" },
        { billed: 3 }
      ),
      ["orange late", "late", "arrived_of", "[receive]", "[change_date]"],
    ],
    [
      "no date",
      purchaseOrder({ expected_date: null }),
      ["blue waiting", "arrived_of", "expected_from_undated", "[release]"],
    ],
    [
      "arrived and billed, released by hand only",
      purchaseOrder({}, { arrived: 3, billed: 3 }),
      ["green arrived_and_billed", "arrived_and_billed", "[release]"],
    ],
  ])("its purchase order: %s", (_, order, expected) => {
    const data = held({ purchase_orders: [order] })
    expect(said(data)).toEqual([expected])
  })

  it("counts the days that a purchase order is late", () => {
    const purchase_orders = [
      purchaseOrder({ is_late: true, expected_date: "2026-11-26" }),
    ]
    const [first] = bannerRows(held({ purchase_orders }), today)
    expect(first.sentences[0].values).toEqual({ number: "PO-000042", count: 5 })
  })

  it("has lost its supply, and does not say twice that it is short", () => {
    const data = held({
      needs_backorder: true,
      lines: [line()],
      backorder: backorder({}, { status: "unsupplied" }),
      purchase_orders: [],
      lost_purchase_orders: [
        { id: "po_42", number: "PO-000042", status: "canceled" },
      ],
    })
    expect(said(data)).toEqual([
      [
        "orange supply_lost",
        "purchase_order_canceled",
        "no_supply",
        "[what_now]",
        "[backorder]",
        "[release]",
      ],
    ])
  })

  it("says that stock has come, and nothing else", () => {
    const data = held({
      lines: [
        line({
          covered_quantity: 4,
          short_quantity: 0,
          to_backorder_quantity: 0,
        }),
      ],
    })
    expect(said(data)).toEqual([
      ["green stock_arrived", "stock_arrived", "[release_from_stock]"],
    ])
  })

  it("does not take goods that arrived for stock that came", () => {
    const data = held({
      lines: [],
      backorder: backorder({}, { allocated_quantity: 3, status: "received" }),
      purchase_orders: [purchaseOrder({}, { arrived: 3 })],
    })
    expect(said(data)[0][0]).toBe("orange arrived_not_billed")
  })

  it.each([
    ["cancel", "orange customer_cancels", "customer_cancels"],
    ["wait", "blue customer_waits", "customer_waits"],
  ] as const)("says that the customer chose to %s", (answer, heading, text) => {
    const customer_answer = { answer, answered_at: "2026-11-30T10:00:00.000Z" }
    expect(said({ ...held({}), customer_answer })[0]).toEqual([heading, text])
    expect(said({ ...nothing, customer_answer })).toEqual([])
  })

  it("does not say that goods are on their way while they are only a draft", () => {
    const data = held({
      demand: { required_quantity: 4, covered_quantity: 1 },
      backorder: backorder({}, { status: "requested" }),
      purchase_orders: [purchaseOrder({ status: "draft" })],
    })
    expect(said(data)[1]).toEqual([
      "blue part_ready",
      "can_ship",
      "not_ordered",
      "[ship_in_stock]",
    ])
  })

  it("shows what is newly short in a row of its own", () => {
    const data = held({
      needs_backorder: true,
      lines: [heldLine({ to_backorder_quantity: 2 })],
    })
    expect(said(data)).toEqual([
      ["orange needs_backorder", "more_short", "[backorder]"],
      ["blue waiting", "arrived_of", "expected_from", "[release]"],
    ])
  })

  it("offers to let the covered units go where the whole order is held", () => {
    const demand = { required_quantity: 4, covered_quantity: 1 }
    expect(said(held({ demand }))[1]).toEqual([
      "blue part_ready",
      "can_ship",
      "arrive_on",
      "[ship_in_stock]",
    ])
  })

  it("offers no part where all has arrived and only the bill is missing", () => {
    const demand = { required_quantity: 3, covered_quantity: 3 }
    expect(said(held({ demand })).flat().join()).not.toContain("part_ready")
  })

  it("lets the covered units go where only lines are held", () => {
    const data = held({
      demand: { required_quantity: 4, covered_quantity: 1 },
      backorder: backorder({ hold_scope: "lines" }),
    })
    expect(said(data)[1]).toEqual([
      "blue part_ready",
      "can_ship",
      "arrive_on",
      "[fulfill]",
    ])
  })

  it("shows what went round the hold first", () => {
    const data = held({
      breaches: [
        { data: { act: "capture" }, created_at: "2026-11-30T08:00:00Z" },
      ],
    })
    expect(said(data)[0]).toEqual(["red breach", "breach_capture"])
  })
})

describe("an order whose hold is over", () => {
  const released = (
    cause: "bill" | "manual" | "stock",
    state: "ready" | "incoming",
    changes: Partial<BannerData> = {}
  ): BannerData => ({
    ...nothing,
    state,
    backorder: backorder({
      status: "released",
      released_at: "2026-12-01T09:00:00Z",
      released_by: "user_ana",
      release_cause: cause,
      reason: cause === "manual" ? "customer agreed" : null,
    }),
    bills: [{ number: "BILL-000017" }],
    ...changes,
  })

  it("is ready to ship", () => {
    const [only] = bannerRows(released("bill", "ready"), today)
    expect(only).toMatchObject({
      key: "ready",
      color: "green",
      actions: ["fulfill"],
      sentences: [
        { key: "all_arrived", values: { count: 3 } },
        {
          key: "released_with_bill",
          values: { number: "BILL-000017", date: "2026-12-01" },
        },
      ],
    })
  })

  it("was released by hand before the goods came", () => {
    const [only] = bannerRows(released("manual", "incoming"), today)
    expect(only).toMatchObject({
      key: "released_early",
      color: "blue",
      actions: [],
      sentences: [
        {
          key: "released_by",
          values: { user_id: "user_ana", reason: "customer agreed" },
        },
        { key: "still_coming_on", values: { count: 3, date: "2026-12-12" } },
      ],
    })
  })

  it("says nothing once it is shipped", () => {
    expect(
      bannerRows({ ...released("bill", "ready"), state: "none" }, today)
    ).toEqual([])
  })

  const spare = (changes: Partial<BannerData["spare"][number]> = {}) => ({
    purchase_order_id: "po_42",
    purchase_order_line_id: "pol_1",
    number: "PO-000042",
    quantity: 3,
    cut: {},
    next_orders: [{ order_display_id: 1051 }],
    ...changes,
  })

  it.each([
    [
      "somebody is next",
      {},
      ["free_again", "next_in_queue", "[give]", "[cut]"],
    ],
    ["nobody is next", { next_orders: [] }, ["free_again", "[cut]"]],
    ["it is billed", { cut: null }, ["free_again", "next_in_queue", "[give]"]],
    ["neither", { cut: null, next_orders: [] }, ["free_again", "[open]"]],
  ])("was canceled and left goods on the way: %s", (_, changes, expected) => {
    const data = {
      ...nothing,
      backorder: backorder({ status: "canceled" }, { status: "canceled" }),
      spare: [spare(changes)],
    }
    expect(said(data)).toEqual([["grey canceled", ...expected]])
    expect(bannerRows(data, today)[0]!.purchase_order_line_id).toBe("pol_1")
  })

  it("gave up a line and waits for the other", () => {
    const data = { ...held({}), spare: [spare()] }
    expect(said(data).map(([heading]) => heading)).toEqual([
      "blue waiting",
      "grey spare",
    ])
  })

  it("lacks something itself: nothing is offered to others", () => {
    const data = { ...nothing, needs_backorder: true, spare: [spare()] }
    expect(said(data)).toEqual([])
  })
})

describe("an order that its vendor ships to the customer", () => {
  const rows = (
    quantities: { shipped?: number; billed?: number },
    changes: Partial<BannerData["purchase_orders"][number]> = {},
    given: Partial<BannerData> = {}
  ) =>
    bannerRows(
      {
        ...nothing,
        state: "on_hold",
        lines: [
          line({
            covered_quantity: 0,
            outstanding_quantity: 3,
            to_backorder_quantity: 0,
          }),
        ],
        backorder: backorder({}, { fulfilled_quantity: quantities.shipped }),
        purchase_orders: [
          purchaseOrder({ delivery: "drop_ship", ...changes }, quantities),
        ],
        ...given,
      },
      today
    )

  it("says what the vendor has shipped, and offers to record more", () => {
    expect(rows({ shipped: 1 })).toMatchObject([
      {
        key: "waiting",
        sentences: [
          { key: "shipped_of", values: { arrived: 1, count: 3 } },
          { key: "to_customer" },
          { key: "expected_from" },
        ],
        actions: ["ship", "release"],
      },
    ])
  })

  it.each([
    ["shipped_not_billed", { shipped: 3 }, {}, ["create_bill", "release"]],
    ["billed_not_shipped", { billed: 3 }, {}, ["ship"]],
    [
      "late",
      {},
      { is_late: true, expected_date: "2026-11-26" },
      ["ship", "change_date"],
    ],
  ])("%s", (key, quantities, changes, actions) => {
    expect(rows(quantities, changes)).toMatchObject([{ key, actions }])
  })

  it("the rest may go at once", () => {
    expect(
      rows(
        {},
        {},
        { demand: { required_quantity: 4, covered_quantity: 1 } }
      ).map(({ key, actions }) => [key, actions])
    ).toContainEqual(["part_ready", ["fulfill"]])
  })

  it("once all is shipped and billed: what is left ships from stock", () => {
    expect(
      rows(
        { shipped: 3, billed: 3 },
        { status: "closed" },
        {
          state: "ready",
          lines: [],
          backorder: backorder(
            {
              status: "released",
              release_cause: "shipped_by_vendor",
              released_at: "2026-12-01T10:00:00Z",
            },
            { fulfilled_quantity: 3, status: "fulfilled" }
          ),
        }
      )
    ).toMatchObject([
      {
        key: "ready",
        sentences: [{ key: "vendor_shipped_its_part" }, { key: "released_on" }],
      },
    ])
  })
})

describe("goods that lie elsewhere", () => {
  const row = (given: Parameters<typeof line>[0]) =>
    bannerRows({ ...short, lines: [line(given)] }, today)[0]!
  const malmo = (quantity: number) => [{ location_id: "sloc_malmo", quantity }]

  it.each([
    ["all of it: taken", { free_elsewhere: malmo(4) }, true],
    ["a part of it", { free_elsewhere: malmo(3) }, false],
    [
      "all of it, but some is bought",
      { free_elsewhere: malmo(9), outstanding_quantity: 1 },
      false,
    ],
  ])("%s", (_, given, isOffered) => {
    const { actions, location_id } = row(given)
    expect(actions.includes("take_stock")).toBe(isOffered)
    expect(location_id).toBe(isOffered ? "sloc_malmo" : undefined)
  })
})
