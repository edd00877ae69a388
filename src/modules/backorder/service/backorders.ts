import { dayOf, HoldScope } from "../../../domain"
import * as endBackorder from "../deeds/end-backorder"
import * as follow from "../deeds/follow-orders"
import * as fromStock from "../deeds/release-from-stock"
import { toRefusal } from "../errors"
import { listOrdersToFollow, listReopenedOrders } from "../sql/followed-orders"
import { itemsOfStock } from "../sql/stock-items"
import * as backorders from "../sql/view-backorders"
import { Paging } from "../sql/filters"
import { viewWhatNow, WhatNowScope } from "../sql/what-now"
import { viewOrderBackorder } from "../sql/view-order-backorder"
import { WithPlacing } from "./placing"
import type { Actor } from "./options"

/** Backorders after they were placed: holds, releases, orders that change. */
export class WithBackorders extends WithPlacing {
  /** All that the order screen needs, in a handful of statements. */
  async viewOrderBackorder(order_id: string) {
    try {
      return await this.onPool((em) =>
        viewOrderBackorder(em, order_id, dayOf(new Date()))
      )
    } catch (error) {
      throw toRefusal(error)
    }
  }

  /** What waits for a decision after plans changed: of a purchase order, of an order, or everywhere. */
  async viewWhatNow(scope: WhatNowScope) {
    return await this.read((em) => viewWhatNow(em, scope, dayOf(new Date())))
  }

  /** Rule H4. */
  async releaseBackorder(input: { id: string; reason: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      endBackorder.releaseBackorder(em, input, deed)
    )
  }

  /** Rule H3, for one order. */
  async changeHoldScope(
    input: { id: string; hold_scope: HoldScope; reason?: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      endBackorder.changeHoldScope(em, input, deed)
    )
  }

  /** Rule X3, with one click. */
  async releaseFromStock(input: { id: string; reason?: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      fromStock.releaseFromStock(em, input, deed)
    )
  }

  /** Rule X3, by itself: those of some orders that stock covers now. */
  async releaseCovered(order_ids: string[], actor: Actor = {}) {
    return await this.deed(actor, (em, deed) =>
      fromStock.releaseCovered(em, order_ids, deed)
    )
  }

  /** The orders that `releaseCovered` would release. */
  async findCovered(order_ids: string[]) {
    return await this.read((em, deed) =>
      fromStock.findCovered(em, order_ids, deed)
    )
  }

  /** Orders on hold that still wait for some items. */
  async listOrdersAwaitingItems(inventory_item_ids: string[]) {
    return await this.read((em) =>
      fromStock.listOrdersAwaiting(em, { inventory_item_ids })
    )
  }

  /** Orders on hold that still wait for something, a page after an id. */
  async listOrdersAwaiting(after: string, limit: number) {
    return await this.read((em) =>
      fromStock.listOrdersAwaiting(em, { after, limit })
    )
  }

  /** The inventory items of some levels and reservations, deleted ones too. */
  async itemsOfStock(ids: string[]) {
    return await this.read((em) => itemsOfStock(em, ids))
  }

  /** Rule B10. */
  async cancelBackorder(input: { id: string; reason?: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      endBackorder.cancelBackorder(em, input, deed)
    )
  }

  /** Rule X1: backorders follow their orders, whatever happened to these. */
  async followOrders(order_ids: string[], actor: Actor = {}) {
    return await this.deed(actor, (em, deed) =>
      follow.followOrders(em, order_ids, deed)
    )
  }

  /** Those of some orders that `followOrders` would change anything of, or whose reservations are not fit for waiting. */
  async findOrdersBehind(order_ids: string[]): Promise<string[]> {
    const { reservations, partial, unreserved } =
      await this.findReservationsToPrepare(order_ids)
    const behind = await this.tryOut((em, deed) =>
      follow.findOrdersBehind(em, order_ids, deed)
    )
    const unfit = [...reservations, ...partial, ...unreserved].map(
      ({ order_id }) => order_id
    )
    return [...new Set([...behind, ...unfit])].sort()
  }

  /** Orders whose backorders are not done, a page after an id. */
  async listOrdersToFollow(after: string, limit: number) {
    return await this.read((em) => listOrdersToFollow(em, after, limit))
  }

  /** Orders whose backorders are done, and which have something to ship again. */
  async listReopenedOrders() {
    return await this.read((em) => listReopenedOrders(em, new Date()))
  }

  async viewBackorders(ids: string[]) {
    return await this.read((em) => backorders.viewBackorders(em, ids))
  }

  async pageBackorders(filters: backorders.BackorderFilters, paging: Paging) {
    return await this.read((em) =>
      backorders.listBackorders(em, filters, paging)
    )
  }
}
