import { z } from "@medusajs/framework/zod"

type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json | undefined }

type JsonSchema = {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  enum?: Json[]
  const?: Json
  minimum?: number
  exclusiveMinimum?: number
  pattern?: string
}

/** A body, or query, of the right shape with all that a schema knows, though it names nothing that exists. */
export function plausible(schema: z.ZodType): { [key: string]: Json } {
  const body = sample(
    z.toJSONSchema(schema, {
      unrepresentable: "any",
      io: "input",
    }) as JsonSchema,
    ""
  )
  return body && typeof body === "object" && !Array.isArray(body)
    ? (body as { [key: string]: Json })
    : {}
}

function sample(schema: JsonSchema, key: string): Json {
  const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (choice) {
    return sample(choice, key)
  }
  if (schema.const !== undefined || schema.enum) {
    return schema.const ?? schema.enum![0]!
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, each]) => [
          name,
          sample(each, name),
        ])
      )
    case "array":
      return [sample(schema.items ?? {}, key)]
    case "number":
    case "integer":
      return 1
    case "boolean":
      return false
    default:
      return key.endsWith("_date")
        ? "2026-12-01"
        : key.endsWith("_at") || key.startsWith("$")
          ? "2026-12-01T10:00:00.000Z"
          : key === "currency_code"
            ? "eur"
            : "none"
  }
}

const NONSENSE: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.0000000001,
  1e300,
  Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "NaN",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u202e\u0661\ufeff\ud83d\udca5",
  "'; drop table backorder; --",
  "%' or 1=1 --",
  "\\",
  "$1 :ids ?? {0}",
  "<script>alert(1)</script>",
  '=HYPERLINK("http://localhost")',
  "2026-02-30",
  "2026-13-45T99:99:99Z",
  "0000-00-00",
  "x".repeat(20_000),
  [],
  [[]],
  [null],
  {},
  { $in: [] },
  { $gt: { $lt: 1 } },
  { constructor: { prototype: { isAdmin: true } } },
  JSON.parse('{"__proto__": {"isAdmin": true}}') as Json,
]

type Path = readonly (string | number)[]

function paths(value: Json | undefined, at: Path = []): Path[] {
  if (!value || typeof value !== "object") {
    return [at]
  }
  const below: Path[] = Array.isArray(value)
    ? value.flatMap((each, n) => paths(each, [...at, n]))
    : Object.entries(value).flatMap(([key, each]) => paths(each, [...at, key]))
  return [at, ...below]
}

function withAt(
  value: Json | undefined,
  [key, ...rest]: Path,
  put: Json | undefined
): Json | undefined {
  if (key === undefined) {
    return put
  }
  const copy = structuredClone(value) as Record<
    string | number,
    Json | undefined
  >
  copy[key] = withAt(copy[key], rest, put)
  return copy as Json
}

/** Bodies that are wrong in one place each, `count` of them, the same in every run. */
export function nonsenseOf(schema: z.ZodType, count: number): Json[] {
  const base = plausible(schema)
  // What is neither an object nor a list does not come past Medusa's body parser.
  const all = paths(base)
    .flatMap((path) => NONSENSE.map((put) => withAt(base, path, put)))
    .filter((body) => body && typeof body === "object")
  const unknownKeys = [
    { ...base, nonsense: 1 },
    { ...base, toString: "x" },
    JSON.parse(`{"__proto__": {"x": 1}, "a": 1}`) as Json,
  ]
  // A prime number of steps on, so that all places and all nonsense get their turn.
  return [
    ...unknownKeys,
    ...Array.from(
      { length: Math.min(count, all.length) },
      (_, n) => all[(n * 7919) % all.length] ?? null
    ),
  ]
}

/** As a query string, nested as Medusa's are: `a[b][0]=c`. */
export function queryOf(value: Json | undefined, prefix = ""): string {
  if (value && typeof value === "object") {
    return (
      Array.isArray(value)
        ? value.map((each, n) => [String(n), each] as const)
        : Object.entries(value)
    )
      .map(([key, each]) =>
        queryOf(each, prefix ? `${prefix}[${key}]` : String(key))
      )
      .filter(Boolean)
      .join("&")
  }
  if (value === undefined || !prefix) {
    return ""
  }
  return `${prefix}=${encodeURIComponent(String(value).replace(/[\ud800-\udfff]/g, "\ufffd"))}`
}
