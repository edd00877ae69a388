import { describe, expect, it } from "vitest"
import {
  PlanContext,
  PlanDemand,
  planBackorders,
  PlanRequest,
  refuseEmptyPlan,
} from "./plan-backorders"
import { Refusal } from "./refusals"
import { OpenSupply } from "./supply"
import { VendorOffer } from "./vendor-choice"

const demand = (given: Partial<PlanDemand> = {}): PlanDemand => ({
  order_id: "o1",
  line_item_id: "l1",
  inventory_item_id: "red",
  location_id: "sthlm",
  title: "Red",
  sku: "RED",
  queue_date: "2026-11-01T00:00:00Z",
  rank: 0,
  source: "reserved",
  is_fractional: false,
  required_per_unit: 1,
  required_quantity: 3,
  short_quantity: 3,
  to_backorder_quantity: 3,
  backordered_quantity: 0,
  ...given,
})

const offer = (given: Partial<VendorOffer> = {}): VendorOffer => ({
  id: "offer",
  vendor_id: "R",
  vendor_name: "R",
  is_active: true,
  currency_code: "eur",
  inventory_item_id: "red",
  vendor_sku: null,
  unit_cost: 5,
  min_order_quantity: null,
  order_multiple: null,
  lead_time_days: 9,
  is_preferred: true,
  price_breaks: null,
  ...given,
})

const supply = (given: Partial<OpenSupply> = {}): OpenSupply => ({
  purchase_order_id: "po1",
  purchase_order_line_id: "pol1",
  number: "PO-000001",
  status: "issued",
  delivery: "warehouse",
  order_id: null,
  vendor_id: "R",
  location_id: "sthlm",
  currency_code: "eur",
  inventory_item_id: "red",
  expected_date: "2026-12-12",
  quantity: 15,
  received_quantity: 0,
  short_closed_quantity: 0,
  billed_quantity: 0,
  outstanding_quantity: 0,
  pegged_quantity: 0,
  pegged_billed_quantity: 0,
  allocated_quantity: 0,
  ...given,
})

const vendor = (id: string) => ({
  id,
  name: id,
  currency_code: "eur",
  is_active: true,
  lead_time_days: null,
  ships_to_customer: false,
})

const context = (given: Partial<PlanContext> = {}): PlanContext => {
  const demands = given.demands ?? [demand()]
  const ids = [...new Set(demands.map((d) => d.order_id))]
  return {
    orders: ids.map((order_id) => ({
      order_id,
      order_display_id: 1042,
      is_canceled: false,
      line_item_ids: demands
        .filter((d) => d.order_id === order_id)
        .map((d) => d.line_item_id),
      draft_purchase_order_ids: [],
    })),
    supplies: [],
    offers: [offer()],
    vendors: [vendor("R"), vendor("B")],
    drafts: [],
    default_currency_code: "sek",
    default_lead_time_days: null,
    today: "2026-11-23",
    ...given,
    demands,
  }
}

const draft = (given: object = {}) => ({
  id: "draft1",
  number: "PO-000007",
  vendor_id: "R",
  location_id: "sthlm",
  currency_code: "eur",
  delivery: "warehouse" as const,
  order_id: null,
  expected_date: null,
  created_at: "2026-11-20T00:00:00Z",
  lines: [
    {
      id: "dl1",
      inventory_item_id: "red",
      quantity: 4,
      unit_cost: 5,
      unit_cost_is_manual: false,
      pegged_quantity: 4,
      expected_date: null,
    },
  ],
  ...given,
})

const all = (...ids: string[]): PlanRequest => ({
  orders: ids.map((order_id) => ({ order_id })),
})

