/** What can happen to a record, as its history names it. Each has a text in the admin. */
export const HISTORY_ACTIONS = {
  backorder: [
    "placed",
    "extended",
    "reduced",
    "released",
    "held_again",
    "canceled",
    "breached",
  ],
  purchase_order: [
    "drafted",
    "edited",
    "issued",
    "received",
    "receipt_reversed",
    "billed",
    "lines_closed",
    "closed",
    "reopened",
    "vendor_replaced",
    "canceled",
  ],
  purchase_bill: [
    "created",
    "corrected",
    "mismatch_accepted",
    "paid",
    "payment_removed",
    "voided",
  ],
} as const

export type HistoryEntity = keyof typeof HISTORY_ACTIONS
export type HistoryAction<Entity extends HistoryEntity = HistoryEntity> =
  (typeof HISTORY_ACTIONS)[Entity][number]
