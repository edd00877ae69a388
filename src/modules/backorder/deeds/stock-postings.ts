import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { add, Refusal, StockPostingEntry } from "../../../domain"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"

/**
 * A deed that moves stock runs in three parts, so that a crash leaves nothing
 * half done: the entries are written `pending` with what the deed is about to
 * do; Medusa's levels are changed under its locks, marked with the posting's
 * id; the deed's own transaction records it and makes the entries `posted`.
 * What stays `pending` never became a deed, and is taken back by the sweep.
 */
export async function beginPosting(
  em: EntityManager,
  posting_id: string,
  entries: readonly StockPostingEntry[]
) {
  await new Writer(em).insert(
    "BackorderStockPosting",
    entries.map((entry) => ({
      id: generateEntityId(undefined, "bopost"),
      posting_id,
      status: "pending",
      ...entry,
    }))
  )
}

/** Entries of postings, as plain numbers. */
export function loadPosting(em: EntityManager, posting_id: string) {
  return query<StockPostingEntry & { id: string }>(
    em,
    `select id, purchase_order_line_id, inventory_item_id, location_id,
            stock_delta::float8 as stock_delta, incoming_delta::float8 as incoming_delta
     from backorder_stock_posting
     where posting_id = :posting_id and deleted_at is null
     order by inventory_item_id, location_id, id`,
    { posting_id }
  )
}

/** Forgets a posting that never became a deed. */
export async function dropPosting(em: EntityManager, posting_id: string) {
  await query(
    em,
    `delete from backorder_stock_posting
     where posting_id = :posting_id and status = 'pending'`,
    { posting_id }
  )
}

/** Postings that were begun before an instant and never became a deed. */
export async function listStalePostingIds(em: EntityManager, before: Date) {
  const rows = await query<{ posting_id: string }>(
    em,
    `select distinct posting_id from backorder_stock_posting
     where status = 'pending' and created_at < :before and deleted_at is null`,
    { before }
  )
  return rows.map((row) => row.posting_id)
}

/**
 * Makes a posting part of the deed, in the deed's transaction: what was posted
 * must be what the deed says, now that its rows are locked; the ledger of each
 * line takes its incoming quantity.
 *
 * @throws Refusal `purchase_order.busy` where somebody changed the purchase
 * order between the two; the levels are then put back.
 */
export async function finishPosting(
  writer: Writer,
  posting_id: string,
  entries: readonly StockPostingEntry[],
  ledger: ReadonlyMap<string, number>
) {
  const posted = await loadPosting(writer.em, posting_id)
  const keyOf = (entry: StockPostingEntry) =>
    [
      entry.purchase_order_line_id,
      entry.inventory_item_id,
      entry.location_id,
      entry.stock_delta,
      entry.incoming_delta,
    ].join("|")
  const expected = new Set(entries.map(keyOf))
  if (
    posted.length !== entries.length ||
    posted.some((entry) => !expected.has(keyOf(entry)))
  ) {
    throw new Refusal("purchase_order.busy")
  }
  await writer.update(
    "PurchaseOrderLine",
    posted
      .filter((entry) => entry.incoming_delta)
      .map((entry) => ({
        id: entry.purchase_order_line_id,
        incoming_quantity: add(
          ledger.get(entry.purchase_order_line_id) ?? 0,
          entry.incoming_delta
        ),
      }))
  )
  await writer.update(
    "BackorderStockPosting",
    posted.map((entry) => ({ id: entry.id, status: "posted" }))
  )
}
