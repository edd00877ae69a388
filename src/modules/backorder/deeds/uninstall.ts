import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { StockPostingEntry } from "../../../domain"
import * as models from "../models"
import { tableOf } from "../sql/columns"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { releaseHolds } from "./end-purchase-order"
import { finishPosting } from "./stock-postings"

type OpenLine = {
  id: string
  inventory_item_id: string
  location_id: string
  incoming_quantity: number
}

/** What a store keeps of the plugin outside its tables, and what stands open in them. */
export type Remains = {
  /** Orders that are on hold. */
  held: { id: string; order_id: string; order_display_id: number | null }[]
  /** Purchase orders that are issued and not closed. */
  open_purchase_orders: string[]
  /** What is taken off Medusa's incoming quantities. */
  entries: StockPostingEntry[]
  /** Reservations that allow backorders, or are there at all, because of the plugin: they stay. */
  reservations: {
    id: string
    order_id: string
    inventory_item_id: string
    location_id: string
    quantity: number
  }[]
  /** Inventory levels whose metadata names postings of the plugin. */
  marked_level_count: number
}

/** What taking the plugin out of a store would undo, and what it would leave. */
export async function findRemains(em: EntityManager): Promise<Remains> {
  const held = await query<Remains["held"][number]>(
    em,
    `select id, order_id, order_display_id from backorder
     where status = 'on_hold' and deleted_at is null order by id`
  )
  const open = await query<{ number: string }>(
    em,
    `select number from backorder_purchase_order
     where status = 'issued' and deleted_at is null order by number`
  )
  const reservations = await query<Remains["reservations"][number]>(
    em,
    `select distinct r.id, bl.order_id, r.inventory_item_id, r.location_id,
            r.quantity::float8 as quantity
     from backorder_line bl
     join reservation_item r on r.line_item_id = bl.line_item_id
       and r.inventory_item_id = bl.inventory_item_id and r.deleted_at is null
     where bl.deleted_at is null and r.allow_backorder
     order by r.id`
  )
  const [marked] = await query<{ count: number }>(
    em,
    `select count(*)::int as count from inventory_level
     where deleted_at is null and jsonb_exists(metadata, 'backorder_postings')`
  )
  return {
    held,
    open_purchase_orders: open.map(({ number }) => number),
    entries: entriesOf(await openLines(em)),
    reservations,
    marked_level_count: marked?.count ?? 0,
  }
}

const openLines = (em: EntityManager, lock = "") =>
  query<OpenLine>(
    em,
    `select pol.id, pol.inventory_item_id, po.location_id,
            pol.incoming_quantity::float8 as incoming_quantity
     from backorder_purchase_order_line pol
     join backorder_purchase_order po on po.id = pol.purchase_order_id
     where pol.deleted_at is null and pol.incoming_quantity > 0
       and po.location_id is not null
     order by pol.id ${lock}`
  )

const entriesOf = (lines: readonly OpenLine[]): StockPostingEntry[] =>
  lines.map((line) => ({
    purchase_order_line_id: line.id,
    inventory_item_id: line.inventory_item_id,
    location_id: line.location_id,
    stock_delta: 0,
    incoming_delta: -line.incoming_quantity,
  }))

/**
 * Lifts every hold and makes the ledger of incoming quantities empty, now that
 * the posting has taken them off Medusa's levels.
 */
export async function letGo(
  em: EntityManager,
  input: { posting_id: string },
  deed: Deed
): Promise<{ released: { id: string; order_id: string }[]; log: ChangeLog }> {
  const writer = new Writer(em)
  const lines = await openLines(em, "for update of pol")
  await finishPosting(
    writer,
    input.posting_id,
    entriesOf(lines),
    new Map(lines.map((line) => [line.id, line.incoming_quantity]))
  )
  const held = await query<{ id: string }>(
    em,
    "select id from backorder where status = 'on_hold' and deleted_at is null"
  )
  const released = await releaseHolds(
    writer,
    held.map(({ id }) => id),
    "The plugin is being removed",
    deed
  )
  return { released, log: writer.log }
}

/**
 * Drops the plugin's tables, with the views over them, and forgets that their
 * migrations ran, so that installing again makes them anew. There is no way back.
 *
 * @param migrations names of the plugin's migrations
 */
export async function dropTables(
  em: EntityManager,
  migrations: readonly string[]
): Promise<string[]> {
  const tables = Object.values(models).map((model) => tableOf(model).name)
  for (const table of tables) {
    await query(em, `drop table if exists "${table}" cascade`)
  }
  await query(
    em,
    "delete from mikro_orm_migrations where name = any(:migrations)",
    { migrations }
  )
  return tables
}
