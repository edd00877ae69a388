import type { Settings } from "../../../domain"

type Row = {
  label: string
  hint: string
  unit?: string
  choices?: Record<string, string>
}

export const settings = {
  title: "Backorders",
  error: "The settings could not be loaded",
  saved: "{{setting}} is saved",
  failed: "{{setting}} was not saved",
  none: "None",
  invalid: "Enter a number from {{min}} to {{max}}",
  sections: {
    state: "State",
    hold: "Hold and release",
    buying: "Buying and receiving",
    dates: "Dates for shoppers",
    messages: "Messages to customers",
  },
  messagesHint:
    "Mails go to orders from the moment you turn them on, never to what waits already.",
  guard: {
    label: "Guard",
    hint: "Stands before the ways by which goods leave or money is taken, and checks itself when the server starts.",
    ok: "Working",
    failed: "Not working",
    unchecked: "Not checked yet",
    off: "Off",
    unguarded: "It does not reach: {{routes}}",
    offHint: "BACKORDERS_GUARD=off: orders on hold can be packed and charged.",
  },
  locks: {
    label: "Locks",
    hint: "Keep two people from packing and holding one order at the same moment.",
    shared: "Shared",
    memory: "One server only",
    warning:
      "Locks are in memory, and more than one server may run. Configure Redis or PostgreSQL locks in medusa-config.ts.",
  },
  email: {
    label: "E-mails",
    hint: "Purchase orders and messages to customers go through Medusa's notification module.",
    ok: "Ready",
    missing: "No provider",
    warning:
      'Add a provider for the channel "email" to the notification module in medusa-config.ts. Until then nothing is mailed.',
  },
  rows: {
    release_on: {
      label: "Release an order",
      hint: "When a hold ends by itself.",
      choices: {
        bill: "When its goods are in and billed",
        receipt: "When its goods are in",
        bill_only: "When its goods are billed, in or not",
        manual: "By hand only",
      },
    },
    release_on_stock: {
      label: "Release when stock comes another way",
      hint: "A return or a count that covers an order on hold releases it.",
    },
    hold_scope: {
      label: "A new hold blocks",
      hint: "The whole order, or only the units that wait; the rest can be packed.",
      choices: { order: "The whole order", lines: "Only what waits" },
    },
    block_capture: {
      label: "Don't charge orders on hold",
      hint: "Payments of an order on hold can't be captured.",
    },
    auto_backorder: {
      label: "Backorder by itself",
      hint: "Short orders are collected into drafts, one per vendor. You issue them.",
      choices: { off: "Off", draft: "Into drafts" },
    },
    count_orders_from: {
      label: "Count orders from",
      hint: "Older orders count as shipped and need nothing.",
    },
    default_lead_time_days: {
      label: "Default lead time",
      hint: "For vendors and items that have none.",
      unit: "days",
    },
    over_receipt_percent: {
      label: "Over-receipt",
      hint: "How much more than ordered may be received.",
      unit: "%",
    },
    price_tolerance_percent: {
      label: "Price tolerance",
      hint: "How far a cost on a bill may be from the purchase order's before it counts as a difference.",
      unit: "%",
    },
    write_incoming: {
      label: "Show incoming quantities",
      hint: "What is on order counts as incoming in Medusa's inventory.",
    },
    handling_days: {
      label: "Handling time",
      hint: "Days from the goods' arrival to their departure, added to the dates that shoppers see.",
      unit: "days",
    },
    show_quantity_up_to: {
      label: "Show stock up to",
      hint: "Above this shoppers are told only that there is enough. Empty: the exact stock.",
      unit: "units",
    },
    notify_customer_on_hold: {
      label: "Your order waits for goods",
      hint: "Sent when an order is backordered: what is missing, and when it comes.",
    },
    notify_customer_on_date_change: {
      label: "A new date",
      hint: "Sent when an expected date moves, with the offer to wait or to cancel.",
    },
    notify_customer_on_release: {
      label: "Your goods have arrived",
      hint: "Sent when a hold ends because the goods are in. Never when you release by hand.",
    },
  } satisfies Record<keyof Settings, Row>,
}
