import type { CustomerAnswer } from "./customer-messages"
import type { Day } from "./days"
import { positive, subtract, sumOf } from "./decimal"
import { stockHasArrived } from "./stock-arrival"
import type {
  BackorderLineStatus,
  BackorderStatus,
  Delivery,
  HoldScope,
  OrderState,
  PurchaseOrderStatus,
  ReleaseCause,
  StatusColor,
} from "./statuses"

/** What the banner of the order page is decided from: the answer of `GET /admin/orders/:id/backorder`. */
export type BannerData = {
  state: OrderState
  needs_backorder: boolean
  lines: BannerShortLine[]
  /** Of the whole order, also of what is not short. */
  demand: { required_quantity: number; covered_quantity: number }
  backorder: {
    status: BackorderStatus
    hold_scope: HoldScope
    released_at: string | null
    released_by: string | null
    release_cause: ReleaseCause | null
    reason: string | null
    expected_date: Day | null
    lines: {
      line_item_id: string
      inventory_item_id: string
      quantity: number
      allocated_quantity: number
      fulfilled_quantity: number
      status: BackorderLineStatus
      purchase_order_id: string | null
    }[]
  } | null
  purchase_orders: BannerPurchaseOrder[]
  lost_purchase_orders: {
    id: string
    number: string
    status: "canceled" | "closed"
  }[]
  bills: { number: string }[]
  breaches: { data: Record<string, unknown> | null; created_at: string }[]
  /** To the last mail about a moved date. */
  customer_answer: {
    answer: CustomerAnswer
    answered_at: string
  } | null
  /** What it gave up and is still coming. */
  spare: {
    purchase_order_id: string
    purchase_order_line_id: string
    number: string
    quantity: number
    cut: object | null
    next_orders: { order_display_id: number }[]
  }[]
}

type BannerShortLine = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  title: string
  variant_title: string | null
  required_quantity: number
  covered_quantity: number
  short_quantity: number
  outstanding_quantity: number
  to_backorder_quantity: number
  free_on_order_quantity: number
  free_on_order?: {
    number: string
    quantity: number
    expected_date: Day | null
  }[]
  free_elsewhere: { location_id: string; quantity: number }[]
}

type BannerPurchaseOrder = {
  id: string
  number: string
  status: PurchaseOrderStatus
  is_late: boolean
  delivery: Delivery
  vendor: { id: string; name: string } | null
  expected_date: Day | null
  lines: {
    pegged_quantity: number
    allocated_quantity: number
    billed_quantity: number
    fulfilled_quantity: number
  }[]
}

export const BANNER_COLORS = {
  breach: "red",
  customer_cancels: "orange",
  customer_waits: "blue",
  needs_backorder: "orange",
  supply_lost: "orange",
  no_vendor: "orange",
  draft: "orange",
  late: "orange",
  arrived_not_billed: "orange",
  shipped_not_billed: "orange",
  billed_not_arrived: "blue",
  billed_not_shipped: "blue",
  waiting: "blue",
  part_ready: "blue",
  released_early: "blue",
  stock_arrived: "green",
  arrived_and_billed: "green",
  ready: "green",
  canceled: "grey",
  spare: "grey",
} as const satisfies Record<string, StatusColor>

export type BannerKey = keyof typeof BANNER_COLORS

export const BANNER_ACTIONS = [
  "backorder",
  "wait",
  "open",
  "choose_vendor",
  "create_bill",
  "receive",
  "ship",
  "change_date",
  "fulfill",
  "ship_in_stock",
  "release",
  "release_from_stock",
  "take_stock",
  "what_now",
  "give",
  "cut",
] as const

export type BannerAction = (typeof BANNER_ACTIONS)[number]

/**
 * One sentence of a row. The words are the admin's; here are only its name and
 * what goes into it: `count` is what a plural depends on, `date` is a day.
 */
export type BannerSentence = {
  key: string
  values: Record<string, string | number>
}

