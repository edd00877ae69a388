import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import sweepUnreservedDemand from "../src/jobs/sweep-unreserved-demand"
import backfillOrderFacts from "../src/scripts/backfill-order-facts"
import {
  completeOrders,
  createPlainOrders,
  loadShop,
  moveOrdersBack,
  type Shop,
} from "./plain-orders"
import { tell } from "./tell"

const perBatch = 100
/** Days into the past. The youngest tenth of the orders is still open. */
const oldest = 180
const open = 0.1

/**
 * As many orders as `--orders` says, without the checkout: what a shop has after half a year.
 * Called by `npm start -- --orders 2000`.
 */
export default async function addOrders({ container, args }: ExecArgs) {
  const wanted = Number(args[0])
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ count }] = await knex("order").whereNull("deleted_at").count()
  const missing = wanted - Number(count)
  const shop = await loadShop(container)

  for (let made = 0; made < missing; made += perBatch) {
    const size = Math.min(perBatch, missing - made)
    const ids = await createPlainOrders(container, shop, made, size)
    const days = ids.map((_, at) => {
      // Denser towards today, as in a shop that grows.
      const age = 1 - (made + at + 1) / missing
      return 1 + age * oldest
    })
    await moveOrdersBack(container, ids, days)
    const isOpen = ids.filter((_, at) => (made + at) / missing >= 1 - open)
    await completeOrders(
      container,
      ids.filter((id) => !isOpen.includes(id)),
      shop.locationId
    )
    await reserve(container, isOpen, shop)
    const done = made + size
    if (done % 500 === 0 || done === missing) {
      tell(`${Number(count) + done} of ${wanted} orders`)
    }
  }
  await backfillOrderFacts({ container })
  // The last events may still be on their way when this process ends.
  await sweepUnreservedDemand(container)
}

async function reserve(container: MedusaContainer, ids: string[], shop: Shop) {
  if (!ids.length) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw(
    `select line.id, line.variant_id, item.quantity::float as quantity
     from order_item item join order_line_item line on line.id = item.item_id where item.order_id = any(:ids)`,
    { ids }
  )
  const byId = new Map(shop.variants.map((variant) => [variant.id, variant]))
  await createReservationsWorkflow(container).run({
    input: {
      reservations: rows.map(
        (line: { id: string; variant_id: string; quantity: number }) => {
          const [item] = byId.get(line.variant_id)!.inventory_items
          return {
            line_item_id: line.id,
            inventory_item_id: item.inventory_item_id,
            location_id: item.inventory.location_levels[0].location_id,
            quantity: line.quantity,
            allow_backorder: true,
          }
        }
      ),
    },
  })
}
