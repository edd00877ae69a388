import { model } from "@medusajs/framework/utils"
import { BACKORDER_LINE_STATUSES } from "../../../domain"
import Backorder from "./backorder"
import BackorderAllocation from "./backorder-allocation"
import PurchaseOrderLine from "./purchase-order-line"
import PurchaseShipmentLine from "./purchase-shipment-line"

/**
 * One demand of an order (order line, inventory item, location) that waits for
 * goods. Its peg is `purchase_order_line`. `queue_date` is the order's place
 * in the queue when it was backordered.
 */
const BackorderLine = model
  .define("backorder_line", {
    id: model.id({ prefix: "bordline" }).primaryKey(),
    backorder: model.belongsTo(() => Backorder, { mappedBy: "lines" }),
    order_id: model.text(),
    line_item_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    sku: model.text().nullable(),
    title: model.text().nullable(),
    queue_date: model.dateTime(),
    /** Since when it waits, where that is before the row was made: a split keeps it. */
    held_at: model.dateTime().nullable(),
    /** The day on which the last of its goods was there. */
    arrived_date: model.text().nullable(),
    quantity: model.bigNumber(),
    allocated_quantity: model.bigNumber().default(0),
    billed_quantity: model.bigNumber().default(0),
    fulfilled_quantity: model.bigNumber().default(0),
    status: model.enum([...BACKORDER_LINE_STATUSES]).default("requested"),
    purchase_order_id: model.text().nullable(),
    purchase_order_line: model
      .belongsTo(() => PurchaseOrderLine, { mappedBy: "pegs" })
      .nullable(),
    allocations: model.hasMany(() => BackorderAllocation, {
      mappedBy: "backorder_line",
    }),
    shipment_lines: model.hasMany(() => PurchaseShipmentLine, {
      mappedBy: "backorder_line",
    }),
  })
  .indexes([
    { name: "IDX_backorder_line_order", on: ["order_id"] },
    { name: "IDX_backorder_line_line_item", on: ["line_item_id"] },
    {
      name: "IDX_backorder_line_item_location",
      on: ["inventory_item_id", "location_id"],
    },
    { name: "IDX_backorder_line_purchase_order", on: ["purchase_order_id"] },
  ])
  .checks([
    {
      name: "CK_backorder_line_quantities",
      expression: (c) =>
        `${c.quantity} > 0 and ${c.allocated_quantity} >= 0 and ${c.allocated_quantity} <= ${c.quantity} and ${c.billed_quantity} >= 0 and ${c.billed_quantity} <= ${c.quantity} and ${c.fulfilled_quantity} >= 0 and ${c.fulfilled_quantity} <= ${c.quantity}`,
    },
  ])

export default BackorderLine
