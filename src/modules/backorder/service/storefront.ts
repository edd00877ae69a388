import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { dayOf, Refusal } from "../../../domain"
import * as limits from "../deeds/backorder-limits"
import { Deed } from "../deeds/deed"
import { toRefusal } from "../errors"
import * as limitViews from "../sql/backorder-limits"
import { CartChange, checkCartLimits } from "../sql/cart-limits"
import { loadSettings } from "../sql/settings"
import * as storeNotices from "../sql/store-notices"
import * as storeOrders from "../sql/store-orders"
import { WithHold } from "./hold"
import type { Actor } from "./options"

const noticeContext = ({ settings, now }: Deed) => ({
  settings,
  today: dayOf(now),
})

/** What shoppers are told, and how far they may buy beyond stock. */
export class WithStorefront extends WithHold {
  /** What shoppers are told of variants that a channel sells. */
  async viewVariantNotices(
    asked: storeNotices.AskedVariant[],
    sales_channel_id: string
  ) {
    return await this.onPool((em) =>
      storeNotices.viewVariantNotices(
        em,
        asked,
        sales_channel_id,
        this.noticeContext(em)
      )
    )
  }

  /** What a shopper is told of a cart. @throws Refusal for an unknown cart */
  async viewCartBackorders(cart_id: string) {
    return await this.read(async (em, deed) => {
      try {
        return await storeNotices.viewCartBackorders(
          em,
          cart_id,
          noticeContext(deed)
        )
      } catch (error) {
        throw toRefusal(error)
      }
    })
  }

  /** How an order that waits comes along, and whose it is; null for an unknown one. */
  async viewStoreOrder(order_id: string) {
    return await this.read((em, deed) =>
      storeOrders.viewStoreOrder(em, order_id, noticeContext(deed))
    )
  }

  /** Keeps what the shopper of an order was told, once. */
  async keepPromises(order_id: string) {
    return await this.read((em, deed) =>
      storeOrders.keepPromises(em, order_id, noticeContext(deed))
    )
  }

  private async noticeContext(em: EntityManager) {
    const settings = await loadSettings(em, this.options)
    return { settings, today: dayOf(new Date()) }
  }

  /** How far a variant may be sold beyond its stock. */
  async setBackorderLimit(input: limits.BackorderLimitInput, actor: Actor) {
    return await this.deed(actor, (em) => limits.setBackorderLimit(em, input))
  }

  /** The limit of a variant and what is used up of it. @throws Refusal for an unknown variant */
  async viewBackorderLimit(variant_id: string) {
    const limit = await this.onPool((em) =>
      limitViews.viewBackorderLimit(em, variant_id)
    )
    if (!limit) {
      throw new Refusal("product_variant.not_found", { variant_id })
    }
    return limit
  }

  /** Those variants that have a limit: one statement. */
  async findLimitedVariants(scope: limitViews.LimitedScope) {
    return await this.onPool((em) => limitViews.findLimitedVariants(em, scope))
  }

  /** @throws Refusal for a cart that would go beyond the limits of (some) variants */
  async checkCartLimits(change: CartChange, variant_ids?: string[]) {
    await this.read((em, deed) =>
      checkCartLimits(em, change, noticeContext(deed), variant_ids)
    )
  }
}
