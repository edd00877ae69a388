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

/**
 * Checks a body against a strict schema and puts the result where Medusa's
 * routes look for it, `req.validatedBody`. Unlike Medusa's own, its refusal
 * has a code, `request.invalid`. A missing body counts as `{}`.
 */
export const validateBody =
  <T>(schema: z.ZodType<T>) =>
  (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    try {
      req.validatedBody = parse(schema, req.body ?? {})
      next()
    } catch (error) {
      next(error)
    }
  }

/** The same for a query; the result is in `req.validatedQuery`. */
export const validateQuery =
  <T>(schema: z.ZodType<T>) =>
  (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    try {
      req.validatedQuery = parse(schema, req.query) as Record<string, unknown>
      next()
    } catch (error) {
      next(error)
    }
  }
