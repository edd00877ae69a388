import type { PurchaseBill } from "../../../types"

/** What this page offers for a bill as it stands. The rules are the server's. */
export const billCan = ({ status, match_status, balance }: PurchaseBill) => ({
  edit: status !== "void",
  pay: status !== "void" && balance > 0,
  accept:
    status !== "void" &&
    match_status !== "matched" &&
    match_status !== "accepted",
})
