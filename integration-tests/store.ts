import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { EventEmitter } from "node:events"
import { createRequire } from "node:module"
import { join } from "node:path"
import pg from "pg"
import { afterAll, afterEach, beforeAll, inject } from "vitest"
import type BackorderModuleService from "../src/modules/backorder/service"
import { boot, root, type Admin, type Booted } from "./boot"
import { builders, type Builders } from "./builders"
import { watchEvents, type Events } from "./events"
import { client, succeeded, type Client } from "./http"
import { migrateDatabase } from "./migrate"
import { moveToSchema } from "./own-schema"
import { startPooler, type Pooler } from "./pooler"
import { baseStoreTable, type BaseStore } from "./template/base-store"

/** One running shop, with its own database, for one spec file. */
export interface Store extends Omit<BaseStore, "admin" | "secondAdmin"> {
  container: MedusaContainer
  query: Query
  baseUrl: string
  databaseUrl: string
  /** As a logged-in admin user. */
  admin: Client & BaseStore["admin"]
  /** As another admin user. */
  secondAdmin: Client & BaseStore["secondAdmin"]
  /** As a customer who is not logged in, with the publishable key. */
  shop: Client
  /** As whoever holds the token (a user's, or a customer's). */
  as(token: string): Client
  make: Builders
  events: Events
  /** What was mailed, where the store has a mail server: `useStore({ mail: true })`. */
  mails: Mails
  /** Between the store and its database: `useStore({ pooled: true })`. */
  pooler: Pooler
  /** Of the database itself, whatever is between. */
  unpooledUrl: string
  /** The module's service. */
  backorders: BackorderModuleService
  /** Our workflows, from the copy of `src` that Medusa itself has loaded. */
  workflows(): typeof import("../src/workflows")
  /** What the job does every ten minutes. */
  sweep(): Promise<void>
  /** Plain SQL on this database; `$1`, `$2` ... for the values. */
  sql(text: string, params?: unknown[]): Promise<Row[]>
}

type MailCatcher = typeof import("../demo/mail/mail-catcher.mjs", {
  with: { "resolution-mode": "import" },
})
export type Mails = Awaited<ReturnType<MailCatcher["catchMails"]>>

const nativeRequire = createRequire(__filename)

export type Query = ReturnType<typeof resolveQuery>
export type Row = pg.QueryResult["rows"][number]

/**
 * Boots a shop for the tests of this file. Rows stay from one test to the next: each test makes its own
 * products and orders. Feature flags of Medusa may bring modules of their own: their tables are made first.
 * With `ownSchema` all tables of Medusa lie in that schema, and the plugin's are made there.
 *
 * @example
 * const store = useStore()
 *
 * it("...", async () => {
 *   const { variant } = await store.make.product({ stock: { [store.stockholm]: 5 } })
 *   const order = await store.make.placeOrder([{ variantId: variant.id, quantity: 8 }])
 * })
 */
export function useStore({
  admin = undefined as Admin | undefined,
  mail = false,
  featureFlags = [] as string[],
  ownSchema = "",
  pooled = false,
} = {}): Store {
  const store = {} as Store
  let medusa: Booted | undefined
  let pool: pg.Pool | undefined

  beforeAll(async () => {
    let databaseUrl = await cloneTemplate()
    if (ownSchema) {
      process.env.DATABASE_SCHEMA = ownSchema
      await moveToSchema(databaseUrl, ownSchema)
    }
    if (featureFlags.length || ownSchema) {
      // The configuration is read here already, once for this process.
      process.env.DISABLE_ADMIN = String(admin !== "compiled")
      for (const flag of featureFlags) {
        process.env[`MEDUSA_FF_${flag.toUpperCase()}`] = "true"
      }
      await migrateDatabase(databaseUrl)
    }
    store.unpooledUrl = databaseUrl
    if (pooled) {
      store.pooler = await startPooler(databaseUrl)
      databaseUrl = store.pooler.url
    }
    if (mail) {
      const { catchMails } = await import("../demo/mail/mail-catcher.mjs")
      store.mails = await catchMails()
      process.env.SMTP_URL = store.mails.url
    }
    medusa = await boot(databaseUrl, { admin })
    // No job runs because a test meets its minute: tests run them themselves.
    await new WorkflowScheduler().clear()
    pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    pool.on("error", () => undefined)
    Object.assign(store, await assemble(medusa, pool, databaseUrl))
    // Who comes first builds the admin.
  }, 300_000)

  afterEach(async () => {
    await store.events?.settled()
    if (pool) {
      await expectReservedToAddUp(pool)
    }
  })

  afterAll(async () => {
    await pool?.end()
    await medusa?.stop()
    await store.mails?.stop()
    await store.pooler?.stop()
  })

  return store
}

