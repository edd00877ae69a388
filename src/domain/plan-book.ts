import { Day, latestDay } from "./days"
import { deliveryOf, makesWholeUnits } from "./drop-ship"
import { add, multiply, positive, subtract, sumOf } from "./decimal"
import { groupBy } from "./group-by"
import type {
  PlanContext,
  PlanDemand,
  PlannedPeg,
  PlanRequest,
  PlanRequestItem,
} from "./plan-backorders"
import { Refusal } from "./refusals"
import { Delivery } from "./statuses"
import { byExpectedDate, freeBilled, freeOnOrder, OpenSupply } from "./supply"
import {
  arrivalDate,
  chooseVendorItem,
  orderQuantity,
  unitCostAt,
  VendorOffer,
} from "./vendor-choice"

export type PlannedLine = {
  /** Null for a line that the deed will add. */
  id: string | null
  inventory_item_id: string
  vendor_sku: string | null
  /** What the line will hold, minimum and multiple included. */
  quantity: number
  /** What of it all orders wait for, this request included. */
  pegged_quantity: number
  unit_cost: number
  unit_cost_is_manual: boolean
  expected_date: Day | null
  /** Quantity or cost differ from what is stored. */
  is_changed: boolean
}

export type PlannedPurchaseOrder = {
  /** Null for a purchase order that the deed will make. */
  id: string | null
  number: string | null
  is_new: boolean
  status: "draft" | "issued"
  vendor_id: string | null
  delivery: Delivery
  location_id: string | null
  /** Only of a drop shipment: the order it is for. */
  order_id: string | null
  currency_code: string
  expected_date: Day | null
  lines: PlannedLine[]
}

type Group = Pick<
  PlannedPurchaseOrder,
  "vendor_id" | "location_id" | "currency_code" | "delivery" | "order_id"
>

type Want = { demand: PlanDemand; quantity: number; item?: PlanRequestItem }
type FreeSupply = OpenSupply & { free: number; free_billed: number }
type StoredDraft = PlanContext["drafts"][number]
type Purchase = Want & { offer: VendorOffer | null; group: Group }

/**
 * Purchases of one group become one purchase order: vendor, receiving
 * location, currency, delivery. A drop shipment has no location, and is for
 * one order.
 */
export const groupPurchaseKey = (group: Group) =>
  [
    group.vendor_id ?? "",
    group.location_id ?? "",
    group.currency_code,
    group.delivery,
    group.order_id ?? "",
  ].join("|")

/** Item and location: what is bought together. */
export const demandKey = (demand: {
  inventory_item_id: string
  location_id: string
}) => `${demand.inventory_item_id}|${demand.location_id}`

/**
 * The purchase orders of one plan while it is made: what is free on each, and
 * what the plan adds to drafts.
 */
export class PlanBook {
  private readonly orders = new Map<string, PlannedPurchaseOrder>()
  private readonly free: Map<string, FreeSupply[]>
  private readonly draftOfGroup = new Map<string, PlannedPurchaseOrder>()
  private readonly draftsOfGroup: Map<string, StoredDraft[]>
  private readonly ownDrafts: Map<string, Set<string>>
  private readonly offersOfItem: Map<string, VendorOffer[]>
  private readonly demandsOfLine: Map<string, PlanDemand[]>

  constructor(
    private readonly context: PlanContext,
    private readonly request: PlanRequest
  ) {
    this.draftsOfGroup = groupBy(context.drafts, groupPurchaseKey)
    this.ownDrafts = new Map(
      context.orders.map((order) => [
        order.order_id,
        new Set(order.draft_purchase_order_ids),
      ])
    )
    this.offersOfItem = groupBy(context.offers, (o) => o.inventory_item_id)
    this.demandsOfLine = groupBy(context.demands, (d) => d.line_item_id)
    const supplies = context.supplies
      .filter((supply) => supply.delivery === "warehouse")
      .map((supply) => ({
        ...supply,
        expected_date:
          supply.expected_date ??
          (supply.status === "draft" ? this.draftArrival(supply) : null),
        free: freeOnOrder(supply),
        free_billed: freeBilled(supply),
      }))
      .filter((supply) => supply.free > 0)
      .sort(byExpectedDate)
    this.free = groupBy(
      supplies,
      (supply) => `${supply.inventory_item_id}|${supply.location_id}`
    )
  }

