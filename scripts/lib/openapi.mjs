import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { answersOf } from "./answers-of-routes.mjs"
import {
  refusalsOf,
  refusalsOfPage,
  REFUSAL_SCHEMAS,
  RESPONSES,
} from "./openapi-refusals.mjs"
import { wordsOf } from "./openapi-words.mjs"
import { projectRoot } from "./process.mjs"

/**
 * The OpenAPI description of all routes, docs/openapi.json, from what they
 * are made of: their validators (`src/api/**\/middlewares.ts`), their rights,
 * the types of what they answer, and their sections of docs/api.md.
 *
 * @typedef {import("./answers-of-routes.mjs").Schema} Schema
 * @typedef {{ method: string, path: string, file: string }} Route
 */

const nativeRequire = createRequire(import.meta.url)

/** @returns {Schema} */
export function openApi() {
  nativeRequire("ts-node").register({ transpileOnly: true })
  const load = (/** @type {string} */ path) =>
    nativeRequire(join(projectRoot, path))
  const { routes: middlewares } = load("src/api/middlewares.ts").default
  const { ROUTE_RIGHTS } = load("src/api/rights.ts")
  const { z } = nativeRequire("@medusajs/framework/zod")
  const { version, description } = load("package.json")
  const filter = inputSchema(z, load("src/types/requests.ts").Filter)

  const routes = routesIn(join(projectRoot, "src/api"))
  const { answers, schemas } = answersOf([
    ...new Set(routes.map(({ file }) => file)),
  ])
  const words = wordsOf("docs/api.md")
  /** @type {Record<string, Schema>} */
  const paths = {}
  for (const { method, path, file } of routes) {
    const taken = middlewares
      .filter(
        (/** @type {any} */ each) =>
          each.matcher === path && (each.methods ?? []).includes(method)
      )
      .flatMap((/** @type {any} */ each) => each.middlewares ?? [])
      .map((/** @type {any} */ each) => each.validates)
      .filter(Boolean)
    const schemaOf = (/** @type {string} */ what) => {
      const found = taken.find((/** @type {any} */ each) => each.what === what)
      return found && inputSchema(z, found.schema)
    }
    const answer = answers.get(`${file} ${method}`)
    const right = ROUTE_RIGHTS.find(
      (/** @type {string[]} */ each) => each[0] === method && each[1] === path
    )?.[2]
    const isForm = answer?.media === "text/html"
    const body = schemaOf("body")
    const said = words.get(`${method} ${path}`)
    if (!said) {
      throw new Error(`docs/api.md says nothing of ${method} ${path}`)
    }
    const place = path.replace(/:(\w+)/g, "{$1}")
    paths[place] ??= {}
    paths[place][method.toLowerCase()] = {
      operationId: operationId(method, path),
      tags: [tagOf(path)],
      summary: said.summary,
      description: [said.description, right ? `Right: \`${right}\`.` : ""]
        .filter(Boolean)
        .join("\n\n"),
      security: securityOf(path),
      parameters: [
        ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
          name,
          in: "path",
          required: true,
          schema: { type: "string" },
        })),
        ...queryParameters(schemaOf("query"), said.parameters),
        ...(answer?.isIdempotent
          ? [{ $ref: "#/components/parameters/IdempotencyKey" }]
          : []),
      ],
      ...(body
        ? {
            requestBody: {
              required: Boolean(body.required?.length),
              content: {
                [isForm
                  ? "application/x-www-form-urlencoded"
                  : "application/json"]: { schema: body },
              },
            },
          }
        : {}),
      responses: {
        200: {
          description: "Done",
          content: contentOf(answer, path),
        },
        ...(isForm
          ? refusalsOfPage()
          : refusalsOf({ method, path, body, right })),
      },
    }
  }

  return {
    openapi: "3.1.0",
    info: {
      title: "Backorders for Medusa",
      version,
      description,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "http://localhost:9000" }],
    tags: tagsOf(paths),
    paths: withReference(paths, filter, "Filter"),
    components: {
      securitySchemes: {
        user_token: { type: "http", scheme: "bearer" },
        user_session: { type: "apiKey", in: "cookie", name: "connect.sid" },
        secret_api_key: { type: "http", scheme: "basic" },
        publishable_key: {
          type: "apiKey",
          in: "header",
          name: "x-publishable-api-key",
        },
        customer_token: { type: "http", scheme: "bearer" },
        customer_session: { type: "apiKey", in: "cookie", name: "connect.sid" },
      },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          description:
            "The same key with the same body answers the first result again, for a day.",
          schema: { type: "string", maxLength: 255 },
        },
      },
      responses: RESPONSES,
      schemas: {
        ...REFUSAL_SCHEMAS,
        Filter: {
          description:
            "A value, several (`status[]=`), or operators (`created_at[$gte]=`)",
          ...filter,
        },
        ...Object.fromEntries(
          Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))
        ),
      },
    },
  }
}