export type BannerRow = {
  key: BannerKey
  color: StatusColor
  sentences: BannerSentence[]
  actions: BannerAction[]
  purchase_order_id: string | null
  /** Where `take_stock` takes from. */
  location_id?: string
  /** What `give` and `cut` are about. */
  purchase_order_line_id?: string
}

/**
 * Decides what the order page says about backordering and what it offers to do
 * about it. No rows: there is nothing to say, and nothing is shown.
 *
 * @example An order on hold that waits for one purchase order:
 * [{ key: "waiting", color: "blue", actions: ["release"], sentences: [
 *   { key: "arrived_of", values: { arrived: 0, count: 3 } },
 *   { key: "expected_from", values: { number: "PO-000042", vendor: "Nordic Textiles", date: "2026-12-12" } },
 * ] }]
 */
export const bannerRows = (data: BannerData, today: Day): BannerRow[] => [
  ...breachRows(data),
  ...answerRows(data),
  ...needsBackorderRows(data),
  ...(data.backorder?.status === "on_hold" ? holdRows(data, today) : []),
  ...(data.backorder?.status === "released" ? releasedRows(data) : []),
  ...spareRows(data),
]

const row = (
  key: BannerKey,
  sentences: (BannerSentence | null)[],
  actions: BannerAction[] = [],
  purchase_order_id: string | null = null,
  location_id?: string
): BannerRow => ({
  key,
  color: BANNER_COLORS[key],
  sentences: sentences.filter((s): s is BannerSentence => s !== null),
  actions,
  purchase_order_id,
  ...(location_id ? { location_id } : {}),
})

const sentence = (
  key: string,
  values: BannerSentence["values"] = {}
): BannerSentence => ({ key, values })

function breachRows({ breaches, backorder }: BannerData) {
  const [last] = [...breaches].sort((a, b) =>
    a.created_at < b.created_at ? 1 : -1
  )
  if (!last || backorder?.status !== "on_hold") {
    return []
  }
  return [
    row("breach", [
      sentence(`breach_${String(last.data?.act ?? "other")}`, {
        date: last.created_at.slice(0, 10),
      }),
    ]),
  ]
}

/** What the customer said to a moved date. Nothing happens by itself: staff cancel, or go on. */
function answerRows({ customer_answer: given, backorder }: BannerData) {
  if (!given || backorder?.status !== "on_hold") {
    return []
  }
  const key = given.answer === "cancel" ? "customer_cancels" : "customer_waits"
  return [row(key, [sentence(key, { date: given.answered_at.slice(0, 10) })])]
}

/** "3 of 4 units short: Linen shirt / M. 1 comes from stock." and where else the goods are. */
function needsBackorderRows(data: BannerData) {
  const lines = data.lines.filter((line) => line.to_backorder_quantity > 0)
  const missing = sumOf(lines, (line) => line.to_backorder_quantity)
  const lost = unsuppliedQuantity(data)
  if (!data.needs_backorder || missing <= lost) {
    return []
  }
  const isFirst =
    data.backorder?.status !== "on_hold" &&
    lines.every((line) => !line.outstanding_quantity)
  const named = { title: titleOf(lines[0]), others: lines.length - 1 }
  const covered = sumOf(lines, (line) => line.covered_quantity)
  const coming = comingSentence(lines)
  const source = wholeElsewhere(lines)
  const isComing = coming && lines.every(isFreeOnOrder)

  return [
    row(
      "needs_backorder",
      [
        isFirst
          ? sentence(many("short", lines), {
              short: missing,
              count: sumOf(lines, (line) => line.required_quantity),
              ...named,
            })
          : sentence(many("more_short", lines), {
              count: subtract(missing, lost),
              ...named,
            }),
        isFirst && covered > 0
          ? sentence("from_stock", { count: covered })
          : null,
        coming,
        elsewhereSentence(lines),
      ],
      [
        ...(source ? (["take_stock"] as const) : []),
        ...(isComing ? (["wait"] as const) : []),
        "backorder",
      ],
      null,
      source
    ),
  ]
}

