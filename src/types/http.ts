import type {
  BackorderLimitType,
  BackorderLineStatus,
  BackorderStatus,
  BillingStatus,
  BillMatchStatus,
  BillStatus,
  CustomerAnswer,
  Day,
  Delivery,
  HistoryEntity,
  HistoryTrigger,
  HoldScope,
  LetterLine,
  Notice,
  OrderProgress,
  OrderState,
  PurchaseOrderStatus,
  ReceiptStatus,
  LostSupplyChoice,
  RefusalCode,
  ReleaseCause,
  Settings,
  SpareCut,
  VendorListChange,
  VendorListError,
} from "../domain"

/**
 * What the HTTP routes answer. Quantities and money are numbers; `..._date`
 * is a day (YYYY-MM-DD), `..._at` an instant in ISO 8601.
 */

/** What is coming on a purchase order and no order waits for. */
export type FreeOnOrder = {
  purchase_order_id: string
  number: string
  quantity: number
  expected_date: Day | null
}

/** One demand of an order that stock does not cover, or not in full. */
export type ShortLine = {
  line_item_id: string
  variant_id: string | null
  title: string
  variant_title: string | null
  thumbnail: string | null
  sku: string | null
  inventory_item_id: string
  location_id: string
  source: "reserved" | "unreserved"
  required_quantity: number
  covered_quantity: number
  short_quantity: number
  outstanding_quantity: number
  to_backorder_quantity: number
  free_on_order_quantity: number
  /** The same by purchase order, first expected first. */
  free_on_order: FreeOnOrder[]
  free_elsewhere: { location_id: string; quantity: number }[]
  vendor: { id: string; name: string } | null
  unit_cost: number | null
  currency_code: string | null
  lead_time_days: number | null
  expected_date: Day | null
}

export type Shortage = {
  order_id: string
  order_display_id: number
  ordered_at: string
  customer_email: string | null
  lines: ShortLine[]
}

/** The same shortage seen from one item at one location (`group_by=item`). */
export type ItemShortage = {
  inventory_item_id: string
  location_id: string
  sku: string | null
  title: string
  thumbnail: string | null
  order_count: number
  oldest_ordered_at: string
  required_quantity: number
  covered_quantity: number
  short_quantity: number
  outstanding_quantity: number
  to_backorder_quantity: number
  free_on_order_quantity: number
  /** The same by purchase order, first expected first. */
  free_on_order: FreeOnOrder[]
  free_elsewhere: { location_id: string; quantity: number }[]
  vendor: { id: string; name: string } | null
  unit_cost: number | null
  currency_code: string | null
  lead_time_days: number | null
  expected_date: Day | null
  orders: {
    order_id: string
    order_display_id: number
    line_item_id: string
    to_backorder_quantity: number
  }[]
}

export type Skipped = {
  order_id: string
  line_item_id?: string
  code: RefusalCode
  message: string
}

export type BackorderLine = {
  id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  sku: string | null
  title: string | null
  quantity: number
  allocated_quantity: number
  billed_quantity: number
  fulfilled_quantity: number
  status: BackorderLineStatus
  purchase_order_id: string | null
  purchase_order_line_id: string | null
}

export type HistoryEntry = {
  id: string
  entity: HistoryEntity
  entity_id: string
  order_id: string | null
  action: string
  actor_id: string | null
  /** What set it off, when no person did it. */
  trigger: HistoryTrigger | null
  reason: string | null
  data: Record<string, unknown> | null
  created_at: string
}

export type Backorder = {
  id: string
  order_id: string
  order_display_id: number | null
  customer_email: string | null
  status: BackorderStatus
  hold_scope: HoldScope
  placed_at: string
  placed_by: string | null
  released_at: string | null
  released_by: string | null
  release_cause: ReleaseCause | null
  reason: string | null
  note: string | null
  expected_date: Day | null
  lines: BackorderLine[]
  history?: HistoryEntry[]
}

/** The part of a purchase order that concerns one order. */
export type OrderPurchaseOrder = {
  id: string
  number: string
  status: PurchaseOrderStatus
  receipt_status: ReceiptStatus
  billing_status: BillingStatus
  is_late: boolean
  vendor: { id: string; name: string } | null
  expected_date: Day | null
  delivery: Delivery
  lines: {
    inventory_item_id: string
    sku: string | null
    title: string | null
    pegged_quantity: number
    allocated_quantity: number
    billed_quantity: number
    fulfilled_quantity: number
  }[]
}

