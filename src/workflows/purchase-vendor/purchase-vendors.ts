import {
  createHook,
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/backorder/service"
import {
  CreatePurchaseVendorBody,
  SetPurchaseVendorItemsBody,
  UpdatePurchaseVendorBody,
} from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"

export type CreatePurchaseVendorInput = {
  vendor: CreatePurchaseVendorBody
} & Actor

const createPurchaseVendorStep = deedStep(
  "backorders-create-purchase-vendor-step",
  (service, input: CreatePurchaseVendorInput) =>
    service.savePurchaseVendor(
      checkInput(CreatePurchaseVendorBody, input.vendor),
      input
    )
)

/**
 * Makes a vendor. Used by `POST /admin/purchase-vendors`. Hook
 * `purchaseVendorCreated`.
 *
 * @throws Refusal `purchase_vendor.code_taken`, `purchase_vendor.unknown_currency`
 * @example
 * await createPurchaseVendorWorkflow(container).run({
 *   input: { vendor: { name: "Nordic Textiles", currency_code: "eur" } },
 * })
 */
export const createPurchaseVendorWorkflow = createWorkflow(
  "backorders-create-purchase-vendor",
  (input: WorkflowData<CreatePurchaseVendorInput>) => {
    const created = createPurchaseVendorStep(input)
    const purchaseVendorCreated = createHook("purchaseVendorCreated", {
      created,
    })
    return new WorkflowResponse(created, { hooks: [purchaseVendorCreated] })
  }
)

export type UpdatePurchaseVendorInput = {
  id: string
  vendor: UpdatePurchaseVendorBody
} & Actor

const updatePurchaseVendorStep = deedStep(
  "backorders-update-purchase-vendor-step",
  (service, input: UpdatePurchaseVendorInput) =>
    service.savePurchaseVendor(
      { id: input.id, ...checkInput(UpdatePurchaseVendorBody, input.vendor) },
      input
    )
)

/**
 * Changes the given fields of a vendor. Used by `POST /admin/purchase-vendors/:id`.
 *
 * @throws Refusal `purchase_vendor.not_found`, `purchase_vendor.code_taken`
 * @example
 * await updatePurchaseVendorWorkflow(container).run({
 *   input: { id: "pvend_01J", vendor: { is_active: false } },
 * })
 */
export const updatePurchaseVendorWorkflow = createWorkflow(
  "backorders-update-purchase-vendor",
  (input: WorkflowData<UpdatePurchaseVendorInput>) =>
    new WorkflowResponse(updatePurchaseVendorStep(input))
)

export type DeletePurchaseVendorInput = { id: string } & Actor

const deletePurchaseVendorStep = deedStep(
  "backorders-delete-purchase-vendor-step",
  (service, input: DeletePurchaseVendorInput) =>
    service.removePurchaseVendor(input.id, input)
)

/**
 * Deletes a vendor that was never used. Used by
 * `DELETE /admin/purchase-vendors/:id`.
 *
 * @throws Refusal `purchase_vendor.in_use`
 * @example
 * await deletePurchaseVendorWorkflow(container).run({ input: { id: "pvend_01J" } })
 */
export const deletePurchaseVendorWorkflow = createWorkflow(
  "backorders-delete-purchase-vendor",
  (input: WorkflowData<DeletePurchaseVendorInput>) =>
    new WorkflowResponse(deletePurchaseVendorStep(input))
)

export type SetPurchaseVendorItemsInput = {
  vendor_id: string
} & SetPurchaseVendorItemsBody &
  Actor

const setPurchaseVendorItemsStep = deedStep(
  "backorders-set-purchase-vendor-items-step",
  (service, { vendor_id, items, ...actor }: SetPurchaseVendorItemsInput) =>
    service.savePurchaseVendorItems(
      vendor_id,
      checkInput(SetPurchaseVendorItemsBody, { items }).items,
      actor
    )
)

/**
 * Creates or updates what a vendor sells, by inventory item. Used by
 * `POST /admin/purchase-vendors/:id/items`.
 *
 * @throws Refusal `purchase_vendor.not_found`, `inventory_item.not_found`, `purchase_order_line.quantity_fractional`
 * @example
 * await setPurchaseVendorItemsWorkflow(container).run({
 *   input: {
 *     vendor_id: "pvend_01J",
 *     items: [{ inventory_item_id: "iitem_01J", unit_cost: 7.5, is_preferred: true }],
 *   },
 * })
 */
export const setPurchaseVendorItemsWorkflow = createWorkflow(
  "backorders-set-purchase-vendor-items",
  (input: WorkflowData<SetPurchaseVendorItemsInput>) => {
    const saved = setPurchaseVendorItemsStep(input)
    const purchaseVendorItemsSet = createHook("purchaseVendorItemsSet", {
      saved,
    })
    return new WorkflowResponse(saved, { hooks: [purchaseVendorItemsSet] })
  }
)

export type DeletePurchaseVendorItemInput = {
  vendor_id: string
  id: string
} & Actor

const deletePurchaseVendorItemStep = deedStep(
  "backorders-delete-purchase-vendor-item-step",
  (service, input: DeletePurchaseVendorItemInput) =>
    service.removePurchaseVendorItem(input.vendor_id, input.id, input)
)

/**
 * Removes an item from a vendor. Used by
 * `DELETE /admin/purchase-vendors/:id/items/:item_id`.
 *
 * @throws Refusal `purchase_vendor_item.not_found`
 * @example
 * await deletePurchaseVendorItemWorkflow(container).run({
 *   input: { vendor_id: "pvend_01J", id: "pvitem_01J" },
 * })
 */
export const deletePurchaseVendorItemWorkflow = createWorkflow(
  "backorders-delete-purchase-vendor-item",
  (input: WorkflowData<DeletePurchaseVendorItemInput>) =>
    new WorkflowResponse(deletePurchaseVendorItemStep(input))
)
