import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as models from "../../models"
import { tableOf } from "../../sql/columns"
import { schemas } from "../schemas"
import { views } from "."
import { selectOf } from "./view"

const folder = join(__dirname, "../../migrations")
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"))
  // What a migration makes, not what it goes back to.
  .map((text) => text.split("override async down")[0]!)

/** The statement with which the newest migration makes a view. */
const madeBy = (name: string) =>
  migrations
    .flatMap((text) => [
      ...text.matchAll(/create or replace view "(\w+)" as\n([^`]*);`/g),
    ])
    .filter(([, view]) => view === name)
    .at(-1)?.[2]

const tables = new Map(
  Object.values(models).map((model) => {
    const { name, columns } = tableOf(model)
    return [
      name,
      new Set([...columns.keys(), "created_at", "updated_at", "deleted_at"]),
    ]
  })
)
for (const view of views) {
  tables.set(view.name, new Set(Object.keys(view.columns)))
}

describe.each(views)("the view $name", (view) => {
  const sql = selectOf(view)

  it("is the one that the newest migration makes", () => {
    expect(madeBy(view.name)).toBe(sql)
  })

  it("reads tables of this module only, and columns that its models have", () => {
    const aliases = new Map(
      [...sql.matchAll(/\b(?:from|join) (\w+) (\w+)/g)].map(
        ([, table, alias]) => [alias!, table!]
      )
    )
    const named = [...sql.matchAll(/\b(?:from|join) (\w+)/g)]
      .map(([, table]) => table!)
      .filter((table) => table !== "lateral")
    expect(named.filter((table) => !tables.has(table))).toEqual([])
    const derived = new Set(
      [...sql.matchAll(/\) (\w+) on true/g)].map(([, alias]) => alias!)
    )
    const unknown = [...sql.matchAll(/\b([a-z]+)\.([a-z_0-9]+)\b/g)].filter(
      ([, alias, column]) =>
        !tables.get(aliases.get(alias!) ?? "")?.has(column!) &&
        !derived.has(alias!)
    )
    expect(unknown.map(([text]) => text)).toEqual([])
  })

  it("has the types of the models where it shows a column as it is", () => {
    const kinds: Record<string, string> = { date: "text" }
    const [, main, alias] = /from (\w+) (\w+)/.exec(view.from)!
    const model = Object.values(models).find(
      (one) => tableOf(one).name === main
    )!
    const differing = Object.entries(view.columns).filter(
      ([, { sql, type }]) => {
        const [, own, column] = /^(\w+)\.(\w+)$/.exec(sql) ?? []
        const is = own === alias && tableOf(model).columns.get(column!)
        return is && (kinds[is] ?? is) !== type
      }
    )
    expect(differing).toEqual([])
  })
})

it("TypeORM knows each view, with the same columns", () => {
  expect(
    schemas.map(({ options }) => [
      options.tableName,
      Object.keys(options.columns),
    ])
  ).toEqual(views.map(({ name, columns }) => [name, Object.keys(columns)]))
})
