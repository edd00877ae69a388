import { model } from "@medusajs/framework/utils"

/**
 * What a shopper was told when ordering: how much of a line has to wait and
 * until when (null: no day was given). Written once when the order is placed.
 */
const BackorderPromise = model
  .define("backorder_promise", {
    id: model.id({ prefix: "boprom" }).primaryKey(),
    order_id: model.text(),
    line_item_id: model.text(),
    promised_date: model.text().nullable(),
    waiting_quantity: model.bigNumber(),
  })
  .indexes([
    { name: "IDX_backorder_promise_line", on: ["line_item_id"], unique: true },
    { name: "IDX_backorder_promise_order", on: ["order_id"] },
  ])

export default BackorderPromise