describe("buying", () => {
  it("makes one purchase order per vendor: red from R, blue from B", () => {
    const plan = planBackorders(
      all("o1"),
      context({
        demands: [
          demand({ required_quantity: 2, to_backorder_quantity: 2 }),
          demand({ line_item_id: "l2", inventory_item_id: "blue" }),
        ],
        offers: [
          offer(),
          offer({
            id: "b",
            vendor_id: "B",
            inventory_item_id: "blue",
            unit_cost: 10,
          }),
        ],
      })
    )
    expect(
      plan.purchase_orders.map((order) => [
        order.vendor_id,
        order.lines[0]!.quantity * order.lines[0]!.unit_cost,
      ])
    ).toEqual([
      ["R", 10],
      ["B", 30],
    ])
    expect(plan.held_order_ids).toEqual(["o1"])
  })

  it("puts one item of two orders on one line with two pegs", () => {
    const plan = planBackorders(
      all("o1", "o2"),
      context({
        demands: [
          demand({ required_quantity: 10, to_backorder_quantity: 10 }),
          demand({
            order_id: "o2",
            line_item_id: "l2",
            required_quantity: 5,
            to_backorder_quantity: 5,
          }),
        ],
      })
    )
    expect(plan.purchase_orders).toHaveLength(1)
    expect(plan.purchase_orders[0]!.lines).toMatchObject([
      { quantity: 15, pegged_quantity: 15 },
    ])
    expect(plan.pegs.map((peg) => peg.quantity)).toEqual([10, 5])
  })

  it("rounds up to minimum and multiple, and shows what is spare", () => {
    const plan = planBackorders(
      all("o1"),
      context({
        demands: [demand({ required_quantity: 13, to_backorder_quantity: 13 })],
        offers: [offer({ order_multiple: 10 })],
      })
    )
    expect(plan.purchase_orders[0]!.lines).toMatchObject([
      { quantity: 20, pegged_quantity: 13 },
    ])
  })

  it("chooses the vendor for the whole quantity, so that minimums count once", () => {
    const plan = planBackorders(
      all("o1", "o2"),
      context({
        demands: [
          demand({ required_quantity: 1, to_backorder_quantity: 1 }),
          demand({
            order_id: "o2",
            line_item_id: "l2",
            required_quantity: 1,
            to_backorder_quantity: 1,
          }),
        ],
        offers: [
          offer({
            id: "a",
            vendor_id: "R",
            is_preferred: false,
            min_order_quantity: 2,
            unit_cost: 4,
          }),
          offer({
            id: "b",
            vendor_id: "B",
            is_preferred: false,
            min_order_quantity: 1,
            unit_cost: 10,
          }),
        ],
      })
    )
    expect(plan.purchase_orders.map((order) => order.vendor_id)).toEqual(["R"])
  })

  it("drafts without a vendor where nobody sells it, in the store's currency", () => {
    const plan = planBackorders(all("o1"), context({ offers: [] }))
    expect(plan.purchase_orders).toMatchObject([
      { vendor_id: null, currency_code: "sek", lines: [{ unit_cost: 0 }] },
    ])
  })

  it("takes the vendor and the cost of the request before its own choice", () => {
    const plan = planBackorders(
      {
        orders: [
          {
            order_id: "o1",
            items: [{ line_item_id: "l1", vendor_id: "B", unit_cost: 6.5 }],
          },
        ],
      },
      context()
    )
    expect(plan.purchase_orders).toMatchObject([
      {
        vendor_id: "B",
        lines: [{ unit_cost: 6.5, unit_cost_is_manual: true }],
      },
    ])
  })

  it("takes the price break that the whole line reaches", () => {
    const plan = planBackorders(
      all("o1"),
      context({
        demands: [demand({ required_quantity: 35, to_backorder_quantity: 35 })],
        offers: [
          offer({
            unit_cost: 10,
            price_breaks: [{ min_quantity: 25, unit_cost: 8 }],
          }),
        ],
      })
    )
    expect(plan.purchase_orders[0]!.lines[0]!.unit_cost).toBe(8)
  })

  it("never mixes locations on one purchase order", () => {
    const plan = planBackorders(
      all("o1", "o2"),
      context({
        demands: [
          demand(),
          demand({ order_id: "o2", line_item_id: "l2", location_id: "malmo" }),
        ],
      })
    )
    expect(
      plan.purchase_orders.map((order) => order.location_id).sort()
    ).toEqual(["malmo", "sthlm"])
  })

  it.each([
    ["unknown", "X", "purchase_vendor.not_found"],
    ["inactive", "B", "purchase_vendor.inactive"],
  ])("refuses a vendor that is %s", (_, vendor_id, code) => {
    const run = () =>
      planBackorders(
        { ...all("o1"), vendor_id },
        context({
          vendors: [vendor("R"), { ...vendor("B"), is_active: false }],
        })
      )
    expect(run).toThrow(expect.objectContaining({ code }) as Refusal)
  })
})

