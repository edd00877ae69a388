import { Day } from "./days"
import { add, isWhole, positive, subtract } from "./decimal"
import { groupBy } from "./group-by"
import { demandKey, PlanBook, PlannedPurchaseOrder } from "./plan-book"
import { Refusal, RefusalCode, RefusalValues } from "./refusals"
import { Delivery } from "./statuses"
import { OpenSupply } from "./supply"
import { VendorOffer } from "./vendor-choice"

/** One demand of an order, as the planner needs it. Quantities are of the inventory item. */
export type PlanDemand = {
  order_id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  title: string
  sku: string | null
  queue_date: string
  rank: number
  source: "reserved" | "unreserved"
  is_fractional: boolean
  /** How much of the item one sold unit takes. */
  required_per_unit: number
  required_quantity: number
  short_quantity: number
  to_backorder_quantity: number
  /** What backorder lines of this demand hold that is not shipped yet. */
  backordered_quantity: number
}

export type PlanOrder = {
  order_id: string
  order_display_id: number | null
  is_canceled: boolean
  line_item_ids: string[]
  /** Draft purchase orders that hold pegs of this order. */
  draft_purchase_order_ids: string[]
}

export type PlanRequestItem = {
  line_item_id: string
  inventory_item_id?: string
  quantity?: number
  vendor_id?: string
  unit_cost?: number
}

/** How much is bought of an item at a location in all. */
export type ItemTotal = {
  inventory_item_id: string
  location_id: string
  quantity: number
  vendor_id?: string
  unit_cost?: number
}

export type PlanRequest = {
  orders: { order_id: string; items?: PlanRequestItem[] }[]
  /** Only these items, and so much of each: the oldest orders get it first. */
  items_total?: ItemTotal[]
  vendor_id?: string
  /** Where bought goods go. Default: as their vendor does it. */
  delivery?: Delivery
  location_id?: string
  /**
   * Peg to what is already coming before anything is bought. Default true,
   * but false where the vendor is asked to ship to the customer.
   */
  use_incoming?: boolean
  /** Join open drafts of other orders too. Default false. */
  merge_into_drafts?: boolean
}

/** Everything the plan rests on; loaded once, as plain data. */
export type PlanContext = {
  orders: PlanOrder[]
  demands: PlanDemand[]
  supplies: OpenSupply[]
  offers: VendorOffer[]
  vendors: {
    id: string
    name: string
    currency_code: string
    is_active: boolean
    lead_time_days: number | null
    ships_to_customer: boolean
  }[]
  drafts: {
    id: string
    number: string
    vendor_id: string | null
    location_id: string | null
    currency_code: string
    delivery: Delivery
    order_id: string | null
    expected_date: Day | null
    created_at: string
    lines: {
      id: string
      inventory_item_id: string
      quantity: number
      unit_cost: number
      unit_cost_is_manual: boolean
      pegged_quantity: number
      expected_date: Day | null
    }[]
  }[]
  default_currency_code: string
  default_lead_time_days: number | null
  today: Day
}

/** A quantity of one demand and where it comes from. */
export type PlannedPeg = {
  demand: PlanDemand
  quantity: number
  purchase_order: PlannedPurchaseOrder
  inventory_item_id: string
  /** Quantity of it that the vendor has billed already. */
  billed_quantity: number
}

export type SkippedOrder = {
  order_id: string
  line_item_id?: string
  code: RefusalCode
  message: string
}

export type BackorderPlan = {
  pegs: PlannedPeg[]
  purchase_orders: PlannedPurchaseOrder[]
  skipped: SkippedOrder[]
  held_order_ids: string[]
}

type Want = { demand: PlanDemand; quantity: number; item?: PlanRequestItem }

/**
 * Decides a backordering: which quantities of which orders, what of it is
 * coming already, and what goes onto which purchase order (rules B1 to B7).
 * The preview and the deed call it with the same data.
 *
 * Where nothing can be backordered the plan is empty and `skipped` says why.
 *
 * @throws Refusal where a vendor is unknown or inactive.
 * @example Need 18, and 15 are free on an issued purchase order: it pegs 15
 * there and puts 3 on a draft.
 */
