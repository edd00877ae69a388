import { expect } from "vitest"
import type { Store } from "./store"

/** Medusa's tables that our deeds write to. */
const OF_MEDUSA = ["inventory_level", "reservation_item"]

/**
 * Every row of ours, and every row of Medusa's that we write to. Not when it
 * was touched last: a deed that was taken back may have touched it.
 */
export async function everything(store: Store) {
  const tables = await store.sql(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and (table_name like 'backorder%' or table_name = any($1))
     order by table_name`,
    [OF_MEDUSA]
  )
  const found: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const rows = await store.sql(
      `select to_jsonb(t) - 'updated_at' as row from ${name} t order by t.id`
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

/** Whatever the work is and however it ends, it leaves no trace. */
export async function leavesNoTrace<T>(store: Store, work: () => Promise<T>) {
  await store.events.settled()
  const before = await everything(store)
  const result = await work()
  await store.events.settled()
  expect(await everything(store)).toEqual(before)
  return result
}