/** All that the order screen needs. `breaches` lists what went round the hold. */
export type OrderBackorder = {
  order_id: string
  state: OrderState
  needs_backorder: boolean
  lines: ShortLine[]
  /** What the whole order still has to ship, and how much of it stock covers; in units of inventory items. */
  demand: { required_quantity: number; covered_quantity: number }
  backorder: Backorder | null
  purchase_orders: OrderPurchaseOrder[]
  /** What it waited for until they were canceled or closed; gone again once it waits for others. */
  lost_purchase_orders: {
    id: string
    number: string
    status: "canceled" | "closed"
  }[]
  bills: {
    id: string
    number: string
    status: BillStatus
    total: number
    currency_code: string
  }[]
  breaches: HistoryEntry[]
  /** What the shopper was told of what still waits, and what it is now; null where nothing was. */
  promise: { promised_date: Day; expected_date: Day | null } | null
  /** What the customer answered to the last mail about a moved date. */
  customer_answer: { answer: CustomerAnswer; answered_at: string } | null
  /** What it no longer waits for and is still coming. */
  spare: SpareGoods[]
}

/** What is coming on an issued purchase order line and no order waits for, and who could have it. */
export type SpareGoods = {
  purchase_order_id: string
  number: string
  purchase_order_line_id: string
  inventory_item_id: string
  /** Null of a drop shipment, which nobody else can have. */
  location_id: string | null
  sku: string | null
  title: string | null
  quantity: number
  expected_date: Day | null
  /** How it would be cut; null where it has come or is billed. */
  cut: SpareCut | null
  /** Orders that lack the item there, first served first, at most five. */
  next_orders: {
    order_id: string
    order_display_id: number
    customer_email: string | null
    line_item_id: string
    /** What it lacks, and how much of it this would cover. */
    to_backorder_quantity: number
    give_quantity: number
  }[]
}

/** An order on hold whose supply fell away, and what can be done about it. */
export type LostSupply = {
  order_id: string
  order_display_id: number | null
  customer_email: string | null
  backorder_id: string
  lost: {
    line_item_id: string
    inventory_item_id: string
    sku: string | null
    title: string | null
    quantity: number
    /** What it was on; null after a draft was deleted. */
    purchase_order: {
      id: string
      number: string
      status: PurchaseOrderStatus
    } | null
  }[]
  /** The demands behind it that are short, as in the list of shortages. */
  lines: ShortLine[]
  choices: LostSupplyChoice[]
}

/** What waits for a decision after plans changed. */
export type WhatNow = {
  orders: LostSupply[]
  /** Of all; `orders` holds the first hundred. */
  order_count: number
  spare: SpareGoods[]
}

export type PriceBreak = { min_quantity: number; unit_cost: number }

export type PurchaseVendorItem = {
  id: string
  vendor_id: string
  vendor: {
    id: string
    name: string
    is_active: boolean
    currency_code: string
  }
  inventory_item_id: string
  sku: string | null
  title: string | null
  vendor_sku: string | null
  unit_cost: number
  min_order_quantity: number | null
  order_multiple: number | null
  lead_time_days: number | null
  is_preferred: boolean
  price_breaks: PriceBreak[] | null
}

export type PurchaseVendor = {
  id: string
  name: string
  code: string | null
  email: string | null
  phone: string | null
  /** What language it is written to in; null: the store's. */
  locale: string | null
  currency_code: string
  payment_terms_days: number | null
  lead_time_days: number | null
  min_order_value: number | null
  ships_to_customer: boolean
  address: Record<string, unknown> | null
  is_active: boolean
  note: string | null
  metadata: Record<string, unknown> | null
  created_at: string
  updated_at: string
}

/** What a vendor is used for: with any of the first three it can't be deleted. */
export type PurchaseVendorUsage = {
  purchase_orders: number
  bills: number
  preferred_items: number
  open_purchase_orders: number
  /** Orders that wait for its purchase orders. */
  waiting_orders: number
}

/** What is on order of an inventory item, at any vendor. */
export type ItemOnOrder = {
  purchase_order_id: string
  number: string
  status: "draft" | "issued"
  is_late: boolean
  vendor: { id: string; name: string } | null
  delivery: Delivery
  location_id: string | null
  /** Still to come, and what of it no order waits for. */
  open_quantity: number
  free_quantity: number
  expected_date: Day | null
}

