import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../modules/backorder/service"
import { backorderService } from "../steps/deed-step"
import { followOrdersWorkflow } from "./follow-orders"

/** Orders that are followed in one transaction. */
const BATCH = 200

/**
 * Brings every open backorder in line with its order and with the settings as
 * they are now. Run by the sweep, and when it was changed what ends a hold.
 */
export async function followAllOrders(
  container: MedusaContainer,
  actor: Pick<Actor, "actor_id" | "trigger">
) {
  const service = backorderService(container)
  let after = ""
  for (;;) {
    const order_ids = await service.listOrdersToFollow(after, BATCH)
    if (!order_ids.length) {
      return
    }
    await followOrdersWorkflow(container).run({
      input: { order_ids, ...actor },
    })
    after = order_ids[order_ids.length - 1]!
  }
}
