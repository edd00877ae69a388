import type { z } from "@medusajs/framework/zod"
import { Refusal } from "../../domain"

/** The first things that are wrong with an input, in one sentence. @example "lines.0.quantity: is required" */
export const explain = (error: z.ZodError) =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => {
      const what = message.endsWith("received undefined")
        ? "is required"
        : message
      return path.length ? `${path.join(".")}: ${what}` : what
    })
    .join("; ")

/**
 * A workflow checks its input itself: it may be run without a route. Keys of
 * the actor beside the schema's pass.
 *
 * @throws Refusal `request.invalid`
 */
export function checkInput<Input extends object>(
  schema: z.ZodType,
  input: Input
): Input {
  const { actor_id, trigger, idempotency_key_id, ...body } = input as Input & {
    actor_id?: unknown
    trigger?: unknown
    idempotency_key_id?: unknown
  }
  const result = schema.safeParse(body)
  if (!result.success) {
    throw new Refusal("request.invalid", { details: explain(result.error) })
  }
  return {
    ...(result.data as object),
    actor_id,
    trigger,
    idempotency_key_id,
  } as Input
}
