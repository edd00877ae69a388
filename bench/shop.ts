import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { boot, type Admin } from "../integration-tests/boot"
import {
  client,
  succeeded,
  type Client,
  type Headers,
} from "../integration-tests/http"
import {
  baseStoreTable,
  type BaseStore,
} from "../integration-tests/template/base-store"
import type BackorderModuleService from "../src/modules/backorder/service"

export type Knex = ReturnType<typeof knexOf>

/** The shop of seed.sql, running, and ways to ask it. */
export interface Shop {
  container: MedusaContainer
  service: BackorderModuleService
  knex: Knex
  /** On the pool, for what the service has no method of its own for. */
  em: EntityManager
  /** As a logged-in admin user, over HTTP. */
  admin: Client
  /** As a shopper, with the publishable key. */
  shopper: Client
  baseUrl: string
  publishableKey: string
  sql<Row = Record<string, string>>(
    text: string,
    bindings?: Record<string, unknown>
  ): Promise<Row[]>
  stop(): Promise<void>
}

/** What a caller would do with an answer is not the server's time, though it is spent in the same process: nothing is checked. */
const caller = (baseUrl: string, headers: Headers) =>
  client(baseUrl, headers, () => undefined)

const knexOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

export async function openShop(
  databaseUrl: string,
  { admin }: { admin?: Admin } = {}
): Promise<Shop> {
  const { container, baseUrl, stop } = await boot(databaseUrl, { admin })
  const knex = knexOf(container)
  const [{ data: base }] = (await knex(baseStoreTable).select("data")) as [
    { data: BaseStore },
  ]
  const { email, password } = base.admin
  const { token } = succeeded(
    await caller(baseUrl, () => ({})).post("/auth/user/emailpass", {
      email,
      password,
    })
  )
  const service = container.resolve<BackorderModuleService>("backorder")
  // Stored when they are read first.
  await service.readSettings()
  const onPool = { getTransactionContext: () => undefined, getKnex: () => knex }
  return {
    container,
    service,
    knex,
    em: onPool as unknown as EntityManager,
    admin: caller(baseUrl, () => ({ authorization: `Bearer ${token}` })),
    shopper: caller(baseUrl, () => ({
      "x-publishable-api-key": base.publishableKey,
    })),
    sql: async (text, bindings = {}) =>
      (await knex.raw(text, bindings as Record<string, string>)).rows,
    baseUrl,
    publishableKey: base.publishableKey,
    stop,
  }
}