async function assemble(
  medusa: Booted,
  pool: pg.Pool,
  databaseUrl: string
): Promise<Omit<Store, "mails" | "pooler" | "unpooledUrl">> {
  const { container, baseUrl } = medusa
  const { rows } = await pool.query(`select data from ${baseStoreTable}`)
  const base: BaseStore = rows[0].data
  const query = resolveQuery(container)
  const bus = container.resolve(Modules.EVENT_BUS) as unknown as {
    eventEmitter_: EventEmitter
  }
  const events = watchEvents(bus.eventEmitter_)
  const admin = {
    ...base.admin,
    ...client(baseUrl, login(baseUrl, base.admin)),
  }
  const shop = client(baseUrl, () => ({
    "x-publishable-api-key": base.publishableKey,
  }))

  return {
    ...base,
    container,
    query,
    baseUrl,
    databaseUrl,
    admin,
    secondAdmin: {
      ...base.secondAdmin,
      ...client(baseUrl, login(baseUrl, base.secondAdmin)),
    },
    shop,
    as: (token) =>
      client(baseUrl, () => ({
        authorization: `Bearer ${token}`,
        "x-publishable-api-key": base.publishableKey,
      })),
    make: builders({ container, query, base, admin, shop, events }),
    events,
    backorders: container.resolve<BackorderModuleService>("backorder"),
    workflows: () => nativeRequire(join(root, "src/workflows")),
    sweep: async () => {
      await nativeRequire(join(root, "src/jobs/sweep-backorders")).default(
        container
      )
      await events.settled()
    },
    sql: async (text, params) => (await pool.query(text, params)).rows,
  }
}

function resolveQuery(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.QUERY)
}

/** The token is asked for with the first request, and kept. */
function login(baseUrl: string, who: { email: string; password: string }) {
  let token: Promise<string> | undefined
  const ask = async () =>
    succeeded(
      await client(baseUrl, () => ({})).post("/auth/user/emailpass", {
        email: who.email,
        password: who.password,
      })
    ).token
  return async () => {
    token ??= ask()
    return { authorization: `Bearer ${await token}` }
  }
}

async function cloneTemplate() {
  const name = `${inject("clonePrefix")}_${process.pid}_${Date.now()}`
  const server = new pg.Client({ connectionString: inject("server") })
  await server.connect()
  await server.query(
    `create database "${name}" template "${inject("template")}"`
  )
  await server.end()
  const url = new URL(inject("server"))
  url.pathname = `/${name}`
  return url.href
}

/** Medusa keeps the sum on the level as a copy; every path of ours must leave the two equal. */
async function expectReservedToAddUp(pool: pg.Pool) {
  const { rows } = await pool.query(`
    select level.inventory_item_id, level.location_id,
           level.reserved_quantity as on_level, coalesce(sum(reservation.quantity), 0) as reservations
    from inventory_level level
    left join reservation_item reservation
      on reservation.inventory_item_id = level.inventory_item_id
     and reservation.location_id = level.location_id
     and reservation.deleted_at is null
    where level.deleted_at is null
    group by level.id
    having level.reserved_quantity <> coalesce(sum(reservation.quantity), 0)`)
  if (rows.length) {
    throw new Error(
      `Reserved quantity and reservations differ:\n${JSON.stringify(rows, null, 2)}`
    )
  }
}