/** @param {string} folder @returns {Route[]} */
function routesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name)
      const path = `/${relative(folder, dirname(file))}`.replace(
        /\[(\w+)\]/g,
        ":$1"
      )
      return [
        ...readFileSync(file, "utf8").matchAll(
          /^export const (GET|POST|DELETE)\b/gm
        ),
      ].map(([, method]) => ({ method: String(method), path, file }))
    })
}

/** Each `schema` within a value becomes a reference. @param {any} value @param {Schema} schema @param {string} name @returns {any} */
function withReference(value, schema, name) {
  const same = JSON.stringify(schema)
  return JSON.parse(
    JSON.stringify(value).replaceAll(
      same,
      JSON.stringify({ $ref: `#/components/schemas/${name}` })
    )
  )
}

/** As sent: before defaults and conversions. @param {any} z @param {any} schema @returns {Schema} */
function inputSchema(z, schema) {
  const { $schema: _, ...written } = z.toJSONSchema(schema, {
    unrepresentable: "any",
    io: "input",
  })
  return Object.keys(written).length
    ? written
    : z.toJSONSchema(schema._zod.def.out, {
        unrepresentable: "any",
        io: "input",
      })
}

/** @param {Schema | undefined} query @param {Map<string, string>} meanings @returns {Schema[]} */
function queryParameters(query, meanings) {
  const shapes = query?.properties
    ? [query]
    : (query?.oneOf ?? query?.anyOf ?? [])
  /** @type {Map<string, Schema[]>} */
  const byName = new Map()
  for (const { properties } of shapes) {
    for (const [name, schema] of Object.entries(properties)) {
      byName.set(name, [...(byName.get(name) ?? []), schema])
    }
  }
  return [...byName].map(([name, found]) => {
    const schemas = [
      ...new Map(found.map((each) => [JSON.stringify(each), each])).values(),
    ]
    const schema = schemas.length > 1 ? { anyOf: schemas } : schemas[0]
    const isNested = JSON.stringify(schema).includes('"properties"')
    const description = meanings.get(name)
    return {
      name,
      in: "query",
      ...(description ? { description } : {}),
      required: shapes.every((/** @type {Schema} */ shape) =>
        shape.required?.includes(name)
      ),
      ...(isNested ? { style: "deepObject", explode: true } : {}),
      schema,
    }
  })
}

/** @param {import("./answers-of-routes.mjs").Answer | undefined} answer @param {string} path */
function contentOf(answer, path) {
  if (!answer) {
    throw new Error(`${path} answers nothing that is known`)
  }
  const { media, schema } = answer
  /** @type {Schema} */
  const content = schema ? { "application/json": { schema } } : {}
  if (
    media !== "application/json" &&
    !(media === "text/csv" && schema && path.endsWith("/csv"))
  ) {
    content[media] =
      media === "application/pdf" ? {} : { schema: { type: "string" } }
  }
  return content
}

/** @param {string} path */
function securityOf(path) {
  if (path.startsWith("/admin")) {
    return [{ user_token: [] }, { user_session: [] }, { secret_api_key: [] }]
  }
  if (path.startsWith("/store/orders")) {
    // Without a customer too, unless the option `store_order_access` says otherwise.
    return [
      { publishable_key: [] },
      { publishable_key: [], customer_token: [] },
      { publishable_key: [], customer_session: [] },
    ]
  }
  return path.startsWith("/store") ? [{ publishable_key: [] }] : []
}

/** @param {Record<string, Schema>} paths */
function tagsOf(paths) {
  const used = new Set(
    Object.values(paths).flatMap((path) =>
      Object.values(path).flatMap(({ tags }) => tags)
    )
  )
  return [...used].sort().map((name) => ({ name }))
}

/** @param {string} path @example "Purchase orders" */
function tagOf(path) {
  const [area, resource] = path.split("/").filter(Boolean)
  if (area !== "admin") {
    return "Storefront"
  }
  const words = path.endsWith("backorder") ? "backorders" : String(resource)
  const text = words.replace(/-/g, " ")
  return text[0]?.toUpperCase() + text.slice(1)
}

/** @param {string} method @param {string} path @example "PostAdminPurchaseOrdersIdIssue" */
const operationId = (method, path) =>
  [method.toLowerCase(), ...path.split(/[^a-zA-Z]+/).filter(Boolean)]
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("")
