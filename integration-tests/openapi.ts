import Ajv, { type ValidateFunction } from "ajv/dist/2020"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./boot"
import type { Answer } from "./http"

/** Each answer that a test gets from a route of ours is held against docs/openapi.json. */

type Operation = {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>
}

const description = JSON.parse(
  readFileSync(join(root, "docs/openapi.json"), "utf8")
) as { paths: Record<string, Record<string, Operation>> }

const ajv = new Ajv({ strict: false, allErrors: true })
ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/)
ajv.addFormat(
  "date-time",
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
)
ajv.addSchema(description, "openapi")

/** What is named in full goes before what is named by a parameter. */
const routes = Object.keys(description.paths)
  .map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
    parameters: path.split("{").length,
  }))
  .sort((a, b) => a.parameters - b.parameters)

const checks = new Map<string, ValidateFunction>()
const pointer = (...keys: string[]) =>
  `openapi#/${keys.map((key) => encodeURIComponent(key.replace(/~/g, "~0").replace(/\//g, "~1"))).join("/")}`

/** Throws where an answer has a key, a type or a media type that the description does not know. */
export function expectAsDescribed(
  method: string,
  pathAndQuery: string,
  { status, headers, body }: Answer
) {
  const [path, query = ""] = pathAndQuery.split("?")
  const route = routes.find(({ pattern }) => pattern.test(path!))?.path
  const operation = route && description.paths[route]?.[method.toLowerCase()]
  const picksFields = new URLSearchParams(query).has("fields")
  if (!operation || status !== 200 || picksFields) {
    return
  }
  const media = headers.get("content-type")?.split(";")[0] ?? ""
  const content = operation.responses[200]?.content ?? {}
  if (!content[media]) {
    throw new Error(
      `${method} ${pathAndQuery} answered ${media}; docs/openapi.json knows ${Object.keys(content).join(", ")}`
    )
  }
  if (media !== "application/json") {
    return
  }
  const at = pointer(
    "paths",
    route,
    method.toLowerCase(),
    "responses",
    "200",
    "content",
    media,
    "schema"
  )
  const check = checks.get(at) ?? ajv.compile({ $ref: at })
  checks.set(at, check)
  if (!check(body)) {
    throw new Error(
      `${method} ${pathAndQuery} does not answer as docs/openapi.json says: ${ajv.errorsText(check.errors?.slice(0, 5))}`
    )
  }
}
