export const list = {
  filtered: {
    heading: "No results",
    description: "Nothing matches the filters. Change or clear them.",
  },
  sort: {
    newest: "Newest first",
    oldest: "Oldest first",
    earliest: "Earliest first",
    latest: "Latest first",
    highest: "Highest first",
    lowest: "Lowest first",
    az: "A to Z",
    za: "Z to A",
  },
  dates: {
    past: "Before today",
    week: "Next 7 days",
    month: "Next 30 days",
    custom: "Custom",
    from: "From",
    to: "To",
  },
  yes: "Yes",
  no: "No",
}

export const days_one = "{{count}} day"
export const days_other = "{{count}} days"

export const released_one = "{{count}} order is released and can be shipped."
export const released_other =
  "{{count}} orders are released and can be shipped."

export const purchaseOrders = {
  title: "Purchase orders",
  noVendor: "No vendor",
  late: "Late",
  saved: "{{number}} is saved",
  notSaved: "{{number}} was not saved",
  fields: {
    number: "Number",
    status: "Status",
    receipt: "Receipt",
    billing: "Billing",
    expected: "Expected",
    expectedDate: "Expected date",
    created: "Created",
    total: "Total",
    reference: "Reference",
    note: "Note",
    currency: "Currency",
  },
  list: {
    error: "Purchase orders could not be loaded",
    ofOrder: "For order {{order}}",
    showAll: "Show all",
    empty: {
      heading: "No purchase orders yet",
      description:
        "Backorder an order that is short, or create a purchase order by hand.",
    },
  },
  detail: {
    error: "The purchase order could not be loaded",
    reference: "Reference: {{reference}}",
    noVendor: "No vendor yet. A purchase order needs one before it is issued.",
    deliverTo: "Deliver to",
    customer: "Customer",
    vendorShips: "The vendor ships to the customer of",
    noAddress: "The order has no shipping address: add it before you issue.",
    noLocation: "No location chosen",
  },
  actions: {
    issue: "Mark as issued",
    receive: "Receive",
    ship: "Vendor has shipped",
    bill: "Create bill",
  },
  create: {
    title: "Create purchase order",
    hint: "A draft. Nothing is ordered until you issue it.",
    confirm: "Create",
    done: "{{number}} is created",
    failed: "The purchase order was not created",
    items: "Items",
  },
  issue: {
    done: "{{number}} is issued",
    doneHint: "Its goods are on order now.",
    failed: "{{number}} was not issued",
    whyNot: {
      purchase_order: {
        vendor_missing: "Choose a vendor first",
        no_lines: "Add an item first",
        location_missing: "Choose where it is delivered first",
        order_missing: "It is for no order: backorder the order instead",
        address_missing: "Add a shipping address to the order first",
        wrong_status: "It is issued already",
      },
    },
  },
  delete: {
    title: "Delete {{number}}?",
    description: "The draft is gone for good.",
    withOrders_one:
      "{{count}} order waits for these goods. It stays on hold without supply until it is backordered again.",
    withOrders_other:
      "{{count}} orders wait for these goods. They stay on hold without supply until they are backordered again.",
    done: "{{number}} is deleted",
    failed: "{{number}} was not deleted",
  },
  cancel: {
    action: "Cancel purchase order",
    title: "Cancel {{number}}?",
    description: "Nothing of it is ordered any more.",
    withOrders_one:
      "{{count}} order waits for these goods. It stays on hold without supply, unless you release it.",
    withOrders_other:
      "{{count}} orders wait for these goods. They stay on hold without supply, unless you release them.",
    release: "Release these orders",
    done: "{{number}} is canceled",
    failed: "{{number}} was not canceled",
  },
  edit: {
    title: "Edit {{number}}",
    vendor: "Choose vendor",
    vendorHint:
      "Costs and dates that were not typed by hand follow the vendor.",
    vendorFixed: "The vendor can't be changed once it is issued.",
    location: "Change where it is delivered",
    locationFixed:
      "Fixed: orders wait for these goods here, or it is issued already.",
    dates: "Change expected date",
    totals: "Edit shipping, discount and adjustment",
    referenceHint: "The vendor's order number, for example.",
  },
  lines: {
    title: "Lines",
    item: "Item",
    quantity: "Quantity",
    ordered: "Ordered",
    received: "Received",
    billed: "Billed",
    cost: "Unit cost",
    tax: "Tax %",
    subtotal: "Subtotal",
    add: "Add an item by name or SKU",
    empty: "No items yet. Search below to add the first.",
    forOrders: "{{pegged}} for orders, {{spare}} spare",
    quantityOf: "Quantity of {{title}}",
    costOf: "Unit cost of {{title}}",
    taxOf: "Tax of {{title}}",
    removeOf: "Remove {{title}}",
    inUse: "Orders wait for this item: cancel their backorder first",
  },
  pegs: {
    title: "For these orders",
    empty: "No order waits for these goods. They go to stock.",
    order: "Order",
    customer: "Customer",
    arrived: "Arrived",
    shipped: "Shipped",
  },
  shipments: {
    title: "Shipped to the customer",
    empty: "The vendor has not shipped yet.",
  },
  receipts: {
    title: "Receipts",
    empty: "Nothing has arrived yet.",
    line: "{{quantity}} x {{item}}",
    rejected: "{{quantity}} rejected: {{reason}}",
  },
  bills: {
    title: "Bills",
    empty: "No bills yet.",
  },
  dates: {
    title: "Dates",
    issued: "Issued",
    closed: "Closed",
  },
  totals: {
    title: "Totals",
    subtotal: "Subtotal",
    discount: "Discount",
    shipping: "Shipping",
    adjustment: "Adjustment",
    tax: "Tax",
    total: "Total",
    belowMinimum:
      "{{amount}} below the vendor's minimum order value of {{minimum}}.",
  },
  receive: {
    title: "Receive {{number}}",
    open: "{{open}} of {{ordered}} still to come.",
    for: "For {{orders}}.",
    quantity: "Received",
    reject: "Reject some",
    rejected: "Rejected",
    rejectedHint: "Rejected units stay open: the vendor replaces them.",
    rejectionReason: "Why were they rejected?",
    date: "Received on",
    reference: "Delivery note",
    confirm: "Receive",
    done: "Goods of {{number}} are received",
    failed: "{{number}} was not received",
    nothing: "Everything has been received.",
  },
  ship: {
    title: "Vendor has shipped {{number}}",
    tip: "To the customer",
    hint: "Order {{order}} shows it as shipped. Your stock does not change, and it can't be taken back.",
    open: "{{open}} of {{ordered}} still to ship.",
    quantity: "Shipped",
    tracking: "Tracking",
    trackingNumber: "Tracking number",
    trackingUrl: "Tracking link",
    addTracking: "Add tracking number",
    removeTracking: "Remove tracking number",
    date: "Shipped on",
    confirm: "Record shipment",
    done: "Order {{order}} shows what the vendor has shipped",
    failed: "The shipment of {{number}} was not recorded",
    nothing: "The order waits for nothing more on this purchase order.",
    nothingEntered: "Enter what has been shipped",
  },
  bill: {
    title: "Create bill for {{number}}",
    soFar:
      "Ordered {{ordered}}, received {{received}}, billed {{billed}} so far.",
    charges: "Other charges",
    chargesHint: "Freight, a discount, rounding.",
    chargeLabel: "For",
    chargeAmount: "Amount",
    paperTotal: "Total on the paper",
    ofWhichTax: "Of which {{amount}} tax.",
    abovePaper:
      "{{amount}} more than on the paper. Correct a quantity or a cost, or add a charge.",
    belowPaper:
      "{{amount}} less than on the paper. Correct a quantity or a cost, or add a charge.",
    numberHint: "As it stands on the vendor's paper.",
    receive: "Receive goods now",
    receiveHint:
      "What is billed goes into stock, and orders that wait for it are released.",
    confirm: "Create bill",
    done: "{{number}} is created",
    open: "Open bill",
    failed: "No bill was created for {{number}}",
    nothing: "Everything has been billed.",
  },
}

export const bills = {
  title: "Bills",
  overdue: "Overdue",
  fields: {
    number: "Number",
    vendorBillNumber: "Vendor's bill number",
    status: "Status",
    billDate: "Bill date",
    dueDate: "Due date",
    due: "Due",
    total: "Total",
    balance: "Balance",
    purchaseOrders: "Purchase orders",
  },
  list: {
    error: "Bills could not be loaded",
    empty: {
      heading: "No bills yet",
      description: "Open a purchase order and create the bill there.",
    },
  },
  detail: {
    error: "The bill could not be loaded",
    details: "Details",
  },
  lines: {
    title: "Lines",
  },
  totals: {
    title: "Totals",
    paid: "Paid",
  },
  payments: {
    title: "Payments",
    empty: "Nothing is paid yet.",
  },
}