/** What a file of vendors' items would change. */
export type VendorListPreview = {
  created: number
  updated: number
  unchanged: number
  /** Rows of items that nobody filled in. */
  passed_over: number
  new_vendors: { name: string; currency_code: string }[]
  /** The first 500 that change something. */
  changes: VendorListChange[]
  /** The first 500; with any, nothing is taken over. */
  errors: VendorListError[]
  error_count: number
}

export type PurchaseOrderPeg = {
  backorder_id: string
  order_id: string
  order_display_id: number | null
  customer_email: string | null
  line_item_id: string
  quantity: number
  allocated_quantity: number
  fulfilled_quantity: number
}

export type PurchaseOrderLine = {
  id: string
  inventory_item_id: string
  sku: string | null
  title: string | null
  vendor_sku: string | null
  quantity: number
  pegged_quantity: number
  surplus_quantity: number
  received_quantity: number
  rejected_quantity: number
  billed_quantity: number
  short_closed_quantity: number
  unit_cost: number
  /** Typed by hand: it does not follow the vendor or the quantity. */
  unit_cost_is_manual: boolean
  tax_rate: number | null
  subtotal: number
  /** Its own, else that of the purchase order. */
  expected_date: Day | null
  has_own_expected_date: boolean
  pegs: PurchaseOrderPeg[]
}

export type PurchaseReceipt = {
  id: string
  purchase_order_id: string
  location_id: string
  received_date: Day
  reference: string | null
  note: string | null
  received_by: string | null
  reversed_at: string | null
  lines: {
    id: string
    line_id: string
    quantity: number
    rejected_quantity: number
    rejection_reason: string | null
  }[]
}

/** What a receipt would do: who gets what, and which orders it would release. */
export type ReceiptPreview = {
  lines: {
    line_id: string
    quantity: number
    rejected_quantity: number
    /** Still to come after it. */
    open_quantity: number
    /** Goes to stock, for no order. */
    free_quantity: number
    shares: {
      backorder_id: string
      order_id: string
      order_display_id: number | null
      customer_email: string | null
      quantity: number
      /** What the order still waits for of this line after it. */
      waiting_quantity: number
    }[]
  }[]
  /** Orders that follow the goods to another location than they were ordered for. */
  moved_order_ids: string[]
  released_order_ids: string[]
}

/** What voiding a bill or reversing a receipt would do to orders. */
export type HeldAgainPreview = {
  held_orders: {
    order_id: string
    order_display_id: number | null
    customer_email: string | null
  }[]
}

/** What can be scanned for a purchase order line: skus, barcodes, EAN, UPC. */
export type ScanCode = { line_id: string; code: string }

/** A short order line that could take its goods from another location, or why it can't. */
export type StockToTake = {
  line_item_id: string
  title: string
  can_move: boolean
  items: {
    inventory_item_id: string
    sku: string | null
    from_location_id: string
    quantity: number
    short_quantity: number
  }[]
  /** What to carry over instead. */
  transfers: { inventory_item_id: string; quantity: number }[]
  code: RefusalCode | null
  message: string | null
}

/** Where a drop shipment goes: the customer's shipping address. */
export type ShipTo = Record<
  | "first_name"
  | "last_name"
  | "company"
  | "address_1"
  | "address_2"
  | "postal_code"
  | "city"
  | "province"
  | "country_code"
  | "phone",
  string | null
>

/** What a vendor has shipped to the customer. */
export type PurchaseShipment = {
  id: string
  order_id: string
  fulfillment_id: string
  shipped_at: string
  labels: {
    tracking_number: string
    tracking_url: string
    label_url: string
  }[]
  created_by: string | null
  lines: { line_id: string; quantity: number }[]
}

export type PurchaseOrder = {
  id: string
  number: string
  display_id: number
  status: PurchaseOrderStatus
  receipt_status: ReceiptStatus
  billing_status: BillingStatus
  is_late: boolean
  delivery: Delivery
  vendor_id: string | null
  vendor: {
    id: string
    name: string
    email: string | null
    currency_code: string
    payment_terms_days: number | null
    min_order_value: number | null
  } | null
  location_id: string | null
  order_id: string | null
  /** Of a drop shipment: its order, and where that goes. */
  order_display_id: number | null
  ship_to: ShipTo | null
  currency_code: string
  expected_date: Day | null
  issued_at: string | null
  sent_at: string | null
  closed_at: string | null
  canceled_at: string | null
  reference: string | null
  note: string | null
  subtotal: number
  discount: number
  tax_total: number
  shipping_cost: number
  adjustment: number
  total: number
  created_at: string
  lines: PurchaseOrderLine[]
  receipts: PurchaseReceipt[]
  /** Of a drop shipment, instead of receipts. */
  shipments: PurchaseShipment[]
  bills: {
    id: string
    number: string
    vendor_bill_number: string | null
    status: BillStatus
    bill_date: Day
    total: number
    currency_code: string
  }[]
  history?: HistoryEntry[]
}

