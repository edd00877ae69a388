import type { FetchArgs } from "@medusajs/js-sdk"
import type { CartBackorders, Notice, StoreOrderBackorder } from "../types"

/** Medusa's SDK, or whatever fetches like it. */
export type StorefrontSdk = {
  client: {
    fetch<T>(input: string, init?: FetchArgs): Promise<T>
  }
}

/** A variant, one of it unless a quantity is given. */
export type AskedVariant = string | { variant_id: string; quantity: number }

/** So many can be asked for in one request. */
const MOST = 100

/**
 * What to tell a shopper about variants, in the order asked. Variants that the
 * sales channel doesn't sell are left out. More than a hundred are asked for in
 * several requests. `init` goes to fetch as it is, so that Next.js can keep the
 * answer.
 *
 * @example
 * await getVariantNotices(sdk, product.variants.map(({ id }) => id), {
 *   next: { revalidate: 30, tags: ["backorders"] },
 * })
 */
export async function getVariantNotices(
  sdk: StorefrontSdk,
  variants: readonly AskedVariant[],
  init: FetchArgs = {}
): Promise<Notice[]> {
  const items = variants.map((one) =>
    typeof one === "string" ? `${one}:1` : `${one.variant_id}:${one.quantity}`
  )
  const pages = Array.from({ length: Math.ceil(items.length / MOST) }, (_, n) =>
    items.slice(n * MOST, (n + 1) * MOST)
  )
  const answers = await Promise.all(
    pages.map((page) =>
      sdk.client.fetch<{ notices: Notice[] }>("/store/backorders/variants", {
        ...init,
        query: { ...init.query, items: page },
      })
    )
  )
  return answers.flatMap(({ notices }) => notices)
}

/** What to tell a shopper about a cart, line by line, and how it ships. */
export const getCartNotices = (
  sdk: StorefrontSdk,
  cart_id: string,
  init: FetchArgs = {}
): Promise<CartBackorders> =>
  sdk.client.fetch(
    `/store/carts/${encodeURIComponent(cart_id)}/backorders`,
    init
  )

/** How an order that waits for goods comes along. */
export async function getOrderBackorder(
  sdk: StorefrontSdk,
  order_id: string,
  init: FetchArgs = {}
): Promise<StoreOrderBackorder> {
  const { order_backorder } = await sdk.client.fetch<{
    order_backorder: StoreOrderBackorder
  }>(`/store/orders/${encodeURIComponent(order_id)}/backorder`, init)
  return order_backorder
}