  /** Pegs a demand to what is coming to its location, earliest first (rule B3). */
  pegToIncoming(demand: PlanDemand, quantity: number): PlannedPeg[] {
    const pegs: PlannedPeg[] = []
    let left = quantity
    for (const supply of this.free.get(demandKey(demand)) ?? []) {
      if (left <= 0) {
        break
      }
      if (supply.free <= 0) {
        continue
      }
      const taken = Math.min(supply.free, left)
      const billed = Math.min(supply.free_billed, taken)
      supply.free = subtract(supply.free, taken)
      supply.free_billed = subtract(supply.free_billed, billed)
      left = subtract(left, taken)
      const purchase_order = this.existing(supply)
      const line = this.lineOf(purchase_order, supply.inventory_item_id)
      line.pegged_quantity = add(line.pegged_quantity, taken)
      pegs.push({
        demand,
        quantity: taken,
        purchase_order,
        inventory_item_id: supply.inventory_item_id,
        billed_quantity: billed,
      })
    }
    return pegs
  }

  /**
   * Puts what nothing covers onto drafts, one line per item (rules B4 to B6).
   * `unshippable` are demands that a vendor was asked to ship and can't.
   */
  buy(
    wants: readonly Want[],
    spare: ReadonlyMap<string, number> = new Map()
  ): { pegs: PlannedPeg[]; unshippable: PlanDemand[] } {
    const { purchases, unshippable } = this.onlyWholeUnits(
      this.choosePurchases(wants)
    )
    const left = new Map(spare)
    const pegs = purchases.map((purchase) => {
      const purchase_order = this.draftFor(purchase)
      const line = this.lineOf(
        purchase_order,
        purchase.demand.inventory_item_id
      )
      line.quantity = add(line.quantity, purchase.quantity)
      if (purchase_order.delivery === "warehouse") {
        const key = demandKey(purchase.demand)
        line.quantity = add(line.quantity, left.get(key) ?? 0)
        left.delete(key)
      }
      line.pegged_quantity = add(line.pegged_quantity, purchase.quantity)
      line.is_changed = true
      if (purchase.item?.unit_cost !== undefined) {
        line.unit_cost = purchase.item.unit_cost
        line.unit_cost_is_manual = true
      }
      return {
        demand: purchase.demand,
        quantity: purchase.quantity,
        purchase_order,
        inventory_item_id: purchase.demand.inventory_item_id,
        billed_quantity: 0,
      }
    })
    this.roundLines(purchases)
    return { pegs, unshippable }
  }

  /**
   * A vendor ships whole units: of a kit all of its items. Where that can't
   * be, goods of a vendor who ships by habit come to our location; those that
   * were asked to go to the customer are left out.
   */
  private onlyWholeUnits(all: readonly Purchase[]) {
    const shipped = groupBy(
      all.filter(({ group }) => group.delivery === "drop_ship"),
      ({ demand, group }) => `${demand.line_item_id}|${group.vendor_id}`
    )
    const partial = new Set(
      [...shipped.values()].filter((parts) => !this.isWholeLine(parts)).flat()
    )
    const isAsked = this.request.delivery === "drop_ship"
    return {
      purchases: all.flatMap((purchase) =>
        !partial.has(purchase)
          ? [purchase]
          : isAsked
            ? []
            : [
                {
                  ...purchase,
                  group: {
                    ...purchase.group,
                    delivery: "warehouse" as const,
                    location_id: purchase.demand.location_id,
                    order_id: null,
                  },
                },
              ]
      ),
      unshippable: isAsked ? [...partial].map(({ demand }) => demand) : [],
    }
  }

  private isWholeLine(parts: readonly Purchase[]) {
    const items = groupBy(parts, ({ demand }) => demand.inventory_item_id)
    const ofLine =
      this.demandsOfLine.get(parts[0]?.demand.line_item_id ?? "") ?? []
    return (
      ofLine.every(({ inventory_item_id }) => items.has(inventory_item_id)) &&
      makesWholeUnits(
        [...items.values()].map((ofItem) => ({
          quantity: sumOf(ofItem, (part) => part.quantity),
          required_per_unit: ofItem[0]?.demand.required_per_unit ?? 1,
        }))
      )
    )
  }

