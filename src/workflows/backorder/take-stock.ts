import type { MedusaContainer } from "@medusajs/framework/types"
import {
  Modules,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type {
  ReservationMove,
  TakeStockInput as Asked,
} from "../../modules/backorder/sql/take-stock"
import type { Actor } from "../../modules/backorder/service"
import { TakeStockBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService } from "../steps/deed-step"
import { whileOrdersLocked } from "../steps/lock-orders"

export type TakeStockInput = Asked & Actor

type Moved = {
  inventory_item_ids: string[]
  created_ids: string[]
  deleted_ids: string[]
}

const whileLocked = <T>(
  container: MedusaContainer,
  items: string[],
  job: () => Promise<T>
) => container.resolve(Modules.LOCKING).execute(items, job, { timeout: 30 })

const itemsOf = (moves: readonly ReservationMove[]) =>
  [...new Set(moves.map((move) => move.inventory_item_id))].sort()

const takeStockStep = createStep(
  "backorders-take-stock-step",
  async (given: TakeStockInput, { container }) => {
    const { order_id, actor_id, idempotency_key_id, ...body } = given
    const input = { order_id, ...checkInput(TakeStockBody, body) }
    const service = backorderService(container)
    return await whileOrdersLocked(container, [order_id], async () => {
      const items = itemsOf((await service.planTakeStockOrRefuse(input)).moves)
      return await whileLocked(container, items, async () => {
        // Looked up again under the locks: somebody else may have taken the same.
        const { lines, moves } = await service.planTakeStockOrRefuse(input)
        const taken = moves.filter((move) =>
          items.includes(move.inventory_item_id)
        )
        const moved = await move(container, taken)
        return new StepResponse({ lines, ...moved }, moved)
      })
    })
  },
  async (moved, { container }) => {
    if (moved) {
      const inventory = container.resolve(Modules.INVENTORY)
      await whileLocked(container, moved.inventory_item_ids, async () => {
        await inventory.deleteReservationItems(moved.created_ids)
        await inventory.restoreReservationItems(moved.deleted_ids)
      })
    }
  }
)

/** New reservations there, the old ones away: Medusa loses count when a reservation's location is edited. */
async function move(
  container: MedusaContainer,
  moves: readonly ReservationMove[]
): Promise<Moved> {
  const inventory = container.resolve(Modules.INVENTORY)
  const deleted_ids = moves.map(({ id }) => id)
  const old = await inventory.listReservationItems(
    { id: deleted_ids },
    { take: deleted_ids.length }
  )
  const created = await inventory.createReservationItems(
    old.map((row) => ({
      line_item_id: row.line_item_id,
      inventory_item_id: row.inventory_item_id,
      location_id: moves.find(({ id }) => id === row.id)!.to_location_id,
      quantity: row.quantity,
      allow_backorder: row.allow_backorder,
      description: row.description,

      created_by: row.created_by,
      metadata: row.metadata,
    }))
  )
  const created_ids = created.map(({ id }) => id)
  try {
    await inventory.softDeleteReservationItems(deleted_ids)
  } catch (error) {
    await inventory.deleteReservationItems(created_ids)
    throw error
  }
  return { inventory_item_ids: itemsOf(moves), created_ids, deleted_ids }
}

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
    emitEventStep({
      eventName: ReservationItemWorkflowEvents.CREATED,
      data: transform({ input, taken }, (data) =>
        data.taken.created_ids.map((id) => ({
          id,
          order_id: data.input.order_id,
        }))
      ),
    }).config({ name: "backorders-emit-reserved" })
    emitEventStep({
      eventName: ReservationItemWorkflowEvents.DELETED,
      data: transform({ input, taken }, (data) =>
        data.taken.deleted_ids.map((id) => ({
          id,
          order_id: data.input.order_id,
        }))
      ),
    }).config({ name: "backorders-emit-unreserved" })
    const stockTaken = createHook("stockTaken", { input, taken })
    return new WorkflowResponse(taken, { hooks: [stockTaken] })
  }
)
