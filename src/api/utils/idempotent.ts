import { createHash } from "node:crypto"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import { Refusal } from "../../domain"

/**
 * Runs a creating request once per `Idempotency-Key`: the same key with the
 * same body answers the first result again, from its stored ids. A refusal is
 * not stored: the request may be corrected and sent again.
 *
 * @param run does it and answers ids; it hands `idempotency_key_id` to the
 * deed, which completes the key in its own transaction
 * @param answer reads what is answered from these ids
 */
export async function idempotent<Ids extends object>(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  run: (idempotency_key_id: string | null) => Promise<Ids>,
  answer: (ids: Ids) => Promise<object>
) {
  const header = req.get("Idempotency-Key")
  if (!header) {
    res.json(await answer(await run(null)))
    return
  }
  if (header.length > 255) {
    throw new Refusal("request.invalid", {
      details: "Idempotency-Key: at most 255 characters",
    })
  }
  const service = req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const hash = createHash("sha256")
    .update(JSON.stringify([req.method, req.path, req.validatedBody]))
    .digest("hex")
  const key = await service.beginKey(
    `${req.auth_context?.actor_id ?? ""}:${header}`,
    hash
  )
  if (key.result) {
    res.json(await answer(key.result as Ids))
    return
  }
  let ids: Ids
  try {
    ids = await run(key.id)
  } catch (error) {
    await service.dropKey(key.id)
    throw error
  }
  res.json(await answer(ids))
}
