import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"

/**
 * Set-based writes: any number of rows in one statement. The column types are
 * those of our models; a `big` column is Medusa's big number, kept as a
 * decimal and, beside it, as `raw_<column>`.
 */
export type ColumnType =
  "text" | "big" | "int" | "boolean" | "timestamptz" | "jsonb"

export type Columns = Record<string, ColumnType>

const SQL_TYPES: Record<ColumnType, string> = {
  text: "text",
  big: "numeric",
  int: "integer",
  boolean: "boolean",
  timestamptz: "timestamptz",
  jsonb: "jsonb",
}

/** Medusa's JSON form of a big number. */
const rawOf = (expression: string) =>
  `case when (${expression}) is null then null else jsonb_build_object('value', (${expression})::text, 'precision', 20) end`

const recordset = (columns: Columns) =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${SQL_TYPES[type]}`)
    .join(", ")

/** Inserts rows that carry their own ids. Missing keys become null. */
export async function insertRows<Row extends object>(
  em: EntityManager,
  table: string,
  columns: Columns,
  rows: readonly Row[]
) {
  if (!rows.length) {
    return
  }
  const names: string[] = []
  const values: string[] = []
  for (const [name, type] of Object.entries(columns)) {
    names.push(name)
    values.push(`r.${name}`)
    if (type === "big") {
      names.push(`raw_${name}`)
      values.push(rawOf(`r.${name}`))
    }
  }
  await query(
    em,
    `insert into ${table} (${names.join(", ")})
     select ${values.join(", ")}
     from jsonb_to_recordset(:rows::jsonb) as r(${recordset(columns)})`,
    { rows: JSON.stringify(rows) }
  )
}

/** Sets the given columns of rows by id. Every row must carry every column. */
export async function updateRows<Row extends { id: string }>(
  em: EntityManager,
  table: string,
  columns: Columns,
  rows: readonly Row[]
) {
  if (!rows.length) {
    return
  }
  const assignments: string[] = ["updated_at = now()"]
  for (const [name, type] of Object.entries(columns)) {
    assignments.push(`${name} = r.${name}`)
    if (type === "big") {
      assignments.push(`raw_${name} = ${rawOf(`r.${name}`)}`)
    }
  }
  await query(
    em,
    `update ${table} t set ${assignments.join(", ")}
     from jsonb_to_recordset(:rows::jsonb) as r(id text, ${recordset(columns)})
     where t.id = r.id`,
    { rows: JSON.stringify(rows) }
  )
}
