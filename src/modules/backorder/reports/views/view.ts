/** What a column of a view holds, and what the driver makes of it. */
type ColumnTypes = {
  text: string
  boolean: boolean
  integer: number
  /** As text, so that no digit is lost. */
  numeric: string
  timestamptz: Date
}

export type ColumnType = keyof ColumnTypes

export type ViewColumn = { type: ColumnType; sql: string; nullable?: boolean }

/** A view over tables of this module; none of Medusa's, which it would keep from being migrated. */
export type View<Columns extends Record<string, ViewColumn>> = {
  name: string
  columns: Columns
  /** From `from` to the end of the statement. */
  from: string
}

/** A row of a view. */
export type RowOf<V> =
  V extends View<infer Columns>
    ? {
        [Name in keyof Columns]:
          | ColumnTypes[Columns[Name]["type"]]
          | (Columns[Name] extends { nullable: true } ? null : never)
      }
    : never

/**
 * Describes a view once: its statement and its `EntitySchema` are made of it.
 *
 * @example defineView({ name: "line_facts", columns: { id: text("bl.id") }, from: "from backorder_line bl" })
 */
export const defineView = <const Columns extends Record<string, ViewColumn>>(
  view: View<Columns>
) => view

export const text = (sql: string) => ({ type: "text", sql }) as const
export const maybeText = (sql: string) =>
  ({ type: "text", sql, nullable: true }) as const
export const flag = (sql: string) => ({ type: "boolean", sql }) as const
export const count = (sql: string) => ({ type: "integer", sql }) as const
export const maybeCount = (sql: string) =>
  ({ type: "integer", sql, nullable: true }) as const
export const decimal = (sql: string) => ({ type: "numeric", sql }) as const
export const maybeDecimal = (sql: string) =>
  ({ type: "numeric", sql, nullable: true }) as const
export const instant = (sql: string) => ({ type: "timestamptz", sql }) as const
export const maybeInstant = (sql: string) =>
  ({ type: "timestamptz", sql, nullable: true }) as const

/** The `select` of a view. */
export const selectOf = (view: View<Record<string, ViewColumn>>) =>
  `select ${Object.entries(view.columns)
    .map(([name, { sql }]) => `${sql} as ${name}`)
    .join(",\n  ")}\n${view.from}`
