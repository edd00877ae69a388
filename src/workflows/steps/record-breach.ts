import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { HeldAct, HeldActType, refuseDuringHold } from "../../domain"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import type { OrderNames } from "../../modules/backorder/sql/hold"

/** Something that was done to an order. */
export type Deed = {
  orders: OrderNames
  /** What it is called. */
  name: HeldActType
  /** What the hold judges. */
  act: HeldAct
  /** When it was done. The hold of that moment counts, not the one of now. */
  at: Date
  /** What it was done to or by: a fulfillment, a payment, an order. */
  id: string
  /** Tells two deeds on the same thing apart. @default the id */
  key?: string
}

/**
 * Writes down what a hold should have stopped (rule H5). Nothing is undone:
 * goods that left and money that was taken are facts. The same deed, however
 * often and late it is told, stands there once.
 *
 * @example await recordBreach(container, { orders: { order_ids: [id] }, name: "complete", act: { type: "complete" }, at: new Date(), id })
 */
export async function recordBreach(container: MedusaContainer, deed: Deed) {
  const { orders, name, act, at, id, key = id } = deed
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const named = await service.findNamedOrders(orders)
  const heldBy = await service.findHoldsAt(
    named.map(({ order_id }) => order_id),
    at
  )
  for (const hold of heldBy.length ? await service.loadHolds(heldBy) : []) {
    if (!refuseDuringHold(hold, act)) {
      continue
    }
    const isNew = await service.writeBreach({
      backorder_id: hold.id,
      order_id: hold.order_id,
      act: name,
      id,
      key,
    })
    if (isNew) {
      await container.resolve(Modules.EVENT_BUS).emit({
        name: "backorder.breached",
        data: { id: hold.id, order_id: hold.order_id },
      })
    }
  }
}
