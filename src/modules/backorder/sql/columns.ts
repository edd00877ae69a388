import { DmlEntity, DMLEntitySchemaBuilder } from "@medusajs/framework/utils"
import { DMLSchema } from "@medusajs/framework/types"

/** A model of this module. */
export type Model = DmlEntity<DMLEntitySchemaBuilder<DMLSchema>, never>

const SQL_TYPES: Record<string, string> = {
  array: "text[]",
  bigNumber: "numeric",
  boolean: "boolean",
  dateTime: "timestamptz",
  json: "jsonb",
  number: "integer",
  serial: "integer",
}

export type Table = {
  name: string
  /** Column -> its SQL type. A `numeric` column is a big number with a `raw_` twin. */
  columns: ReadonlyMap<string, string>
}

const tables = new Map<unknown, Table>()

/** The table of a model, read from the model itself. */
export function tableOf(model: unknown): Table {
  const known = tables.get(model)
  if (known) {
    return known
  }
  const { tableName, schema } = (model as Model).parse()
  const columns = new Map<string, string>()
  for (const [name, property] of Object.entries(schema)) {
    const parsed = property.parse(name)
    if ("dataType" in parsed) {
      columns.set(name, SQL_TYPES[parsed.dataType.name] ?? "text")
    } else if (parsed.type.startsWith("belongsTo")) {
      columns.set(`${name}_id`, "text")
    }
  }
  const table = { name: tableName, columns }
  tables.set(model, table)
  return table
}
