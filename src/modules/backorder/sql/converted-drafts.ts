import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"

/**
 * Writes down when drafts became orders. Medusa converts a draft in place: it
 * keeps its `created_at`, gets no version and no change, so that afterwards
 * nothing tells the order from one that was placed on the day the draft was
 * begun, and a draft of last month would go before all orders of this month.
 *
 * Two traces exist while they are fresh. The sweep marks what is a draft now.
 * And a conversion sends `order.placed` for an order that came from no cart:
 * `placed_order_ids` are those the event named. Once such an order is no draft
 * any more, its conversion is the age of its oldest reservation, which the
 * conversion made; without any it is now. What is written stays.
 */
export async function noteConvertedDrafts(
  em: EntityManager,
  { placed_order_ids = [] as readonly string[] } = {}
) {
  const scope = { placed_order_ids, is_sweep: !placed_order_ids.length }
  await query(
    em,
    `insert into backorder_order_setting as s (id, order_id, was_draft)
     select 'boord_' || md5(o.id), o.id, true
     from "order" o
     where o.deleted_at is null
       and (
         o.is_draft_order and cast(:is_sweep as boolean)
         or o.id = any(:placed_order_ids)
           and not exists (
             select 1 from order_cart oc
             where oc.order_id = o.id and oc.deleted_at is null
           )
       )
     on conflict (order_id) where deleted_at is null
     do update set was_draft = true
     where not s.was_draft`,
    scope
  )
  await query(
    em,
    `update backorder_order_setting s
     set updated_at = now(),
         ordered_at = coalesce((
           select min(ri.created_at)
           from order_item oi
           join reservation_item ri
             on ri.line_item_id = oi.item_id and ri.deleted_at is null
           where oi.order_id = o.id and oi.version = o.version
             and oi.deleted_at is null
         ), now())
     from "order" o
     where o.id = s.order_id
       and s.was_draft and s.ordered_at is null and s.deleted_at is null
       and not o.is_draft_order
       and (cast(:is_sweep as boolean) or o.id = any(:placed_order_ids))`,
    scope
  )
}
