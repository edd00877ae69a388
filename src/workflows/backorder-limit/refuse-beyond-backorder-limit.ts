import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"

/**
 * Refuses a cart that goes beyond the limits on backorders, for a store's own
 * `validate` hooks: the store routes of Medusa are checked without it, a cart
 * that is completed by a payment webhook or by own code is not. A shop without
 * limits pays one indexed statement. It holds no lock: carts that are
 * completed at the same moment outside the store routes may pass together.
 *
 * @throws Refusal `cart_line.limit_exceeded`, which says how many can still be had and when
 * @example
 * completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
 *   await refuseBeyondBackorderLimit(container, { cart_id: cart.id })
 * })
 *
 * addToCartWorkflow.hooks.validate(async ({ input }, { container }) => {
 *   await refuseBeyondBackorderLimit(container, { cart_id: input.cart_id, add: input.items })
 * })
 */
export async function refuseBeyondBackorderLimit(
  container: MedusaContainer,
  {
    cart_id,
    add = [],
  }: {
    cart_id: string
    /** What is about to be added to the cart; its lines without a variant pass. */
    add?: readonly {
      variant_id?: string | null
      quantity: number | { toString(): string }
    }[]
  }
) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const lines = add.flatMap(({ variant_id, quantity }) =>
    variant_id ? [{ variant_id, quantity: Number(quantity) }] : []
  )
  const limited = await service.findLimitedVariants(
    lines.length
      ? { variant_ids: lines.map(({ variant_id }) => variant_id) }
      : { cart_id }
  )
  if (limited.length) {
    await service.checkCartLimits(
      { cart_id, add: lines },
      limited.map(({ variant_id }) => variant_id)
    )
  }
}
