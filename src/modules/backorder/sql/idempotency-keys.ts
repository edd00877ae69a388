import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { Refusal } from "../../../domain"
import { query } from "./query"

/** Minutes after which an unfinished key is taken for a crash and may be used again. */
const ABANDONED_AFTER = 10

export type BegunKey = { id: string; result: Record<string, unknown> | null }

/**
 * Begins a request under a key, before its deed. Answers the first result when
 * the same request was done before.
 *
 * @throws Refusal `idempotency_key.reused` for another request under the key,
 * `idempotency_key.in_progress` while the first still runs
 */
export async function beginKey(
  em: EntityManager,
  key: string,
  request_hash: string
): Promise<BegunKey> {
  await query(
    em,
    `delete from backorder_idempotency_key
     where key = :key and completed_at is null
       and created_at < now() - make_interval(mins => :minutes)`,
    { key, minutes: ABANDONED_AFTER }
  )
  const [made] = await query<{ id: string }>(
    em,
    `insert into backorder_idempotency_key (id, key, request_hash)
     values (:id, :key, :request_hash)
     on conflict (key) where deleted_at is null do nothing
     returning id`,
    { id: generateEntityId(undefined, "boidem"), key, request_hash }
  )
  if (made) {
    return { id: made.id, result: null }
  }
  const [stored] = await query<{
    id: string
    request_hash: string
    result: Record<string, unknown> | null
    completed_at: Date | null
  }>(
    em,
    `select id, request_hash, result, completed_at
     from backorder_idempotency_key where key = :key and deleted_at is null`,
    { key }
  )
  if (stored && stored.request_hash !== request_hash) {
    throw new Refusal("idempotency_key.reused")
  }
  if (!stored?.completed_at) {
    throw new Refusal("idempotency_key.in_progress")
  }
  return { id: stored.id, result: stored.result }
}

/** Stores what the deed answered (as ids), in the deed's own transaction. */
export async function completeKey(
  em: EntityManager,
  id: string,
  result: object
) {
  await query(
    em,
    `update backorder_idempotency_key
     set result = cast(:result as jsonb), completed_at = now(), updated_at = now()
     where id = :id`,
    { id, result: JSON.stringify(result) }
  )
}

/** Forgets a key whose request was refused or taken back. */
export async function dropKey(em: EntityManager, id: string) {
  await query(em, `delete from backorder_idempotency_key where id = :id`, {
    id,
  })
}

/** Purges keys that are more than a day old. */
export async function purgeKeys(em: EntityManager) {
  await query(
    em,
    `delete from backorder_idempotency_key where created_at < now() - interval '1 day'`
  )
}
