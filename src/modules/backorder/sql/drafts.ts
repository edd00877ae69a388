import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { PlanContext } from "../../../domain"
import { query } from "./query"
import { DEAD_PEG_STATUSES } from "./supply"

/**
 * Draft purchase orders that a backordering may add to: those named, those
 * that hold one of the items, and (to merge) all for the given locations.
 */
export function loadDrafts(
  em: EntityManager,
  scope: {
    ids: readonly string[]
    inventory_item_ids: readonly string[]
    merge_location_ids: readonly string[]
  }
): Promise<PlanContext["drafts"]> {
  return query<PlanContext["drafts"][number]>(
    em,
    `select po.id, po.number, po.vendor_id, po.location_id, po.currency_code,
            po.delivery, po.order_id, po.expected_date, po.created_at,
            coalesce(jsonb_agg(jsonb_build_object(
              'id', pol.id,
              'inventory_item_id', pol.inventory_item_id,
              'quantity', pol.quantity,
              'unit_cost', pol.unit_cost,
              'unit_cost_is_manual', pol.unit_cost_is_manual,
              'pegged_quantity', coalesce(peg.pegged, 0),
              'expected_date', pol.expected_date
            ) order by pol.position, pol.id) filter (where pol.id is not null), '[]') as lines
     from backorder_purchase_order po
     left join backorder_purchase_order_line pol
       on pol.purchase_order_id = po.id and pol.deleted_at is null
     left join lateral (
       select sum(bl.quantity) as pegged from backorder_line bl
       where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
         and bl.status <> all(:dead)
     ) peg on true
     where po.status = 'draft' and po.deleted_at is null and (
       po.id = any(:ids)
       or po.location_id = any(:merge_location_ids)
       or exists (
         select 1 from backorder_purchase_order_line other
         where other.purchase_order_id = po.id and other.deleted_at is null
           and other.inventory_item_id = any(:inventory_item_ids)
       )
     )
     group by po.id
     order by po.created_at, po.id`,
    { ...scope, dead: DEAD_PEG_STATUSES }
  )
}

/** Vendors as the planner needs them. */
export function loadVendors(em: EntityManager, ids: readonly string[]) {
  return query<PlanContext["vendors"][number]>(
    em,
    `select id, name, currency_code, is_active, lead_time_days, ships_to_customer
     from backorder_purchase_vendor
     where id = any(:ids) and deleted_at is null`,
    { ids }
  )
}
