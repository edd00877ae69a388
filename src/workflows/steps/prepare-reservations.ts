import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { add, Refusal, subtract } from "../../domain"
import { backorderService } from "./deed-step"
import { whileOrdersLocked } from "./lock-orders"

export type Prepared = {
  order_ids: string[]
  inventory_item_ids: string[]
  allowed_reservation_ids: string[]
  raised: { id: string; by: number }[]
  created_reservation_ids: string[]
  created_level_ids: string[]
}

/**
 * Makes the reservations of short orders fit for waiting (rule B8): Medusa
 * refuses partial fulfillments of a reservation that does not allow backorder,
 * and can't fulfill what it never reserved. Run again after an order edit, it
 * only does what is missing.
 *
 * After the deed, never before it: what a refused request had prepared would
 * be undone under the feet of the one that came first.
 */
export const prepareReservationsStep = createStep(
  "backorders-prepare-reservations",
  async (
    input: { order_ids: string[] },
    { container }
  ): Promise<StepResponse<Prepared, Prepared>> =>
    await prepareOrUndo(container, input.order_ids),
  undo
)

/**
 * The same for goods that came for orders whose reservation somebody has
 * deleted: what a receipt gives to an order is reserved for it, else Medusa
 * can't pack it. Under the lock of these orders, as somebody may be packing
 * some of it; where that takes long the sweep does it.
 */
export const reserveGoodsStep = createStep(
  "backorders-reserve-goods",
  async (
    input: { purchase_order_ids: string[] },
    { container }
  ): Promise<StepResponse<Prepared, Prepared>> => {
    const order_ids = await backorderService(
      container
    ).findOrdersWithoutReservation(input.purchase_order_ids)
    try {
      return await whileOrdersLocked(container, order_ids, () =>
        prepareOrUndo(container, order_ids)
      )
    } catch (error) {
      if (!Refusal.is(error, "order.busy")) {
        throw error
      }
      return await prepareOrUndo(container, [])
    }
  },
  undo
)

/** Where `prepare` begins: it adds what it does. */
export const nothingPrepared = (order_ids: string[]): Prepared => ({
  order_ids,
  inventory_item_ids: [],
  allowed_reservation_ids: [],
  raised: [],
  created_reservation_ids: [],
  created_level_ids: [],
})

async function prepareOrUndo(container: MedusaContainer, order_ids: string[]) {
  const prepared = nothingPrepared(order_ids)
  try {
    await prepare(container, prepared)
  } catch (error) {
    await undoPrepared(container, prepared)
    throw error
  }
  return new StepResponse(prepared, prepared)
}

async function undo(
  prepared: Prepared | undefined,
  { container }: { container: MedusaContainer }
) {
  if (prepared) {
    await undoPrepared(container, prepared)
  }
}

export async function prepare(container: MedusaContainer, prepared: Prepared) {
  const { order_ids } = prepared
  if (!order_ids.length) {
    return
  }
  const items = itemsOf(await findToPrepare(container, order_ids))
  if (!items.length) {
    return
  }
  prepared.inventory_item_ids = items
  await whileLocked(container, items, async () => {
    // Looked up again under the locks: somebody else may have prepared the same.
    const { reservations, partial, unreserved, missing_levels } =
      await findToPrepare(container, order_ids, items)
    await allow(container, reservations, prepared)
    await raise(container, partial, prepared)
    await addLevels(container, missing_levels, prepared)
    await reserve(container, unreserved, prepared)
  })
  await lookAgain(container, prepared)
}

/** What is reserved now is no longer unreserved, and the other way round. */
async function lookAgain(container: MedusaContainer, prepared: Prepared) {
  if (prepared.raised.length || prepared.created_reservation_ids.length) {
    await backorderService(container).refreshUnreservedDemand(
      prepared.order_ids
    )
  }
}

const whileLocked = <T>(
  container: MedusaContainer,
  items: string[],
  job: () => Promise<T>
) => container.resolve(Modules.LOCKING).execute(items, job, { timeout: 30 })

type ToPrepare = Awaited<
  ReturnType<ReturnType<typeof backorderService>["findReservationsToPrepare"]>
>

async function findToPrepare(
  container: MedusaContainer,
  order_ids: string[],
  items?: string[]
): Promise<ToPrepare> {
  const found =
    await backorderService(container).findReservationsToPrepare(order_ids)
  const isLocked = (row: { inventory_item_id: string }) =>
    !items || items.includes(row.inventory_item_id)
  return {
    reservations: found.reservations.filter(isLocked),
    partial: found.partial.filter(isLocked),
    unreserved: found.unreserved.filter(isLocked),
    missing_levels: found.missing_levels.filter(isLocked),
  }
}

