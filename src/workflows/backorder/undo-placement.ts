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
import { deedStep } from "../steps/deed-step"
import { whileOrdersLocked } from "../steps/lock-orders"
import {
  nothingPrepared,
  prepare,
  Prepared,
  undoPrepared,
} from "../steps/prepare-reservations"

export type UndoPlacementInput = { placement_id: string } & Actor

const undoPlacementStep = deedStep(
  "backorders-undo-placement-step",
  async (service, input: UndoPlacementInput, container) => {
    const { order_ids } = await service.checkUndo(input.placement_id)
    return await whileOrdersLocked(container, order_ids, () =>
      service.undoPlacement(input.placement_id, input)
    )
  }
)

type Undone = { order_ids: string[]; prepared: unknown }

/** After the deed, never before it: of two who undo the same at once only one takes reservations back. */
const undoReservationsStep = createStep(
  "backorders-undo-reservations",
  async ({ order_ids, prepared }: Undone, { container }) => {
    try {
      if (prepared) {
        await undoPrepared(container, prepared as Prepared)
      }
    } catch (error) {
      await prepare(container, nothingPrepared(order_ids))
      throw error
    }
    return new StepResponse({ order_ids }, { order_ids })
  },
  async (done, { container }) => {
    if (done) {
      await prepare(container, nothingPrepared(done.order_ids))
    }
  }
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
    const undone = undoPlacementStep(input)
    undoReservationsStep(
      transform({ undone }, ({ undone: { order_ids, prepared } }) => ({
        order_ids,
        prepared,
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
