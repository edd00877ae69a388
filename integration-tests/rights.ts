import { expect } from "vitest"
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
