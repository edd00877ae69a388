import { readdirSync } from "node:fs"
import { join, parse } from "node:path"
import pg from "pg"
import { root } from "./boot"

/**
 * Moves a cloned database into a schema of its own, and leaves the plugin's
 * tables out: it is yet to be installed there.
 */
export async function moveToSchema(databaseUrl: string, schema: string) {
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  const { rows } = await database.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and (tablename = 'backorder' or tablename like 'backorder\\_%')`
  )
  for (const { name } of rows) {
    await database.query(`drop table "${name}" cascade`)
  }
  const migrations = readdirSync(
    join(root, "src/modules/backorder/migrations")
  ).map((file) => parse(file).name)
  await database.query(
    "delete from mikro_orm_migrations where name = any($1)",
    [migrations]
  )
  await database.query(`alter schema public rename to "${schema}"`)
  await database.query("create schema public")
  // Medusa's migrations go where the connection looks first, whatever `databaseSchema` says.
  await database.query(
    `alter database "${new URL(databaseUrl).pathname.slice(1)}" set search_path = "${schema}"`
  )
  await database.end()
}