/** An order that a change of a purchase order moves, or leaves without supply. */
export type AffectedOrder = {
  order_id: string
  order_display_id: number | null
  customer_email: string | null
  line_item_id: string
  sku: string | null
  title: string | null
  /** What it still waits for, and how much of that it loses. */
  quantity: number
  lost_quantity: number
  from_date: Day | null
  /** Null also where all of it is lost. */
  to_date: Day | null
}

/** What an edit would make of a purchase order; nothing is written. */
export type PurchaseOrderPreview = {
  purchase_order: Pick<
    PurchaseOrder,
    | "currency_code"
    | "expected_date"
    | "subtotal"
    | "discount"
    | "tax_total"
    | "shipping_cost"
    | "adjustment"
    | "total"
  > & {
    lines: (Pick<
      PurchaseOrderLine,
      | "inventory_item_id"
      | "sku"
      | "title"
      | "quantity"
      | "unit_cost"
      | "subtotal"
      | "expected_date"
    > & { id: string | null })[]
  }
  orders: AffectedOrder[]
}

/** The same for the draft that another vendor would get. */
export type VendorReplacementPreview = PurchaseOrderPreview & {
  replaced_status: "canceled" | "closed"
}

/** A purchase order as a preview or a deed answers it. */
export type TouchedPurchaseOrder = PurchaseOrder & { is_new: boolean }

/** A purchase order that a preview would make (`id` null) or top up. */
export type PlannedPurchaseOrder = {
  id: string | null
  number: string | null
  is_new: boolean
  status: "draft" | "issued"
  vendor: { id: string; name: string } | null
  delivery: Delivery
  location_id: string | null
  /** Only of a drop shipment: the order it is for. */
  order_id: string | null
  currency_code: string
  expected_date: Day | null
  total: number
  lines: {
    inventory_item_id: string
    sku: string | null
    title: string | null
    /** What the line will hold after the deed, minimum and multiple included. */
    quantity: number
    /** What of it this request asks for. */
    pegged_quantity: number
    /** What no order waits for. */
    surplus_quantity: number
    min_order_quantity: number | null
    order_multiple: number | null
    unit_cost: number
    subtotal: number
    expected_date: Day | null
    pegs: { order_id: string; line_item_id: string; quantity: number }[]
  }[]
}

export type BackorderPreview = {
  purchase_orders: PlannedPurchaseOrder[]
  skipped: Skipped[]
  held_order_ids: string[]
}

export type PlacedBackorders = {
  backorders: Backorder[]
  purchase_orders: TouchedPurchaseOrder[]
  skipped: Skipped[]
  /** What `POST /admin/backorders/placements/:id/undo` takes back. */
  placement_id: string
}

/** How much waits for a person. */
export type BackorderDecisions = {
  /** Orders that are short and not backordered. */
  needs_backorder: number
  /** Orders on hold whose supply is gone. */
  unsupplied: number
  draft_purchase_orders: number
  late_purchase_orders: number
}

/** What serving orders first changes for one line of an order. */
export type ServeFirstEffect = {
  order_id: string
  order_display_id: number
  customer_email: string | null
  line_item_id: string
  inventory_item_id: string
  location_id: string
  sku: string | null
  title: string
  covered_before: number
  covered_after: number
}

/** What eats the stock of an item that an order lacks, at one location. */
export type WhyShort = {
  inventory_item_id: string
  location_id: string
  sku: string | null
  title: string
  stocked_quantity: number
  required_quantity: number
  covered_quantity: number
  short_quantity: number
  /** Whom stock serves before this order, first served first; at most 25. */
  orders_ahead: {
    order_id: string
    order_display_id: number
    customer_email: string | null
    ordered_at: string
    is_served_first: boolean
    covered_quantity: number
  }[]
  orders_ahead_count: number
  orders_ahead_quantity: number
  /** What staff put aside, and what archived orders left behind. */
  manual_reservations: {
    id: string
    quantity: number
    description: string | null
    created_at: string
  }[]
  on_order: {
    purchase_order_id: string
    number: string
    status: "draft" | "issued"
    expected_date: Day | null
    /** What is still to come. */
    quantity: number
    /** Of it, what no order waits for. */
    free_quantity: number
  }[]
  elsewhere: { location_id: string; quantity: number }[]
}

