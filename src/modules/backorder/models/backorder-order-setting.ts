import { model } from "@medusajs/framework/utils"

/**
 * What staff decided for one order: `rank` above 0 serves it before orders of
 * lower rank; `left_out_at` takes it out of demand.
 *
 * And what Medusa forgets: that the order `was_draft`, and when the draft
 * became an order (`ordered_at`), which is its place in the queue.
 */
const BackorderOrderSetting = model
  .define("backorder_order_setting", {
    id: model.id({ prefix: "boord" }).primaryKey(),
    order_id: model.text(),
    rank: model.number().default(0),
    left_out_at: model.dateTime().nullable(),
    left_out_by: model.text().nullable(),
    auto_backorder_off_at: model.dateTime().nullable(),
    was_draft: model.boolean().default(false),
    ordered_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_backorder_order_setting_order",
      on: ["order_id"],
      unique: true,
    },
  ])

export default BackorderOrderSetting
