import { expect } from "vitest"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { succeeded, type Answer } from "./http"
import type { Store } from "./store"

/** A customer of the shop who is logged in. Answers the token. */
export async function customer(store: Store, email: string) {
  const account = { email, password: "a password" }
  const { token } = succeeded(
    await store.shop.post("/auth/customer/emailpass/register", account)
  )
  succeeded(await store.as(token).post("/store/customers", { email }))
  return succeeded(await store.shop.post("/auth/customer/emailpass", account))
    .token as string
}

export type Rbac = {
  listRbacPolicies(
    filters: object,
    config: object
  ): Promise<{ id: string; resource: string; operation: string }[]>
  createRbacRoles(roles: object[]): Promise<{ id: string }[]>
  createRbacRolePolicies(policies: object[]): Promise<unknown>
}

/** A role with these rights, in a store with the flag `rbac`. Answers its id. */
export async function createRole(
  { container }: Store,
  name: string,
  rights: readonly string[]
) {
  const rbac = container.resolve<Rbac>("rbac")
  const policies = await rbac.listRbacPolicies({}, { take: 10_000 })
  const [role] = await rbac.createRbacRoles([{ name }])
  await rbac.createRbacRolePolicies(
    rights.map((right) => ({
      role_id: role!.id,
      policy_id: policies.find(
        ({ resource, operation }) => `${resource}:${operation}` === right
      )?.id,
    }))
  )
  return role!.id
}

export const SUPER_ADMIN = "role_super_admin"

/** Before the user logs in: the token says the roles. */
export const giveRole = ({ container }: Store, user_id: string, role: string) =>
  container
    .resolve(ContainerRegistrationKeys.LINK)
    .create({ user: { user_id }, rbac: { rbac_role_id: role } })

/** Neither who is not logged in nor a customer gets anything from a route of the admin. */
export async function expectStaffOnly(
  store: Store,
  token: string,
  method: "get" | "post" | "delete",
  path: string
) {
  const answers: Answer[] = [
    await store.shop[method](path),
    await store.as(token)[method](path),
    await store.as("no token")[method](path),
  ]
  for (const { status, body } of answers) {
    expect([path, status, body.message]).toEqual([path, 401, "Unauthorized"])
  }
}