/** Where a line that nothing was bought for lies in full: nobody buys what the shop owns. */
const wholeElsewhere = (lines: BannerShortLine[]) =>
  lines
    .filter((line) => !line.outstanding_quantity)
    .flatMap((line) =>
      line.free_elsewhere.filter(
        ({ quantity }) => quantity >= line.required_quantity
      )
    )[0]?.location_id

const many = (key: string, lines: BannerShortLine[]) =>
  lines.length > 1 ? `${key}_and_others` : key

const titleOf = ({ title, variant_title }: BannerShortLine) =>
  variant_title ? `${title} / ${variant_title}` : title

const isFreeOnOrder = (line: BannerShortLine) =>
  line.free_on_order_quantity >= line.to_backorder_quantity

function comingSentence(lines: BannerShortLine[]) {
  const byItem = new Map(
    lines.map((line) => [`${line.inventory_item_id} ${line.location_id}`, line])
  )
  const free = sumOf(
    [...byItem.values()],
    (line) => line.free_on_order_quantity
  )
  if (free <= 0) {
    return null
  }
  const [only, ...others] = lines.flatMap((line) => line.free_on_order ?? [])
  if (!only || others.length) {
    return sentence("coming", { count: free })
  }
  return only.expected_date
    ? sentence("coming_on", {
        count: only.quantity,
        number: only.number,
        date: only.expected_date,
      })
    : sentence("coming_with", { count: only.quantity, number: only.number })
}

function elsewhereSentence(lines: BannerShortLine[]) {
  const line = lines.find(({ free_elsewhere }) =>
    free_elsewhere.some(({ quantity }) => quantity > 0)
  )
  const [most] = [...(line?.free_elsewhere ?? [])].sort(
    (a, b) => b.quantity - a.quantity
  )
  return line && most
    ? sentence(many("elsewhere", lines), {
        count: most.quantity,
        location_id: most.location_id,
        title: titleOf(line),
      })
    : null
}

const liveLines = ({ backorder }: BannerData) =>
  backorder?.lines.filter(({ status }) => status !== "canceled") ?? []

const openOf = (line: {
  quantity: number
  allocated_quantity: number
  fulfilled_quantity: number
}) =>
  positive(
    subtract(
      line.quantity,
      Math.max(line.allocated_quantity, line.fulfilled_quantity)
    )
  )

const unsuppliedQuantity = (data: BannerData) =>
  sumOf(
    liveLines(data).filter(({ status }) => status === "unsupplied"),
    openOf
  )

function holdRows(data: BannerData, today: Day): BannerRow[] {
  const orders = data.purchase_orders.filter(
    ({ status }) => status !== "canceled"
  )
  if (isServedByStock(data)) {
    return [
      row("stock_arrived", [sentence("stock_arrived")], ["release_from_stock"]),
    ]
  }
  const rows = [
    ...supplyLostRows(data),
    ...orders.flatMap((order) => attentionRows(order, today)),
    ...waitingRows(
      orders.filter((order) => isWaiting(order) && !isDropShip(order))
    ),
    ...orders
      .filter((order) => isWaiting(order) && isDropShip(order))
      .flatMap((order) => waitingRows([order])),
  ]
  return [...(rows.length ? rows : [settledRow(data)]), ...partReadyRows(data)]
}

const isServedByStock = (data: BannerData) =>
  stockHasArrived(data.backorder?.lines ?? [], data.lines) &&
  data.purchase_orders.every(({ delivery }) => delivery === "warehouse")

function supplyLostRows(data: BannerData) {
  const count = unsuppliedQuantity(data)
  if (!count) {
    return []
  }
  const [gone] = data.lost_purchase_orders
  return [
    row(
      "supply_lost",
      [
        gone
          ? sentence(`purchase_order_${gone.status}`, { number: gone.number })
          : null,
        sentence("no_supply", { count }),
      ],
      ["what_now", "backorder", "release"],
      gone?.id
    ),
  ]
}

const pegged = ({ lines }: BannerPurchaseOrder) =>
  sumOf(lines, (line) => line.pegged_quantity)
const isDropShip = ({ delivery }: BannerPurchaseOrder) =>
  delivery === "drop_ship"