describe("what is coming already", () => {
  it("is used before anything is bought: 18 needed, 15 free, 3 bought", () => {
    const plan = planBackorders(
      all("o1"),
      context({
        demands: [demand({ required_quantity: 18, to_backorder_quantity: 18 })],
        supplies: [supply()],
      })
    )
    expect(
      plan.pegs.map((peg) => [peg.purchase_order.number, peg.quantity])
    ).toEqual([
      ["PO-000001", 15],
      [null, 3],
    ])
    expect(plan.purchase_orders.map((order) => order.is_new)).toEqual([
      false,
      true,
    ])
  })

  it("goes earliest first, and to the oldest order first", () => {
    const plan = planBackorders(
      all("o2", "o1"),
      context({
        demands: [
          demand(),
          demand({
            order_id: "o2",
            line_item_id: "l2",
            queue_date: "2026-11-09T00:00:00Z",
          }),
        ],
        supplies: [
          supply({
            purchase_order_line_id: "late",
            purchase_order_id: "po2",
            number: "late",
            expected_date: "2026-12-20",
            quantity: 9,
          }),
          supply({
            purchase_order_line_id: "soon",
            purchase_order_id: "po3",
            number: "soon",
            expected_date: "2026-12-01",
            quantity: 4,
          }),
        ],
      })
    )
    expect(
      plan.pegs.map((peg) => [
        peg.demand.order_id,
        peg.purchase_order.number,
        peg.quantity,
      ])
    ).toEqual([
      ["o1", "soon", 3],
      ["o2", "soon", 1],
      ["o2", "late", 2],
    ])
  })

  it.each([
    ["at another location", supply({ location_id: "malmo" })],
    ["of another item", supply({ inventory_item_id: "blue" })],
    ["promised to others", supply({ outstanding_quantity: 15 })],
    ["arrived", supply({ received_quantity: 15 })],
    ["a drop shipment", supply({ delivery: "drop_ship" })],
  ])("is not used when it is %s", (_, given) => {
    const plan = planBackorders(all("o1"), context({ supplies: [given] }))
    expect(plan.purchase_orders).toMatchObject([{ is_new: true }])
  })

  it("is left alone when asked to", () => {
    const plan = planBackorders(
      { ...all("o1"), use_incoming: false },
      context({ supplies: [supply()] })
    )
    expect(plan.purchase_orders).toMatchObject([
      { is_new: true, lines: [{ quantity: 3 }] },
    ])
  })

  it("is billed from the start where the vendor billed ahead", () => {
    const plan = planBackorders(
      all("o1"),
      context({
        supplies: [
          supply({
            billed_quantity: 15,
            pegged_quantity: 13,
            pegged_billed_quantity: 13,
            outstanding_quantity: 12,
          }),
        ],
      })
    )
    expect(plan.pegs[0]).toMatchObject({ quantity: 3, billed_quantity: 2 })
  })
})

describe("drafts", () => {
  const withDraft = (own: boolean) =>
    context({
      drafts: [draft()],
      orders: [
        {
          order_id: "o1",
          order_display_id: 1,
          is_canceled: false,
          line_item_ids: ["l1"],
          draft_purchase_order_ids: own ? ["draft1"] : [],
        },
      ],
    })

  it("always joins the order's own", () => {
    const plan = planBackorders(all("o1"), withDraft(true))
    expect(plan.purchase_orders).toMatchObject([
      {
        id: "draft1",
        is_new: false,
        lines: [
          { id: "dl1", quantity: 7, pegged_quantity: 7, is_changed: true },
        ],
      },
    ])
  })
  it("leaves others' alone", () => {
    expect(
      planBackorders(all("o1"), withDraft(false)).purchase_orders
    ).toMatchObject([{ id: null }])
  })
  it("joins others' when asked to merge", () => {
    expect(
      planBackorders(
        { ...all("o1"), merge_into_drafts: true },
        withDraft(false)
      ).purchase_orders
    ).toMatchObject([{ id: "draft1", is_new: false }])
  })
  it("never joins one of another group", () => {
    for (const other of [
      { vendor_id: "B" },
      { location_id: "malmo" },
      { currency_code: "usd" },
    ]) {
      const plan = planBackorders(
        { ...all("o1"), merge_into_drafts: true },
        context({ drafts: [draft(other)] })
      )
      expect(plan.purchase_orders).toMatchObject([{ id: null }])
    }
  })
})

