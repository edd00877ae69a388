import { expect } from "vitest"
import type { Store } from "./store"

/** Medusa's tables that our deeds write to. */
const OF_MEDUSA = ["inventory_level", "reservation_item"]

/** Of Medusa's orders: what a rolled-back version leaves behind is never read. */
const OF_ORDERS = {
  order_item: `select oi.id, to_jsonb(oi) - $1::text[] as row from order_item oi
    join "order" o on o.id = oi.order_id and o.version = oi.version
    where oi.deleted_at is null order by oi.id`,
  order_fulfillment: `select id, to_jsonb(t) - $1::text[] as row
    from order_fulfillment t where t.deleted_at is null order by t.id`,
  fulfillment: `select id, to_jsonb(t) - $1::text[] as row
    from fulfillment t where t.deleted_at is null order by t.id`,
}

/** Found out again whenever something changes, so it doesn't matter when a row was made. */
const DERIVED = ["backorder_unreserved_demand"]

/** Each sweep says there which server it runs on. */
const SIGHTED = "backorder_setting"

/** What was done and undone stays known there. */
const KEPT = ["backorder_placement"]

/**
 * Every row of ours, and every row of Medusa's that we write to. Not when it
 * was touched last: a deed that was taken back may have touched it.
 */
export async function everything(store: Store) {
  const tables = await store.sql(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and (table_name like 'backorder%' or table_name = any($1))
       and table_name <> all($2)
     order by table_name`,
    [OF_MEDUSA, KEPT]
  )
  const found: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const left_out = [
      "updated_at",
      ...(DERIVED.includes(name) ? ["created_at"] : []),
      ...(name === SIGHTED ? ["servers"] : []),
    ]
    const rows = await store.sql(
      `select to_jsonb(t) - $1::text[] as row from ${name} t order by t.id`,
      [left_out]
    )
    found[name] = rows.map(({ row }) => row)
  }
  for (const [name, statement] of Object.entries(OF_ORDERS)) {
    const rows = await store.sql(statement, [["updated_at"]])
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

/** Whatever the work is and however it ends, it leaves no trace. */
export async function leavesNoTrace<T>(
  store: Store,
  work: () => Promise<T>,
  name?: string
) {
  await store.events.settled()
  const before = await everything(store)
  const result = await work()
  await store.events.settled()
  expect(differences(before, await everything(store)), name).toEqual({})
  return result
}

type Everything = Awaited<ReturnType<typeof everything>>

/** Only the rows that differ: all rows would not be read. */
function differences(before: Everything, after: Everything) {
  return Object.fromEntries(
    Object.keys(after).flatMap((table) => {
      const texts = (rows: unknown[]) =>
        new Set(rows.map((r) => JSON.stringify(r)))
      const [old, now] = [texts(before[table]!), texts(after[table]!)]
      const gone = [...old].filter((row) => !now.has(row))
      const come = [...now].filter((row) => !old.has(row))
      return gone.length + come.length ? [[table, { gone, come }]] : []
    })
  )
}
