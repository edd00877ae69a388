import type { MedusaContainer } from "@medusajs/framework/types"
import { holdLocks, type ReleaseLocks } from "./hold-locks"

/** As long as Medusa itself waits for a cart that is being completed. */
const WAIT = 30

/**
 * Takes the locks of goods that are sold with a limit: whoever completes a
 * cart with such a variant does it under them, because Medusa reserves only at
 * the end, and two carts would both be let through for the last unit. They are
 * of the inventory items, as two limited variants may be made of the same.
 *
 * @throws Refusal `cart.busy` when others keep them for 30 seconds
 */
export const lockLimitedItems = (
  container: MedusaContainer,
  inventory_item_ids: readonly string[]
): Promise<ReleaseLocks> =>
  holdLocks(
    container,
    inventory_item_ids.map((id) => `backorders:limit:${id}`),
    { gate: "backorders:limits", wait: WAIT, busy: "cart.busy" }
  )

/** Two changes of one cart come one after the other: each alone might be within a limit that both together are not. */
export const lockCart = (
  container: MedusaContainer,
  cart_id: string
): Promise<ReleaseLocks> =>
  holdLocks(container, [`backorders:cart:${cart_id}`], {
    gate: "backorders:carts",
    wait: WAIT,
    busy: "cart.busy",
  })
