import { PurchaseOrderAction, whyNot } from "./purchase-order"
import { Refusal, RefusalCode } from "./refusals"

/** How a refusal says what can't be done. */
const WORDS: Record<PurchaseOrderAction, string> = {
  edit: "be edited",
  issue: "be issued",
  send: "be sent",
  ask_for_date: "be asked about",
  receive: "be received",
  ship: "be shipped",
  bill: "be billed",
  cancel: "be canceled",
  close: "be closed",
  reopen: "be reopened",
  delete: "be deleted",
  move_lines: "have its lines moved",
  replace_vendor: "be given another vendor",
  duplicate: "be duplicated",
}

type Order = Parameters<typeof whyNot>[0] & { number: string }

/** Says of which purchase order, and what it can't do. */
export const refusalOf = (
  code: RefusalCode,
  { number, status }: Order,
  action: PurchaseOrderAction
) => new Refusal(code, { number, status, action: WORDS[action] })

/**
 * Refuses what a purchase order can't do as it is now (rules P1 to P4).
 *
 * @throws Refusal with the code of `whyNot`
 * @example refuseAction(order, "edit") // "PO-000123 is closed: it can't be edited."
 */
export function refuseAction(order: Order, action: PurchaseOrderAction) {
  const code = whyNot(order, action)
  if (code) {
    throw refusalOf(code, order, action)
  }
}
