import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { ShippableLine, ShippablePeg } from "../../../domain"
import { query } from "./query"
import { DEAD_PEG_STATUSES } from "./supply"

export type ShippedPeg = ShippablePeg & {
  backorder_id: string
  location_id: string
}

/** What drop-ship purchase order lines still owe the order, first in the queue first. */
export function loadShippablePegs(
  em: EntityManager,
  purchase_order_line_ids: readonly string[]
): Promise<ShippedPeg[]> {
  return query<ShippedPeg>(
    em,
    `select bl.id, bl.backorder_id, bl.line_item_id, bl.inventory_item_id,
            bl.location_id, bl.purchase_order_line_id,
            coalesce(kit.required_quantity, 1)::float8 as required_per_unit,
            (bl.quantity - coalesce((
              select sum(shipped.quantity) from backorder_purchase_shipment_line shipped
              where shipped.backorder_line_id = bl.id and shipped.deleted_at is null
            ), 0))::float8 as open_quantity
     from backorder_line bl
     left join order_line_item li on li.id = bl.line_item_id
     left join product_variant_inventory_item kit on kit.variant_id = li.variant_id
       and kit.inventory_item_id = bl.inventory_item_id and kit.deleted_at is null
     where bl.purchase_order_line_id = any(:purchase_order_line_ids)
       and bl.deleted_at is null and bl.status <> all(:dead)
     order by bl.queue_date, bl.line_item_id, bl.id`,
    { purchase_order_line_ids, dead: DEAD_PEG_STATUSES }
  )
}

export type ShippedLine = ShippableLine & {
  title: string
  requires_shipping: boolean
  /** What the items of the line are called. */
  items: {
    inventory_item_id: string
    title: string | null
    sku: string | null
    barcode: string | null
  }[]
}

/** Order lines that a vendor ships, in the order of `line_item_ids`. */
export async function loadShippableLines(
  em: EntityManager,
  order_id: string,
  line_item_ids: readonly string[]
): Promise<ShippedLine[]> {
  const rows = await query<ShippedLine>(
    em,
    `select li.id as line_item_id,
            concat_ws(' / ', li.title, li.variant_title) as title,
            li.requires_shipping,
            case when o.canceled_at is null
              then (oi.quantity - oi.fulfilled_quantity)::float8 else 0 end as open_units,
            parts.ids as inventory_item_ids, parts.rows as items
     from "order" o
     join order_item oi on oi.order_id = o.id and oi.version = o.version
       and oi.deleted_at is null
     join order_line_item li on li.id = oi.item_id
     join lateral (
       select array_agg(ii.id order by ii.id) as ids,
              jsonb_agg(jsonb_build_object(
                'inventory_item_id', ii.id,
                'title', coalesce(ii.title, li.variant_title, li.title),
                'sku', coalesce(ii.sku, li.variant_sku),
                'barcode', li.variant_barcode
              )) as rows
       from inventory_item ii
       where ii.id in (
         select kit.inventory_item_id from product_variant_inventory_item kit
         where kit.variant_id = li.variant_id and kit.deleted_at is null
         union
         select bl.inventory_item_id from backorder_line bl
         where bl.line_item_id = li.id and bl.deleted_at is null
           and bl.status not in ('unsupplied', 'canceled')
           and not exists (
             select 1 from product_variant_inventory_item kit
             where kit.variant_id = li.variant_id and kit.deleted_at is null
           )
       )
     ) parts on true
     where o.id = :order_id and o.deleted_at is null
       and li.id = any(:line_item_ids)`,
    { order_id, line_item_ids }
  )
  const byId = new Map(rows.map((row) => [row.line_item_id, row]))
  return line_item_ids.flatMap((id) => byId.get(id) ?? [])
}

export type LineReservation = {
  id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

/** Live reservations of order lines, oldest first. */
export function loadLineReservations(
  em: EntityManager,
  line_item_ids: readonly string[]
): Promise<LineReservation[]> {
  return query<LineReservation>(
    em,
    `select id, line_item_id, inventory_item_id, location_id,
            quantity::float8 as quantity
     from reservation_item
     where line_item_id = any(:line_item_ids) and deleted_at is null
       and quantity > 0
     order by created_at, id`,
    { line_item_ids }
  )
}

/** Medusa's manual fulfillment provider: it calls no carrier and buys no label. */
export async function findManualProvider(em: EntityManager) {
  const [row] = await query<{ id: string }>(
    em,
    `select id from fulfillment_provider
     where id like 'manual\\_%' and is_enabled and deleted_at is null
     order by id <> 'manual_manual', id limit 1`
  )
  return row?.id ?? null
}
