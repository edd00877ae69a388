import {
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/backorder/service"
import { UpdateBackorderLimitInput as schema } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import type { z } from "@medusajs/framework/zod"

export type UpdateBackorderLimitInput = z.infer<typeof schema> & Actor

const updateBackorderLimitStep = deedStep(
  "backorders-update-backorder-limit-step",
  (service, input: UpdateBackorderLimitInput) =>
    service.setBackorderLimit(checkInput(schema, input), input)
)

/**
 * Sets how far a variant may be sold beyond its stock: `fixed` with a
 * `quantity` in units of the variant, `on_order` for what is on order and
 * free, `none` for no limit.
 *
 * Used by `POST /admin/product-variants/:id/backorder-limit`.
 *
 * @throws Refusal `product_variant.not_found`, `backorder_limit.quantity_required`
 * @example
 * await updateBackorderLimitWorkflow(container).run({
 *   input: { variant_id: "variant_01J", type: "fixed", quantity: 10 },
 * })
 */
export const updateBackorderLimitWorkflow = createWorkflow(
  "backorders-update-backorder-limit",
  (input: WorkflowData<UpdateBackorderLimitInput>) =>
    new WorkflowResponse(updateBackorderLimitStep(input))
)