export type BillCharge = { label: string; amount: number }

export type PurchaseBill = {
  id: string
  number: string
  vendor_bill_number: string | null
  status: BillStatus
  is_overdue: boolean
  match_status: BillMatchStatus
  /** Why a mismatch was accepted. */
  mismatch_reason: string | null
  void_reason: string | null
  purchase_order_ids: string[]
  purchase_orders: { id: string; number: string }[]
  vendor_id: string
  vendor: { id: string; name: string } | null
  bill_date: Day
  due_date: Day | null
  currency_code: string
  subtotal: number
  charges: BillCharge[]
  tax_total: number
  total: number
  paid_total: number
  balance: number
  note: string | null
  created_at: string
  lines: {
    id: string
    purchase_order_line_id: string
    purchase_order_id: string
    purchase_order_number: string
    sku: string | null
    title: string | null
    quantity: number
    unit_cost: number
    tax_rate: number | null
    subtotal: number
    /** Of the purchase order line. */
    ordered_quantity: number
    received_quantity: number
    /** By this bill and those before it. */
    billed_quantity: number
    ordered_unit_cost: number
    match_status: Exclude<BillMatchStatus, "accepted">
  }[]
  payments: {
    id: string
    amount: number
    paid_date: Day
    method: string | null
    reference: string | null
  }[]
  history?: HistoryEntry[]
}

/** What is left to pay in a week, before today, or without a due date. */
export type DueBills = {
  period: "overdue" | "week" | "no_date"
  /** Of a week: today or its Monday, and its Sunday. */
  from_date: Day | null
  to_date: Day | null
  currency_code: string
  bill_count: number
  balance: number
}

/** What a vendor delivered and did not bill, and billed and did not deliver, by value. */
export type Accrual = {
  vendor: { id: string; name: string }
  currency_code: string
  received_not_billed: number
  billed_not_received: number
  purchase_order_count: number
}

export type AccrualLine = {
  /** Of the purchase order line. */
  id: string
  purchase_order_id: string
  purchase_order_number: string
  vendor: { id: string; name: string }
  inventory_item_id: string
  sku: string | null
  title: string | null
  kind: "received_not_billed" | "billed_not_received"
  quantity: number
  value: number
  currency_code: string
}

/** The answer of `/admin/backorder-settings`. */
export type BackorderSettings = Settings

/** How far a variant may be sold beyond its stock. */
export type BackorderLimit = {
  variant_id: string
  type: BackorderLimitType
  /** Of a fixed limit, in units of the variant. */
  quantity: number | null
  /** Units of the variant that orders already placed wait for. */
  backordered_quantity: number
}

/** What `GET /store/backorders/variants` answers per variant. */
export type { Notice }

/** What `GET /store/carts/:id/backorders` answers. */
export type CartBackorders = {
  notices: CartNotice[]
  /** Everything at once, or what is there first. */
  ships: "together" | "as_available"
  /** When the last line leaves; null when nothing waits, or nobody knows. */
  complete_date: Day | null
}

export type CartNotice = Notice & { line_item_id: string; quantity: number }

/** What `GET /store/orders/:id/backorder` answers. */
export type StoreOrderBackorder = OrderProgress

/** A mail to a vendor, before somebody changes it. */
export type PurchaseOrderLetter = {
  to: string | null
  subject: string
  message: string
  /** The open lines that are asked about. */
  lines: LetterLine[]
  /** False where the store has no e-mail provider. */
  can_send: boolean
}

/** What the settings page says beside the settings. */
export type BackorderSettingsAnswer = {
  backorder_settings: Settings
  history: HistoryEntry[]
  guard: {
    state: "ok" | "failed" | "unchecked" | "off"
    checked_at: string | null
    unguarded: string[]
  }
  /** `is_shared` false: in memory, right for one server. */
  locks: { is_shared: boolean; may_be_several: boolean }
  email: { can_send: boolean }
}
