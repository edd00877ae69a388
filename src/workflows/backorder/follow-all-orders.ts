import type { MedusaContainer } from "@medusajs/framework/types"
import { inBatches } from "../../domain"
import type { Actor } from "../../modules/backorder/service"
import { backorderService } from "../steps/deed-step"
import { passingBusyOrders } from "../steps/lock-orders"
import { followOrdersWorkflow } from "./follow-orders"

/** Orders that are looked at in one transaction. */
const BATCH = 200

/** Seconds to wait for who is busy with an order: it is looked at again ten minutes later. */
const WAIT = 1

type Following = Pick<Actor, "actor_id" | "trigger">

/**
 * Brings every open backorder in line with its order and with the settings as
 * they are now, and closed ones whose order was opened again. Run by the
 * sweep, and when it was changed what ends a hold.
 */
export async function followAllOrders(
  container: MedusaContainer,
  actor: Following
) {
  const service = backorderService(container)
  let after = ""
  for (;;) {
    const order_ids = await service.listOrdersToFollow(after, BATCH)
    if (!order_ids.length) {
      break
    }
    await follow(container, order_ids, actor)
    after = order_ids[order_ids.length - 1]!
  }
  const reopened = await service.listReopenedOrders()
  for (const order_ids of inBatches(reopened, BATCH)) {
    await follow(container, order_ids, actor)
  }
}

/**
 * Looked at first without a lock: those that stay as they are, nearly all, are
 * not in anybody's way. The others are read again under it: half of somebody's
 * deed is nothing to go by.
 */
async function follow(
  container: MedusaContainer,
  order_ids: string[],
  actor: Following
) {
  const behind = await backorderService(container).findOrdersBehind(order_ids)
  await passingBusyOrders(behind, (ids) =>
    followOrdersWorkflow(container).run({
      input: { order_ids: ids, ...actor, wait: WAIT },
    })
  )
}
