import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, parse } from "node:path"
import type { Store } from "./store"

/** One file per released version: the plugin's tables as that version made them, with what `liveForFixture` left in them. */
export const FIXTURES = join(__dirname, "fixtures")

const migrationsFolder = join(__dirname, "../src/modules/backorder/migrations")
const nativeRequire = createRequire(__filename)

export const migrationNames = () =>
  readdirSync(migrationsFolder)
    .filter((file) => file.startsWith("Migration"))
    .map((file) => parse(file).name)
    .sort()

/** The statements of a migration. */
async function statementsOf(name: string): Promise<string[]> {
  const file = nativeRequire(join(migrationsFolder, name)) as Record<
    string,
    new (...none: unknown[]) => { up(): Promise<void>; getQueries(): string[] }
  >
  const migration = new file[name]!(undefined, { get: () => undefined })
  await migration.up()
  return migration.getQueries()
}

const tablesOf = async ({ sql }: Store) =>
  (
    await sql(
      `select tablename as name from pg_tables
       where schemaname = 'public' and (tablename = 'backorder' or tablename like 'backorder\\_%')
       order by 1`
    )
  ).map(({ name }) => String(name))

/** As if the plugin had never been there, but for what it did to Medusa's rows. */
export async function dropTables(store: Store) {
  for (const name of await tablesOf(store)) {
    await store.sql(`drop table "${name}" cascade`)
  }
}

/** What `medusa db:migrate` would run of the plugin's migrations. */
export async function migrate(store: Store, names: readonly string[]) {
  for (const name of names) {
    for (const statement of await statementsOf(name)) {
      await store.sql(statement)
    }
  }
}

/**
 * The fixture of a version, out of a store of that version. `names` are the ids
 * of Medusa's rows, which are others in the next store.
 */
export async function dumpFixture(
  store: Store,
  version: string,
  names: Record<string, string>
) {
  const parts = [
    `-- medusa-plugin-backorders ${version}: its tables and what a store had in them. Written by integration-tests/scenarios/upgrade.spec.ts.`,
    `-- ${migrationNames().join(" ")}`,
  ]
  for (const name of migrationNames()) {
    parts.push(...(await statementsOf(name)).map(ended))
  }
  parts.push("set session_replication_role = replica;")
  for (const table of await tablesOf(store)) {
    const rows = await store.sql(
      `select json_strip_nulls(to_json(row))::text as row from "${table}" row order by id`
    )
    if (rows.length) {
      parts.push(
        `insert into "${table}" select * from json_populate_recordset(null::"${table}", $rows$[\n${rows
          .map(({ row }) => row)
          .join(",\n")}\n]$rows$);`
      )
    }
  }
  parts.push("set session_replication_role = default;")
  const text = Object.entries(names).reduce(
    (all, [name, id]) => all.replaceAll(id, `{{${name}}}`),
    `${parts.join("\n")}\n`
  )
  const unnamed = text.match(
    /"(order|ordli|ordsum|iitem|ilev|sloc|variant|prod|resitem|user|cus|sc|ful)_[0-9A-Z]{26}"/g
  )
  if (unnamed) {
    throw new Error(`Medusa's rows have no name: ${unnamed.join(", ")}`)
  }
  return text
}

const ended = (statement: string) => statement.trim().replace(/;?$/, ";")

/** Puts a version's tables in the place of today's. Answers the migrations that version did not have yet. */
export async function loadFixture(
  store: Store,
  file: string,
  names: Record<string, string>
) {
  const text = readFileSync(join(FIXTURES, file), "utf8")
  const had = text.split("\n")[1]!
  await dropTables(store)
  await store.sql(
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => names[name]!)
  )
  // Numbers go on where they were.
  for (const table of ["purchase_order", "purchase_bill"]) {
    await store.sql(
      `select setval(pg_get_serial_sequence('backorder_${table}', 'display_id'), max(display_id))
       from backorder_${table}`
    )
  }
  return migrationNames().filter((name) => !had.includes(name))
}
