import {
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/backorder/service"
import { postedDeed } from "../steps/posted-deed"

const letGo = postedDeed("backorders-uninstall", {
  plan: async (service, _: Actor) => (await service.findRemains()).entries,
  deed: (service, input) => service.letGo(input, input),
})

/**
 * Gives back to the store what the plugin keeps of it: lifts every hold, and
 * takes what its purchase orders added off Medusa's incoming quantities. What
 * others wrote there stays, and so do reservations. Emits nothing: whoever
 * listens is about to be removed.
 *
 * Used by the script `uninstall`, which drops the tables afterwards.
 *
 * @throws Refusal `purchase_order.busy` when somebody works on a purchase order meanwhile
 * @example await uninstallBackordersWorkflow(container).run({ input: {} })
 */
export const uninstallBackordersWorkflow = createWorkflow(
  "backorders-uninstall",
  (input: WorkflowData<Actor>) => new WorkflowResponse(letGo(input))
)
