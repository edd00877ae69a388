import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import * as models from "../models"
import { tableOf } from "./columns"
import { query } from "./query"

export type ModelName = keyof typeof models
type Id = { id: string }
type Row = Record<string, unknown> & Id

/** One write and what it takes to take it back. */
type Change =
  | { type: "insert"; model: ModelName; ids: string[] }
  | {
      type: "update"
      model: ModelName
      columns: string[]
      before: Row[]
      after: Row[]
    }
  | { type: "remove"; model: ModelName; rows: Row[] }

/** What a deed wrote, in order. */
export type ChangeLog = Change[]

/** The rows that a change wrote. */
export const idsOf = (change: Change): string[] =>
  change.type === "insert"
    ? change.ids
    : (change.type === "update" ? change.after : change.rows).map(
        ({ id }) => id
      )

/**
 * Set-based writes to the module's tables: any number of rows in one
 * statement, each remembered in `log`, so that the step that called the deed
 * can take back what it did, and nothing else.
 */
export class Writer {
  readonly log: ChangeLog = []

  constructor(readonly em: EntityManager) {}

  /** Inserts rows that carry their own ids; all rows have the same keys. */
  async insert<R extends Id>(model: ModelName, rows: readonly R[]) {
    const [first] = rows
    if (!first) {
      return
    }
    await query(
      this.em,
      insertStatement(model, Object.keys(first)),
      recordBinding(rows)
    )
    this.log.push({ type: "insert", model, ids: rows.map((row) => row.id) })
  }

  /** Sets columns of rows by id; all rows have the same keys. */
  async update<R extends Id>(model: ModelName, rows: readonly R[]) {
    const [first] = rows
    if (!first) {
      return
    }
    const columns = Object.keys(first).filter((name) => name !== "id")
    const { name, columns: types } = tableOf(models[model])
    const before = await query<Row>(
      this.em,
      `update ${name} t
       set updated_at = now(), ${assignments(columns, types).join(", ")}
       from jsonb_to_recordset(cast(:rows as jsonb)) as r(${recordset(["id", ...columns], types)})
       join ${name} old on old.id = r.id
       where t.id = r.id
       returning old.id, ${columns.map((column) => exact("old", column, types)).join(", ")}`,
      recordBinding(rows)
    )
    this.log.push({
      type: "update",
      model,
      columns,
      before,
      after: rows.map((row) => ({ ...row })),
    })
  }

  /** Deletes rows for good: drafts, and what was never used. */
  async remove(model: ModelName, ids: readonly string[]) {
    if (!ids.length) {
      return
    }
    const { name, columns: types } = tableOf(models[model])
    const columns = [...types.keys()]
    const rows = await query<Row>(
      this.em,
      `delete from ${name} t where id = any(:ids)
       returning ${columns.map((column) => exact("t", column, types)).join(", ")}`,
      { ids }
    )
    this.log.push({ type: "remove", model, rows })
  }
}

/**
 * Takes back what a deed wrote, last first: rows it made go, rows it deleted
 * come back, decimals lose what was added (others may have changed them
 * since), and any other column goes back unless somebody changed it again.
 */
export async function takeBack(em: EntityManager, log: ChangeLog) {
  for (const change of [...log].reverse()) {
    const { name } = tableOf(models[change.model])
    if (change.type === "insert") {
      await query(em, `delete from ${name} where id = any(:ids)`, {
        ids: change.ids,
      })
    } else if (change.type === "remove") {
      const [first] = change.rows
      if (first) {
        await query(
          em,
          insertStatement(change.model, Object.keys(first)),
          recordBinding(change.rows)
        )
      }
    } else {
      await takeBackUpdate(em, change)
    }
  }
}

async function takeBackUpdate(
  em: EntityManager,
  change: Extract<Change, { type: "update" }>
) {
  const { name, columns: types } = tableOf(models[change.model])
  const after = new Map(change.after.map((row) => [row.id, row]))
  const rows = change.before.map((before) => {
    const row: Row = { id: before.id }
    for (const column of change.columns) {
      row[column] = before[column]
      row[`after_${column}`] = after.get(before.id)?.[column] ?? null
    }
    return row
  })
  const expressions = change.columns.map((column) =>
    types.get(column) === "numeric"
      ? {
          column,
          value: `case when t.${column} is null or r.after_${column} is null or r.${column} is null
                  then r.${column} else trim_scale(t.${column} - (r.after_${column} - r.${column})) end`,
        }
      : {
          column,
          value: `case when t.${column} is not distinct from r.after_${column}
                  then r.${column} else t.${column} end`,
        }
  )
  const fields = change.columns.flatMap((column) => [
    `${column} ${types.get(column)}`,
    `after_${column} ${types.get(column)}`,
  ])
  await query(
    em,
    `update ${name} t
     set updated_at = now(), ${expressions
       .flatMap(({ column, value }) =>
         types.get(column) === "numeric"
           ? [`${column} = ${value}`, `raw_${column} = ${rawOf(value)}`]
           : [`${column} = ${value}`]
       )
       .join(", ")}
     from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, ${fields.join(", ")})
     where t.id = r.id`,
    recordBinding(rows)
  )
}

type Types = ReadonlyMap<string, string>

const recordBinding = (rows: readonly object[]) => ({
  rows: JSON.stringify(rows),
})

/** Medusa's JSON form of a big number. */
const rawOf = (expression: string) =>
  `case when (${expression}) is null then null else jsonb_build_object('value', (${expression})::text, 'precision', 20) end`

/** A column as it can be put back: instants with their microseconds, which a date of JavaScript has not. */
const exact = (table: string, column: string, types: Types) =>
  types.get(column) === "timestamptz"
    ? `${table}.${column}::text as ${column}`
    : `${table}.${column}`

const recordset = (columns: readonly string[], types: Types) =>
  columns.map((column) => `${column} ${types.get(column)}`).join(", ")

const assignments = (columns: readonly string[], types: Types) =>
  columns.flatMap((column) =>
    types.get(column) === "numeric"
      ? [`${column} = r.${column}`, `raw_${column} = ${rawOf(`r.${column}`)}`]
      : [`${column} = r.${column}`]
  )

function insertStatement(model: ModelName, keys: readonly string[]) {
  const { name, columns: types } = tableOf(models[model])
  const columns = keys.filter((key) => !key.startsWith("raw_"))
  const targets = columns.flatMap((column) =>
    types.get(column) === "numeric" ? [column, `raw_${column}`] : [column]
  )
  const values = columns.flatMap((column) =>
    types.get(column) === "numeric"
      ? [`r.${column}`, rawOf(`r.${column}`)]
      : [`r.${column}`]
  )
  return `insert into ${name} (${targets.join(", ")})
          select ${values.join(", ")}
          from jsonb_to_recordset(cast(:rows as jsonb)) as r(${recordset(columns, types)})`
}
