import { model } from "@medusajs/framework/utils"

/**
 * What reports need to know of one placed order, written down when it happens,
 * so that a report never reads Medusa's order tables. No personal data.
 * `placed_at` of a converted draft is its conversion; `authorized_at` is the
 * oldest authorization of the payment that is not captured yet.
 */
const BackorderOrderFact = model
  .define("backorder_order_fact", {
    id: model.id({ prefix: "bofact" }).primaryKey(),
    order_id: model.text(),
    order_display_id: model.number().nullable(),
    placed_at: model.dateTime(),
    canceled_at: model.dateTime().nullable(),
    authorized_at: model.dateTime().nullable(),
    currency_code: model.text(),
    /** What the customer was to pay, as placed or last edited. */
    total: model.bigNumber(),
    /** Lines whose stock is counted, and their units. */
    line_count: model.number(),
    units: model.bigNumber(),
  })
  .indexes([
    {
      name: "IDX_backorder_order_fact_order",
      on: ["order_id"],
      unique: true,
    },
    { name: "IDX_backorder_order_fact_placed_at", on: ["placed_at"] },
  ])

export default BackorderOrderFact
