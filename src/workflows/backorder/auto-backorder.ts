import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../domain"
import { backorderService } from "../steps/deed-step"
import { placeBackordersWorkflow } from "./place-backorders"

/** Orders of one request of the automation. */
const BATCH = 500

/**
 * With the setting `auto_backorder: "draft"`: backorders what is short into
 * the vendors' open drafts, so that a buyer finds one filled draft per vendor
 * in the morning. What a person canceled, released or left out stays as it is.
 * Run again it finds nothing to do.
 *
 * @param order_ids only these; without them all that is short
 */
export async function autoBackorder(
  container: MedusaContainer,
  order_ids?: readonly string[]
) {
  const service = backorderService(container)
  const settings = await service.readSettings()
  if (settings.auto_backorder !== "draft") {
    return
  }
  const ids = order_ids
    ? await service.leaveDecidedOrders([...order_ids])
    : await service.listOrdersToBackorder(BATCH)
  if (!ids.length) {
    return
  }
  try {
    await placeBackordersWorkflow(container).run({
      input: {
        orders: ids.map((order_id) => ({ order_id })),
        merge_into_drafts: true,
        trigger: "auto_backorder",
      },
    })
  } catch (error) {
    // Nothing of it is short, or somebody was faster: that is what was wanted.
    if (!Refusal.is(error)) {
      throw error
    }
  }
}
