import { canDo } from "../../../domain"
import type { PurchaseOrder } from "../../../types"

/** What this page offers for a purchase order as it stands. The rules are the server's. */
export const purchaseOrderCan = (purchaseOrder: PurchaseOrder) => {
  const isDraft = purchaseOrder.status === "draft"

  return {
    edit: canDo(purchaseOrder, "edit"),
    /** In place; once issued, the vendor has been told. */
    editLines: isDraft,
    /** Enabled or not, the button belongs to a draft. */
    showIssue: isDraft,
    receive: canDo(purchaseOrder, "receive"),
    ship: canDo(purchaseOrder, "ship"),
    bill: canDo(purchaseOrder, "bill"),
    delete: canDo(purchaseOrder, "delete"),
    /** A draft is deleted instead. */
    cancel: !isDraft && canDo(purchaseOrder, "cancel"),
    chooseVendor: isDraft,
    moveDelivery:
      isDraft && purchaseOrder.lines.every(({ pegs }) => !pegs.length),
  }
}
