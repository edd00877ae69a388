/**
 * Every refusal of the product. A code is `<entity>.<what_is_wrong>`; the
 * sentence is written for a merchant and may name things in `{braces}`.
 * The docs page "Refusals" is made from this table.
 */
export const REFUSALS = {
  "request.invalid": "{details}",
  "request.too_many_orders": "A request can hold up to 10,000 orders.",
  "idempotency_key.reused":
    "This Idempotency-Key was used for another request. Send a new key.",
  "idempotency_key.in_progress":
    "The first request with this Idempotency-Key is still running. Try again in a moment.",

  "csv.unreadable": "This file can't be read as CSV: {details}.",
  "csv.column_missing":
    "The file has no column {column}. Its first line must name the columns: {columns}.",
  "csv.column_twice": "The file has the column {column} twice. Keep one.",
  "csv.too_many_rows":
    "The file has {count} rows, more than {most}. Split it into several files.",

  "order.not_found": "There is no order with the id {order_id}.",
  "cart.not_found": "There is no cart with the id {cart_id}.",
  "cart_line.limit_exceeded": "That many of {title} can't be had. {most}",
  "cart.busy":
    "Many shoppers are buying this at the same moment. Try again in a moment.",
  "product_variant.not_found": "There is no variant with the id {variant_id}.",
  "backorder_limit.quantity_required":
    "Say how many units may be backordered at most, or choose another limit.",
  "order.canceled": "Order {order} is canceled.",
  "order.nothing_to_backorder":
    "Order {order} has nothing to backorder: stock or goods on order cover it.",
  "order.on_hold":
    "Order {order} is on hold: {awaited}. Release the hold first, or wait for the goods.",
  "order.busy":
    "Somebody else is working on this order right now. Try again in a moment.",
  "workflow.not_runnable":
    "{workflow_id} can't be run from here. Use the route of the deed instead.",
  "order_line.not_found":
    "Order {order} has no line with the id {line_item_id}.",
  "order_line.not_short":
    "{title} of order {order} is not short: there is nothing to backorder.",
  "order_line.duplicate":
    "The same line of order {order} is named twice. Name each line once.",

  "order_line.none_left":
    "Nothing of {title} is left for order {order}: older orders get what is bought.",
  "order_line.item_required":
    "{title} of order {order} is a kit with several short items. Say which item the quantity is of.",

  "order_line.kit_not_shippable":
    "One vendor can't ship whole units of {title} of order {order}. Deliver it to your own location.",

  "order_line.on_order":
    "{title} of order {order} is backordered. Cancel its backorder first, or wait for its goods.",
  "order_line.not_covered_there":
    "{location} can't serve all of {title} of order {order}. {transfer}",
  "order_line.none_elsewhere":
    "Order {order} has nothing short that is reserved at another location than {location}.",

  "backorder.not_found": "There is no backorder with the id {id}.",
  "backorder.already_placed":
    "Everything that is short on order {order} is backordered already.",
  "backorder.not_on_hold": "This backorder is {status}, not on hold.",
  "backorder.goods_allocated":
    "Goods have arrived for this backorder. Release the hold instead.",
  "backorder.reason_required": "Say why the hold is released.",
  "backorder.stock_not_arrived":
    "Stock does not cover order {order}: {short} short. Release the hold with a reason instead, or wait for the goods.",
  "backorder.location_not_found":
    "There is no stock location with the id {location_id}.",
  "backorder.location_differs":
    "{title} of order {order} is reserved at another location than the one chosen. Choose the location of its reservation.",
  "backorder_line.quantity_too_large":
    "{title} of order {order}: {quantity} asked, but only {allowed} can be backordered.",
  "backorder_line.quantity_not_positive":
    "{title} of order {order}: the quantity must be above 0.",
  "backorder_line.quantity_fractional":
    "{title} of order {order} is counted in whole units. {quantity} is not a whole number.",
  "backorder_placement.not_found":
    "There is nothing to undo: it is more than a day ago, or the id {id} is wrong.",
  "backorder_placement.undone": "This is undone already.",
  "backorder_placement.moved_on": "This can't be undone any more: {what}.",

  "purchase_vendor.not_found": "There is no vendor with the id {id}.",
  "purchase_vendor.inactive": "{name} is inactive. Choose another vendor.",
  "purchase_vendor.code_taken": "Another vendor has the code {code}.",
  "purchase_vendor.in_use":
    "{name} has {uses}: it can't be deleted. Deactivate it instead.",
  "purchase_vendor.unknown_currency": "{currency_code} is not a currency.",
  "purchase_vendor_item.not_found": "This vendor has no item with the id {id}.",
  "purchase_vendor_item.busy":
    "Somebody else changed the vendors of this item at the same moment. Look at it and try again.",
  "purchase_vendor_item.rows_wrong":
    "{count} rows are wrong, so nothing was changed. Line {line}, {column}: {message}.",
  "purchase_vendor_item.duplicate":
    "The same inventory item is named twice. Name each item once.",

  "purchase_order.not_found": "There is no purchase order with the id {id}.",
  "purchase_order.busy":
    "Somebody else changed this purchase order at the same moment. Look at it and try again.",
  "purchase_order.vendor_missing":
    "{number} has no vendor. Choose one before you issue it.",
  "purchase_order.no_lines": "{number} has no lines.",
  "purchase_order.total_negative":
    "The total of {number} can't be below 0. Check the discount and the adjustment.",
  "purchase_order.location_missing":
    "{number} has no location to deliver to. Choose one before you issue it.",
  "purchase_order.order_missing":
    "{number} ships to a customer, but is for no order. Backorder the order and deliver to its customer instead.",
  "purchase_order.address_missing":
    "{number} ships to a customer, but its order has no shipping address. Add it to the order first.",
  "purchase_order.ships_to_customer":
    "The vendor ships {number} to the customer: nothing is received. Record what the vendor has shipped.",
  "purchase_order.not_drop_ship":
    "{number} comes to your own location: receive its goods.",
  "purchase_order.wrong_status": "{number} is {status}: it can't {action}.",
  "purchase_order.vendor_fixed":
    "{number} is issued: its vendor can't be changed. Replace the vendor instead.",
  "purchase_order.location_fixed":
    "{number} has pegged orders or is issued: its location can't be changed.",
  "purchase_order.has_receipts":
    "{number} has receipts or bills. Close it instead.",
  "purchase_order.nothing_to_close":
    "Nothing of {number} is open: there is nothing to close.",
  "purchase_order.complete":
    "{number} is received and billed in full: there is nothing to reopen.",
  "purchase_order.reference_known":
    "{reference} of this vendor is entered already, as {number}.",
  "purchase_order.same_vendor": "{number} is from {vendor} already.",
  "purchase_order.no_address":
    "{number} can't be mailed: {vendor} has no e-mail address. Say where to send it, or add it to the vendor.",
  "purchase_order.being_sent":
    "{number} is being mailed right now. Look at it again in a moment.",
  "purchase_order.not_mailed":
    "{number} was not mailed: {reason} Nothing was changed.",
  "customer_answer.over":
    "There is nothing to answer any more: the goods have arrived, or the order has changed.",
  "customer_answer.expired": "This link is no longer valid.",
  "notification.no_email_provider":
    'This store can\'t send e-mails yet: no provider is configured. Add one for the channel "email" to the Notification module in medusa-config.ts, for instance @medusajs/medusa/notification-sendgrid.',
  "purchase_order_line.not_found":
    "There is no line with the id {line_id} on {number}.",
  "purchase_order_line.duplicate":
    "{item} stands on {number} already. Change the quantity of that line.",
  "purchase_order_line.below_pegs":
    "{item}: {pegged} are promised to orders. The quantity can't be below that.",
  "purchase_order_line.below_received":
    "{item}: {received} are received or billed. The quantity can't be below that.",
  "purchase_order_line.not_for_order":
    "{number} goes to a customer: it can't hold more than its order waits for.",
  "purchase_order_line.in_use":
    "{item} is promised to orders, received or billed: the line can't be deleted.",
  "purchase_order_line.quantity_fractional":
    "{item} is counted in whole units. {quantity} is not a whole number.",
  "inventory_item.not_found":
    "There is no inventory item with the id {inventory_item_id}.",

  "purchase_receipt.nothing_to_receive":
    "Nothing of {number} is left to receive.",
  "purchase_receipt.date_to_come":
    "Goods can't have come on {received_date}: that day is still to come.",
  "purchase_receipt.quantity_too_large":
    "{item}: {quantity} is more than the {allowed} that can still be received.",

  "purchase_shipment.nothing_to_ship": "Nothing of {number} is left to ship.",
  "purchase_shipment.quantity_too_large":
    "{item}: {quantity} is more than the {allowed} that the order still waits for.",
  "purchase_shipment.unit_incomplete":
    "{item}: {quantity} don't make whole units of {title}. Record the parts of a unit together.",
  "purchase_shipment.unfinished":
    "What the vendor has shipped of {number} is still being recorded. Try again in a few minutes.",
  "purchase_shipment.finished_earlier":
    "An earlier shipment of {number} was not recorded to its end. It is now. Look at the purchase order, and record what else has left.",
  "purchase_shipment.provider_missing":
    "Medusa's manual fulfillment provider is not set up. Add it to medusa-config.ts: what vendors ship is recorded with it.",

  "purchase_receipt.transfer_needed":
    "{item}: {orders} can't take these goods at {to}. Only an order that gets everything it waits for at once can follow them from {from}. Receive them at {from} and transfer them, or receive all that {orders} waits for.",
  "purchase_receipt.order_moved_on":
    "{orders} followed the goods of this receipt to {to}, and more was bought for it there since. Close that purchase order first.",
  "purchase_receipt.not_found": "{number} has no receipt with the id {id}.",
  "purchase_receipt.reversed": "This receipt is reversed already.",
  "purchase_receipt.goods_packed":
    "Goods of this receipt are packed or shipped for {orders}. Cancel the fulfillment first.",
  "purchase_receipt.goods_gone":
    "{item}: {stock} are left in stock, less than the {quantity} of this receipt.",
  "purchase_receipt.billed":
    "{item} of this receipt is billed. Void the bill first.",

  "purchase_bill.not_found": "There is no bill with the id {id}.",
  "purchase_bill.nothing_to_bill": "Nothing of {number} is left to bill.",
  "purchase_bill.quantity_too_large":
    "{item}: {quantity} is more than the {allowed} that can still be billed.",
  "purchase_bill.number_taken":
    "{vendor} has a bill with the number {vendor_bill_number} already.",
  "purchase_bill.vendor_differs":
    "All lines of a bill belong to purchase orders of one vendor.",
  "purchase_bill.currency_differs":
    "All lines of a bill belong to purchase orders in one currency.",
  "purchase_bill.void": "{number} is void.",
  "purchase_bill.paid":
    "{number} has payments. Remove them before you void it.",
  "purchase_bill.matched": "{number} has no mismatch to accept.",
  "purchase_bill.overpaid":
    "{amount} is more than the {balance} that is left to pay of {number}.",
  "purchase_bill.nothing_to_pay": "Nothing of {number} is left to pay.",
  "purchase_bill_payment.not_found":
    "{number} has no payment with the id {id}.",
  "purchase_bill.total_negative":
    "The total of a bill can't be below 0. Check the other charges.",

  "report.off": "Reports are switched off in this store.",
  "report.period_inverted":
    "The period ends before it begins: {from} is after {to}.",
  "report.period_too_long":
    "From {from} to {to} is too long. Choose up to five years.",
  "report.unknown_time_zone": "{time_zone} is not a time zone.",
} as const

