import type { ExecArgs, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type { Remains } from "../modules/backorder/deeds/uninstall"
import type BackorderModuleService from "../modules/backorder/service"
import { uninstallBackordersWorkflow } from "../workflows"
import { withMarks } from "../workflows/steps/post-stock"

/** How many of a kind are named. */
const NAMED = 20

/** Inventory levels that are cleaned at once. */
const BATCH = 500

/**
 * Takes the plugin out of a store. Alone it only says what it would do. With
 * `remove` it lifts the holds, takes the plugin's part off Medusa's incoming
 * quantities, and drops the plugin's tables; then take the plugin out of
 * `medusa-config.ts`. Stop the store's servers first.
 *
 * @example
 * npx medusa exec ./node_modules/medusa-plugin-backorders/.medusa/server/src/scripts/uninstall.js
 * npx medusa exec ./node_modules/medusa-plugin-backorders/.medusa/server/src/scripts/uninstall.js remove
 */
export default async function uninstall({ container, args = [] }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const isForReal = [...args, ...process.argv].includes("remove")

  sayRemains(logger, await service.findRemains())
  if (!isForReal) {
    logger.info(
      "Nothing was changed. To do it, run the same again with the word remove behind it."
    )
    return
  }
  await uninstallBackordersWorkflow(container).run({ input: {} })
  await cleanLevels(container)
  const tables = await service.dropTables()
  logger.info(
    `Done: holds are lifted, incoming quantities are taken back, ${tables.length} tables are dropped. Now take medusa-plugin-backorders out of medusa-config.ts.`
  )
}

function sayRemains(logger: Logger, remains: Remains) {
  const say = (what: string, names: readonly string[]) => {
    const more =
      names.length > NAMED ? `, and ${names.length - NAMED} more` : ""
    const list = names.length
      ? `: ${names.slice(0, NAMED).join(", ")}${more}`
      : ""
    logger.info(`${names.length} ${what}${list}`)
  }
  say(
    "orders are on hold and will be free to ship and to charge",
    remains.held.map(({ order_id, order_display_id }) =>
      order_display_id ? `#${order_display_id}` : order_id
    )
  )
  say(
    "purchase orders are issued and will be forgotten",
    remains.open_purchase_orders
  )
  say(
    "incoming quantities go down",
    remains.entries.map(
      (entry) =>
        `${entry.inventory_item_id} at ${entry.location_id} by ${-entry.incoming_delta}`
    )
  )
  say(
    "reservations allow backorders because their orders were backordered, and stay as they are",
    remains.reservations.map(({ id }) => id)
  )
  logger.info(
    `${remains.marked_level_count} inventory levels lose a note of the plugin in their metadata.`
  )
}

/** Takes `backorder_postings` out of the metadata of the levels that it is in. */
async function cleanLevels(container: ExecArgs["container"]) {
  const inventory = container.resolve(Modules.INVENTORY)
  for (let skip = 0; ; skip += BATCH) {
    const levels = await inventory.listInventoryLevels(
      {},
      { skip, take: BATCH, order: { id: "ASC" } }
    )
    const marked = levels.filter((level) => level.metadata?.backorder_postings)
    if (marked.length) {
      await inventory.updateInventoryLevels(
        marked.map((level) => ({
          id: level.id,
          inventory_item_id: level.inventory_item_id,
          location_id: level.location_id,
          metadata: withMarks(level, []),
        }))
      )
    }
    if (levels.length < BATCH) {
      return
    }
  }
}
