import { model } from "@medusajs/framework/utils"

/**
 * One backordering, kept for a day with all that it wrote, so that it can be
 * undone as long as nothing of it moved on.
 */
const BackorderPlacement = model
  .define("backorder_placement", {
    id: model.id({ prefix: "boplace" }).primaryKey(),
    /** The orders that it put on hold, or whose hold it extended. */
    order_ids: model.json(),
    /** What it wrote, in order. */
    log: model.json().nullable(),
    /** What was done to Medusa's reservations for it. */
    prepared: model.json().nullable(),
    idempotency_key_id: model.text().nullable(),
    placed_by: model.text().nullable(),
    undone_at: model.dateTime().nullable(),
    undone_by: model.text().nullable(),
  })
  .indexes([{ name: "IDX_backorder_placement_created_at", on: ["created_at"] }])

export default BackorderPlacement
