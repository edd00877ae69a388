import type { MedusaContainer } from "@medusajs/framework/types"
import type { Settings } from "../../domain"
import type { Actor } from "../../modules/backorder/service"
import { followAllOrders } from "./follow-all-orders"
import { releaseOnStock } from "./release-from-stock"

/**
 * What a changed setting means for orders on hold, at once: those that are
 * done under the new `release_on` are released, and with `release_on_stock`
 * those that stock covers. Should it not get to the end, the sweep does.
 *
 * Used by `POST /admin/backorder-settings`.
 */
export async function applySettings(
  container: MedusaContainer,
  changed: readonly (keyof Settings)[],
  actor: Pick<Actor, "actor_id">
) {
  if (changed.includes("release_on")) {
    await followAllOrders(container, actor)
  }
  if (changed.includes("release_on_stock")) {
    await releaseOnStock(container)
  }
}
