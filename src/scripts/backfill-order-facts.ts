import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"

/** Orders in one transaction. */
const BATCH = 1000

/**
 * Has the reports know the orders from before the plugin was installed. Once;
 * run again, it goes on where it was stopped.
 *
 * @example npx medusa exec ./node_modules/medusa-plugin-backorders/.medusa/server/src/scripts/backfill-order-facts.js
 */
export default async function backfillOrderFacts({
  container,
}: Pick<ExecArgs, "container">) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let after = ""
  let noted = 0
  for (;;) {
    const order_ids = await service.findOrdersWithoutFacts(after, BATCH)
    const last = order_ids.at(-1)
    if (!last) {
      logger.info(`${noted} orders are known to the reports now.`)
      return noted
    }
    await service.noteOrderFacts(order_ids)
    after = last
    noted += order_ids.length
    if (noted % (BATCH * 20) === 0) {
      logger.info(`${noted} orders so far ...`)
    }
  }
}
