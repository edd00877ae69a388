import { expect, it } from "vitest"
import { NoticeWorld } from "./notice-places"
import {
  OrderedForLine,
  OrderInProgress,
  orderProgress,
  OrderShortage,
} from "./order-progress"

const world: NoticeWorld = {
  supplies: [],
  offers: [],
  default_lead_time_days: 10,
  handling_days: 0,
  today: "2026-12-01",
}

type Line = OrderInProgress["lines"][number]

const line = (fields: Partial<Line> = {}): Line => ({
  line_item_id: "line",
  title: "Shirt",
  quantity: 7,
  fulfilled_quantity: 0,
  shipped_quantity: 0,
  has_waited: false,
  promised_date: null,
  ...fields,
})

const short = (fields: Partial<OrderShortage> = {}): OrderShortage => ({
  line_item_id: "line",
  inventory_item_id: "shirt",
  location_id: "stockholm",
  required_per_unit: 1,
  short_quantity: 2,
  to_backorder_quantity: 0,
  ahead_quantity: 0,
  ...fields,
})

const ordered = (
  expected_date: string | null,
  fields: Partial<OrderedForLine> = {}
): OrderedForLine => ({
  line_item_id: "line",
  inventory_item_id: "shirt",
  status: "issued",
  expected_date,
  quantity: 2,
  ...fields,
})

type Case = {
  order?: Partial<OrderInProgress>
  line?: Partial<Line>
  short?: OrderShortage[]
  ordered?: OrderedForLine[]
  handling_days?: number
}

it.each<[string, Case, object]>([
  ["in stock", {}, { state: "none", items: [] }],
  [
    "short, nothing done yet",
    { short: [short({ to_backorder_quantity: 2 })] },
    {
      state: "waiting",
      expected_date: "2026-12-11",
      is_delayed: false,
      items: [
        {
          line_item_id: "line",
          title: "Shirt",
          quantity: 7,
          waiting_quantity: 2,
          promised_date: null,
          expected_date: "2026-12-11",
          status: "waiting",
        },
      ],
    },
  ],
  [
    "ordered",
    { short: [short()], ordered: [ordered("2026-12-05")], handling_days: 2 },
    { state: "waiting", expected_date: "2026-12-07" },
  ],
  [
    "ordered without a day",
    { short: [short()], ordered: [ordered(null)] },
    { expected_date: null, is_delayed: false },
  ],
  [
    "on a draft without a day: as if ordered today",
    { short: [short()], ordered: [ordered(null, { status: "draft" })] },
    { expected_date: "2026-12-11" },
  ],
  [
    "partly ordered: the last part counts",
    {
      short: [short({ short_quantity: 3, to_backorder_quantity: 1 })],
      ordered: [ordered("2026-12-05")],
    },
    { expected_date: "2026-12-11" },
  ],
  [
    "more ordered than is short: the first goods do",
    {
      short: [short()],
      ordered: [ordered("2026-12-20"), ordered("2026-12-05")],
    },
    { expected_date: "2026-12-05" },
  ],
  [
    "the day is over",
    { short: [short()], ordered: [ordered("2026-11-30")] },
    { expected_date: null, is_delayed: true },
  ],
  [
    "later than promised",
    {
      line: { promised_date: "2026-12-12" },
      short: [short()],
      ordered: [ordered("2026-12-26")],
    },
    {
      expected_date: "2026-12-26",
      is_delayed: true,
      items: [{ promised_date: "2026-12-12", expected_date: "2026-12-26" }],
    },
  ],
  [
    "as promised",
    {
      line: { promised_date: "2026-12-26" },
      short: [short()],
      ordered: [ordered("2026-12-26")],
    },
    { is_delayed: false },
  ],
  [
    "arrived, and the vendor has not billed it",
    { order: { is_on_hold: true }, line: { has_waited: true } },
    {
      state: "waiting",
      expected_date: null,
      items: [{ waiting_quantity: 0, status: "arrived" }],
    },
  ],
  [
    "released",
    { line: { has_waited: true } },
    { state: "ready", items: [{ status: "arrived" }] },
  ],
  [
    "packed, and still here",
    { line: { has_waited: true, fulfilled_quantity: 7, shipped_quantity: 4 } },
    { state: "ready", items: [{ waiting_quantity: 0, status: "arrived" }] },
  ],
  [
    "shipped",
    { line: { has_waited: true, fulfilled_quantity: 7, shipped_quantity: 7 } },
    { state: "none", items: [{ status: "shipped" }] },
  ],
  [
    "canceled",
    { order: { is_canceled: true }, short: [short()] },
    { state: "none", items: [] },
  ],
  [
    "a kit waits for its scarcest item",
    {
      short: [
        short({ required_per_unit: 1.5, short_quantity: 4 }),
        short({ inventory_item_id: "tie", short_quantity: 1 }),
      ],
    },
    { items: [{ waiting_quantity: 3 }] },
  ],
])("%s", (_, given, expected) => {
  expect(
    orderProgress(
      {
        order_id: "order",
        is_canceled: false,
        is_on_hold: false,
        lines: [line(given.line)],
        ...given.order,
      },
      given.short ?? [],
      given.ordered ?? [],
      { ...world, handling_days: given.handling_days ?? 0 }
    )
  ).toMatchObject({ order_id: "order", ...expected })
})
