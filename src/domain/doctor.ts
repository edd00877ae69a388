/**
 * What the doctor looks for, each with the sentence of a finding and what
 * mends it. `is_repairable`: rows of ours that follow from other rows of
 * ours, so that the doctor can write them anew. What is Medusa's, and what
 * only a person can know, is told and left alone.
 */
export const DOCTOR_CHECKS = {
  "backorder.two_holds": {
    invariant: 1,
    finding: "An order has more than one backorder on hold.",
    remedy: "Cancel or release all but one of them.",
    is_repairable: false,
  },
  "purchase_order_line.over_pegged": {
    invariant: 2,
    finding: "More is promised to orders than the purchase order line has.",
    remedy: "The orders that come last lose this supply.",
    is_repairable: true,
  },
  "backorder_line.over_demand": {
    invariant: 2,
    finding: "More is backordered for an order line than it still needs.",
    remedy: "The backorder follows its order.",
    is_repairable: true,
  },
  "backorder_line.fulfilled_differs": {
    invariant: 2,
    finding: "A backorder does not know what of its order was fulfilled.",
    remedy: "The backorder follows its order.",
    is_repairable: true,
  },
  "backorder_line.status_differs": {
    invariant: 3,
    finding: "The status of a backorder line is not what its quantities say.",
    remedy: "The status is worked out again.",
    is_repairable: true,
  },
  "backorder_line.broken_peg": {
    invariant: 2,
    finding:
      "A backorder line waits for a purchase order line that is gone, canceled, or of another item.",
    remedy: "It loses this supply; backorder it again.",
    is_repairable: true,
  },
  "backorder_line.lost_place": {
    invariant: 2,
    finding:
      "An order waits for goods of an inventory item or a location that was deleted.",
    remedy: "It loses this supply; backorder it again, or release the order.",
    is_repairable: true,
  },
  "purchase_order.status_differs": {
    invariant: 3,
    finding:
      "The receipt or billing status of a purchase order is not what its lines say.",
    remedy: "The status is worked out again.",
    is_repairable: true,
  },
  "purchase_order.total_differs": {
    invariant: 3,
    finding: "The totals of a purchase order are not what its lines add up to.",
    remedy: "The totals are worked out again.",
    is_repairable: true,
  },
  "purchase_order.lost_place": {
    invariant: 4,
    finding:
      "An open purchase order names an inventory item, a location or a vendor that was deleted.",
    remedy: "Close it, or cancel it, and buy the goods again.",
    is_repairable: false,
  },
  "purchase_order_line.received_differs": {
    invariant: 5,
    finding:
      "The received quantity of a purchase order line is not what its receipts add up to.",
    remedy: "It is added up again from the receipts.",
    is_repairable: true,
  },
  "purchase_order_line.billed_differs": {
    invariant: 5,
    finding:
      "The billed quantity of a purchase order line is not what its bills add up to.",
    remedy: "It is added up again from the bills.",
    is_repairable: true,
  },
  "purchase_order_line.incoming_differs": {
    invariant: 4,
    finding:
      "What a purchase order added to Medusa's incoming quantity is not what is still to come of it.",
    remedy:
      "The difference is posted. It is also found after the setting write_incoming was changed.",
    is_repairable: true,
  },
  "inventory_level.incoming_below": {
    invariant: 4,
    finding:
      "Medusa's incoming quantity is lower than what purchase orders added to it: somebody else wrote it.",
    remedy: "Correct the incoming quantity of the inventory level.",
    is_repairable: false,
  },
  "backorder_line.allocation_differs": {
    invariant: 5,
    finding:
      "What has arrived for a backorder line is not what its receipts gave it.",
    remedy: "It is added up again from the receipts.",
    is_repairable: true,
  },
  "purchase_order_line.over_allocated": {
    invariant: 5,
    finding: "More has been given to orders than was received.",
    remedy: "Look at the receipts of the purchase order.",
    is_repairable: false,
  },
  "purchase_order_line.over_billed": {
    invariant: 5,
    finding: "More counts as billed for orders than was billed.",
    remedy: "The billed quantity is shared out again.",
    is_repairable: true,
  },
  "inventory_level.over_promised": {
    invariant: 5,
    finding:
      "Less is in stock than has arrived for orders and was not shipped.",
    remedy: "Count the stock, or reverse the receipt of what is not there.",
    is_repairable: false,
  },
  "backorder.on_canceled_order": {
    invariant: 6,
    finding: "A canceled order is on hold.",
    remedy: "The backorder follows its order.",
    is_repairable: true,
  },
  "backorder.hold_is_over": {
    invariant: 6,
    finding: "An order is on hold although nothing holds it any more.",
    remedy: "The hold ends as the settings say.",
    is_repairable: true,
  },
  "purchase_bill.paid_differs": {
    invariant: 3,
    finding:
      "What is paid of a bill, or its status, is not what its payments add up to.",
    remedy: "It is added up again from the payments.",
    is_repairable: true,
  },
  "purchase_bill.total_differs": {
    invariant: 3,
    finding: "The total of a bill is not what its lines and charges add up to.",
    remedy: "Compare it with the paper; void it and raise it again.",
    is_repairable: false,
  },
  "stock_posting.unfinished": {
    invariant: 4,
    finding:
      "Stock was changed for something that was never recorded: a server died in the middle.",
    remedy: "The change of stock is taken back.",
    is_repairable: true,
  },
  "reservation_move.unfinished": {
    invariant: 7,
    finding:
      "An order was on its way to another location and may be reserved at both: a server died in the middle.",
    remedy: "It is reserved where it was.",
    is_repairable: true,
  },
  "purchase_shipment.unrecorded": {
    invariant: 2,
    finding:
      "Medusa's order has a shipment of the vendor that its purchase order does not know: a server died in the middle.",
    remedy:
      "It is finished, or taken back where the order counts nothing of it yet. If it is still found, its purchase order was cut meanwhile: give it the quantity again.",
    is_repairable: true,
  },
  "inventory_level.reserved_differs": {
    invariant: 7,
    finding:
      "Medusa's reserved quantity is not what its reservations add up to.",
    remedy:
      "It is Medusa's: delete and make again one reservation of the item at the location. Until then shortages there may not be listed.",
    is_repairable: false,
  },
} as const satisfies Record<
  string,
  {
    /** Of the list in docs/concepts. */
    invariant: number
    finding: string
    remedy: string
    is_repairable: boolean
  }
>

export type DoctorCode = keyof typeof DOCTOR_CHECKS

/** One row that is not as it should be. */
export type DoctorRow = {
  entity:
    | "backorder"
    | "purchase_order"
    | "purchase_bill"
    | "inventory_level"
    | "order"
  entity_id: string
  /** How people call it: a number, or an SKU and a location. */
  label: string
  /** The row within it, where there is one. */
  line_id: string | null
  expected: string
  found: string
}

export type DoctorFinding = {
  code: DoctorCode
  finding: string
  remedy: string
  is_repairable: boolean
  /** Of all rows; `rows` holds the first thousand. */
  count: number
  rows: DoctorRow[]
}