export function planBackorders(
  request: PlanRequest,
  context: PlanContext
): BackorderPlan {
  const skipped: SkippedOrder[] = []
  const { wants, spare } = shareTotals(
    request,
    chooseWants(request, context, skipped).sort(byQueue),
    skipped,
    context
  )
  const book = new PlanBook(context, request)
  const pegs: PlannedPeg[] = []
  const rest: Want[] = []
  const useIncoming = request.use_incoming ?? request.delivery !== "drop_ship"
  for (const want of wants) {
    const taken = useIncoming
      ? book.pegToIncoming(want.demand, want.quantity)
      : []
    pegs.push(...taken)
    const left = subtract(want.quantity, add(...taken.map((p) => p.quantity)))
    if (left > 0) {
      rest.push({ ...want, quantity: left })
    }
  }
  const bought = book.buy(rest, spare)
  pegs.push(...bought.pegs)
  skipped.push(...bought.unshippable.map((demand) => skipKit(demand, context)))

  return {
    pegs,
    purchase_orders: book.touched(),
    skipped,
    held_order_ids: [...new Set(pegs.map((peg) => peg.demand.order_id))],
  }
}

/** A vendor was asked to ship a part of a unit to the customer. */
function skipKit(demand: PlanDemand, context: PlanContext): SkippedOrder {
  const { order_id, line_item_id, title } = demand
  const code = "order_line.kit_not_shippable"
  const orders = new Map(context.orders.map((o) => [o.order_id, o]))
  const { message } = new Refusal(code, {
    title,
    order: orderName(order_id, orders),
  })
  return { order_id, line_item_id, code, message }
}

/**
 * A deed that would do nothing is refused with its first reason (rule B1).
 *
 * @throws Refusal
 */
export function refuseEmptyPlan(plan: BackorderPlan) {
  if (plan.pegs.length) {
    return
  }
  const [first] = plan.skipped
  const refusal = new Refusal(first?.code ?? "order.nothing_to_backorder")
  refusal.message = first?.message ?? "There is nothing to backorder."
  throw refusal
}

function chooseWants(
  request: PlanRequest,
  context: PlanContext,
  skipped: SkippedOrder[]
): Want[] {
  const orders = new Map(context.orders.map((o) => [o.order_id, o]))
  const demandsOf = groupBy(context.demands, (demand) => demand.order_id)
  const taken = new Set<PlanDemand>()
  const once = (wants: Want[], skip: Skip): Want[] =>
    wants.flatMap((want) => {
      if (taken.has(want.demand)) {
        return skip("order_line.duplicate", {}, want.demand.line_item_id)
      }
      taken.add(want.demand)
      return [want]
    })

  return request.orders.flatMap(({ order_id, items }) => {
    const skip = (
      code: RefusalCode,
      values: RefusalValues = {},
      line_item_id?: string
    ) => {
      const { message } = new Refusal(code, {
        order_id,
        order: orderName(order_id, orders),
        ...values,
      })
      skipped.push({
        order_id,
        ...(line_item_id ? { line_item_id } : {}),
        code,
        message,
      })
      return []
    }
    const order = orders.get(order_id)
    if (!order) {
      return skip("order.not_found")
    }
    if (order.is_canceled) {
      return skip("order.canceled")
    }
    const demands = demandsOf.get(order_id) ?? []
    if (!items) {
      const wants = demands
        .filter((demand) => demand.to_backorder_quantity > 0)
        .map((demand) => ({ demand, quantity: demand.to_backorder_quantity }))
      if (wants.length) {
        return once(elsewhere(request, wants, skip), skip)
      }
      return skip(
        demands.some((demand) => demand.short_quantity > 0)
          ? "backorder.already_placed"
          : "order.nothing_to_backorder"
      )
    }
    return items.flatMap((item) => {
      const lineSkip: Skip = (code, values) =>
        skip(code, values, item.line_item_id)
      if (!order.line_item_ids.includes(item.line_item_id)) {
        return lineSkip("order_line.not_found", {
          line_item_id: item.line_item_id,
        })
      }
      return once(
        elsewhere(request, chooseLine(item, demands, lineSkip), lineSkip),
        lineSkip
      )
    })
  })
}

/**
 * Gives each item's total to the demands in queue order. A demand that gets
 * less takes what is left, one that gets nothing is skipped, and what nobody
 * waits for is spare.
 *
 * @example 10 wanted by orders of 4, 4 and 2, and 7 bought: 4, 3, 0.
 */
