import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "../sql/query"

const SERIES = {
  purchase_order: { prefix: "PO", table: "backorder_purchase_order" },
  purchase_bill: { prefix: "BILL", table: "backorder_purchase_bill" },
} as const

/**
 * Takes the next numbers of a series, any number in one statement (rule P5:
 * gaps are fine, repeats are not).
 *
 * @example await takeNumbers(em, "purchase_order", 2) // [{ display_id: 42, number: "PO-000042" }, ...]
 */
export async function takeNumbers(
  em: EntityManager,
  series: keyof typeof SERIES,
  count: number
) {
  if (!count) {
    return []
  }
  const { prefix, table } = SERIES[series]
  const rows = await query<{ n: string }>(
    em,
    `select nextval(pg_get_serial_sequence(:table, 'display_id')) as n
     from generate_series(1, :count)`,
    { table, count }
  )
  return rows.map(({ n }) => ({
    display_id: Number(n),
    number: `${prefix}-${n.padStart(6, "0")}`,
  }))
}