export type RefusalCode = keyof typeof REFUSALS
export type RefusalValues = Record<string, string | number | null | undefined>

/** The sentence of a refusal. @example refusalMessage("purchase_order.no_lines", { number: "PO-000042" }) */
export const refusalMessage = (code: RefusalCode, values: RefusalValues = {}) =>
  REFUSALS[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? "")
  )

/** `not_found` answers 404, the others 400. */
export type RefusalType = "not_found" | "invalid_data" | "not_allowed"

const typeOf = (code: RefusalCode): RefusalType => {
  if (code.endsWith(".not_found")) {
    return "not_found"
  }
  return code === "request.invalid" ? "invalid_data" : "not_allowed"
}

/**
 * A rule said no. It has the fields that Medusa's error handler answers with
 * (`type`, `code`, `message`), so it may be thrown anywhere below a route.
 *
 * @example throw new Refusal("purchase_order.no_lines", { number: "PO-000042" })
 */
export class Refusal extends Error {
  readonly type: RefusalType

  constructor(
    readonly code: RefusalCode,
    readonly values: RefusalValues = {}
  ) {
    super(refusalMessage(code, values))
    this.name = "Refusal"
    this.type = typeOf(code)
  }

  /** Also where the class was loaded twice, or a workflow handed it over as a plain object. */
  static is(error: unknown, code?: RefusalCode): error is Refusal {
    const { name, code: own } = (error ?? {}) as Partial<Refusal>
    return name === "Refusal" && (code === undefined || code === own)
  }
}
