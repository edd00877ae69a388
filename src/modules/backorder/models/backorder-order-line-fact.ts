import { model } from "@medusajs/framework/utils"

/**
 * One inventory item of one line of a placed order. `quantity` counts units of
 * the inventory item, `required_quantity` of them to a unit of the line: a kit
 * has several rows.
 */
const BackorderOrderLineFact = model
  .define("backorder_order_line_fact", {
    id: model.id({ prefix: "bolfact" }).primaryKey(),
    order_id: model.text(),
    line_item_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text().nullable(),
    sku: model.text().nullable(),
    title: model.text().nullable(),
    placed_at: model.dateTime(),
    canceled_at: model.dateTime().nullable(),
    currency_code: model.text(),
    quantity: model.bigNumber(),
    required_quantity: model.bigNumber(),
    /** Of a unit of the line, before discounts. */
    unit_price: model.bigNumber(),
    /** The first fulfillment, and the one that made the line complete. */
    first_shipped_at: model.dateTime().nullable(),
    shipped_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_backorder_order_line_fact_line",
      on: ["line_item_id", "inventory_item_id"],
      unique: true,
    },
    { name: "IDX_backorder_order_line_fact_order", on: ["order_id"] },
    { name: "IDX_backorder_order_line_fact_placed_at", on: ["placed_at"] },
    { name: "IDX_backorder_order_line_fact_shipped_at", on: ["shipped_at"] },
  ])

export default BackorderOrderLineFact
