import { canDo, type Right } from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import { useRights } from "../../hooks/use-rights"

/** What this page offers for a purchase order as it stands. The rules are the server's. */
export const purchaseOrderCan = (purchaseOrder: PurchaseOrder) => {
  const isDraft = purchaseOrder.status === "draft"

  return {
    edit: canDo(purchaseOrder, "edit"),
    /** In place; once issued, the vendor has been told, and staff ask for it. */
    editLines: isDraft,
    /** Enabled or not, the button belongs to a draft. */
    showIssue: isDraft,
    receive: canDo(purchaseOrder, "receive"),
    ship: canDo(purchaseOrder, "ship"),
    bill: canDo(purchaseOrder, "bill"),
    delete: canDo(purchaseOrder, "delete"),
    /** A draft is deleted instead. */
    cancel: !isDraft && canDo(purchaseOrder, "cancel"),
    close: canDo(purchaseOrder, "close"),
    reopen: canDo(purchaseOrder, "reopen"),
    duplicate:
      canDo(purchaseOrder, "duplicate") && purchaseOrder.lines.length > 0,
    /** A draft's is simply edited. */
    replaceVendor: !isDraft && canDo(purchaseOrder, "replace_vendor"),
    moveLines:
      canDo(purchaseOrder, "move_lines") && purchaseOrder.lines.length > 0,
    chooseVendor: isDraft,
    moveDelivery:
      isDraft && purchaseOrder.lines.every(({ pegs }) => !pegs.length),
  }
}

type Deed = keyof ReturnType<typeof purchaseOrderCan>

const RIGHTS: Partial<Record<Deed, Right>> = {
  receive: "purchase_receipt:create",
  bill: "purchase_bill:create",
  delete: "purchase_order:delete",
  duplicate: "purchase_order:create",
}

/** The same, of what the user may do. */
export const usePurchaseOrderCan = (purchaseOrder: PurchaseOrder) => {
  const may = useRights()
  const can = purchaseOrderCan(purchaseOrder)

  return Object.fromEntries(
    Object.entries(can).map(([deed, isPossible]) => [
      deed,
      isPossible && may(RIGHTS[deed as Deed] ?? "purchase_order:update"),
    ])
  ) as Record<Deed, boolean>
}