  /** Every purchase order that the plan pegs to or changes, existing ones first. */
  touched(): PlannedPurchaseOrder[] {
    return [...this.orders.values()].sort(
      (a, b) => Number(a.is_new) - Number(b.is_new)
    )
  }

  /** The vendor is chosen for the whole quantity of an item at a location, so that minimums count once. */
  private choosePurchases(wants: readonly Want[]): Purchase[] {
    const totals = new Map<string, number>()
    for (const { demand, quantity } of wants) {
      const key = demandKey(demand)
      totals.set(key, add(totals.get(key) ?? 0, quantity))
    }
    const chosen = new Map<string, ReturnType<typeof this.chooseSource>>()
    return wants.map((want) => {
      const { location_id } = want.demand
      const vendor_id = want.item?.vendor_id ?? this.request.vendor_id
      const place = demandKey(want.demand)
      const key = `${place}|${vendor_id ?? ""}`
      const source =
        chosen.get(key) ??
        this.chooseSource(
          want.demand.inventory_item_id,
          totals.get(place) ?? want.quantity,
          vendor_id
        )
      chosen.set(key, source)
      const { offer, vendor, delivery } = source
      const isDropShip = delivery === "drop_ship"
      return {
        ...want,
        offer,
        group: {
          vendor_id: vendor?.id ?? null,
          location_id: isDropShip ? null : location_id,
          order_id: isDropShip ? want.demand.order_id : null,
          currency_code:
            vendor?.currency_code ?? this.context.default_currency_code,
          delivery,
        },
      }
    })
  }

  private chooseSource(
    inventory_item_id: string,
    quantity: number,
    vendor_id: string | undefined
  ) {
    const offers = (this.offersOfItem.get(inventory_item_id) ?? []).filter(
      (offer) => !vendor_id || offer.vendor_id === vendor_id
    )
    const offer = chooseVendorItem(offers, quantity)
    const id = vendor_id ?? offer?.vendor_id
    const vendor = id ? this.vendor(id) : null
    return {
      offer,
      vendor,
      delivery: deliveryOf(this.request.delivery, vendor),
    }
  }

  private vendor(id: string) {
    const vendor = this.context.vendors.find((v) => v.id === id)
    if (!vendor) {
      throw new Refusal("purchase_vendor.not_found", { id })
    }
    if (!vendor.is_active) {
      throw new Refusal("purchase_vendor.inactive", { name: vendor.name })
    }
    return vendor
  }

  /** The order's own draft of the group, else (if asked to merge) any, else a new one. */
  private draftFor({ demand, group }: Purchase): PlannedPurchaseOrder {
    const key = groupPurchaseKey(group)
    const own = this.ownDrafts.get(demand.order_id)
    const sameGroup = this.draftsOfGroup.get(key) ?? []
    const ownDraft = sameGroup.find((draft) => own?.has(draft.id))
    if (ownDraft) {
      return this.draft(ownDraft)
    }
    const known = this.draftOfGroup.get(key)
    if (known) {
      return known
    }
    const [oldest] = this.request.merge_into_drafts ? sameGroup : []
    const draft = oldest ? this.draft(oldest) : this.newDraft(key, group)
    this.draftOfGroup.set(key, draft)
    return draft
  }

  private newDraft(key: string, group: Group): PlannedPurchaseOrder {
    const draft: PlannedPurchaseOrder = {
      id: null,
      number: null,
      is_new: true,
      status: "draft",
      ...group,
      expected_date: null,
      lines: [],
    }
    this.orders.set(key, draft)
    return draft
  }

