import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { Refusal } from "../../domain"
import { explain } from "../../workflows/steps/check-input"

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) {
    throw new Refusal("request.invalid", { details: explain(result.error) })
  }
  return result.data
}

/** What a route takes, on the middleware that checks it: read by the OpenAPI description and by tests. */
export type Validator = {
  (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void
  validates: { what: "body" | "query"; readonly schema: z.ZodType }
}

/** A schema that is made when it is first asked for: making all of them is a part of a store's start. */
type Schema<T> = () => z.ZodType<T>

const validator = <T>(
  what: "body" | "query",
  schema: Schema<T>,
  check: (req: MedusaRequest) => void
): Validator =>
  Object.assign(
    (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
      try {
        check(req)
        next()
      } catch (error) {
        next(error)
      }
    },
    {
      validates: {
        what,
        get schema() {
          return schema()
        },
      },
    }
  )

/**
 * Checks a body against a strict schema and puts the result where Medusa's
 * routes look for it, `req.validatedBody`. Unlike Medusa's own, its refusal
 * has a code, `request.invalid`. A missing body counts as `{}`.
 */
export const validateBody = <T>(schema: Schema<T>) =>
  validator("body", schema, (req) => {
    req.validatedBody = parse(schema(), req.body ?? {})
  })

/** The same for a query; the result is in `req.validatedQuery`. */
export const validateQuery = <T>(schema: Schema<T>) =>
  validator("query", schema, (req) => {
    req.validatedQuery = parse(schema(), req.query) as Record<string, unknown>
  })
