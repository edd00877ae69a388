import {
  createHook,
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/backorder/service"
import { VendorListBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"

export type ImportVendorListInput = VendorListBody & Actor

const importVendorListStep = deedStep(
  "backorders-import-vendor-list-step",
  (service, input: ImportVendorListInput) =>
    service.importVendorList(checkInput(VendorListBody, input).csv, input)
)

/**
 * Takes over a CSV of what every vendor sells: vendor, sku, vendor sku, cost,
 * minimum, multiple, lead days, preferred. Unknown vendors are made. All or
 * nothing.
 *
 * Used by `POST /admin/purchase-vendor-items/csv`. Hook `vendorListImported`.
 *
 * @throws Refusal `purchase_vendor_item.rows_wrong`, `csv.column_missing`
 * @example
 * await importVendorListWorkflow(container).run({
 *   input: { csv: "vendor,sku,cost\nNordic Textiles,LS-M,7.50" },
 * })
 */
export const importVendorListWorkflow = createWorkflow(
  "backorders-import-vendor-list",
  (input: WorkflowData<ImportVendorListInput>) => {
    const imported = importVendorListStep(input)
    const vendorListImported = createHook("vendorListImported", { imported })
    return new WorkflowResponse(imported, { hooks: [vendorListImported] })
  }
)
