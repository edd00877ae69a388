import { dayOf, inBatches } from "../../../domain"
import type { BackorderDecisions } from "../../../types"
import * as orderSettings from "../deeds/order-settings"
import * as first from "../deeds/serve-first"
import * as reservations from "../sql/reservations"
import * as demand from "../sql/demand"
import { leaveDecided, listOrdersToBackorder } from "../sql/auto-backorder"
import { noteConvertedDrafts } from "../sql/converted-drafts"
import { countBackorders } from "../sql/counts"
import { countDecisions, countOldOrders } from "../sql/decisions"
import { listHiddenShortages } from "../sql/hidden-shortages"
import * as takeStock from "../sql/take-stock"
import { findHolders } from "../sql/holders"
import { pageItemShortages, pageShortages } from "../sql/view-shortages"
import { viewWhyShort } from "../sql/why-short"
import { WithUndo } from "./undo-and-repeat"
import type { Actor } from "./options"

type ShortagePaging = Omit<demand.ShortagePage, "group_by">

/** Milliseconds from which a count is kept for a minute, so that no screen waits for it. */
const SLOW_COUNT = 1000

/** What is short, who is served first, and what waits for a decision. */
export class WithShortages extends WithUndo {
  /** What short orders lack to be able to wait (rule B8). */
  async findReservationsToPrepare(order_ids: string[]) {
    return await this.read((em) =>
      reservations.findReservationsToPrepare(em, order_ids)
    )
  }

  /** Orders that goods of purchase orders were given to, and that have not as much reserved. */
  async findOrdersWithoutReservation(purchase_order_ids: string[]) {
    return await this.read((em) =>
      reservations.findOrdersWithoutReservation(em, purchase_order_ids)
    )
  }

  /** Looks again for demand that Medusa never reserved (rule S4). */
  async refreshUnreservedDemand(order_ids: string[]) {
    for (const ids of inBatches([...new Set(order_ids)].sort(), 500)) {
      await this.inTransaction((em) => demand.refreshUnreservedDemand(em, ids))
    }
  }

  /** The same for every order that needs it: goes through all open orders. */
  async sweepUnreservedDemand() {
    const order_ids = await this.onPool((em) =>
      demand.findStaleUnreservedDemand(em)
    )
    await this.refreshUnreservedDemand(order_ids)
    return order_ids.length
  }

  /** The orders whose lines some reservations, deleted ones too, are for. */
  async findOrdersOfReservations(reservation_ids: string[]) {
    return await this.onPool((em) =>
      demand.findOrdersOfReservations(em, reservation_ids)
    )
  }

  /** Writes down when drafts became orders: those just placed, or all. */
  async noteConvertedDrafts(placed_order_ids?: string[]) {
    await this.inTransaction((em) =>
      noteConvertedDrafts(em, { placed_order_ids })
    )
  }

  /** All open demand of some orders, or of some items. */
  async loadDemand(scope: demand.DemandScope) {
    return await this.onPool((em) => demand.loadDemand(em, scope))
  }

  /** What is short, an order at a time. Answers a page and the count. */
  async pageShortages(filters: demand.ShortageFilters, page: ShortagePaging) {
    return await this.onPool((em) =>
      pageShortages(em, filters, page, dayOf(new Date()))
    )
  }

  /** What is short, an item at a location at a time. */
  async pageItemShortages(
    filters: demand.ShortageFilters,
    page: ShortagePaging
  ) {
    return await this.onPool((em) =>
      pageItemShortages(em, filters, page, dayOf(new Date()))
    )
  }

  /** What eats the stock that an order lacks. */
  async viewWhyShort(order_id: string) {
    return await this.onPool((em) => viewWhyShort(em, order_id))
  }

  /** Orders that are short and that nobody decided about, oldest first. */
  async listOrdersToBackorder(limit: number) {
    return await this.read((em) => listOrdersToBackorder(em, limit))
  }

  /** Of these orders, those that no person decided about. */
  async leaveDecidedOrders(order_ids: string[]) {
    return await this.read((em) => leaveDecided(em, order_ids))
  }

  /** Open orders from before a day that count in the queue for stock. */
  async countOldOrders(before: string) {
    return await this.onPool((em) => countOldOrders(em, before))
  }

  /** Rule S5: takes orders out of demand, or back into it. */
  async leaveOut(input: { order_ids: string[]; undo?: boolean }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      orderSettings.leaveOut(em, input, deed)
    )
  }

  /** Rule S1: serves orders before all others, or in their turn again. */
  async serveFirst(input: first.ServeFirstInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      first.serveFirst(em, input, deed)
    )
  }

  /** Other orders that have goods which some orders lack, and have not sent them. */
  async findHolders(order_ids: string[]) {
    return await this.read((em) => findHolders(em, order_ids))
  }

  /** Who would gain and who would lose by that: the deed itself, rolled back. */
  async previewServeFirst(input: first.ServeFirstInput) {
    return await this.tryOut((em, deed) =>
      first.serveFirstEffect(em, input, deed)
    )
  }

  /** Orders that are short and that no list of shortages shows, because Medusa's reserved quantity has drifted. */
  async listHiddenShortages() {
    return await this.read((em) => listHiddenShortages(em))
  }

  /** What an order could take from another location. @throws Refusal for an unknown order or location */
  async planTakeStock(input: takeStock.TakeStockInput) {
    return await this.read((em) => takeStock.planTakeStock(em, input))
  }

  /** The same for the deed. @throws Refusal where nothing can move */
  async planTakeStockOrRefuse(input: takeStock.TakeStockInput) {
    return await this.read(async (em) => {
      const plan = await takeStock.planTakeStock(em, input)
      takeStock.refuseNothingToTake(plan, await takeStock.loadNames(em, input))
      return plan
    })
  }

  private decisions: { until: number; counts: BackorderDecisions } | null = null

  /** How much waits for a person. Where counting takes long, the figures may be a minute old. */
  async countDecisions(): Promise<BackorderDecisions> {
    if (this.decisions && this.decisions.until > Date.now()) {
      return this.decisions.counts
    }
    const began = Date.now()
    const counts = await this.onPool((em) =>
      countDecisions(em, dayOf(new Date()))
    )
    this.decisions =
      Date.now() - began > SLOW_COUNT
        ? { until: Date.now() + 60_000, counts }
        : null
    return counts
  }

  /** How many orders need backordering, are on hold, are ready. */
  async countBackorders(filters: demand.ShortageFilters) {
    return await this.read((em) => countBackorders(em, filters))
  }
}
