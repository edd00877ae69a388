import { model } from "@medusajs/framework/utils"
import {
  BACKORDER_STATUSES,
  HOLD_SCOPES,
  RELEASE_CAUSES,
} from "../../../domain"
import BackorderLine from "./backorder-line"

/** The record that an order waits for bought goods; while it is `on_hold` the order may not ship or be charged. */
const Backorder = model
  .define("backorder", {
    id: model.id({ prefix: "bord" }).primaryKey(),
    order_id: model.text(),
    order_display_id: model.number().nullable(),
    customer_email: model.text().searchable().nullable(),
    status: model.enum([...BACKORDER_STATUSES]).default("on_hold"),
    hold_scope: model.enum([...HOLD_SCOPES]).default("order"),
    placed_at: model.dateTime(),
    /** When the present hold began: as placed, or when it came back (rule L6). */
    held_at: model.dateTime().nullable(),
    placed_by: model.text().nullable(),
    released_at: model.dateTime().nullable(),
    released_by: model.text().nullable(),
    release_cause: model.enum([...RELEASE_CAUSES]).nullable(),
    reason: model.text().nullable(),
    canceled_at: model.dateTime().nullable(),
    canceled_by: model.text().nullable(),
    note: model.text().nullable(),
    lines: model.hasMany(() => BackorderLine, { mappedBy: "backorder" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([
    {
      name: "IDX_backorder_on_hold",
      on: ["order_id"],
      unique: true,
      where: "status = 'on_hold'",
    },
    { name: "IDX_backorder_order", on: ["order_id"] },
    { name: "IDX_backorder_status", on: ["status", "placed_at"] },
  ])

export default Backorder
