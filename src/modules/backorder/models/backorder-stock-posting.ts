import { model } from "@medusajs/framework/utils"

/**
 * One change that a deed of ours makes to an inventory level. Written
 * `pending` before Medusa's level is touched and `posted` in the transaction
 * that records the deed, so that a crash between the two can be found and
 * taken back: the level's metadata names the postings that reached it.
 */
const BackorderStockPosting = model
  .define("backorder_stock_posting", {
    id: model.id({ prefix: "bopost" }).primaryKey(),
    posting_id: model.text(),
    status: model.enum(["pending", "posted"]).default("pending"),
    purchase_order_line_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    stock_delta: model.bigNumber(),
    incoming_delta: model.bigNumber(),
  })
  .indexes([
    {
      name: "IDX_backorder_stock_posting_line",
      on: ["posting_id", "purchase_order_line_id", "location_id"],
      unique: true,
    },
    {
      name: "IDX_backorder_stock_posting_pending",
      on: ["created_at"],
      where: "status = 'pending'",
    },
    {
      name: "IDX_backorder_stock_posting_item",
      on: ["inventory_item_id", "created_at"],
    },
  ])

export default BackorderStockPosting
