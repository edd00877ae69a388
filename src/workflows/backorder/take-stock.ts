import { generateEntityId } from "@medusajs/framework/utils"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { TakeStockInput as Asked } from "../../modules/backorder/sql/take-stock"
import type { Actor } from "../../modules/backorder/service"
import { TakeStockBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService, deedStep } from "../steps/deed-step"
import { whileOrdersLocked } from "../steps/lock-orders"
import {
  emitMoved,
  movedOf,
  moveReservations,
  takeBackMoves,
  whileItemsLocked,
} from "../steps/move-reservations"

export type TakeStockInput = Asked & Actor

const takeStockStep = createStep(
  "backorders-take-stock-step",
  async (given: TakeStockInput, { container }) => {
    const { order_id, actor_id, idempotency_key_id, ...body } = given
    const input = { order_id, ...checkInput(TakeStockBody, body) }
    const service = backorderService(container)
    const move_id = generateEntityId(undefined, "botake")
    return await whileOrdersLocked(container, [order_id], async () => {
      const first = await service.planTakeStockOrRefuse(input)
      return await whileItemsLocked(container, first.moves, async () => {
        // Looked up again under the locks: somebody else may have taken the same.
        const { lines, moves } = await service.planTakeStockOrRefuse(input)
        const items = first.moves.map((move) => move.inventory_item_id)
        const begun = await moveReservations(
          container,
          move_id,
          moves.filter((move) => items.includes(move.inventory_item_id))
        )
        return new StepResponse({ lines, move_id, ...movedOf(begun) }, move_id)
      })
    })
  },
  async (move_id, { container }) => {
    if (move_id) {
      await takeBackMoves(container, move_id)
    }
  }
)

const finishTakeStockStep = deedStep(
  "backorders-finish-take-stock",
  (service, input: Actor & { move_id: string }) =>
    service.finishMoves(input, input)
)

/**
 * An order takes its goods from another location: the whole reservations of
 * its short lines move there, where stock covers them in full (rule G5).
 *
 * Used by `POST /admin/orders/:id/backorder/take-stock`. Emits Medusa's
 * `reservation-item.created` and `.deleted`; hook `stockTaken`.
 *
 * @throws Refusal where nothing can move, with what to transfer instead
 * @example
 * await takeStockWorkflow(container).run({
 *   input: { order_id: "order_01J", location_id: "sloc_02J" },
 * })
 */
export const takeStockWorkflow = createWorkflow(
  "backorders-take-stock",
  (input: WorkflowData<TakeStockInput>) => {
    const taken = takeStockStep(input)
    finishTakeStockStep(
      transform({ input, taken }, (data) => ({
        move_id: data.taken.move_id,
        actor_id: data.input.actor_id,
      }))
    )
    emitMoved(taken)
    const stockTaken = createHook("stockTaken", { input, taken })
    return new WorkflowResponse(taken, { hooks: [stockTaken] })
  }
)
