/**
 * What to do about each refusal. A code without a remedy stops the docs from
 * being made.
 *
 * @type {Record<string, string>}
 */
export const REMEDIES = {
  "request.invalid":
    "Correct the fields that the sentence names. Bodies are strict: a key that the route does not know is refused too.",
  "request.too_many_orders": "Send the orders in several requests.",
  "idempotency_key.reused":
    "Make a new key for each new request; repeat a key only with the same route and body.",
  "idempotency_key.in_progress":
    "Send the same request again in a moment: it answers the first result. After 10 minutes an unfinished key is free again.",

  "csv.unreadable":
    "Save the file again as CSV (UTF-8) from the spreadsheet. Open quotes are the usual reason.",
  "csv.column_missing":
    "Download the file again and fill it in: the first line names the columns.",
  "csv.column_twice": "Delete or rename one of the two columns.",
  "csv.too_many_rows":
    "Each file is taken over for itself: send one after the other.",

  "order.not_found": "Check the id. It begins with `order_`.",
  "cart.not_found":
    "Check the id. It begins with `cart_`. A cart that became an order is an order now.",
  "cart_line.limit_exceeded":
    "Show the shopper the sentence, or the notice of the variant: it says how many can be had. A larger limit is set on the page of the variant.",
  "cart.busy":
    "Send the same request again. Carts with the same goods are completed one after the other where these have a limit.",
  "product_variant.not_found": "Check the id. It begins with `variant_`.",
  "backorder_limit.quantity_required":
    'Send `quantity` with `type: "fixed"`; 0 sells nothing beyond stock.',
  "order.canceled": "Leave the order out: a canceled order needs no goods.",
  "order.nothing_to_backorder":
    "Nothing to do: the order can be fulfilled, or what it lacks is on its way.",
  "order.on_hold":
    "Wait for what the sentence names, or release the hold on the order page with a reason.",
  "order.busy":
    "Try again. Fulfilling, charging and backordering one order wait 5 seconds for each other.",
  "workflow.not_runnable":
    "Call the route of the deed (see the [HTTP API](api.md)), or run the workflow from your code (see [Extending](extending.md)).",
  "order_line.not_found":
    "Read the order again: an order edit may have removed the line.",
  "order_line.not_short": "Take the line out of the request.",
  "order_line.none_left": "Buy more of the item, or serve the order first.",
  "order_line.duplicate": "Name each line once, and each order once.",
  "order_line.item_required":
    "Name the `inventory_item_id`, or leave out `quantity` to backorder all that the kit lacks.",

  "order_line.kit_not_shippable":
    'Send `delivery: "warehouse"` for this line. A vendor ships a kit only whole: every part short, and all of them from this vendor.',
  "order_line.on_order":
    "A line that goods were bought for stays where they come to.",
  "order_line.not_covered_there":
    "Carry the goods over and correct both stocks, or backorder the line. A line never takes from two locations.",
  "order_line.none_elsewhere": "Nothing to take: look at the order again.",
  "backorder.not_found": "Check the id. It begins with `bord_`.",
  "backorder.already_placed":
    "Nothing to do: what the order lacks is on a purchase order. Its page shows which.",
  "backorder.not_on_hold":
    "Nothing to do: somebody released or canceled it before, or its goods came.",
  "backorder.goods_allocated":
    "Release the hold with a reason: the goods that came stay with the order.",
  "backorder.reason_required": "Say why: the reason is kept in the history.",
  "backorder.stock_not_arrived":
    "Wait until the order page says that stock has arrived, or release the hold by hand.",
  "backorder.location_not_found": "Check the id. It begins with `sloc_`.",
  "backorder.location_differs":
    "Leave out `location_id`, or name the location where Medusa reserved the line.",
  "backorder_line.quantity_too_large":
    "Ask for the quantity that the sentence allows, or less.",
  "backorder_line.quantity_not_positive": "Ask for a quantity above 0.",
  "backorder_line.quantity_fractional":
    "Round it. Only items that some variant uses in fractions can be bought in fractions.",
  "backorder_placement.not_found":
    "Cancel the backorders instead. A backordering can be undone for a day.",
  "backorder_placement.undone": "Nothing to do.",
  "backorder_placement.moved_on":
    "Cancel the backorders that should not be, one by one or chosen on the page Backorders: what moved on stays as it is.",

  "purchase_vendor.not_found": "Check the id. It begins with `pvend_`.",
  "purchase_vendor.inactive":
    "Choose another vendor, or make this one active again on its page.",
  "purchase_vendor.code_taken": "Choose another code, or leave it empty.",
  "purchase_vendor.in_use":
    "Edit the vendor and switch Active off: it is no longer offered, and its history stays.",
  "purchase_vendor.unknown_currency":
    "Use a code of three letters that Medusa knows, as `eur`.",
  "purchase_vendor_item.not_found":
    "Read the vendor's items again: it may be removed already.",
  "purchase_vendor_item.busy": "Read the vendor's items and save again.",
  "purchase_vendor_item.rows_wrong":
    "The preview names every wrong cell by line and column. Correct them in the file and send it again.",
  "purchase_vendor_item.duplicate": "Name each inventory item once.",

  "purchase_order.not_found":
    "Check the id. It begins with `po_`; the number (PO-000042) is not the id.",
  "purchase_order.busy":
    "Open the purchase order again and repeat what you did. Nothing was changed.",
  "purchase_order.vendor_missing":
    "Edit the purchase order and choose a vendor.",
  "purchase_order.no_lines": "Add an item first.",
  "purchase_order.total_negative":
    "Lower the discount, or raise the adjustment: a vendor is never owed less than nothing.",
  "purchase_order.location_missing":
    "Edit the purchase order and choose where it is delivered.",
  "purchase_order.wrong_status":
    "See which states allow what in [Concepts](concepts.md#purchase-order).",
  "purchase_order.vendor_fixed":
    "Replace the vendor: a new draft takes what is still to come ([route](api.md#post-adminpurchase-ordersidreplace-vendor)).",
  "purchase_order.location_fixed":
    "Cancel the backorders first, or leave it: goods come to where the orders' reservations are.",
  "purchase_order.order_missing":
    'Delete the draft, and backorder the order with `delivery: "drop_ship"`: it gets a purchase order of its own.',
  "purchase_order.address_missing":
    "Add a shipping address to the order in Medusa, then issue again.",
  "purchase_order.ships_to_customer":
    "Record it with [what the vendor has shipped](api.md#post-adminpurchase-ordersidshipments). Its bills don't receive goods either.",
  "purchase_order.not_drop_ship":
    "[Receive](api.md#post-adminpurchase-ordersidreceipts) its goods instead.",
  "purchase_order_line.not_for_order":
    "Backorder what the order needs more of: its own draft is topped up. For other orders create another purchase order.",
  "purchase_shipment.nothing_to_ship":
    "Everything is shipped, or the order needs no more of it. Close the purchase order to give up the rest.",
  "purchase_shipment.quantity_too_large":
    "Record what the order still waits for. Needs the customer more? Edit the order and backorder it again.",
  "purchase_shipment.unit_incomplete":
    "Record all parts of a kit in one shipment, in whole units, when the last of them has left.",
  "purchase_shipment.unfinished":
    "Somebody records a shipment at this moment, or a server died while it did: then the sweep finishes it within 20 minutes, or the doctor's repair.",
  "purchase_shipment.finished_earlier":
    "A server died while this shipment was recorded. Load the purchase order again: what you send is probably in it.",
  "purchase_shipment.provider_missing":
    "Add `@medusajs/medusa/fulfillment-manual` (id `manual`) to the providers of the Fulfillment module.",
  "purchase_order.has_receipts":
    "Close it: what is still to come is given up ([route](api.md#post-adminpurchase-ordersidclose)).",
  "purchase_order.nothing_to_close":
    "Nothing to do: everything has come, or was given up before.",
  "purchase_order.complete":
    "Nothing to do. To order more, create a new purchase order.",
  "purchase_order.reference_known":
    "Nothing to do. Is it another one? Give it another reference.",
  "purchase_order.same_vendor": "Choose another vendor.",
  "purchase_order.no_address":
    "Add an e-mail address to the vendor, or send `to` with the request.",
  "purchase_order.being_sent":
    "Look at it again: either it is sent by then, or it can be sent again after five minutes.",
  "purchase_order.not_mailed":
    "Look at the address and at the mail provider, and send it again. A draft that was to be issued is still a draft.",
  "customer_answer.over":
    "Show the order's progress instead: [Storefront](storefront.md).",
  "customer_answer.expired":
    "Links work for 14 days. Ask the customer to write to you.",
  "notification.no_email_provider":
    "Name a provider for the channel `email` in `medusa-config.ts`, see [Operations](operations.md#e-mails). Until then, download the PDF and mark the purchase order as issued.",
  "purchase_order_line.not_found":
    "Read the purchase order again: the line may be removed, or be on another one.",
  "purchase_order_line.duplicate":
    "Change the quantity of the line that is there.",
  "purchase_order_line.below_pegs":
    "Keep the quantity, or send `drop_pegs: true`: the orders last in the queue lose supply and are backordered again.",
  "purchase_order_line.below_received":
    "Keep at least what has come or is billed.",
  "purchase_order_line.in_use":
    "Send `drop_pegs: true`: the orders that wait for it lose supply. What is received or billed can't be deleted.",
  "purchase_order_line.quantity_fractional":
    "Round it. Only items that some variant uses in fractions can be ordered, received and billed in fractions.",
  "inventory_item.not_found": "Check the id. It begins with `iitem_`.",

  "purchase_receipt.nothing_to_receive":
    "Nothing to do, or name lines with a quantity above 0.",
  "purchase_receipt.date_to_come":
    "Enter the day on which they came. For goods that are still to come change the expected date.",
  "purchase_receipt.quantity_too_large":
    "Raise the quantity of the line on the purchase order, or allow more with the setting `over_receipt_percent`.",
  "purchase_receipt.transfer_needed":
    "Leave `location_id` out and transfer the goods in Medusa, or receive the whole quantity that these orders wait for.",
  "purchase_receipt.order_moved_on":
    "Close or cancel the later purchase order at that location, or release the order, then reverse the receipt.",
  "purchase_receipt.not_found":
    "Check the id. It begins with `prec_`, and the receipt belongs to this purchase order.",
  "purchase_receipt.reversed": "Nothing to do.",
  "purchase_receipt.goods_packed":
    "Cancel the fulfillments of the orders that the sentence names, then reverse the receipt.",
  "purchase_receipt.goods_gone":
    "Correct the stock in Medusa's inventory instead: some of the goods are sold or moved.",
  "purchase_receipt.billed": "Void the bill, then reverse the receipt.",

  "purchase_bill.not_found": "Check the id. It begins with `pbill_`.",
  "purchase_bill.nothing_to_bill": "Nothing to do: everything is billed.",
  "purchase_bill.quantity_too_large":
    "Bill at most the larger of what was ordered and what came, less what is billed.",
  "purchase_bill.number_taken":
    "Look whether the bill is there already; else correct the number.",
  "purchase_bill.vendor_differs": "Create one bill per vendor.",
  "purchase_bill.currency_differs": "Create one bill per currency.",
  "purchase_bill.void": "Nothing to do: a void bill counts for nothing.",
  "purchase_bill.paid":
    "Remove its payments, each with a reason, then void it.",
  "purchase_bill.matched": "Nothing to do: it agrees with the purchase order.",
  "purchase_bill.overpaid": "Enter at most what is left to pay.",
  "purchase_bill.nothing_to_pay": "Nothing to do: the bill is paid.",
  "purchase_bill_payment.not_found":
    "Read the bill again: it may be removed already.",
  "purchase_bill.total_negative":
    "Correct the charges: a discount is a negative charge, and can't be more than the goods.",

  "report.off":
    "Take `reports: false` out of the plugin's options in `medusa-config.ts`.",
  "report.period_inverted": "Swap the two days.",
  "report.period_too_long": "Ask for several periods.",
  "report.unknown_time_zone":
    "Use a name of the tz database, such as `Europe/Stockholm` or `UTC`; no offset.",
}

