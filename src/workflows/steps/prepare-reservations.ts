import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { backorderService } from "./deed-step"

type Prepared = {
  allowed_reservation_ids: string[]
  created_reservation_ids: string[]
  created_level_ids: string[]
}

/**
 * Makes the reservations of short orders fit for waiting (rule B8): Medusa
 * refuses partial fulfillments of a reservation that does not allow backorder,
 * and can't fulfill what it never reserved. Run again after an order edit, it
 * only does what is missing.
 */
export const prepareReservationsStep = createStep(
  "backorders-prepare-reservations",
  async (
    input: { order_ids: string[] },
    { container }
  ): Promise<StepResponse<Prepared, Prepared>> => {
    const prepared: Prepared = {
      allowed_reservation_ids: [],
      created_reservation_ids: [],
      created_level_ids: [],
    }
    try {
      await prepare(container, input.order_ids, prepared)
    } catch (error) {
      await undo(container, prepared)
      throw error
    }
    return new StepResponse(prepared, prepared)
  },
  async (prepared, { container }) => {
    if (prepared) {
      await undo(container, prepared)
    }
  }
)

async function prepare(
  container: MedusaContainer,
  order_ids: string[],
  prepared: Prepared
) {
  const service = backorderService(container)
  const { reservations, unreserved, missing_levels } =
    await service.findReservationsToPrepare(order_ids)
  const items = [
    ...new Set(
      [...reservations, ...unreserved].map((row) => row.inventory_item_id)
    ),
  ].sort()
  if (!items.length) {
    return
  }
  const inventory = container.resolve(Modules.INVENTORY)
  await container.resolve(Modules.LOCKING).execute(
    items,
    async () => {
      if (reservations.length) {
        await inventory.updateReservationItems(
          reservations.map(({ id }) => ({ id, allow_backorder: true }))
        )
        prepared.allowed_reservation_ids = reservations.map(({ id }) => id)
      }
      if (missing_levels.length) {
        const levels = await inventory.createInventoryLevels(
          missing_levels.map((level) => ({ ...level, stocked_quantity: 0 }))
        )
        prepared.created_level_ids = levels.map((level) => level.id)
      }
      if (unreserved.length) {
        const created = await inventory.createReservationItems(
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
    },
    { timeout: 30 }
  )
  if (unreserved.length) {
    await service.refreshUnreservedDemand([
      ...new Set(unreserved.map((row) => row.order_id)),
    ])
  }
}

async function undo(container: MedusaContainer, prepared: Prepared) {
  const inventory = container.resolve(Modules.INVENTORY)
  const ids = [
    ...prepared.allowed_reservation_ids,
    ...prepared.created_reservation_ids,
  ]
  if (!ids.length && !prepared.created_level_ids.length) {
    return
  }
  const rows = await inventory.listReservationItems(
    { id: ids },
    { take: ids.length + 1 }
  )
  const items = [...new Set(rows.map((row) => row.inventory_item_id))].sort()
  const back = async () => {
    if (prepared.created_reservation_ids.length) {
      await inventory.deleteReservationItems(prepared.created_reservation_ids)
    }
    if (prepared.created_level_ids.length) {
      await inventory.deleteInventoryLevels(prepared.created_level_ids)
    }
    const allowed = rows.filter((row) =>
      prepared.allowed_reservation_ids.includes(row.id)
    )
    if (allowed.length) {
      await inventory.updateReservationItems(
        allowed.map(({ id }) => ({ id, allow_backorder: false }))
      )
    }
  }
  await container
    .resolve(Modules.LOCKING)
    .execute(items.length ? items : ["backorders"], back, { timeout: 30 })
}
