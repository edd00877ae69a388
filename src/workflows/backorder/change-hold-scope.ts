import {
  createHook,
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { HoldScope } from "../../domain"
import type { Actor } from "../../modules/backorder/service"
import { HoldScopeBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { whileBackorderLocked } from "../steps/lock-backorder"

export type ChangeHoldScopeInput = {
  id: string
  hold_scope: HoldScope
  reason?: string
} & Actor

const changeHoldScopeStep = deedStep(
  "backorders-change-hold-scope-step",
  (service, input: ChangeHoldScopeInput, container) =>
    whileBackorderLocked(container, input.id, () =>
      service.changeHoldScope(checkInput(withId(HoldScopeBody), input), input)
    )
)

/**
 * Switches what the hold of one order blocks (rule H3): with `lines`, the
 * units that stock covers can be fulfilled while the rest waits.
 *
 * Used by `POST /admin/backorders/:id/hold-scope`. Hook `holdScopeChanged`.
 *
 * @throws Refusal `backorder.not_found`, `backorder.not_on_hold`
 * @example
 * await changeHoldScopeWorkflow(container).run({
 *   input: { id: "bord_01J", hold_scope: "lines" },
 * })
 */
export const changeHoldScopeWorkflow = createWorkflow(
  "backorders-change-hold-scope",
  (input: WorkflowData<ChangeHoldScopeInput>) => {
    const changed = changeHoldScopeStep(input)
    const holdScopeChanged = createHook("holdScopeChanged", { changed })
    return new WorkflowResponse(changed, { hooks: [holdScopeChanged] })
  }
)
