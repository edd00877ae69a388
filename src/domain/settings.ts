import { Day } from "./days"
import { AutoBackorderMode, HoldScope, ReleaseRule } from "./statuses"

/** What a store decides about backorders. Plugin options of the same names seed them. */
export type Settings = {
  /** When a hold ends by itself. @default "bill" */
  release_on: ReleaseRule
  /** Release a hold when stock comes another way. @default false */
  release_on_stock: boolean
  /** What a new hold blocks: the whole order, or only the backordered units. @default "order" */
  hold_scope: HoldScope
  /** A held order can't be charged. @default true */
  block_capture: boolean
  /** How much more than ordered may be received, in percent. @default 0 */
  over_receipt_percent: number
  /** How far the unit cost on a bill may be from the purchase order's, in percent, before it counts as a mismatch. @default 0 */
  price_tolerance_percent: number
  /** Keep Medusa's incoming quantity of the inventory levels. @default true */
  write_incoming: boolean
  /** Backorder short orders by themselves into drafts. @default "off" */
  auto_backorder: AutoBackorderMode
  /** Orders from before this day have no demand. @default null */
  count_orders_from: Day | null
  /** Days from the goods' arrival to their departure, in shoppers' dates. @default 0 */
  handling_days: number
  /** Lead time of vendors that have none. @default null */
  default_lead_time_days: number | null
  /** The largest stock that shoppers are told: above it, only that there is enough. @default null */
  show_quantity_up_to: number | null
  /** @default false */
  notify_customer_on_hold: boolean
  /** @default false */
  notify_customer_on_date_change: boolean
  /** @default false */
  notify_customer_on_release: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  release_on: "bill",
  release_on_stock: false,
  hold_scope: "order",
  block_capture: true,
  over_receipt_percent: 0,
  price_tolerance_percent: 0,
  write_incoming: true,
  auto_backorder: "off",
  count_orders_from: null,
  handling_days: 0,
  default_lead_time_days: null,
  show_quantity_up_to: null,
  notify_customer_on_hold: false,
  notify_customer_on_date_change: false,
  notify_customer_on_release: false,
}

/** The settings that a store starts with: the defaults with the plugin options over them. */
export const seedSettings = (options: Partial<Settings>): Settings => {
  const known = Object.keys(DEFAULT_SETTINGS)
  const given = Object.entries(options).filter(
    ([key, value]) => known.includes(key) && value !== undefined
  )
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(given) }
}
