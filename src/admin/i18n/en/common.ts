import type { HistoryAction, HistoryTrigger } from "../../../domain"

export const menu = {
  backorders: "Backorders",
  purchaseOrders: "Purchase orders",
  bills: "Bills",
  vendors: "Vendors",
  reports: "Backorder reports",
}

export const actions = {
  add: "Add",
  back: "Back",
  cancel: "Cancel",
  continue: "Continue",
  create: "Create",
  delete: "Delete",
  discard: "Discard",
  edit: "Edit",
  more: "More",
  remove: "Remove",
  save: "Save",
  tryAgain: "Try again",
}

export const dates = {
  today: "today",
  on: "on {{date}}",
}

export const errors = {
  offline: "The server did not answer. Check your connection and try again.",
  server: "Something went wrong on the server. Try again in a moment.",
  notMigrated:
    "The plugin's tables are missing or of an older version. Ask your developer to run: npx medusa db:migrate",
  forbidden: "You don't have the right to do this.",
  guest: "Backorders can't be shown here. The rest of the page works.",
  nothingChanged: "Nothing was changed.",
}

export const unsaved = {
  title: "Leave without saving?",
  description: "What you have changed here is lost when you leave.",
  saveFirst: "Save or discard your changes first",
}

export const reason = {
  label: "Reason",
  optional: "Reason (optional)",
  missing: "Say why, so that your colleagues know.",
}

export const validation = {
  aboveZero: "Enter a quantity above 0",
  notNegative: "Enter 0 or more",
  amount: "Enter an amount",
  currency: "Choose a currency",
  day: "Choose a day",
  email: "Enter a valid e-mail address",
  item: "Choose an item",
  label: "Say what the charge is for",
  vendor: "Choose a vendor",
  lines: "Choose at least one line",
  breakQuantity: "Enter a quantity above 0, each once",
  vendorName: "Enter the vendor's name",
  wholeDays: "Enter a whole number of days",
  reason: "Say why it was rejected",
  giveUp: "Say why it is given up",
}

export const history = {
  title: "History",
  titleOfOrder: "Backorder history of {{order}}",
  error: "The history could not be loaded",
  empty: "Nothing has happened yet.",
  byAt: "{{who}}, {{when}}",
  added: "Added: {{items}}",
  removed: "Removed: {{items}}",
  change: "{{field}}: {{from}} → {{to}}",
  empty_value: "none",
  on: "On",
  off: "Off",
  fields: {
    other: "Changed",
    quantity: "Quantity",
    unit_cost: "Unit cost",
    tax_rate: "Tax %",
    expected_date: "Expected date",
    vendor: "Vendor",
    location: "Deliver to",
    reference: "Reference",
    note: "Note",
    shipping_cost: "Shipping",
    discount: "Discount",
    adjustment: "Adjustment",
    hold_scope: "Hold blocks",
  },
  someone: "A user",
  system: "Automatic",
  triggers: {
    order: "The order changed",
    stock: "Stock changed",
    release_on_stock: "Setting: release when stock covers it",
    auto_backorder: "Setting: backorder by itself",
    sweep: "Found by the sweep",
    doctor: "The doctor",
  } satisfies Record<HistoryTrigger, string>,
  actions: {
    other: "Changed",
    backorder_setting: { changed: "Settings changed" },
    backorder: {
      placed: "Backordered, order on hold",
      extended: "More backordered",
      reduced: "Backorder reduced",
      supply_lost: "Supply lost",
      goods_passed_on: "Got goods that another order no longer needs",
      released: "Hold released",
      held_again: "On hold again",
      hold_scope_changed: "What the hold blocks was changed",
      date_moved: "Expected date moved",
      goods_taken: "Goods went to another order",
      canceled: "Backorder canceled",
      breached: "Not stopped by the hold",
      repaired: "Put right by the doctor",
      customer_told: "Customer was mailed",
      customer_waits: "Customer will wait for the new date",
      customer_cancels: "Customer would like to cancel",
    } satisfies Record<HistoryAction<"backorder">, string>,
    purchase_order: {
      drafted: "Drafted",
      edited: "Changed",
      issued: "Marked as issued",
      sent: "Sent to the vendor",
      date_asked: "Vendor asked for a date",
      received: "Goods received",
      shipped: "Vendor has shipped",
      receipt_reversed: "Receipt reversed",
      billed: "Bill created",
      lines_closed: "Lines closed",
      closed: "Closed",
      reopened: "Reopened",
      lines_moved: "Lines moved",
      lines_added: "Lines added",
      vendor_replaced: "Vendor replaced",
      canceled: "Canceled",
      repaired: "Put right by the doctor",
    } satisfies Record<HistoryAction<"purchase_order">, string>,
    purchase_bill: {
      created: "Bill created",
      corrected: "Bill changed",
      mismatch_accepted: "Difference accepted",
      paid: "Paid",
      payment_removed: "Payment removed",
      voided: "Bill voided",
      repaired: "Put right by the doctor",
    } satisfies Record<HistoryAction<"purchase_bill">, string>,
  },
}

export const statuses = {
  purchase_order: {
    draft: "Draft",
    issued: "Issued",
    closed: "Closed",
    canceled: "Canceled",
  },
  receipt: {
    not_received: "Not received",
    partially_received: "Partially received",
    received: "Received",
  },
  shipment: {
    not_received: "Not shipped",
    partially_received: "Partially shipped",
    received: "Shipped",
  },
  billing: {
    not_billed: "Not billed",
    partially_billed: "Partially billed",
    billed: "Billed",
  },
  bill: {
    open: "Open",
    partially_paid: "Partially paid",
    paid: "Paid",
    void: "Void",
  },
  bill_match: {
    matched: "Matches",
    price_mismatch: "Price differs",
    quantity_mismatch: "Quantity differs",
    both: "Price and quantity differ",
    accepted: "Difference accepted",
  },
}

export const vendorSelect = {
  placeholder: "Choose a vendor",
  none: "No vendors yet. Type a name to create one.",
}

export const inventoryItemSelect = {
  placeholder: "Search by name or SKU",
}

export const locationSelect = {
  placeholder: "Choose a location",
}
