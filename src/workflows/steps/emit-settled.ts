import { WorkflowData, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import type { Settled } from "../../modules/backorder/deeds/settle-touched"

/** Tells what a deed settled, after it: who was released or canceled, what was closed. Part of a workflow's composition. */
export function emitSettled(done: WorkflowData<{ settled: Settled }>) {
  emitEventStep({
    eventName: "backorder.released",
    data: transform({ done }, (data) => data.done.settled.released),
  }).config({ name: "backorders-emit-released" })
  emitEventStep({
    eventName: "backorder.canceled",
    data: transform({ done }, (data) => data.done.settled.canceled),
  }).config({ name: "backorders-emit-canceled" })
  emitEventStep({
    eventName: "purchase_order.closed",
    data: transform({ done }, (data) =>
      data.done.settled.closed_purchase_order_ids.map((id) => ({ id }))
    ),
  }).config({ name: "backorders-emit-closed" })
}

/** Tells which inventory levels a deed changed, as Medusa's own workflows do. */
export function emitStock(posted: WorkflowData<{ level_ids: string[] }>) {
  emitEventStep({
    eventName: InventoryLevelWorkflowEvents.UPDATED,
    data: transform({ posted }, (data) =>
      data.posted.level_ids.map((id) => ({ id }))
    ),
  }).config({ name: "backorders-emit-stock" })
}
