/**
 * Every status of the product, with its colour. One table serves the server,
 * the docs and the badges of the admin.
 *
 * Colours: grey = nothing to do, orange = waits for a person, blue = on its
 * way, green = done or ready, red = broken.
 */
export const BACKORDER_STATUSES = ["on_hold", "released", "canceled"] as const
export const BACKORDER_LINE_STATUSES = [
  "requested",
  "ordered",
  "partially_received",
  "received",
  "fulfilled",
  "unsupplied",
  "canceled",
] as const
export const ORDER_STATES = [
  "none",
  "needs_backorder",
  "on_hold",
  "incoming",
  "ready",
] as const
export const PURCHASE_ORDER_STATUSES = [
  "draft",
  "issued",
  "closed",
  "canceled",
] as const
export const RECEIPT_STATUSES = [
  "not_received",
  "partially_received",
  "received",
] as const
export const BILLING_STATUSES = [
  "not_billed",
  "partially_billed",
  "billed",
] as const
export const BILL_STATUSES = ["open", "partially_paid", "paid", "void"] as const
export const BILL_MATCH_STATUSES = [
  "matched",
  "price_mismatch",
  "quantity_mismatch",
  "both",
  "accepted",
] as const
export const DELIVERIES = ["warehouse", "drop_ship"] as const
export const HOLD_SCOPES = ["order", "lines"] as const
export const RELEASE_RULES = ["bill", "receipt", "bill_only", "manual"] as const
export const RELEASE_CAUSES = [
  "bill",
  "receipt",
  "manual",
  "stock",
  "shipped_by_vendor",
] as const
export const AUTO_BACKORDER_MODES = ["off", "draft"] as const

export type BackorderStatus = (typeof BACKORDER_STATUSES)[number]
export type BackorderLineStatus = (typeof BACKORDER_LINE_STATUSES)[number]
export type OrderState = (typeof ORDER_STATES)[number]
export type PurchaseOrderStatus = (typeof PURCHASE_ORDER_STATUSES)[number]
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number]
export type BillingStatus = (typeof BILLING_STATUSES)[number]
export type BillStatus = (typeof BILL_STATUSES)[number]
export type BillMatchStatus = (typeof BILL_MATCH_STATUSES)[number]
export type Delivery = (typeof DELIVERIES)[number]
export type HoldScope = (typeof HOLD_SCOPES)[number]
export type ReleaseRule = (typeof RELEASE_RULES)[number]
export type ReleaseCause = (typeof RELEASE_CAUSES)[number]
export type AutoBackorderMode = (typeof AUTO_BACKORDER_MODES)[number]

export type StatusColor = "grey" | "orange" | "blue" | "green" | "red"

/** Badge colour by status; the label is the admin's translation of the same key. */
export const STATUS_COLORS = {
  order_state: {
    none: "grey",
    needs_backorder: "orange",
    on_hold: "blue",
    incoming: "blue",
    ready: "green",
  } satisfies Record<OrderState, StatusColor>,
  backorder: {
    on_hold: "blue",
    released: "green",
    canceled: "grey",
  } satisfies Record<BackorderStatus, StatusColor>,
  backorder_line: {
    requested: "orange",
    ordered: "blue",
    partially_received: "blue",
    received: "green",
    fulfilled: "green",
    unsupplied: "orange",
    canceled: "grey",
  } satisfies Record<BackorderLineStatus, StatusColor>,
  purchase_order: {
    draft: "orange",
    issued: "blue",
    closed: "green",
    canceled: "grey",
  } satisfies Record<PurchaseOrderStatus, StatusColor>,
  receipt: {
    not_received: "grey",
    partially_received: "blue",
    received: "green",
  } satisfies Record<ReceiptStatus, StatusColor>,
  /** The receipt status of a drop shipment: what its vendor has shipped. */
  shipment: {
    not_received: "grey",
    partially_received: "blue",
    received: "green",
  } satisfies Record<ReceiptStatus, StatusColor>,
  billing: {
    not_billed: "grey",
    partially_billed: "blue",
    billed: "green",
  } satisfies Record<BillingStatus, StatusColor>,
  bill: {
    open: "blue",
    partially_paid: "blue",
    paid: "green",
    void: "grey",
  } satisfies Record<BillStatus, StatusColor>,
  bill_match: {
    matched: "green",
    price_mismatch: "orange",
    quantity_mismatch: "orange",
    both: "orange",
    accepted: "grey",
  } satisfies Record<BillMatchStatus, StatusColor>,
} as const
