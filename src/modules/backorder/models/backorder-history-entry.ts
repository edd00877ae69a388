import { model } from "@medusajs/framework/utils"

/** Append-only: what happened to a backorder, a purchase order, a bill or the settings, when, by whom and why. */
const BackorderHistoryEntry = model
  .define("backorder_history_entry", {
    id: model.id({ prefix: "bohist" }).primaryKey(),
    entity: model.enum([
      "backorder",
      "purchase_order",
      "purchase_bill",
      "backorder_setting",
    ]),
    entity_id: model.text(),
    order_id: model.text().nullable(),
    action: model.text(),
    /** The person; null when it happened by itself. */
    actor_id: model.text().nullable(),
    /** What set it off when no person did it, one of `HISTORY_TRIGGERS`. */
    trigger: model.text().nullable(),
    reason: model.text().nullable(),
    data: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_backorder_history_entity",
      on: ["entity", "entity_id", "created_at"],
    },
    { name: "IDX_backorder_history_order", on: ["order_id"] },
  ])

export default BackorderHistoryEntry
