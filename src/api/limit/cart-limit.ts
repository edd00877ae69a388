import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "../../domain"
import type { LimitedScope } from "../../modules/backorder/sql/backorder-limits"
import type { CartChange } from "../../modules/backorder/sql/cart-limits"
import { lockCart, lockLimitedItems } from "../../workflows/steps/lock-limits"
import { backorderService } from "../utils/service"
import { whenAnswered } from "../utils/when-answered"

/** What a request does to a cart, and which variants that is about. */
export type CartAttempt = {
  scope: LimitedScope
  change: CartChange
  /** The order is placed: from the check to the answer nobody else may buy of the same goods. */
  completes?: boolean
}

export type ReadCartAttempt = (req: MedusaRequest) => CartAttempt | null

/**
 * Refuses what goes beyond the limits on backorders, before Medusa's handler.
 * A request about no variant with a limit costs one statement by index.
 * Otherwise the check and the deed are under a lock that is given back with
 * the answer: of the cart where it is changed, of the goods where it is
 * completed. Trouble of its own it logs and lets the request pass: a store
 * must go on.
 *
 * @example { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [cartLimit(readCompletion)] }
 */
export const cartLimit = (read: ReadCartAttempt) =>
  async function cartLimitMiddleware(
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ) {
    try {
      await check(read(req), req, res)
    } catch (error) {
      if (Refusal.is(error)) {
        throw error
      }
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `The limits on backorders could not be checked for ${req.method} ${req.path}, and it passed: ${error instanceof Error ? error.message : error}`
        )
    }
    next()
  }

async function check(
  attempt: CartAttempt | null,
  req: MedusaRequest,
  res: MedusaResponse
) {
  const service = backorderService(req)
  const limited = attempt
    ? await service.findLimitedVariants(attempt.scope)
    : []
  if (!attempt || !limited.length) {
    return
  }
  const { cart_id } = attempt.change
  if (attempt.completes) {
    const items = limited.flatMap((one) => one.inventory_item_ids)
    whenAnswered(res, await lockLimitedItems(req.scope, items))
  } else if (cart_id) {
    whenAnswered(res, await lockCart(req.scope, cart_id))
  }
  await service.checkCartLimits(
    attempt.change,
    limited.map(({ variant_id }) => variant_id)
  )
}
