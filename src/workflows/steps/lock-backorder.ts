import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../domain"
import { backorderService } from "./deed-step"
import { whileOrdersLocked } from "./lock-orders"

/**
 * Runs a job while the order of a backorder is locked (rule H6).
 *
 * @throws Refusal `backorder.not_found`
 */
export async function whileBackorderLocked<T>(
  container: MedusaContainer,
  id: string,
  job: () => Promise<T>
): Promise<T> {
  const [backorder] = await backorderService(container).viewBackorders([id])
  if (!backorder) {
    throw new Refusal("backorder.not_found", { id })
  }
  return await whileOrdersLocked(container, [backorder.order_id], job)
}
