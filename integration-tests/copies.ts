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
  const own = (id: string) => `${id} || '_' || n`
  const older = { created_at: "created_at - interval '1 year'" }
  const lines = "select item_id from order_item where order_id = $1"
  const tables: [
    table: string,
    condition: string,
    changed: Record<string, string>,
  ][] = [
    ["order", "id = $1", { id: own("id"), ...older }],
    ["order_line_item", `id in (${lines})`, { id: own("id"), ...older }],
    [
      "order_item",
      "order_id = $1",
      {
        id: own("id"),
        order_id: own("order_id"),
        item_id: own("item_id"),
      },
    ],
    [
      "reservation_item",
      `line_item_id in (${lines})`,
      { id: own("id"), line_item_id: own("line_item_id") },
    ],
  ]
  for (const [table, condition, changed] of tables) {
    const columns = await store.sql(
      `select column_name as name from information_schema.columns
       where table_name = $1 and is_generated = 'NEVER' and column_name <> 'display_id'`,
      [table]
    )
    const names = columns.map(({ name }) => name as string)
    await store.sql(
      `insert into "${table}" (${names.map((name) => `"${name}"`).join(", ")})
       select ${names.map((name) => changed[name] ?? `"${name}"`).join(", ")}
       from "${table}", generate_series(1, ${times}) n where ${condition}`,
      [order_id]
    )
  }
  await store.sql(
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
  // As PostgreSQL does by itself soon after: it plans for tables of one row until then.
  await store.sql("analyze")
  return Array.from({ length: times }, (_, n) => `${order_id}_${n + 1}`)
}
