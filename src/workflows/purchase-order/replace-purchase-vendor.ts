import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { ReplaceVendorInput } from "../../modules/backorder/deeds/replace-vendor"
import type { Actor } from "../../modules/backorder/service"
import { ReplaceVendorBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { postedDeed } from "../steps/posted-deed"

export type ReplacePurchaseVendorInput = ReplaceVendorInput & Actor

const replace = postedDeed("backorders-replace-purchase-vendor", {
  plan: (service, input: ReplacePurchaseVendorInput) =>
    service.planVendorReplacement(checkInput(withId(ReplaceVendorBody), input)),
  deed: (service, input) => service.replaceVendor(input, input),
})

/**
 * Replaces the vendor of a purchase order in one transaction (rule P9): a new
 * draft takes what is open and who waits for it, the old one is canceled or
 * closed, and no hold ends.
 *
 * Used by `POST /admin/purchase-orders/:id/replace-vendor`. Emits
 * `purchase_order.created`, and `.canceled` or `.closed` for the old one; hook `purchaseVendorReplaced`.
 *
 * @throws Refusal `purchase_vendor.not_found`, `purchase_order.same_vendor`
 * @example
 * const { result } = await replacePurchaseVendorWorkflow(container).run({
 *   input: { id: "po_01J", vendor_id: "pvend_02J", reason: "Faster" },
 * })
 * result.id // the new draft
 */
export const replacePurchaseVendorWorkflow = createWorkflow(
  "backorders-replace-purchase-vendor",
  (input: WorkflowData<ReplacePurchaseVendorInput>) => {
    const replaced = replace(input)
    emitEventStep({
      eventName: "purchase_order.created",
      data: transform({ replaced }, (data) => ({ id: data.replaced.id })),
    }).config({ name: "backorders-emit-drafted" })
    for (const status of ["canceled", "closed"] as const) {
      emitEventStep({
        eventName: `purchase_order.${status}`,
        data: transform({ replaced, status }, ({ replaced, status }) =>
          replaced.replaced.status === status
            ? [{ id: replaced.replaced.id }]
            : []
        ),
      }).config({ name: `backorders-emit-${status}` })
    }
    const purchaseVendorReplaced = createHook("purchaseVendorReplaced", {
      replaced,
    })
    return new WorkflowResponse(replaced, { hooks: [purchaseVendorReplaced] })
  }
)