/** What has come; of a drop shipment, what its vendor has shipped. */
const arrived = (order: BannerPurchaseOrder) =>
  sumOf(order.lines, (line) =>
    isDropShip(order) ? line.fulfilled_quantity : line.allocated_quantity
  )
const arrivedSentence = (orders: BannerPurchaseOrder[]) =>
  sentence(orders.every(isDropShip) ? "shipped_of" : "arrived_of", {
    arrived: sumOf(orders, arrived),
    count: sumOf(orders, pegged),
  })
const billed = ({ lines }: BannerPurchaseOrder) =>
  sumOf(lines, (line) => line.billed_quantity)

const hasArrived = (order: BannerPurchaseOrder) =>
  arrived(order) >= pegged(order)
const isBilled = (order: BannerPurchaseOrder) => billed(order) >= pegged(order)

const isWaiting = (order: BannerPurchaseOrder) =>
  order.status === "issued" &&
  !order.is_late &&
  !hasArrived(order) &&
  !isBilled(order)

/** What a person has to do about one purchase order; nothing while it is simply on its way. */
function attentionRows(order: BannerPurchaseOrder, today: Day): BannerRow[] {
  const { id, number, status, vendor } = order
  const one = (
    key: BannerKey,
    sentences: BannerSentence[],
    actions: BannerAction[]
  ) => [row(key, sentences, actions, id)]

  if (status === "draft") {
    return vendor
      ? one("draft", [sentence("draft", { number })], ["open"])
      : one(
          "no_vendor",
          [sentence("no_vendor", { count: pegged(order), number })],
          ["choose_vendor"]
        )
  }
  if (hasArrived(order)) {
    const key = isDropShip(order) ? "shipped_not_billed" : "arrived_not_billed"
    return isBilled(order)
      ? []
      : one(key, [sentence(key, { number })], ["create_bill", "release"])
  }
  const take: BannerAction = isDropShip(order) ? "ship" : "receive"
  const lateBy = order.is_late ? daysLate(order.expected_date, today) : 0
  if (lateBy > 0) {
    return one(
      "late",
      [sentence("late", { number, count: lateBy }), arrivedSentence([order])],
      isBilled(order) || isDropShip(order)
        ? [take, "change_date"]
        : ["change_date"]
    )
  }
  const key = isDropShip(order) ? "billed_not_shipped" : "billed_not_arrived"
  return isBilled(order) ? one(key, [sentence(key, { number })], [take]) : []
}

const daysLate = (expected: Day | null, today: Day) =>
  expected
    ? Math.round((Date.parse(today) - Date.parse(expected)) / 86_400_000)
    : 0

function waitingRows(orders: BannerPurchaseOrder[]) {
  const [first, ...others] = orders
  if (!first) {
    return []
  }
  const dates = orders.map(({ expected_date }) => expected_date)
  const last = dates.every((date) => date !== null)
    ? [...dates].sort().pop()
    : null
  const values: BannerSentence["values"] = others.length
    ? { count: orders.length }
    : { number: first.number, vendor: first.vendor?.name ?? "" }
  const key = others.length ? "on_purchase_orders" : "expected_from"

  return [
    row(
      "waiting",
      [
        arrivedSentence(orders),
        isDropShip(first) ? sentence("to_customer") : null,
        last
          ? sentence(key, { ...values, date: last })
          : sentence(`${key}_undated`, values),
      ],
      isDropShip(first) ? ["ship", "release"] : ["release"],
      others.length ? null : first.id
    ),
  ]
}

/** Nothing is left to wait for, and yet the order is on hold: staff release by hand. */
const settledRow = (data: BannerData) =>
  row(
    "arrived_and_billed",
    [
      sentence("arrived_and_billed", {
        count: sumOf(liveLines(data), ({ quantity }) => quantity),
      }),
    ],
    ["release"]
  )

/**
 * Where the hold keeps only the backordered units, the others may go now; where
 * it keeps the whole order, staff may change that for this order.
 */
