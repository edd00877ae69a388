import {
  AUTO_BACKORDER_MODES,
  HOLD_SCOPES,
  RELEASE_RULES,
  Settings,
} from "../../../domain"

type Named<T> = {
  [Key in keyof Settings]: Settings[Key] extends T ? Key : never
}[keyof Settings]

/** How a setting is chosen. Its words are in the translation, under `settings.rows`. */
export type SettingRow =
  | { name: Named<boolean>; type: "switch" }
  | { name: Named<string>; type: "choice"; choices: readonly string[] }
  | {
      name: Named<number | null>
      type: "number"
      max: number
      /** Whole numbers only. */
      isWhole?: boolean
      /** May be left empty. */
      isOptional?: boolean
    }
  | { name: Named<string | null>; type: "day" }

/** The page, section by section. To add a setting: its row here, its words in the translation. */
export const SETTING_SECTIONS = {
  hold: [
    { name: "release_on", type: "choice", choices: RELEASE_RULES },
    { name: "release_on_stock", type: "switch" },
    { name: "hold_scope", type: "choice", choices: HOLD_SCOPES },
    { name: "block_capture", type: "switch" },
  ],
  buying: [
    { name: "auto_backorder", type: "choice", choices: AUTO_BACKORDER_MODES },
    { name: "count_orders_from", type: "day" },
    {
      name: "default_lead_time_days",
      type: "number",
      max: 3650,
      isWhole: true,
      isOptional: true,
    },
    { name: "over_receipt_percent", type: "number", max: 1000 },
    { name: "price_tolerance_percent", type: "number", max: 1000 },
    { name: "write_incoming", type: "switch" },
  ],
  dates: [
    { name: "handling_days", type: "number", max: 3650, isWhole: true },
    {
      name: "show_quantity_up_to",
      type: "number",
      max: 1_000_000,
      isWhole: true,
      isOptional: true,
    },
  ],
  messages: [
    { name: "notify_customer_on_hold", type: "switch" },
    { name: "notify_customer_on_date_change", type: "switch" },
    { name: "notify_customer_on_release", type: "switch" },
  ],
} satisfies Record<string, SettingRow[]>
