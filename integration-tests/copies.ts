import type { Store } from "./store"

/**
 * As many orders as no test can place: copies of one, with its lines and their
 * reservations, a year older.
 *
 * @returns the ids of the copies
 */
export async function copyOrder(
  store: Store,
  order_id: string,
  times: number
): Promise<string[]> {
  const ids = await copyOrders((text) => store.sql(text), [order_id], times, {
    created_at: "created_at - interval '1 year'",
  })
  // As PostgreSQL does by itself soon after: it plans for tables of one row until then.
  await store.sql("analyze")
  return ids
}

type Run = (text: string) => Promise<Record<string, unknown>[]>

/**
 * Copies orders by SQL, each `times` over, with their lines and reservations,
 * and counts what is reserved anew.
 *
 * @param changed columns of orders and lines that differ, as SQL
 * @param name part of the copies' ids: copies of one name are made once
 * @returns the ids of the copies
 */
export async function copyOrders(
  run: Run,
  order_ids: readonly string[],
  times: number,
  changed: Record<string, string> = {},
  name = ""
): Promise<string[]> {
  const orders = `(${order_ids.map((id) => `'${id}'`).join(", ")})`
  const lines = `(select item_id from order_item where order_id in ${orders})`
  const own = (id: string) => `${id} || '_${name}' || n`
  const copy = (
    table: string,
    condition: string,
    changes: Record<string, string>
  ) => copyRows(run, table, condition, times, changes)

  await copy("order", `id in ${orders}`, { id: own("id"), ...changed })
  await copy("order_line_item", `id in ${lines}`, { id: own("id"), ...changed })
  await copy("order_item", `order_id in ${orders}`, {
    id: own("id"),
    order_id: own("order_id"),
    item_id: own("item_id"),
  })
  await copy("reservation_item", `line_item_id in ${lines}`, {
    id: own("id"),
    line_item_id: own("line_item_id"),
  })
  await countReserved(run)
  return order_ids.flatMap((id) =>
    Array.from({ length: times }, (_, n) => `${id}_${name}${n + 1}`)
  )
}

/** Counts anew what is reserved of each item at each location. */
export const countReserved = (run: Run) =>
  run(
    `update inventory_level il
     set reserved_quantity = sums.quantity,
         raw_reserved_quantity = jsonb_build_object('value', sums.quantity::text, 'precision', 20)
     from (
       select inventory_item_id, location_id, sum(quantity) as quantity
       from reservation_item where deleted_at is null group by 1, 2
     ) sums
     where il.inventory_item_id = sums.inventory_item_id
       and il.location_id = sums.location_id
       and il.reserved_quantity <> sums.quantity`
  )

async function copyRows(
  run: Run,
  table: string,
  condition: string,
  times: number,
  changed: Record<string, string>
) {
  const columns = await run(
    `select column_name as name from information_schema.columns
     where table_name = '${table}' and table_schema = current_schema()
       and is_generated = 'NEVER' and column_name <> 'display_id'`
  )
  const names = columns.map(({ name }) => name as string)
  await run(
    `insert into "${table}" (${names.map((name) => `"${name}"`).join(", ")})
     select ${names.map((name) => changed[name] ?? `"${name}"`).join(", ")}
     from "${table}", generate_series(1, ${times}) n
     where ${condition}`
  )
}
