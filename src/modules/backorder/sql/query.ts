import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../../domain"

/** Values for the `:names` of a statement. Arrays go to `= any(:names)`. */
export type Bindings = Record<string, unknown>

/**
 * Runs one statement in the transaction of `em` (or on its pool where there
 * is none) and answers its rows. PostgreSQL hands decimals over as text;
 * cast them (`::float8`) or read them with `Number`.
 *
 * @throws Refusal `request.invalid` for text with NUL, which PostgreSQL can't
 * store: schemas refuse it in bodies and queries, and an id in a path has none
 * @example await query<{ id: string }>(em, "select id from backorder where order_id = any(:ids)", { ids })
 */
export async function query<Row = Record<string, unknown>>(
  em: EntityManager,
  text: string,
  bindings: Bindings = {}
): Promise<Row[]> {
  if (Object.values(bindings).flat().some(hasNul)) {
    throw new Refusal("request.invalid", { details: "must not contain NUL" })
  }
  const knex = em.getTransactionContext() ?? em.getKnex()
  const result = (await knex.raw(text, bindings as Record<string, string>)) as {
    rows: Row[]
  }
  return result.rows
}

const hasNul = (value: unknown) =>
  typeof value === "string" && value.includes("\u0000")

/**
 * The same for a statement over the whole shop, without just-in-time
 * compilation: PostgreSQL spends seconds on compiling what it then runs in a
 * fraction of one. The setting ends with the transaction; where there is none,
 * one is opened for this statement.
 */
export async function queryWithoutJit<Row = Record<string, unknown>>(
  em: EntityManager,
  text: string,
  bindings: Bindings = {}
): Promise<Row[]> {
  if (em.getTransactionContext()) {
    await query(em, "set local jit = off")
    return await query<Row>(em, text, bindings)
  }
  return await em.getKnex().transaction(async (transaction) => {
    await transaction.raw("set local jit = off")
    const result = (await transaction.raw(
      text,
      bindings as Record<string, string>
    )) as { rows: Row[] }
    return result.rows
  })
}
