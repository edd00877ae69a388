import type { z } from "@medusajs/framework/zod"
import { Refusal } from "../../domain"

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
  const { actor_id, idempotency_key_id, ...body } = input as Input & {
    actor_id?: unknown
    idempotency_key_id?: unknown
  }
  const result = schema.safeParse(body)
  if (!result.success) {
    throw new Refusal("request.invalid", {
      details: result.error.issues
        .slice(0, 3)
        .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
        .join("; "),
    })
  }
  return { ...(result.data as object), actor_id, idempotency_key_id } as Input
}
