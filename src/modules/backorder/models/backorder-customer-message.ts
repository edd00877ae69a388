import { model } from "@medusajs/framework/utils"
import { CUSTOMER_ANSWERS, MESSAGE_KINDS } from "../../../domain"

/** `noted`: nothing is sent, but the date that the customer knows is kept. */
export const MESSAGE_STATUSES = [
  "noted",
  "pending",
  "sending",
  "sent",
  "skipped",
  "failed",
  "unsure",
] as const

/** A mail to a customer: once per key, whoever finds that it is due. Whose it is says the order. */
const BackorderCustomerMessage = model
  .define("backorder_customer_message", {
    id: model.id({ prefix: "bomsg" }).primaryKey(),
    kind: model.enum([...MESSAGE_KINDS]),
    key: model.text(),
    backorder_id: model.text(),
    order_id: model.text(),
    status: model.enum([...MESSAGE_STATUSES]),
    /** When the last goods came, as the purchase orders said at that time. */
    goods_date: model.text().nullable(),
    attempts: model.number().default(0),
    claimed_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    error: model.text().nullable(),
    answer: model.enum([...CUSTOMER_ANSWERS]).nullable(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_backorder_message_key", on: ["key"], unique: true },
    { name: "IDX_backorder_message_backorder", on: ["backorder_id"] },
    { name: "IDX_backorder_message_status", on: ["status"] },
  ])

export default BackorderCustomerMessage
