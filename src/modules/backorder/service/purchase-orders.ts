import { dayOf } from "../../../domain"
import * as change from "../deeds/change-purchase-order"
import * as close from "../deeds/close-purchase-order"
import { duplicatePurchaseOrder } from "../deeds/duplicate-purchase-order"
import * as create from "../deeds/create-purchase-order"
import * as endOrder from "../deeds/end-purchase-order"
import * as issue from "../deeds/issue-purchase-orders"
import * as lines from "../deeds/move-lines"
import * as planned from "../deeds/plan-purchase-order-change"
import * as preview from "../deeds/preview-purchase-order"
import * as replace from "../deeds/replace-vendor"
import * as imports from "../sql/import-purchase-orders"
import { ordersOfLines } from "../sql/purchase-orders"
import * as orders from "../sql/view-purchase-orders"
import { Paging } from "../sql/filters"
import { WithCustomerMessages } from "./customer-messages"
import type { Actor } from "./options"

/** Purchase orders, from draft to closed. */
export class WithPurchaseOrders extends WithCustomerMessages {
  /** A draft by hand. */
  async draftPurchaseOrder(input: create.PurchaseOrderInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      create.createPurchaseOrder(em, input, deed)
    )
  }

  /** Purchase orders of a file. @throws Refusal `request.invalid` naming the lines that can't be used */
  async readPurchaseOrders(csv: string, location_id: string | null) {
    return await this.onPool((em) =>
      imports.readPurchaseOrders(em, csv, location_id)
    )
  }

  /** @throws Refusal `purchase_order.reference_known` */
  async refuseKnownReference(vendor_id: string, reference: string) {
    await this.onPool((em) =>
      imports.refuseKnownReference(em, vendor_id, reference)
    )
  }

  /** What an edit posts to incoming quantities. @throws Refusal where it is not possible */
  async planPurchaseOrderChange(input: planned.PurchaseOrderChange) {
    return await this.read(
      async (em, deed) => (await planned.planChange(em, input, deed)).entries
    )
  }

  /** Rules P2 and P8; `posting_id` is what was posted for it. */
  async changePurchaseOrder(
    input: planned.PurchaseOrderChange & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      change.changePurchaseOrder(em, input, deed)
    )
  }

  /** What issuing posts. @throws Refusal where it is not possible */
  async planPurchaseOrderIssue(input: issue.IssueInput) {
    return await this.read(
      async (em, deed) => (await issue.planIssue(em, input, deed)).entries
    )
  }

  /** Rule P1. */
  async issuePurchaseOrders(
    input: issue.IssueInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      issue.issuePurchaseOrders(em, input, deed)
    )
  }

  /** What canceling takes back. @throws Refusal where it is not possible */
  async planPurchaseOrderCancel(input: endOrder.CancelInput) {
    return await this.read(
      async (em, deed) => (await endOrder.planCancel(em, input, deed)).entries
    )
  }

  /** Rules P4 and X2. */
  async cancelPurchaseOrder(
    input: endOrder.CancelInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      endOrder.cancelPurchaseOrder(em, input, deed)
    )
  }

  /** Drafts only. */
  async removePurchaseOrder(id: string, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      endOrder.deletePurchaseOrder(em, id, deed)
    )
  }

  /** What closing takes back. @throws Refusal where it is not possible */
  async planPurchaseOrderClose(input: close.CloseInput) {
    return await this.read(
      async (em, deed) => (await close.planClose(em, input, deed)).entries
    )
  }

  /** Rule P3. */
  async closePurchaseOrder(
    input: close.CloseInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      close.closePurchaseOrder(em, input, deed)
    )
  }

  /** What reopening puts back. @throws Refusal where it is not possible */
  async planPurchaseOrderReopen(input: close.ReopenInput) {
    return await this.read(
      async (em, deed) => (await close.planReopen(em, input, deed)).entries
    )
  }

  async reopenPurchaseOrder(
    input: close.ReopenInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      close.reopenPurchaseOrder(em, input, deed)
    )
  }

  /** What replacing the vendor takes off order. @throws Refusal where it is not possible */
  async planVendorReplacement(input: replace.ReplaceVendorInput) {
    return await this.read(
      async (em, deed) =>
        (await replace.planReplaceVendor(em, input, deed)).entries
    )
  }

  /** Rule P9. */
  async replaceVendor(
    input: replace.ReplaceVendorInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      replace.replaceVendor(em, input, deed)
    )
  }

  /** Lines of a draft to another vendor's draft. */
  async movePurchaseOrderLines(input: lines.MoveLinesInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      lines.moveLines(em, input, deed)
    )
  }

  /** A draft of the same lines. */
  async duplicatePurchaseOrder(id: string, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      duplicatePurchaseOrder(em, id, deed)
    )
  }

  /** What an edit would do; nothing is written. */
  async previewPurchaseOrderChange(input: planned.PurchaseOrderChange) {
    return await this.read((em, deed) => preview.previewChange(em, input, deed))
  }

  /** Who loses supply when it is closed; nothing is written. */
  async previewPurchaseOrderClose(input: Omit<close.CloseInput, "reason">) {
    return await this.read((em, deed) => preview.previewClose(em, input, deed))
  }

  /** Who loses supply when it is canceled; nothing is written. */
  async previewPurchaseOrderCancel(id: string) {
    return await this.read((em, deed) => preview.previewCancel(em, id, deed))
  }

  /** What replacing the vendor would do; nothing is written. */
  async previewVendorReplacement(input: replace.ReplaceVendorInput) {
    return await this.read((em, deed) =>
      preview.previewReplacement(em, input, deed)
    )
  }

  async viewPurchaseOrders(ids: string[]) {
    return await this.read((em, deed) =>
      orders.viewPurchaseOrders(em, ids, dayOf(deed.now))
    )
  }

  async pagePurchaseOrders(
    filters: orders.PurchaseOrderFilters,
    paging: Paging
  ) {
    return await this.read((em, deed) =>
      orders.listPurchaseOrders(em, filters, paging, dayOf(deed.now))
    )
  }

  /** The purchase orders of lines. @throws Refusal for an unknown line */
  async ordersOfLines(line_ids: string[]) {
    return await this.read((em) => ordersOfLines(em, line_ids))
  }
}