const STATUS = { not_found: 404, invalid_data: 400, not_allowed: 400 }

/**
 * The page docs/refusals.md.
 *
 * @param {{ code: string, type: keyof typeof STATUS, sentence: string }[]} refusals
 */
export function refusalsPage(refusals) {
  const codes = refusals.map(({ code }) => code)
  const missing = codes.filter((code) => !REMEDIES[code])
  if (missing.length) {
    throw new Error(
      `Say in scripts/lib/refusals-page.mjs what to do about ${missing.join(", ")}; then run: node scripts/docs.mjs`
    )
  }
  return `# Refusals

<!-- Made by \`node scripts/docs.mjs\` from src/domain/refusals.ts. -->

When a rule says no, nothing has been changed. A route answers

\`\`\`json
{
  "type": "not_allowed",
  "code": "purchase_order.vendor_missing",
  "message": "PO-000042 has no vendor. Choose one before you issue it."
}
\`\`\`

with the status 400, or 404 where the code ends in \`not_found\`. Decide by \`code\`: it stays; the sentence is for people and may be worded better one day. Words in braces are filled in. In a request for many orders the same codes stand in \`skipped\`, one entry for each order or line that was left out. Medusa's own answers (401, 403, 413) keep Medusa's shape.

${sectionsOf(codes)
  .map(
    ([entity, title]) => `## ${title}

| Code | Status | What it says | What to do |
| --- | --- | --- | --- |
${refusals
  .filter(({ code }) => entityOf(code) === entity)
  .map(
    ({ code, type, sentence }) =>
      `| \`${code}\` | ${STATUS[type]} | ${cell(sentence)} | ${cell(REMEDIES[code])} |`
  )
  .join("\n")}
`
  )
  .join("\n")}`
}

/** @param {string} code */
const entityOf = (code) => {
  const [entity = ""] = code.split(".")
  return entity
}

/** @param {string[]} codes */
const sectionsOf = (codes) =>
  [...new Set(codes.map(entityOf))].map((entity) => [entity, titleOf(entity)])

/** @param {string} entity */
const titleOf = (entity) => {
  const words = entity.replace(/^purchase_(?!order)/, "").replace(/_/g, " ")
  return words[0]?.toUpperCase() + words.slice(1)
}

/** @param {string | undefined} text */
const cell = (text = "") => text.replace(/\|/g, "\\|")