describe("what can't be backordered", () => {
  const item = (given: object) => ({
    orders: [{ order_id: "o1", items: [{ line_item_id: "l1", ...given }] }],
  })
  it.each([
    ["an unknown order", all("nope"), {}, "order.not_found"],
    [
      "an order that is not short",
      all("o1"),
      { short_quantity: 0, to_backorder_quantity: 0 },
      "order.nothing_to_backorder",
    ],
    [
      "an order that is backordered in full",
      all("o1"),
      { to_backorder_quantity: 0 },
      "backorder.already_placed",
    ],
    [
      "a foreign line",
      item({ line_item_id: "l9" }),
      {},
      "order_line.not_found",
    ],
    [
      "a line that is not short",
      item({}),
      { short_quantity: 0, to_backorder_quantity: 0 },
      "order_line.not_short",
    ],
    [
      "a line that is backordered in full",
      item({}),
      { to_backorder_quantity: 0 },
      "backorder.already_placed",
    ],
    [
      "too much",
      item({ quantity: 4 }),
      {},
      "backorder_line.quantity_too_large",
    ],
    [
      "too much beside what is backordered",
      item({ quantity: 2 }),
      { backordered_quantity: 2 },
      "backorder_line.quantity_too_large",
    ],
    [
      "a fraction of whole units",
      item({ quantity: 1.5 }),
      {},
      "backorder_line.quantity_fractional",
    ],
    [
      "a quantity of 0",
      item({ quantity: 0 }),
      {},
      "backorder_line.quantity_not_positive",
    ],
    [
      "another location than its reservation's",
      { ...all("o1"), location_id: "malmo" },
      {},
      "backorder.location_differs",
    ],
  ] as const)("%s", (_, request, given, code) => {
    const plan = planBackorders(
      request as PlanRequest,
      context({ demands: [demand(given)] })
    )
    expect(plan).toMatchObject({
      pegs: [],
      purchase_orders: [],
      held_order_ids: [],
      skipped: [{ code }],
    })
    expect(() => refuseEmptyPlan(plan)).toThrow(
      expect.objectContaining({ code }) as Refusal
    )
  })

  it("is skipped by the line, and the rest goes on", () => {
    const plan = planBackorders(
      {
        orders: [
          { order_id: "nope" },
          {
            order_id: "o1",
            items: [
              { line_item_id: "l1", quantity: 9 },
              { line_item_id: "l2" },
            ],
          },
        ],
      },
      context({
        demands: [
          demand(),
          demand({ line_item_id: "l2", inventory_item_id: "blue" }),
        ],
      })
    )
    expect(plan.skipped).toMatchObject([
      { order_id: "nope", code: "order.not_found" },
      {
        order_id: "o1",
        line_item_id: "l1",
        code: "backorder_line.quantity_too_large",
      },
    ])
    expect(plan.pegs).toHaveLength(1)
    expect(() => refuseEmptyPlan(plan)).not.toThrow()
  })

  it("the same line twice", () => {
    const plan = planBackorders(
      {
        orders: [
          {
            order_id: "o1",
            items: [{ line_item_id: "l1" }, { line_item_id: "l1" }],
          },
        ],
      },
      context()
    )
    expect(plan.pegs).toHaveLength(1)
    expect(plan.skipped).toMatchObject([{ code: "order_line.duplicate" }])
  })

  it("the same line twice, under whatever name", () => {
    const plan = planBackorders(
      {
        orders: [
          {
            order_id: "o1",
            items: [
              { line_item_id: "l1", inventory_item_id: "red" },
              { line_item_id: "l1" },
            ],
          },
          { order_id: "o1" },
        ],
      },
      context()
    )
    expect(plan.pegs).toHaveLength(1)
    expect(plan.skipped).toMatchObject([
      { code: "order_line.duplicate" },
      { code: "order_line.duplicate" },
    ])
  })

  it("a kit's quantity that may be of two items", () => {
    const kit = [demand(), demand({ inventory_item_id: "blue" })]
    expect(
      planBackorders(item({ quantity: 1 }), context({ demands: kit })).skipped
    ).toMatchObject([{ code: "order_line.item_required" }])
    expect(
      planBackorders(
        item({ quantity: 1, inventory_item_id: "blue" }),
        context({ demands: kit })
      ).pegs
    ).toMatchObject([{ inventory_item_id: "blue", quantity: 1 }])
    expect(
      planBackorders(item({}), context({ demands: kit })).pegs
    ).toHaveLength(2)
  })

  it("keeps fractions where a variant takes them", () => {
    const plan = planBackorders(
      item({ quantity: 1.5 }),
      context({ demands: [demand({ is_fractional: true })] })
    )
    expect(plan.pegs[0]!.quantity).toBe(1.5)
  })

  it("a part of a kit that its vendor would have to ship alone", () => {
    const kit = [
      demand({ required_per_unit: 2, to_backorder_quantity: 4 }),
      demand({ inventory_item_id: "blue", to_backorder_quantity: 0 }),
    ]
    const plan = planBackorders(
      { ...all("o1"), delivery: "drop_ship" },
      context({ demands: kit })
    )
    expect(plan.pegs).toEqual([])
    expect(plan.skipped).toMatchObject([
      { line_item_id: "l1", code: "order_line.kit_not_shippable" },
    ])
  })
})

