import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../../domain"
import { newId } from "./new-id"
import { query } from "./query"
import { ChangeLog } from "./writer"

/** What a backordering did to Medusa's reservations, as its step tells it. */
export type PreparedReservations = Record<string, unknown>

export type PlacementRow = {
  id: string
  order_ids: string[]
  log: ChangeLog
  prepared: PreparedReservations | null
  idempotency_key_id: string | null
  created_at: Date
  undone_at: Date | null
}

/** Keeps what a backordering wrote, in its own transaction. */
export async function keepPlacement(
  em: EntityManager,
  placement: {
    order_ids: readonly string[]
    log: ChangeLog
    idempotency_key_id: string | null
    placed_by: string | null
  }
): Promise<string> {
  const id = newId("boplace")
  await query(
    em,
    `insert into backorder_placement (id, order_ids, log, idempotency_key_id, placed_by)
     values (:id, cast(:order_ids as jsonb), cast(:log as jsonb), :idempotency_key_id, :placed_by)`,
    {
      ...placement,
      id,
      order_ids: JSON.stringify(placement.order_ids),
      log: JSON.stringify(placement.log),
    }
  )
  return id
}

/** Adds what was done to reservations, after the deed. */
export async function keepPrepared(
  em: EntityManager,
  id: string,
  prepared: PreparedReservations
) {
  await query(
    em,
    `update backorder_placement
     set prepared = cast(:prepared as jsonb), updated_at = now() where id = :id`,
    { id, prepared: JSON.stringify(prepared) }
  )
}

/** @throws Refusal `backorder_placement.not_found`, `backorder_placement.undone` */
export async function loadPlacement(
  em: EntityManager,
  id: string,
  { lock = false } = {}
): Promise<PlacementRow> {
  const [placement] = await query<PlacementRow>(
    em,
    `select id, order_ids, log, prepared, idempotency_key_id, created_at, undone_at
     from backorder_placement
     where id = :id and deleted_at is null ${lock ? "for update" : ""}`,
    { id }
  )
  if (!placement) {
    throw new Refusal("backorder_placement.not_found", { id })
  }
  if (placement.undone_at) {
    throw new Refusal("backorder_placement.undone")
  }
  return placement
}

/** Purges what is more than a day old: by then people act on what they see. */
export async function purgePlacements(em: EntityManager) {
  await query(
    em,
    `delete from backorder_placement where created_at < now() - interval '1 day'`
  )
}

/** Rows that a placement wrote and that it would now take back. */
export type WrittenIds = {
  backorder_ids: string[]
  purchase_order_ids: string[]
  purchase_order_line_ids: string[]
  backorder_line_ids: string[]
  history_ids: string[]
}

/**
 * The first thing that moved on since a backordering, in words, or null: a row
 * that it wrote is gone or was written again, or something was added to what
 * it made. Locks what it looks at, backorders first.
 */
export async function findMovedOn(
  em: EntityManager,
  placement: Pick<PlacementRow, "created_at" | "id">,
  wrote: WrittenIds,
  made: WrittenIds
): Promise<string | null> {
  await query(
    em,
    `select id from backorder where id = any(:ids) order by id for update`,
    { ids: wrote.backorder_ids }
  )
  await query(
    em,
    `select id from backorder_purchase_order where id = any(:ids) order by id for update`,
    { ids: wrote.purchase_order_ids }
  )
  const [found] = await query<{ what: string }>(
    em,
    `with placed as (
       select created_at as at from backorder_placement where id = :id
     ),
     order_line as (
       select w.id as wanted, pol.id, pol.purchase_order_id, pol.updated_at
       from unnest(cast(:purchase_order_line_ids as text[])) w(id)
       left join backorder_purchase_order_line pol
         on pol.id = w.id and pol.deleted_at is null
     ),
     line as (
       select w.id as wanted, bl.id, bl.backorder_id, bl.updated_at
       from unnest(cast(:backorder_line_ids as text[])) w(id)
       left join backorder_line bl on bl.id = w.id and bl.deleted_at is null
     ),
     changed_order as (
       select w.id
       from unnest(cast(:purchase_order_ids as text[])) w(id)
       left join backorder_purchase_order po on po.id = w.id and po.deleted_at is null
       cross join placed
       where po.id is null or po.updated_at > placed.at
       union all
       select purchase_order_id from order_line, placed
       where id is null or updated_at > placed.at
       union all
       select pol.purchase_order_id from backorder_purchase_order_line pol
       where pol.purchase_order_id = any(:made_purchase_order_ids)
         and pol.deleted_at is null and pol.id <> all(:purchase_order_line_ids)
       union all
       select bl.purchase_order_id from backorder_line bl
       where bl.purchase_order_line_id = any(:made_purchase_order_line_ids)
         and bl.deleted_at is null and bl.id <> all(:backorder_line_ids)
     ),
     changed_backorder as (
       select w.id
       from unnest(cast(:backorder_ids as text[])) w(id)
       left join backorder b on b.id = w.id and b.deleted_at is null
       cross join placed
       where b.id is null or b.updated_at > placed.at
       union all
       select backorder_id from line, placed
       where id is null or updated_at > placed.at
       union all
       select bl.backorder_id from backorder_line bl
       where bl.backorder_id = any(:made_backorder_ids)
         and bl.deleted_at is null and bl.id <> all(:backorder_line_ids)
       union all
       select h.entity_id from backorder_history_entry h
       where h.entity = 'backorder' and h.entity_id = any(:made_backorder_ids)
         and h.id <> all(:history_ids)
     )
     select case
         when po.id is null then 'a purchase order of it is gone'
         when po.status <> 'draft' then po.number || ' is ' || po.status
         else po.number || ' was changed since'
       end as what
     from changed_order c
     left join backorder_purchase_order po on po.id = c.id and po.deleted_at is null
     union all
     select case
         when b.id is null then 'a backorder of it is gone'
         when b.status <> 'on_hold' then 'order #' || b.order_display_id || ' is ' || b.status
         else 'the backorder of order #' || b.order_display_id || ' was changed since'
       end
     from changed_backorder c
     left join backorder b on b.id = c.id and b.deleted_at is null
     limit 1`,
    {
      id: placement.id,
      ...wrote,
      made_backorder_ids: made.backorder_ids,
      made_purchase_order_ids: made.purchase_order_ids,
      made_purchase_order_line_ids: made.purchase_order_line_ids,
    }
  )
  return found?.what ?? null
}
