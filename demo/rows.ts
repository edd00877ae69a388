import { generateEntityId } from "@medusajs/framework/utils"

/** Of `backorder_line` and the tables around purchasing: what Medusa keeps as big numbers, with a twin. */
const DECIMALS = new Set(
  [
    "quantity, received_quantity, billed_quantity, allocated_quantity",
    "fulfilled_quantity, waiting_quantity, unit_cost, subtotal, tax_total",
    "charges_total, total, paid_total, amount",
  ].flatMap((names) => names.split(", "))
)

export type Row = Record<string, unknown>
export interface Knex {
  batchInsert(table: string, rows: Row[]): Promise<unknown>
  raw<T>(text: string, bindings?: Row): Promise<T>
}

/** Many rows in one statement. */
export const insert = (knex: Knex, table: string, rows: Row[]) =>
  knex.batchInsert(
    table,
    rows.map((row) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(row).flatMap(([name, value]) =>
          DECIMALS.has(name)
            ? [[`raw_${name}`, { value: String(value), precision: 20 }]]
            : []
        )
      ),
    }))
  )

export const newId = (prefix: string) => generateEntityId(undefined, prefix)

const DAY = 86_400_000
/** So many days before now. */
export const ago = (days: number) => new Date(Date.now() - days * DAY)
export const dayAgo = (days: number) => ago(days).toISOString().slice(0, 10)

export const history = (
  entity: "backorder" | "purchase_order" | "purchase_bill",
  entity_id: string,
  action: string,
  days_ago: number,
  more: Row = {}
) => ({
  id: newId("bohist"),
  entity,
  entity_id,
  action,
  created_at: ago(days_ago),
  updated_at: ago(days_ago),
  ...more,
})
