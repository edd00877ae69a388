import type { MiddlewareRoute } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { createRequire } from "node:module"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { Validator } from "../../src/api/utils/validate"
import { root } from "../boot"
import type { Answer } from "../http"
import { nonsenseOf, queryOf } from "../nonsense"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

/** For hundreds of each: NONSENSE=500 npm test -- integration-tests/http/nonsense.spec.ts */
const PER_ROUTE = Number(process.env.NONSENSE || 30)

const store = useStore()

const { routes } = (
  createRequire(__filename)(join(root, "src/api/middlewares.ts")) as {
    default: { routes: MiddlewareRoute[] }
  }
).default

type Input = {
  method: "get" | "post" | "delete"
  path: string
  what: "body" | "query"
  schema: z.ZodType
}

const inputs: Input[] = routes.flatMap(({ matcher, methods, middlewares }) =>
  (middlewares ?? [])
    .map((each) => (each as Partial<Validator>).validates)
    .filter((validates) => validates !== undefined)
    .map(({ what, schema }) => ({
      method: methods![0]!.toLowerCase() as Input["method"],
      path: String(matcher).replace(/:\w+/g, "none"),
      what,
      schema,
    }))
)

async function inTurns<T>(all: T[], send: (each: T) => Promise<Answer>) {
  const answers: [T, Answer][] = []
  const waiting = [...all]
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let each = waiting.shift(); each !== undefined;) {
        answers.push([each, await send(each)])
        each = waiting.shift()
      }
    })
  )
  return answers
}

const asClient = (path: string) =>
  path.startsWith("/store") ? store.shop : store.admin

const LEAKS = /\bat \/|node_modules|select |insert |violates|syntax/i

/** A refusal in words, of which nobody learns how the server is built. */
function expectRefusal(sent: unknown, { status, headers, body }: Answer) {
  if (headers.get("content-type")?.startsWith("text/html")) {
    // A page that a mail links to says it to a person.
    expect([sent, status, body]).toEqual([
      sent,
      expect.toSatisfy((code) => [400, 404].includes(code)),
      expect.not.stringMatching(LEAKS),
    ])
    return
  }
  expect({ sent, status, body }).toEqual({
    sent,
    status: expect.toSatisfy((code) => [400, 404, 413].includes(code)),
    body: {
      type: expect.any(String),
      message: expect.not.stringMatching(LEAKS),
      ...(status === 413 ? {} : { code: expect.stringMatching(/^\w+\.\w+$/) }),
    },
  })
}

it("knows what many routes take", () => {
  expect(inputs.length).toBeGreaterThan(30)
})

describe("nonsense is refused in words, and leaves nothing behind", () => {
  it.each(
    inputs
      .filter(({ what }) => what === "body")
      .map((input) => [`${input.method} ${input.path}`, input] as const)
  )("as the body of %s", async (_, { method, path, schema }) => {
    const all = nonsenseOf(schema, PER_ROUTE)
    const isWrong = (body: unknown) => !schema.safeParse(body ?? {}).success
    const send = (body: unknown) => asClient(path)[method](path, body as never)
    await leavesNoTrace(store, async () => {
      for (const [body, answer] of await inTurns(all.filter(isWrong), send)) {
        expectRefusal(body, answer)
      }
    })
    for (const [body, answer] of await inTurns(
      all.filter((each) => !isWrong(each)),
      send
    )) {
      if (answer.status >= 300) {
        expectRefusal(body, answer)
      }
    }
  })

  it.each(
    inputs
      .filter(({ what }) => what === "query")
      .map((input) => [`${input.method} ${input.path}`, input] as const)
  )("as the query of %s", async (_, { method, path, schema }) => {
    const all = nonsenseOf(schema, PER_ROUTE).map((each) => queryOf(each))
    await leavesNoTrace(store, async () => {
      const answers = await inTurns(all, (query) =>
        asClient(path)[method](`${path}?${query.slice(0, 8000)}`)
      )
      for (const [query, answer] of answers) {
        if (answer.status >= 300) {
          expectRefusal(query, answer)
        }
      }
    })
  })
})
