import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { cartLimit, type ReadCartAttempt } from "./cart-limit"

type Body = {
  variant_id?: string
  quantity?: number
  sales_channel_id?: string | null
  items?: { variant_id: string; quantity: number }[]
}

/** Medusa has checked it before. */
const bodyOf = (req: MedusaRequest) => (req.validatedBody ?? {}) as Body

const readCreation: ReadCartAttempt = (req) => {
  const { items: add = [], sales_channel_id } = bodyOf(req)
  return add.length
    ? {
        scope: { variant_ids: add.map(({ variant_id }) => variant_id) },
        change: { add, sales_channel_id },
      }
    : null
}

const readAddition: ReadCartAttempt = (req) => {
  const { variant_id, quantity } = bodyOf(req)
  return variant_id && quantity
    ? {
        scope: { variant_ids: [variant_id] },
        change: { cart_id: req.params.id, add: [{ variant_id, quantity }] },
      }
    : null
}

const readChange: ReadCartAttempt = (req) => {
  const { id: cart_id, line_id: line_item_id } = req.params
  const { quantity } = bodyOf(req)
  return cart_id && line_item_id && quantity
    ? {
        scope: { cart_id, line_item_id },
        change: { cart_id, change: { line_item_id, quantity } },
      }
    : null
}

const readCompletion: ReadCartAttempt = ({ params: { id: cart_id } }) =>
  cart_id ? { scope: { cart_id }, change: { cart_id }, completes: true } : null

/** Before Medusa's own store routes through which a variant may be sold beyond its limit. */
export const limitMiddlewares: MiddlewareRoute[] = (
  [
    ["/store/carts", readCreation],
    ["/store/carts/:id/line-items", readAddition],
    ["/store/carts/:id/line-items/:line_id", readChange],
    ["/store/carts/:id/complete", readCompletion],
  ] as const
).map(([matcher, read]) => ({
  matcher,
  methods: ["POST" as const],
  middlewares: [cartLimit(read)],
}))
