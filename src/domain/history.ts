/** What can happen to a record, as its history names it. Each has a text in the admin. */
export const HISTORY_ACTIONS = {
  backorder: [
    "placed",
    "extended",
    "reduced",
    "goods_passed_on",
    "supply_lost",
    "released",
    "held_again",
    "hold_scope_changed",
    "date_moved",
    "goods_taken",
    "canceled",
    "breached",
    "repaired",
    "customer_told",
    "customer_waits",
    "customer_cancels",
  ],
  purchase_order: [
    "drafted",
    "edited",
    "issued",
    "sent",
    "date_asked",
    "received",
    "shipped",
    "receipt_reversed",
    "billed",
    "lines_closed",
    "closed",
    "reopened",
    "lines_moved",
    "lines_added",
    "vendor_replaced",
    "canceled",
    "repaired",
  ],
  purchase_bill: [
    "created",
    "corrected",
    "mismatch_accepted",
    "paid",
    "payment_removed",
    "voided",
    "repaired",
  ],
  backorder_setting: ["changed"],
} as const

/**
 * What sets something off when no person did it: something that happened to
 * the order or to stock, a rule of the settings, the sweep that finds what no
 * event told, the doctor.
 */
export const HISTORY_TRIGGERS = [
  "order",
  "stock",
  "release_on_stock",
  "auto_backorder",
  "sweep",
  "doctor",
] as const
export type HistoryTrigger = (typeof HISTORY_TRIGGERS)[number]

export type HistoryEntity = keyof typeof HISTORY_ACTIONS
export type HistoryAction<Entity extends HistoryEntity = HistoryEntity> =
  (typeof HISTORY_ACTIONS)[Entity][number]
