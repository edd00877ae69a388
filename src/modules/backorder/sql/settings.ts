import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { SeenServer, seedSettings, Settings } from "../../../domain"
import { query } from "./query"
import { Writer } from "./writer"

/** The settings row has this id: there is one. */
export const SETTINGS_ID = "boset"

/** The stored settings, made from the plugin options when there are none. */
export async function loadSettings(
  em: EntityManager,
  options: Partial<Settings>
): Promise<Settings> {
  const stored = await selectSettings(em)
  if (stored) {
    return stored
  }
  const seed = seedSettings(options)
  await query(
    em,
    `insert into backorder_setting (id, release_on, release_on_stock, hold_scope,
       block_capture, over_receipt_percent, raw_over_receipt_percent,
       price_tolerance_percent, raw_price_tolerance_percent, write_incoming,
       auto_backorder, count_orders_from, handling_days, default_lead_time_days,
       show_quantity_up_to, notify_customer_on_hold, notify_customer_on_date_change, notify_customer_on_release)
     values (:id, :release_on, :release_on_stock, :hold_scope, :block_capture,
       :over_receipt_percent,
       jsonb_build_object('value', cast(:over_receipt_percent as text), 'precision', 20),
       :price_tolerance_percent,
       jsonb_build_object('value', cast(:price_tolerance_percent as text), 'precision', 20),
       :write_incoming, :auto_backorder, :count_orders_from, :handling_days,
       :default_lead_time_days, :show_quantity_up_to, :notify_customer_on_hold,
       :notify_customer_on_date_change, :notify_customer_on_release)
     on conflict (id) do nothing`,
    { id: SETTINGS_ID, ...seed }
  )
  await stampNotices(em)
  return (await selectSettings(em)) ?? seed
}

async function selectSettings(em: EntityManager) {
  const [row] = await query<Settings>(
    em,
    `select release_on, release_on_stock, hold_scope, block_capture,
            over_receipt_percent::float8 as over_receipt_percent,
            price_tolerance_percent::float8 as price_tolerance_percent, write_incoming,
            auto_backorder, count_orders_from, handling_days, default_lead_time_days,
            show_quantity_up_to, notify_customer_on_hold, notify_customer_on_date_change, notify_customer_on_release
     from backorder_setting where id = :id and deleted_at is null`,
    { id: SETTINGS_ID }
  )
  return row
}

/** Changes some settings; the row is there once it was read. */
export async function saveSettings(writer: Writer, change: Partial<Settings>) {
  if (Object.keys(change).length) {
    await writer.update("BackorderSetting", [{ id: SETTINGS_ID, ...change }])
    await stampNotices(writer.em)
  }
}

/** Writes down that a server works, forgets those of more than a day ago, and answers all. */
export async function seeServer(em: EntityManager, id: string) {
  const [row] = await query<{ servers: Record<string, SeenServer> }>(
    em,
    `update backorder_setting set servers = coalesce((
         select jsonb_object_agg(known.key, known.value)
         from jsonb_each(servers) known
         where (known.value->>'seen')::timestamptz > now() - interval '1 day'
       ), '{}') || jsonb_build_object(cast(:id as text), jsonb_build_object(
         'since', coalesce(servers->cast(:id as text)->>'since', to_jsonb(now())#>>'{}'), 'seen', now()))
     where backorder_setting.id = :settings_id
     returning servers`,
    { id, settings_id: SETTINGS_ID }
  )
  return row?.servers ?? {}
}

/** Servers that wrote down that they work. */
export async function selectServers(em: EntityManager) {
  const [row] = await query<{ servers: Record<string, SeenServer> | null }>(
    em,
    "select servers from backorder_setting where id = :id",
    { id: SETTINGS_ID }
  )
  return row?.servers ?? {}
}

/** Mails to customers count from the moment that they are turned on. */
const stampNotices = (em: EntityManager) =>
  query(
    em,
    `update backorder_setting set
       notify_on_hold_since = case when notify_customer_on_hold
         then coalesce(notify_on_hold_since, now()) end,
       notify_on_date_change_since = case when notify_customer_on_date_change
         then coalesce(notify_on_date_change_since, now()) end,
       notify_on_release_since = case when notify_customer_on_release
         then coalesce(notify_on_release_since, now()) end
     where id = :id`,
    { id: SETTINGS_ID }
  )
