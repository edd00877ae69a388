import Ajv, { type ValidateFunction } from "ajv/dist/2020"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./boot"
import type { Answer } from "./http"

/** Each answer that a test gets from a route of ours is held against docs/openapi.json. */

type Response = { content?: Record<string, { schema?: object }> }
type Operation = { responses: Record<string, Response | { $ref: string }> }

const description = JSON.parse(
  readFileSync(join(root, "docs/openapi.json"), "utf8")
) as {
  paths: Record<string, Record<string, Operation>>
  components: { responses: Record<string, Response> }
}

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

/** Throws where an answer has a status, a media type, a key or a type that the description does not know. */
export function expectAsDescribed(
  method: string,
  pathAndQuery: string,
  { status, headers, body }: Answer
) {
  const [path, query = ""] = pathAndQuery.split("?")
  const route = routes.find(({ pattern }) => pattern.test(path!))?.path
  const operation = route && description.paths[route]?.[method.toLowerCase()]
  const picksFields = new URLSearchParams(query).has("fields")
  const isDescribed =
    operation &&
    // Faults are brought about by tests; 304 is said by HTTP, of whatever is read twice.
    status < 500 &&
    status !== 304 &&
    !(status === 200 && picksFields)
  if (!isDescribed) {
    return
  }
  const response = operation.responses[status]
  if (!response) {
    throw new Error(
      `${method} ${pathAndQuery} answered ${status}; docs/openapi.json knows ${Object.keys(operation.responses).join(", ")}`
    )
  }
  const name = "$ref" in response ? response.$ref.split("/").at(-1)! : ""
  const { content = {} } = name
    ? description.components.responses[name]!
    : (response as Response)
  const media = headers.get("content-type")?.split(";")[0] ?? ""
  if (!content[media]) {
    throw new Error(
      `${method} ${pathAndQuery} answered ${media}; docs/openapi.json knows ${Object.keys(content).join(", ")}`
    )
  }
  if (media !== "application/json") {
    return
  }
  const at = pointer(
    ...(name
      ? ["components", "responses", name]
      : ["paths", route, method.toLowerCase(), "responses", String(status)]),
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
