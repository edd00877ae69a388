import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { expect, it, vi } from "vitest"
import { root } from "../boot"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)

/** The script as `medusa exec` runs it; answers what it said. */
async function uninstall(...args: string[]) {
  const script = createRequire(__filename)(
    join(root, "src/scripts/uninstall.ts")
  ) as typeof import("../../src/scripts/uninstall")
  const logger = store.container.resolve(ContainerRegistrationKeys.LOGGER)
  const info = vi.spyOn(logger, "info").mockImplementation(() => undefined)
  try {
    await script.default({ container: store.container, args })
    return info.mock.calls.map(([line]) => String(line)).join("\n")
  } finally {
    info.mockRestore()
  }
}

const level = async (inventory_item_id: string) => {
  const [row] = await store.sql(
    `select incoming_quantity::float8 as incoming, metadata from inventory_level
     where inventory_item_id = $1 and location_id = $2 and deleted_at is null`,
    [inventory_item_id, store.stockholm]
  )
  return row
}

const ourTables = () =>
  store.sql(
    `select table_name from information_schema.tables
     where table_schema = 'public' and table_name like 'backorder%'`
  )

/** What README.md names in a row of "What it changes in your store". */
function namedInReadme(row: string) {
  const line = readFileSync(join(root, "README.md"), "utf8")
    .split("\n")
    .find((each) => each.startsWith(`| **${row}**`))!
  return [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name!).sort()
}

it("changes in a store what the README says", async () => {
  const named = await store.sql(
    `select relname as name, relkind as kind from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
       and (relname like 'backorder%' or relkind = 'v')
     order by 1`
  )
  const namesOf = (kind: string) =>
    named.filter((each) => each.kind === kind).map(({ name }) => String(name))
  const readme = readFileSync(join(root, "README.md"), "utf8")
  expect(readme).toContain(`| **Tables** | ${namesOf("r").length}, all named`)
  expect(readme).toContain(`| **Views** | ${namesOf("v").length} over`)
  expect(namedInReadme("Views")).toEqual(namesOf("v"))

  const nativeRequire = createRequire(__filename)
  const jobs = readdirSync(join(root, "src/jobs"))
    .filter((file) => !file.includes(".spec."))
    .map((file) => nativeRequire(join(root, "src/jobs", file)).config.name)
  expect(namedInReadme("Jobs")).toEqual(jobs.sort())

  const bus = store.container.resolve(Modules.EVENT_BUS) as unknown as {
    eventToSubscribersMap: Map<string, { id: string }[]>
  }
  const heard = [...bus.eventToSubscribersMap]
    .filter(([, all]) => all.some(({ id }) => id.startsWith("backorders-")))
    .map(([event]) => event)
    .filter((event) => !/^(backorder|purchase_)/.test(event))
  expect(namedInReadme("Subscribers")).toEqual(heard.sort())

  const { GUARDED_ROUTES } = nativeRequire(
    join(root, "src/api/guard/attempts.ts")
  ) as typeof import("../../src/api/guard/attempts")
  const guarded = namedInReadme("Routes of Medusa that it guards")
  for (const { matcher } of GUARDED_ROUTES) {
    // Of long ones the end is written.
    expect([matcher, guarded.some((name) => matcher.endsWith(name))]).toEqual([
      matcher,
      true,
    ])
  }
})

it("says what it would do, then gives the store back as if it had never been there", async () => {
  const waiting = await staff.waiting(4)
  const { order } = waiting
  const itemId = waiting.inventoryItemId
  // Somebody else counts on goods too, and keeps notes on the level.
  await store.sql(
    `update inventory_level
     set incoming_quantity = incoming_quantity + 3,
         raw_incoming_quantity = jsonb_build_object('value', (incoming_quantity + 3)::text, 'precision', 20),
         metadata = coalesce(metadata, '{}') || '{"shelf": "B2"}'
     where inventory_item_id = $1 and location_id = $2`,
    [itemId, store.stockholm]
  )
  const before = await level(itemId)
  expect(before.incoming).toBe(7)

  const said = await leavesNoTrace(store, () => uninstall())
  expect(said).toContain("1 orders are on hold")
  expect(said).toContain(`1 purchase orders are issued and will be forgotten`)
  expect(said).toContain(`${itemId} at ${store.stockholm} by 4`)
  expect(said).toContain("Nothing was changed")

  const done = await uninstall("remove")
  expect(done).toContain("Done: holds are lifted")
  expect(await level(itemId)).toEqual({
    incoming: 3,
    metadata: { shelf: "B2" },
  })
  expect(await ourTables()).toEqual([])
  expect(
    await store.sql(
      "select name from mikro_orm_migrations where name like 'Migration202611%'"
    )
  ).toEqual([])

  // Medusa ships and charges as it always did.
  const [reservation] = await store.sql(
    "select quantity::float8 as quantity from reservation_item where inventory_item_id = $1 and deleted_at is null",
    [itemId]
  )
  expect(reservation).toEqual({ quantity: 4 })
  const logger = store.container.resolve(ContainerRegistrationKeys.LOGGER)
  vi.spyOn(logger, "error").mockImplementation(() => undefined)
  succeeded(
    await store.admin.post(`/admin/orders/${order.id}/fulfillments`, {
      items: [{ id: order.items[0]!.id, quantity: 1 }],
    })
  )

  // Still in medusa-config.ts, as in a store that was not migrated: said in words.
  for (const path of [
    "/admin/backorders",
    "/admin/backorder-settings",
    "/admin/purchase-orders",
    `/admin/orders/${order.id}/backorder`,
  ]) {
    const { status, body } = await store.admin.get(path)
    expect([path, status, body.message]).toEqual([
      path,
      500,
      expect.stringContaining("npx medusa db:migrate"),
    ])
  }
})
