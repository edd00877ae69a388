import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { RIGHTS, actionOf, type Resource } from "../domain"
import { BODY_RIGHTS, ROUTE_RIGHTS } from "./rights"

const adminRoutes = join(__dirname, "admin")

/** @example "GET /admin/backorders/:id" */
const routes = readdirSync(adminRoutes, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .flatMap((file) => {
    const path = file
      .split(/[\\/]/)
      .slice(0, -1)
      .map((segment) => segment.replace(/^\[(.+)\]$/, ":$1"))
      .join("/")
    const source = readFileSync(join(adminRoutes, file), "utf8")
    return [
      ...source.matchAll(
        /export (?:const|async function) (GET|POST|DELETE)\b/g
      ),
    ].map(([, method]) => `${method} /admin/${path}`)
  })
  .sort()

it("gives every route of the admin its right, in ROUTE_RIGHTS of src/api/rights.ts", () => {
  expect(
    ROUTE_RIGHTS.map(([method, path]) => `${method} ${path}`).sort()
  ).toEqual(routes)
})

it("asks for rights that roles can be given", () => {
  const asked = [
    ...ROUTE_RIGHTS.map(([, , right]) => right),
    ...BODY_RIGHTS.map(({ right }) => right),
  ]
  for (const right of asked) {
    const { resource, operation } = actionOf(right)
    expect(RIGHTS[resource as Resource]).toContain(operation)
  }
})

it("has conditions of a body for routes that there are", () => {
  for (const { method, path } of BODY_RIGHTS) {
    expect(routes).toContain(`${method} ${path}`)
  }
})