const itemsOf = ({ reservations, partial, unreserved }: ToPrepare) =>
  [
    ...new Set(
      [...reservations, ...partial, ...unreserved].map(
        (row) => row.inventory_item_id
      )
    ),
  ].sort()

async function allow(
  container: MedusaContainer,
  reservations: ToPrepare["reservations"],
  prepared: Prepared
) {
  if (reservations.length) {
    await container
      .resolve(Modules.INVENTORY)
      .updateReservationItems(
        reservations.map(({ id }) => ({ id, allow_backorder: true }))
      )
    prepared.allowed_reservation_ids = reservations.map(({ id }) => id)
  }
}

async function raise(
  container: MedusaContainer,
  partial: ToPrepare["partial"],
  prepared: Prepared
) {
  if (partial.length) {
    await changeQuantities(
      container,
      partial.map(({ id, missing }) => ({ id, by: missing }))
    )
    prepared.raised = partial.map(({ id, missing }) => ({ id, by: missing }))
  }
}

async function changeQuantities(
  container: MedusaContainer,
  changes: Prepared["raised"]
) {
  const inventory = container.resolve(Modules.INVENTORY)
  const rows = await inventory.listReservationItems(
    { id: changes.map(({ id }) => id) },
    { take: changes.length }
  )
  await inventory.updateReservationItems(
    rows.map(({ id, quantity }) => ({
      id,
      quantity: add(
        Number(quantity),
        ...changes.filter((change) => change.id === id).map(({ by }) => by)
      ),
      allow_backorder: true,
    }))
  )
}

async function addLevels(
  container: MedusaContainer,
  missing: ToPrepare["missing_levels"],
  prepared: Prepared
) {
  if (missing.length) {
    const levels = await container
      .resolve(Modules.INVENTORY)
      .createInventoryLevels(
        missing.map((level) => ({ ...level, stocked_quantity: 0 }))
      )
    prepared.created_level_ids = levels.map((level) => level.id)
  }
}

async function reserve(
  container: MedusaContainer,
  unreserved: ToPrepare["unreserved"],
  prepared: Prepared
) {
  if (unreserved.length) {
    const created = await container
      .resolve(Modules.INVENTORY)
      .createReservationItems(
        unreserved.map(
          ({ line_item_id, inventory_item_id, location_id, quantity }) => ({
            line_item_id,
            inventory_item_id,
            location_id,
            quantity,
            allow_backorder: true,
            description: "Backordered",
          })
        )
      )
    prepared.created_reservation_ids = created.map((row) => row.id)
  }
}

/** Takes back what was prepared; what is gone or in use by now stays. */
export async function undoPrepared(
  container: MedusaContainer,
  prepared: Prepared
) {
  if (!prepared.inventory_item_ids.length) {
    return
  }
  const inventory = container.resolve(Modules.INVENTORY)
  await whileLocked(container, prepared.inventory_item_ids, async () => {
    const made = prepared.created_reservation_ids.length
      ? await inventory.listReservationItems(
          { id: prepared.created_reservation_ids },
          { take: prepared.created_reservation_ids.length }
        )
      : []
    if (made.length) {
      await inventory.deleteReservationItems(made.map(({ id }) => id))
    }
    const levels = prepared.created_level_ids.length
      ? await inventory.listInventoryLevels(
          { id: prepared.created_level_ids },
          { take: prepared.created_level_ids.length }
        )
      : []
    const unused = levels.filter(
      (level) =>
        !Number(level.stocked_quantity) &&
        !Number(level.reserved_quantity) &&
        !Number(level.incoming_quantity)
    )
    if (unused.length) {
      await inventory.deleteInventoryLevels(unused.map(({ id }) => id))
    }
    if (prepared.raised.length) {
      await changeQuantities(
        container,
        prepared.raised.map(({ id, by }) => ({ id, by: subtract(0, by) }))
      )
    }
    if (prepared.allowed_reservation_ids.length) {
      const rows = await inventory.listReservationItems(
        { id: prepared.allowed_reservation_ids },
        { take: prepared.allowed_reservation_ids.length }
      )
      if (rows.length) {
        await inventory.updateReservationItems(
          rows.map(({ id }) => ({ id, allow_backorder: false }))
        )
      }
    }
  })
  await lookAgain(container, prepared)
}