  private existing(supply: OpenSupply): PlannedPurchaseOrder {
    const stored = this.context.drafts.find(
      (draft) => draft.id === supply.purchase_order_id
    )
    if (stored) {
      return this.draft(stored)
    }
    const known = this.orders.get(supply.purchase_order_id)
    const order: PlannedPurchaseOrder = known ?? {
      id: supply.purchase_order_id,
      number: supply.number,
      is_new: false,
      status: supply.status,
      vendor_id: supply.vendor_id,
      delivery: supply.delivery,
      location_id: supply.location_id,
      order_id: supply.order_id,
      currency_code: supply.currency_code,
      expected_date: supply.expected_date,
      lines: [],
    }
    this.orders.set(supply.purchase_order_id, order)
    if (
      !order.lines.some((line) => line.id === supply.purchase_order_line_id)
    ) {
      order.lines.push({
        id: supply.purchase_order_line_id,
        inventory_item_id: supply.inventory_item_id,
        vendor_sku: null,
        quantity: supply.quantity,
        pegged_quantity: supply.pegged_quantity,
        unit_cost: 0,
        unit_cost_is_manual: true,
        expected_date: supply.expected_date,
        is_changed: false,
      })
      order.expected_date = latestDay(order.lines.map((l) => l.expected_date))
    }
    return order
  }

  private draft(stored: StoredDraft): PlannedPurchaseOrder {
    const known = this.orders.get(stored.id)
    if (known) {
      return known
    }
    const draft: PlannedPurchaseOrder = {
      id: stored.id,
      number: stored.number,
      is_new: false,
      status: "draft",
      vendor_id: stored.vendor_id,
      delivery: stored.delivery,
      location_id: stored.location_id,
      order_id: stored.order_id,
      currency_code: stored.currency_code,
      expected_date: stored.expected_date,
      lines: stored.lines.map((line) => ({
        ...line,
        vendor_sku: null,
        is_changed: false,
      })),
    }
    this.orders.set(stored.id, draft)
    return draft
  }

  private lineOf(order: PlannedPurchaseOrder, inventory_item_id: string) {
    const known = order.lines.find(
      (line) => line.inventory_item_id === inventory_item_id
    )
    if (known) {
      return known
    }
    const line: PlannedLine = {
      id: null,
      inventory_item_id,
      vendor_sku: null,
      quantity: 0,
      pegged_quantity: 0,
      unit_cost: 0,
      unit_cost_is_manual: false,
      expected_date: null,
      is_changed: true,
    }
    order.lines.push(line)
    return line
  }

  /** Minimum, multiple, cost and arrival of every line that the purchases changed. */
  private roundLines(purchases: readonly Purchase[]) {
    const offers = new Map(
      purchases.map((purchase) => [
        `${groupPurchaseKey(purchase.group)}|${purchase.demand.inventory_item_id}`,
        purchase.offer,
      ])
    )
    for (const order of this.orders.values()) {
      if (order.status !== "draft") {
        continue
      }
      const key = groupPurchaseKey(order)
      for (const line of order.lines.filter((l) => l.is_changed)) {
        const offer = offers.get(`${key}|${line.inventory_item_id}`) ?? null
        // Nobody wants spare goods sent to a customer.
        if (order.delivery === "warehouse") {
          line.quantity = orderQuantity(line.quantity, offer)
        }
        line.vendor_sku = offer?.vendor_sku ?? null
        line.expected_date = arrivalDate(
          this.context.today,
          this.leadTime(order.vendor_id, offer)
        )
        if (offer && !line.unit_cost_is_manual) {
          line.unit_cost = unitCostAt(offer, line.quantity)
        }
      }
      order.expected_date =
        latestDay(order.lines.map((line) => line.expected_date)) ??
        order.expected_date
    }
  }

  private leadTime(vendor_id: string | null, offer: VendorOffer | null) {
    return (
      offer?.lead_time_days ??
      this.context.vendors.find((vendor) => vendor.id === vendor_id)
        ?.lead_time_days ??
      this.context.default_lead_time_days
    )
  }

  private draftArrival(supply: OpenSupply) {
    const offer = this.offersOfItem
      .get(supply.inventory_item_id)
      ?.find((o) => o.vendor_id === supply.vendor_id)
    return arrivalDate(
      this.context.today,
      this.leadTime(supply.vendor_id, offer ?? null)
    )
  }
}

/** What no order waits for. */
export const surplusOf = (
  line: Pick<PlannedLine, "quantity" | "pegged_quantity">
) => positive(subtract(line.quantity, line.pegged_quantity))

/** Value of the lines, before discount, tax and shipping. */
export const valueOf = (lines: readonly PlannedLine[]) =>
  sumOf(lines, (line) => multiply(line.quantity, line.unit_cost))
