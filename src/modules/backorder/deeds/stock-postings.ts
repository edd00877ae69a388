import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { add, Refusal, StockPostingEntry } from "../../../domain"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"

/**
 * A deed that moves stock runs in three parts, so that a crash leaves nothing
 * half done: the entries are written `pending` with what the deed is about to
 * do; Medusa's levels are changed under its locks, marked with the posting's
 * id; the deed's own transaction records it and makes the entries `posted`.
 * What stays `pending` never became a deed, and is taken back by the sweep.
 *
 * @throws Refusal `purchase_order.busy` while another deed posts for a line
 */
export async function beginPosting(
  em: EntityManager,
  posting_id: string,
  entries: readonly StockPostingEntry[]
) {
  await refuseWhileUnderWay(em, entries)
  await new Writer(em).insert(
    "BackorderStockPosting",
    entries.map((entry) => ({
      id: newId("bopost"),
      posting_id,
      status: "pending",
      ...entry,
    }))
  )
}

/**
 * One deed at a time posts for a purchase order: two receipts of the same goods
 * would both post them, and incoming, which can't be negative, would not come
 * back to what it was. Looked up while the purchase orders are locked, so that
 * of two at the same moment one sees the other.
 *
 * @throws Refusal `purchase_order.busy`
 */
async function refuseWhileUnderWay(
  em: EntityManager,
  entries: readonly StockPostingEntry[]
) {
  const line_ids = entries.map((entry) => entry.purchase_order_line_id)
  await query(
    em,
    `select id from backorder_purchase_order
     where id in (
       select purchase_order_id from backorder_purchase_order_line
       where id = any(:line_ids)
     )
     order by id for update`,
    { line_ids }
  )
  const [underWay] = await query(
    em,
    `select id from backorder_stock_posting
     where purchase_order_line_id = any(:line_ids) and status = 'pending'
     limit 1`,
    { line_ids }
  )
  if (underWay) {
    throw new Refusal("purchase_order.busy")
  }
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

/** Postings, of some lines or of any, that were begun before an instant and never became a deed. */
export async function listStalePostingIds(
  em: EntityManager,
  before: Date,
  line_ids?: readonly string[]
) {
  const rows = await query<{ posting_id: string }>(
    em,
    `select distinct posting_id from backorder_stock_posting
     where status = 'pending' and created_at < :before and deleted_at is null
       ${line_ids ? "and purchase_order_line_id = any(:line_ids)" : ""}`,
    { before, line_ids }
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