function partReadyRows(data: BannerData) {
  const { backorder } = data
  const { covered_quantity: covered, required_quantity: required } = data.demand
  const rest = subtract(required, covered)
  const notOrdered = Math.min(
    positive(rest),
    sumOf(liveLines(data).filter(isNotOrdered), openOf)
  )
  const isWhole =
    backorder?.hold_scope === "order" && comingToUs(data).length > 0
  if (!backorder || covered <= 0 || (isWhole && rest <= 0)) {
    return []
  }
  return [
    row(
      "part_ready",
      [
        sentence("can_ship", { ready: covered, count: required }),
        notOrdered > 0 ? sentence("not_ordered", { count: notOrdered }) : null,
        comingLater(subtract(rest, notOrdered), backorder.expected_date),
      ],
      isWhole ? ["ship_in_stock"] : ["fulfill"]
    ),
  ]
}

/** On a draft, or on nothing: nobody is sending it. */
const isNotOrdered = ({ status }: { status: BackorderLineStatus }) =>
  status === "requested" || status === "unsupplied"

const comingLater = (count: number, date: Day | null) =>
  count <= 0
    ? null
    : date
      ? sentence("arrive_on", { count, date })
      : sentence("arrive_later", { count })

/** Lines whose goods come to us: not those that a vendor ships to the customer. */
function comingToUs(data: BannerData) {
  const shipped = data.purchase_orders.filter(isDropShip)
  return liveLines(data).filter(
    (line) => !shipped.some(({ id }) => id === line.purchase_order_id)
  )
}

function allArrivedSentence(data: BannerData) {
  const count = sumOf(comingToUs(data), ({ quantity }) => quantity)
  return count
    ? sentence("all_arrived", { count })
    : sentence("vendor_shipped_its_part")
}

function releasedRows(data: BannerData) {
  if (data.state === "ready") {
    return [
      row(
        "ready",
        data.backorder?.release_cause === "stock"
          ? [sentence("served_from_stock"), releasedSentence(data)]
          : [allArrivedSentence(data), releasedSentence(data)],
        ["fulfill"]
      ),
    ]
  }
  const rest = sumOf(liveLines(data).filter(isOnItsWay), openOf)
  if (data.state !== "incoming" || !rest) {
    return []
  }
  return [
    row("released_early", [
      releasedSentence(data),
      data.backorder?.expected_date
        ? sentence("still_coming_on", {
            count: rest,
            date: data.backorder.expected_date,
          })
        : sentence("still_coming", { count: rest }),
    ]),
  ]
}

const isOnItsWay = ({ status }: { status: BackorderLineStatus }) =>
  status === "requested" ||
  status === "ordered" ||
  status === "partially_received"

function releasedSentence({ backorder, bills }: BannerData) {
  const date = backorder?.released_at?.slice(0, 10)
  if (!backorder || !date) {
    return null
  }
  if (backorder.release_cause === "manual") {
    return sentence(
      backorder.reason ? "released_by" : "released_by_no_reason",
      {
        user_id: backorder.released_by ?? "",
        reason: backorder.reason ?? "",
        date,
      }
    )
  }
  const bill = bills[bills.length - 1]
  return backorder.release_cause === "bill" && bill
    ? sentence("released_with_bill", { number: bill.number, date })
    : sentence("released_on", { date })
}

/**
 * The order is gone, or wants less, and its goods are still coming: who is
 * next. Not while it lacks something itself.
 */
const spareRows = (data: BannerData) =>
  data.needs_backorder
    ? []
    : data.spare.map((spare) => {
        const { quantity: count, number, next_orders } = spare
        const [next] = next_orders
        return {
          ...row(
            data.backorder?.status === "canceled" ? "canceled" : "spare",
            [
              sentence("free_again", { count, number }),
              next
                ? sentence("next_in_queue", {
                    order: `#${next.order_display_id}`,
                  })
                : null,
            ],
            [
              ...(next ? (["give"] as const) : []),
              ...(spare.cut ? (["cut"] as const) : []),
              ...(next || spare.cut ? [] : (["open"] as const)),
            ],
            spare.purchase_order_id
          ),
          purchase_order_line_id: spare.purchase_order_line_id,
        }
      })