describe("a vendor that ships to the customer", () => {
  const shipping = { ...vendor("R"), ships_to_customer: true }
  const two = [
    demand(),
    demand({ order_id: "o2", line_item_id: "l2", location_id: "malmo" }),
  ]

  it("gets one purchase order per order, whatever the location", () => {
    const plan = planBackorders(
      { ...all("o1", "o2"), delivery: "drop_ship" },
      context({
        demands: [...two, demand({ line_item_id: "l3", location_id: "malmo" })],
      })
    )
    expect(plan.purchase_orders).toMatchObject([
      {
        delivery: "drop_ship",
        order_id: "o1",
        location_id: null,
        lines: [{ quantity: 6 }],
      },
      { delivery: "drop_ship", order_id: "o2", lines: [{ quantity: 3 }] },
    ])
  })

  it("does so by habit, and not where it is asked otherwise", () => {
    const vendors = [shipping]
    expect(
      planBackorders(all("o1"), context({ vendors })).purchase_orders
    ).toMatchObject([{ delivery: "drop_ship", order_id: "o1" }])
    expect(
      planBackorders(
        { ...all("o1"), delivery: "warehouse" },
        context({ vendors })
      ).purchase_orders
    ).toMatchObject([{ delivery: "warehouse", order_id: null }])
  })

  it("ships no spare goods: neither packs nor minimums", () => {
    const plan = planBackorders(
      { ...all("o1"), delivery: "drop_ship" },
      context({ offers: [offer({ order_multiple: 10, unit_cost: 4 })] })
    )
    expect(plan.purchase_orders[0]!.lines).toMatchObject([
      { quantity: 3, unit_cost: 4 },
    ])
  })

  it("is not kept waiting by goods on their way to us, unless asked for them", () => {
    const request = { ...all("o1"), delivery: "drop_ship" as const }
    const world = context({ supplies: [supply()] })
    expect(planBackorders(request, world).purchase_orders).toMatchObject([
      { is_new: true, delivery: "drop_ship" },
    ])
    expect(
      planBackorders({ ...request, use_incoming: true }, world).purchase_orders
    ).toMatchObject([{ id: "po1", delivery: "warehouse" }])
  })

  it("joins the order's own draft, never another order's", () => {
    const drafts = ["o1", "o9"].map((order_id) =>
      draft({
        id: `draft-${order_id}`,
        location_id: null,
        delivery: "drop_ship" as const,
        order_id,
      })
    )
    const plan = planBackorders(
      { ...all("o1", "o2"), delivery: "drop_ship", merge_into_drafts: true },
      context({ demands: two, drafts })
    )
    expect(plan.purchase_orders).toMatchObject([
      { id: "draft-o1", lines: [{ quantity: 7 }] },
      { id: null, order_id: "o2", lines: [{ quantity: 3 }] },
    ])
  })

  it("ships a whole kit; a part of one comes to our location", () => {
    const kit = (blue: number) =>
      context({
        vendors: [shipping],
        offers: [offer(), offer({ id: "b", inventory_item_id: "blue" })],
        demands: [
          demand({ required_per_unit: 2, to_backorder_quantity: 4 }),
          demand({ inventory_item_id: "blue", to_backorder_quantity: blue }),
        ],
      })
    expect(planBackorders(all("o1"), kit(2)).purchase_orders).toMatchObject([
      { delivery: "drop_ship", lines: [{ quantity: 2 }, { quantity: 4 }] },
    ])
    expect(planBackorders(all("o1"), kit(1)).purchase_orders).toMatchObject([
      {
        delivery: "warehouse",
        location_id: "sthlm",
        lines: [{ quantity: 1 }, { quantity: 4 }],
      },
    ])
  })
})

