import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { backorderService, deedStep } from "../steps/deed-step"
import { whileOrdersLocked } from "../steps/lock-orders"
import { prepare, Prepared, undoPrepared } from "../steps/prepare-reservations"

export type UndoPlacementInput = { placement_id: string } & Actor

const undoReservationsStep = createStep(
  "backorders-undo-reservations",
  async (input: UndoPlacementInput, { container }) => {
    const { order_ids, prepared } = await backorderService(container).checkUndo(
      input.placement_id
    )
    if (prepared) {
      await undoPrepared(container, prepared as Prepared)
    }
    return new StepResponse({ order_ids }, { order_ids })
  },
  async (done, { container }) => {
    if (done) {
      await prepare(container, nothingPrepared(done.order_ids))
    }
  }
)

const nothingPrepared = (order_ids: string[]): Prepared => ({
  order_ids,
  inventory_item_ids: [],
  allowed_reservation_ids: [],
  raised: [],
  created_reservation_ids: [],
  created_level_ids: [],
})

const undoPlacementStep = deedStep(
  "backorders-undo-placement-step",
  (service, input: UndoPlacementInput & { order_ids: string[] }, container) =>
    whileOrdersLocked(container, input.order_ids, () =>
      service.undoPlacement(input.placement_id, input)
    )
)

/**
 * Undoes a whole backordering: its holds end, its drafts go, drafts that it
 * joined and reservations are as before. Possible for a day, as long as nothing
 * of it moved on.
 *
 * Used by `POST /admin/backorders/placements/:id/undo`. Emits
 * `backorder.canceled` and `purchase_order.canceled` for what is gone.
 *
 * @throws Refusal `backorder_placement.not_found`, `backorder_placement.undone`, `backorder_placement.moved_on`
 * @example
 * const { result } = await placeBackordersWorkflow(container).run({ input: { orders } })
 * await undoPlacementWorkflow(container).run({ input: { placement_id: result.placement_id } })
 */
export const undoPlacementWorkflow = createWorkflow(
  "backorders-undo-placement",
  (input: WorkflowData<UndoPlacementInput>) => {
    const { order_ids } = undoReservationsStep(input)
    const undone = undoPlacementStep(
      transform({ input, order_ids }, (data) => ({
        ...data.input,
        order_ids: data.order_ids,
      }))
    )
    emitEventStep({
      eventName: "backorder.canceled",
      data: transform({ undone }, (data) => data.undone.backorders),
    }).config({ name: "backorders-emit-undone" })
    emitEventStep({
      eventName: "purchase_order.canceled",
      data: transform({ undone }, (data) =>
        data.undone.purchase_order_ids.map((id) => ({ id }))
      ),
    }).config({ name: "backorders-emit-undone-drafts" })
    return new WorkflowResponse(undone)
  }
)
