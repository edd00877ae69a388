import {
  createHook,
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { inBatches } from "../../domain"
import type { Actor } from "../../modules/backorder/service"
import { ReasonBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService, deedStep } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"
import { whileBackorderLocked } from "../steps/lock-backorder"
import { passingBusyOrders, whileOrdersLocked } from "../steps/lock-orders"

export type ReleaseFromStockInput = { id: string; reason?: string } & Actor

const releaseFromStockStep = deedStep(
  "backorders-release-from-stock-step",
  (service, input: ReleaseFromStockInput, container) =>
    whileBackorderLocked(container, input.id, () =>
      service.releaseFromStock(checkInput(withId(ReasonBody), input), input)
    )
)

/**
 * Releases a backorder because stock came another way than by the goods that
 * were bought for it (rule X3), and drops what it still waits for: drafts
 * shrink, issued purchase orders keep the quantity as spare.
 *
 * Used by `POST /admin/backorders/:id/release-from-stock`. Emits
 * `backorder.released`; hook `backorderReleasedFromStock`.
 *
 * @throws Refusal `backorder.not_found`, `backorder.not_on_hold`, `backorder.stock_not_arrived`
 * @example
 * await releaseFromStockWorkflow(container).run({ input: { id: "bord_01J" } })
 */
export const releaseFromStockWorkflow = createWorkflow(
  "backorders-release-from-stock",
  (input: WorkflowData<ReleaseFromStockInput>) => {
    const released = releaseFromStockStep(input)
    emitSettled(released)
    const backorderReleasedFromStock = createHook(
      "backorderReleasedFromStock",
      { released }
    )
    return new WorkflowResponse(released, {
      hooks: [backorderReleasedFromStock],
    })
  }
)

export type ReleaseCoveredInput = { order_ids: string[] } & Actor

const releaseCoveredStep = deedStep(
  "backorders-release-covered-step",
  (service, input: ReleaseCoveredInput, container) =>
    whileOrdersLocked(container, input.order_ids, () =>
      service.releaseCovered(input.order_ids, input)
    )
)

/**
 * Releases those of some orders that stock covers by now, as the setting
 * `release_on_stock` wants it (rule X3). Run it twice, late or in any order,
 * the rows end the same.
 *
 * Run by the subscriber on Medusa's stock and reservation events and by the
 * sweep, through `releaseOnStock`.
 *
 * @example
 * await releaseCoveredWorkflow(container).run({ input: { order_ids: ["order_01J"] } })
 */
export const releaseCoveredWorkflow = createWorkflow(
  "backorders-release-covered",
  (input: WorkflowData<ReleaseCoveredInput>) => {
    const released = releaseCoveredStep(input)
    emitSettled(released)
    return new WorkflowResponse(released)
  }
)

/** Orders that are looked at in one transaction. */
const BATCH = 200

/**
 * With the setting `release_on_stock`: releases what stock covers, of the
 * orders that wait for some items, or of all.
 *
 * @param told ids of inventory levels, reservations or orders that something
 * happened to; without them every order on hold is looked at
 */
export async function releaseOnStock(
  container: MedusaContainer,
  told?: readonly string[]
) {
  const service = backorderService(container)
  const { release_on_stock } = await service.readSettings()
  if (!release_on_stock) {
    return
  }
  if (told) {
    const items = await service.itemsOfStock([...told])
    const waiting = items.length
      ? await service.listOrdersAwaitingItems(items)
      : []
    for (const order_ids of inBatches(waiting, BATCH)) {
      await release(container, order_ids)
    }
    return
  }
  for (let after = ""; ;) {
    const order_ids = await service.listOrdersAwaiting(after, BATCH)
    if (!order_ids.length) {
      return
    }
    await release(container, order_ids)
    after = order_ids[order_ids.length - 1]!
  }
}

/** Looked at first without a lock: those that stay on hold are not in anybody's way. */
async function release(container: MedusaContainer, order_ids: string[]) {
  const covered = await backorderService(container).findCovered(order_ids)
  await passingBusyOrders(covered, (ids) =>
    releaseCoveredWorkflow(container).run({
      input: { order_ids: ids, trigger: "release_on_stock" },
    })
  )
}
