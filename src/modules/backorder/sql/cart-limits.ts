import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { refuseBeyondLimit } from "../../../domain"
import {
  AskedVariant,
  loadCart,
  loadVariants,
  loadWorld,
  NoticeContext,
} from "./store-notices"

/** A cart as it would be after a request. */
export type CartChange = {
  /** None for a cart that is only being made. */
  cart_id?: string
  /** Of a cart that is only being made. */
  sales_channel_id?: string | null
  /** Lines to be added. */
  add?: readonly AskedVariant[]
  /** A line to be changed. */
  change?: { line_item_id: string; quantity: number }
}

/**
 * Refuses a cart that would go beyond the limits of variants. Of an order that
 * was placed from it, and of an unknown cart, nothing is refused here.
 *
 * @throws Refusal `cart_line.limit_exceeded`
 */
export async function checkCartLimits(
  em: EntityManager,
  { cart_id, sales_channel_id = null, add = [], change }: CartChange,
  context: NoticeContext,
  variant_ids?: readonly string[]
) {
  const cart = cart_id ? await loadCart(em, cart_id) : undefined
  if (cart_id && (!cart || cart.is_completed)) {
    return
  }
  const lines = [
    ...(cart?.lines ?? []).map((line) =>
      line.line_item_id === change?.line_item_id
        ? { ...line, quantity: change.quantity }
        : line
    ),
    ...add,
  ].filter(({ quantity }) => quantity > 0)
  const channel = cart ? cart.sales_channel_id : sales_channel_id
  const variants = await loadVariants(em, lines, channel, false)
  const { known, world } = await loadWorld(em, lines, variants, context)
  const titles = new Map(
    variants.map(({ variant_id, title }) => [variant_id, title])
  )
  const refusal = refuseBeyondLimit(
    known.map((line) => ({ ...line, title: titles.get(line.variant_id)! })),
    world,
    {
      variant_ids,
      show_quantity_up_to: context.settings.show_quantity_up_to,
    }
  )
  if (refusal) {
    throw refusal
  }
}