describe("a total per item", () => {
  const three = [4, 4, 2].map((required_quantity, index) =>
    demand({
      order_id: `o${index + 1}`,
      line_item_id: `l${index + 1}`,
      queue_date: `2026-11-0${index + 1}T00:00:00Z`,
      required_quantity,
      short_quantity: required_quantity,
      to_backorder_quantity: required_quantity,
    })
  )
  const buying = (quantity: number, given: object = {}): PlanRequest => ({
    ...all("o3", "o2", "o1"),
    items_total: [
      { inventory_item_id: "red", location_id: "sthlm", quantity, ...given },
    ],
  })
  const context3 = () => context({ demands: three })

  it("serves the oldest orders first, and says who gets nothing: 7 of 4, 4, 2", () => {
    const plan = planBackorders(buying(7), context3())
    expect(plan.pegs.map((peg) => [peg.demand.order_id, peg.quantity])).toEqual(
      [
        ["o1", 4],
        ["o2", 3],
      ]
    )
    expect(plan.skipped).toMatchObject([
      { order_id: "o3", code: "order_line.none_left" },
    ])
    expect(plan.purchase_orders[0]!.lines).toMatchObject([{ quantity: 7 }])
    expect(plan.held_order_ids).toEqual(["o1", "o2"])
  })

  it("buys what nobody waits for as spare", () => {
    const plan = planBackorders(buying(15), context3())
    expect(plan.purchase_orders[0]!.lines).toMatchObject([
      { quantity: 15, pegged_quantity: 10 },
    ])
  })

  it("refuses a fraction of what is counted in whole units", () => {
    const plan = planBackorders(buying(7.5), context3())
    expect(plan.pegs).toEqual([])
    expect(plan.skipped.map(({ code }) => code)).toEqual(
      three.map(() => "backorder_line.quantity_fractional")
    )
    const metres = planBackorders(
      buying(7.5),
      context({
        demands: three.map((one) => ({ ...one, is_fractional: true })),
      })
    )
    expect(metres.pegs.map((peg) => peg.quantity)).toEqual([4, 3.5])
  })

  it("takes vendor and cost of the total", () => {
    const plan = planBackorders(
      buying(10, { vendor_id: "B", unit_cost: 2 }),
      context3()
    )
    expect(plan.purchase_orders).toMatchObject([
      { vendor_id: "B", lines: [{ unit_cost: 2 }] },
    ])
  })

  it("leaves out items that it does not name", () => {
    const plan = planBackorders(
      buying(10),
      context({
        demands: [
          ...three,
          demand({ line_item_id: "l9", inventory_item_id: "blue" }),
        ],
      })
    )
    expect(plan.purchase_orders[0]!.lines).toHaveLength(1)
  })
})
