import type {
  CreateReservationItemInput,
  MedusaContainer,
} from "@medusajs/framework/types"
import {
  Modules,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"
import {
  createStep,
  StepResponse,
  transform,
  WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "../../domain"
import type {
  BegunMove,
  ReservationMove,
} from "../../modules/backorder/deeds/reservation-moves"
import { backorderService } from "./deed-step"
import { whileOrdersLocked } from "./lock-orders"

/** Seconds after which a move without a deed is taken for a crash by who moves the same line. */
const ABANDONED_AFTER = 60

/** Under Medusa's own locks: its keys are bare inventory item ids, sorted. */
export async function whileItemsLocked<T>(
  container: MedusaContainer,
  of: readonly Pick<ReservationMove, "inventory_item_id">[],
  job: () => Promise<T>
): Promise<T> {
  const items = [...new Set(of.map((one) => one.inventory_item_id))].sort()
  return items.length
    ? await container
        .resolve(Modules.LOCKING)
        .execute(items, job, { timeout: 30 })
    : await job()
}

/**
 * Moves reservations to other locations, all or none: made anew there, then
 * taken away here, because Medusa loses count when a reservation's location is
 * edited. Written down first: a crash between the two is taken back by the
 * sweep. Called under the locks of the orders and items.
 *
 * @param options.is_waiting the new ones may wait for goods
 * @throws Refusal `order.busy` where one changed since it was looked up
 */
export async function moveReservations(
  container: MedusaContainer,
  move_id: string,
  moves: readonly ReservationMove[],
  options = { is_waiting: false }
): Promise<BegunMove[]> {
  const service = backorderService(container)
  const abandoned = await service.listStaleMoveIds(
    new Date(Date.now() - ABANDONED_AFTER * 1000),
    moves.map((move) => move.line_item_id)
  )
  for (const id of abandoned) {
    await takeBackLockedMoves(container, id)
  }
  const begun = await service.beginMoves(move_id, [...moves])
  try {
    await moveBegun(container, begun, options)
  } catch (error) {
    await takeBackLockedMoves(container, move_id)
    throw error
  }
  return begun
}

async function moveBegun(
  container: MedusaContainer,
  begun: readonly BegunMove[],
  options: { is_waiting: boolean }
) {
  const inventory = container.resolve(Modules.INVENTORY)
  const ids = begun.map((move) => move.reservation_id)
  const old = new Map(
    (await inventory.listReservationItems({ id: ids }, { take: ids.length }))
      // What Medusa keeps of a number may be a text.
      .map((row) => [row.id, { ...row, quantity: Number(row.quantity) }])
  )
  const made = begun.map((move) => {
    const row = old.get(move.reservation_id)
    if (
      row?.quantity !== move.quantity ||
      row.location_id !== move.from_location_id
    ) {
      throw new Refusal("order.busy")
    }
    return {
      id: move.new_reservation_id,
      line_item_id: row.line_item_id,
      inventory_item_id: row.inventory_item_id,
      location_id: move.to_location_id,
      quantity: row.quantity,
      allow_backorder: row.allow_backorder || options.is_waiting,
      description: row.description,
      created_by: row.created_by,
      metadata: row.metadata,
    }
  })
  // The service takes the id, its type does not name it.
  await inventory.createReservationItems(made as CreateReservationItemInput[])
  await inventory.softDeleteReservationItems(ids)
}

/** Takes back a move that never became a deed, and forgets it. */
export async function takeBackMoves(
  container: MedusaContainer,
  move_id: string
) {
  const moves = await backorderService(container).loadMoves(move_id)
  if (moves.length) {
    await whileItemsLocked(container, moves, () =>
      takeBackLockedMoves(container, move_id)
    )
  }
}

/**
 * The old reservation comes back before the new one goes, so that dying here
 * leaves something to take back. Where the new one was used or changed since,
 * it is the one that counts.
 */
async function takeBackLockedMoves(
  container: MedusaContainer,
  move_id: string
) {
  const inventory = container.resolve(Modules.INVENTORY)
  const service = backorderService(container)
  const { moves, states } = await service.loadMoveStates(move_id)
  const stateOf = new Map(states.map((state) => [state.id, state]))
  const restored: string[] = []
  const unmade: string[] = []
  const doubled: string[] = []
  for (const move of moves) {
    const old = stateOf.get(move.reservation_id)
    const made = stateOf.get(move.new_reservation_id)
    if (!made?.is_live) {
      continue
    }
    if (made.quantity === move.quantity) {
      unmade.push(made.id)
      restored.push(...(old && !old.is_live ? [old.id] : []))
    } else if (old?.is_live) {
      doubled.push(old.id)
    }
  }
  if (restored.length) {
    await inventory.restoreReservationItems(restored)
  }
  if (unmade.length) {
    await inventory.deleteReservationItems(unmade)
  }
  if (doubled.length) {
    await inventory.softDeleteReservationItems(doubled)
  }
  await service.dropMoves(move_id)
}

/** Ids of both sides, for who follows Medusa's events. */
export type MovedReservations = {
  created: { id: string; order_id: string }[]
  deleted: { id: string; order_id: string }[]
}

export const movedOf = (begun: readonly BegunMove[]): MovedReservations => ({
  created: begun.map(({ new_reservation_id: id, order_id }) => ({
    id,
    order_id,
  })),
  deleted: begun.map(({ reservation_id: id, order_id }) => ({ id, order_id })),
})

/**
 * Reservations follow goods to where they were received (rule G5). The deed
 * makes the move its own; without a deed it is taken back.
 */
export const moveReservationsStep = createStep(
  "backorders-move-reservations",
  async (
    input: {
      posting_id: string
      moves: ReservationMove[]
      is_waiting: boolean
    },
    { container }
  ) => {
    const { posting_id, moves } = input
    if (!moves.length) {
      return new StepResponse(movedOf([]), null)
    }
    const begun = await whileOrdersLocked(
      container,
      [...new Set(moves.map((move) => move.order_id))],
      () =>
        whileItemsLocked(container, moves, () =>
          moveReservations(container, posting_id, moves, input)
        )
    )
    return new StepResponse(movedOf(begun), posting_id)
  },
  async (move_id, { container }) => {
    if (move_id) {
      await takeBackMoves(container, move_id)
    }
  }
)

/** Tells which reservations moved, as Medusa's own workflows do. */
export function emitMoved(moved: WorkflowData<MovedReservations>) {
  emitEventStep({
    eventName: ReservationItemWorkflowEvents.CREATED,
    data: transform({ moved }, (data) => data.moved.created),
  }).config({ name: "backorders-emit-reserved" })
  emitEventStep({
    eventName: ReservationItemWorkflowEvents.DELETED,
    data: transform({ moved }, (data) => data.moved.deleted),
  }).config({ name: "backorders-emit-unreserved" })
}