function shareTotals(
  request: PlanRequest,
  wants: Want[],
  skipped: SkippedOrder[],
  context: PlanContext
): { wants: Want[]; spare: Map<string, number> } {
  if (!request.items_total) {
    return { wants, spare: new Map() }
  }
  const totals = new Map(
    request.items_total.map((total) => [demandKey(total), { ...total }])
  )
  const asked = new Map(
    [...totals.values()].map((total) => [total, total.quantity])
  )
  const names = new Map(context.orders.map((order) => [order.order_id, order]))
  const shared = wants.flatMap((want) => {
    const total = totals.get(demandKey(want.demand))
    if (!total) {
      return []
    }
    if (!want.demand.is_fractional && !isWhole(asked.get(total)!)) {
      const { order_id, line_item_id, title } = want.demand
      total.quantity = 0
      skipped.push({
        order_id,
        line_item_id,
        code: "backorder_line.quantity_fractional",
        message: new Refusal("backorder_line.quantity_fractional", {
          title,
          order: orderName(order_id, names),
          quantity: asked.get(total),
        }).message,
      })
      return []
    }
    const quantity = Math.min(total.quantity, want.quantity)
    total.quantity = subtract(total.quantity, quantity)
    if (quantity === 0) {
      const { order_id, line_item_id, title } = want.demand
      skipped.push({
        order_id,
        line_item_id,
        code: "order_line.none_left",
        message: new Refusal("order_line.none_left", {
          title,
          order: orderName(order_id, names),
        }).message,
      })
      return []
    }
    const { vendor_id, unit_cost } = total
    return [
      {
        ...want,
        quantity,
        item: { line_item_id: want.demand.line_item_id, vendor_id, unit_cost },
      },
    ]
  })
  const spare = new Map(
    [...totals].map(([key, total]) => [key, total.quantity])
  )
  return { wants: shared, spare }
}

type Skip = (
  code: RefusalCode,
  values?: RefusalValues,
  line_item_id?: string
) => never[]

/** Takes out what is reserved at another location than the one asked for. */
function elsewhere(request: PlanRequest, wants: Want[], skip: Skip): Want[] {
  return wants.flatMap((want) => {
    const { location_id, title, line_item_id } = want.demand
    return request.location_id && request.location_id !== location_id
      ? skip("backorder.location_differs", { title }, line_item_id)
      : [want]
  })
}

/** The wanted demands of one order line: all of a kit's short items, or the one that is named. */
function chooseLine(
  item: PlanRequestItem,
  demands: PlanDemand[],
  skip: Skip
): Want[] {
  const ofLine = demands.filter(
    (demand) =>
      demand.line_item_id === item.line_item_id &&
      (!item.inventory_item_id ||
        demand.inventory_item_id === item.inventory_item_id)
  )
  const title = ofLine[0]?.title ?? "This line"
  const short = ofLine.filter((demand) => demand.to_backorder_quantity > 0)
  if (!short.length) {
    return skip(
      ofLine.some((demand) => demand.short_quantity > 0)
        ? "backorder.already_placed"
        : "order_line.not_short",
      { title }
    )
  }
  if (item.quantity !== undefined && short.length > 1) {
    return skip("order_line.item_required", { title })
  }
  return short.flatMap((demand) => {
    const quantity = item.quantity ?? demand.to_backorder_quantity
    const allowed = positive(
      subtract(demand.required_quantity, demand.backordered_quantity)
    )
    if (quantity <= 0) {
      return skip("backorder_line.quantity_not_positive", { title })
    }
    if (!demand.is_fractional && !isWhole(quantity)) {
      return skip("backorder_line.quantity_fractional", { title, quantity })
    }
    if (quantity > allowed) {
      return skip("backorder_line.quantity_too_large", {
        title,
        quantity,
        allowed,
      })
    }
    return [{ demand, quantity, item }]
  })
}

const byQueue = (a: Want, b: Want) =>
  b.demand.rank - a.demand.rank ||
  compare(a.demand.queue_date, b.demand.queue_date) ||
  compare(a.demand.line_item_id, b.demand.line_item_id) ||
  compare(a.demand.inventory_item_id, b.demand.inventory_item_id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const orderName = (order_id: string, orders: Map<string, PlanOrder>) => {
  const display = orders.get(order_id)?.order_display_id
  return display ? `#${display}` : order_id
}
