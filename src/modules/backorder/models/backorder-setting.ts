import { model } from "@medusajs/framework/utils"
import {
  AUTO_BACKORDER_MODES,
  HOLD_SCOPES,
  RELEASE_RULES,
} from "../../../domain"

/** The store's settings: one row, made from the plugin options when it is first read. */
const BackorderSetting = model.define("backorder_setting", {
  id: model.id({ prefix: "boset" }).primaryKey(),
  release_on: model.enum([...RELEASE_RULES]),
  release_on_stock: model.boolean(),
  hold_scope: model.enum([...HOLD_SCOPES]),
  block_capture: model.boolean(),
  over_receipt_percent: model.bigNumber(),
  price_tolerance_percent: model.bigNumber().default(0),
  write_incoming: model.boolean(),
  auto_backorder: model.enum([...AUTO_BACKORDER_MODES]),
  count_orders_from: model.text().nullable(),
  handling_days: model.number(),
  default_lead_time_days: model.number().nullable(),
  show_quantity_up_to: model.number().nullable(),
  notify_customer_on_hold: model.boolean(),
  notify_customer_on_date_change: model.boolean(),
  notify_customer_on_release: model.boolean(),
  /** Since when each kind of mail is on: what was on hold before gets none. */
  notify_on_hold_since: model.dateTime().nullable(),
  notify_on_date_change_since: model.dateTime().nullable(),
  notify_on_release_since: model.dateTime().nullable(),
  /** Servers that keep their locks to themselves, by an id of each start: since when, and when last seen. */
  servers: model.json().nullable(),
})

export default BackorderSetting
