import {
  ContainerRegistrationKeys,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"
import { createRequire } from "node:module"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { RIGHTS, type Right } from "../../src/domain"
import { root } from "../boot"
import { succeeded } from "../http"
import { createRole, customer, type Rbac } from "../rights"
import { useStore } from "../store"

const store = useStore({ featureFlags: ["rbac"] })

// Medusa's own copy of the file: it is loaded, with what it imports, natively.
const { ROUTE_RIGHTS, BODY_RIGHTS } = createRequire(__filename)(
  join(root, "src/api/rights.ts")
) as typeof import("../../src/api/rights")

const allRights = Object.entries(RIGHTS).flatMap(([resource, operations]) =>
  operations.map((operation) => `${resource}:${operation}` as Right)
)

let policyIds: Map<string, string>
let customerToken: string
let apiKey: string

beforeAll(async () => {
  const policies = await store.container
    .resolve<Rbac>("rbac")
    .listRbacPolicies({}, { take: 10_000 })
  policyIds = new Map(
    policies.map(({ id, resource, operation }) => [
      `${resource}:${operation}`,
      id,
    ])
  )
  customerToken = await customer(store, "shopper@example.com")
  const [key] = await store.container
    .resolve(Modules.API_KEY)
    .createApiKeys([{ title: "warehouse", type: "secret", created_by: "test" }])
  apiKey = key!.token
})

/** Medusa asks for these below /admin/orders, /admin/inventory-items and /admin/product-variants, whatever the route. */
const OF_MEDUSA = ["order:read", "inventory_item:read", "product_variant:read"]

let roles = 0

/** As a user whose only role has these rights. */
const withRights = async (rights: readonly string[]) =>
  withRoles([
    await createRole(store, `Role ${++roles}`, [...OF_MEDUSA, ...rights]),
  ])

function withRoles(role_ids: string[]) {
  const { jwtSecret } =
    store.container.resolve("configModule").projectConfig.http
  return store.as(
    generateJwtToken(
      {
        actor_id: store.admin.id,
        actor_type: "user",
        auth_identity_id: "authid",
        app_metadata: { user_id: store.admin.id, roles: role_ids },
      },
      { secret: jwtSecret as string, expiresIn: "1h" }
    )
  )
}

const routes = ROUTE_RIGHTS.map(([method, path, right]) => ({
  method,
  path: path.replace(/:(\w+)/g, "none"),
  right,
}))

type AnyClient = ReturnType<typeof store.as>

const ask = (
  client: AnyClient,
  { method, path }: { method: string; path: string },
  body?: object
) =>
  client[method.toLowerCase() as "get" | "post" | "delete"](path, body as never)

describe("policies", () => {
  it("are there for roles to be given, and add none to Medusa's own resources", () => {
    expect(allRights.filter((right) => !policyIds.has(right))).toEqual([])
    expect(
      [...policyIds.keys()].filter((key) => key.endsWith(":release"))
    ).toEqual(["backorder:release"])
  })
})

describe("every route", () => {
  it("lets nobody in who is not staff, nor staff without a role, nor an API key", async () => {
    for (const route of routes) {
      const statuses = await Promise.all(
        [
          store.shop,
          store.as(customerToken),
          withRoles([]),
          store.as("no token"),
        ].map(async (client) => (await ask(client, route)).status)
      )
      expect([route, ...statuses]).toEqual([route, 401, 401, 403, 401])
      const key = await fetch(`${store.baseUrl}${route.path}`, {
        method: route.method,
        headers: {
          authorization: `Basic ${Buffer.from(`${apiKey}:`).toString("base64")}`,
        },
      })
      expect([route, key.status]).toEqual([route, 403])
    }
  })

  it.each([...new Set(routes.map(({ right }) => right))])(
    "asks for its own right and no other: %s",
    async (right) => {
      const only = await withRights([right])
      const allBut = await withRights(
        allRights.filter((each) => each !== right)
      )
      for (const route of routes.filter((each) => each.right === right)) {
        const statuses = await Promise.all(
          [only, allBut].map(
            async (client) =>
              (await ask(client, route, { nonsense: true })).status
          )
        )
        expect([route, ...statuses]).toEqual([
          route,
          expect.not.toSatisfy((status) => status === 403),
          403,
        ])
      }
    }
  )
})

describe("a body that does more than its route", () => {
  it.each(BODY_RIGHTS.map((each) => [each.key, each] as const))(
    "%s asks for the right to that too",
    async (key, { method, path, right }) => {
      const route = { method, path: path.replace(/:(\w+)/g, "none") }
      const own = ROUTE_RIGHTS.find(
        (each) => each[0] === method && each[1] === path
      )![2]
      const one = await withRights([own])
      const both = await withRights([own, right])
      const refused = await ask(one, route, { [key]: true })
      expect([refused.status, refused.body.message]).toEqual([
        403,
        `Insufficient permissions. Required policies: ${right}`,
      ])
      expect((await ask(both, route, { [key]: true })).status).not.toBe(403)
      expect((await ask(one, route, { [key]: false })).status).not.toBe(403)
    }
  )
})

describe("the admin", () => {
  it("is told what its user may do", async () => {
    const role_id = await createRole(store, "Reader", [
      ...OF_MEDUSA,
      "purchase_order:read",
      "backorder:read",
    ])
    await store.container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.USER]: { user_id: store.secondAdmin.id },
      rbac: { rbac_role_id: role_id },
    })
    const { permissions } = succeeded(
      await store.secondAdmin.get("/admin/rbac/me/permissions")
    )
    expect(
      permissions.filter((right: Right) => allRights.includes(right)).sort()
    ).toEqual(["backorder:read", "purchase_order:read"])
  })
})
