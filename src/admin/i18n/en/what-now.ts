export const whatNow = {
  title: "What now?",
  error: "It could not be read what there is to decide.",
  nothing: "Nothing waits for a decision here.",
  vendor: "Vendor for order {{order}}",
  usualVendor: "Usual vendor",
  lost: {
    title: "Orders without supply",
    hint: "They stay on hold until you decide.",
    line: "{{title}}: {{units}} without supply.",
    canceled: "{{number}} was canceled.",
    closed: "{{number}} was closed early.",
    cut: "{{number}} was cut.",
    choose: "What to do with order {{order}}",
    first: "The first {{shown}} of {{total}} orders.",
  },
  choices: {
    release_from_stock: "Serve it from stock",
    take_stock: "Take from {{location}}",
    backorder_again: "Backorder again",
    use_incoming: "Use what is already on order",
    serve_first: "Serve first",
    release: "Release the hold",
    cancel_line: "Cancel the line",
  },
  effects: {
    release_from_stock:
      "Stock covers everything this order waits for. The hold ends, and what is still on order for it becomes spare.",
    take_stock:
      "The whole reservation moves to {{location}}, where it is covered. Nothing is bought.",
    serve_first:
      "It goes before the orders ahead of it and takes their stock. You see who loses what before you confirm.",
    release:
      "The order can be packed and charged although its goods are not there; packing them makes stock negative.",
    cancel_line:
      "Opens Medusa's order edit. Confirmed there, the line ends and its hold with it. A changed total can cancel the card authorization, so the customer may have to pay again.",
  },
  confirm: {
    take_stock: "Take from {{location}}",
    backorder_again: "Backorder again",
    serve_first: "Serve first",
    release: "Release hold",
    cancel_line: "Edit order",
  },
  spare: {
    title: "Spare goods",
    hint: "Still on order, and no order waits for them. Left as they are, the next order you backorder takes them.",
    on: "{{units}} spare on",
    lacks: "lacks {{units}}",
    nobody: "No order lacks it now.",
    give: "Give to {{order}}",
    cut: "Cut the purchase order",
  },
  give: {
    title: "Give {{units}} to order {{order}}?",
    hint: "Order {{order}} waits for goods that are already on order, and is on hold until they are in.",
    done: "Order {{order}} gets {{units}}",
    failed: "Order {{order}} got nothing",
  },
  cut: {
    title: {
      change: "Cut {{number}}?",
      remove_line: "Remove a line of {{number}}?",
      cancel: "Cancel {{number}}?",
    },
    hint: {
      change_one: "{{title}}: {{units}} stays on order. Tell the vendor.",
      change_other: "{{title}}: {{units}} stay on order. Tell the vendor.",
      remove_line: "{{title}} is no longer on order. Tell the vendor.",
      cancel: "No order waits for anything on it. Tell the vendor.",
    },
    total: "New total: {{total}}",
    done: {
      change: "{{number}} is cut",
      remove_line: "The line of {{number}} is removed",
      cancel: "{{number}} is canceled",
    },
    failed: "{{number}} was not cut",
  },
  callout: {
    lost: "Without supply: {{orders}}.",
    spare: "Spare: {{items}}.",
  },
}
