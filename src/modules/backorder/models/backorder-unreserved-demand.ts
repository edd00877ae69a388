import { model } from "@medusajs/framework/utils"

/**
 * Demand that Medusa never reserved (orders made by `createOrderWorkflow`,
 * deleted reservations, claims without a shipping method). Kept here because
 * finding it takes a scan of all orders; fed by events and by the sweep.
 */
const BackorderUnreservedDemand = model
  .define("backorder_unreserved_demand", {
    id: model.id({ prefix: "bounres" }).primaryKey(),
    order_id: model.text(),
    line_item_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    quantity: model.bigNumber(),
  })
  .indexes([
    {
      name: "IDX_backorder_unreserved_unique",
      on: ["line_item_id", "inventory_item_id"],
      unique: true,
    },
    { name: "IDX_backorder_unreserved_order", on: ["order_id"] },
    {
      name: "IDX_backorder_unreserved_item_location",
      on: ["inventory_item_id", "location_id"],
    },
  ])
  .checks([
    {
      name: "CK_backorder_unreserved_quantity",
      expression: (c) => `${c.quantity} > 0`,
    },
  ])

export default BackorderUnreservedDemand
