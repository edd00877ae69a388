import { model } from "@medusajs/framework/utils"

/** The answer of a creating request, kept for a day, so that a repeated request gets the first result. */
const BackorderIdempotencyKey = model
  .define("backorder_idempotency_key", {
    id: model.id({ prefix: "boidem" }).primaryKey(),
    key: model.text(),
    request_hash: model.text(),
    result: model.json().nullable(),
    completed_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_backorder_idempotency_key", on: ["key"], unique: true },
    {
      name: "IDX_backorder_idempotency_key_created_at",
      on: ["created_at"],
    },
  ])

export default BackorderIdempotencyKey
