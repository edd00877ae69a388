import type { Labels } from "./labels"

export const en: Labels = {
  locale: "en",
  in_stock: "In stock",
  not_tracked: "Available",
  out_of_stock: "Out of stock",
  only_left: "Only {available} left",
  fewer_left: "Fewer are left",
  at_most: "Up to {max} can be ordered",
  backordered: "On backorder. The shipping date will follow.",
  backordered_by: "On backorder, ships by {date}",
  backordered_delayed: "On backorder and delayed. A new date will follow.",
  partly: "{available} in stock now, {waiting} later",
  partly_by: "{available} in stock now, {waiting} by {date}",
  partly_delayed:
    "{available} in stock now, {waiting} delayed. A new date will follow.",
  partly_some: "Some in stock now, the rest later",
  partly_some_by: "Some in stock now, the rest by {date}",
  partly_some_delayed:
    "Some in stock now, the rest delayed. A new date will follow.",
  ships_together: "Everything ships together as soon as the last item is in.",
  ships_together_by: "Everything ships together by {date}.",
  ships_as_available: "Items ship as soon as they are in.",
  ships_as_available_by:
    "Items ship as soon as they are in, the last by {date}.",
  order_waiting:
    "Your order is waiting for goods. The shipping date will follow.",
  order_waiting_by: "Your order is waiting for goods and ships by {date}.",
  order_delayed: "Your order is delayed. A new date will follow.",
  order_delayed_by: "Your order is delayed and ships by {date}.",
  order_ready: "Everything is in. Your order ships soon.",
  item_waiting: "{waiting} of {quantity} on the way",
  item_waiting_by: "{waiting} of {quantity} on the way, by {date}",
  item_arrived: "Arrived",
  item_shipped: "Shipped",
  item_promised: "first expected by {date}",
}
