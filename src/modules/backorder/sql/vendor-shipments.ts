import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { ShippableLine, ShippablePeg } from "../../../domain"
import type { BegunShipment } from "../deeds/finish-shipment"
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

/** Sold units of order lines that are not fulfilled yet. */
export async function loadOpenUnits(
  em: EntityManager,
  order_id: string,
  line_item_ids: readonly string[]
) {
  const rows = await query<{ id: string; open_units: number }>(
    em,
    `select oi.item_id as id,
            greatest(oi.quantity - oi.fulfilled_quantity, 0)::float8 as open_units
     from "order" o
     join order_item oi on oi.order_id = o.id and oi.version = o.version
       and oi.deleted_at is null
     where o.id = :order_id and oi.item_id = any(:line_item_ids)`,
    { order_id, line_item_ids }
  )
  return new Map(rows.map((row) => [row.id, row.open_units]))
}

/** A fulfillment of Medusa that was made for a shipment of a vendor which we have no record of. */
export type UnrecordedShipment = {
  shipment_id: string
  fulfillment_id: string
  purchase_order_id: string
  number: string
  order_id: string
  order_label: string
  begun: BegunShipment
  /** The fulfillment says so. */
  is_marked: boolean
  /** The order counts these units as fulfilled, as shipped. */
  is_fulfilled: boolean
  is_shipped: boolean
}

const DONE = (action: "FULFILL_ITEM" | "SHIP_ITEM") => `exists (
  select 1 from order_change_action done
  where done.order_id = po.order_id and done.reference_id = f.id
    and done.action = '${action}' and done.deleted_at is null
)`

/** Found by way of the orders that have a drop-ship purchase order. */
export const UNRECORDED_SHIPMENTS = `
  select f.metadata->>'purchase_shipment_id' as shipment_id,
         f.id as fulfillment_id, f.created_at,
         po.id as purchase_order_id, po.number, po.order_id,
         '#' || o.display_id as order_label,
         f.metadata->'purchase_shipment' as begun,
         f.shipped_at is not null as is_marked,
         ${DONE("FULFILL_ITEM")} as is_fulfilled, ${DONE("SHIP_ITEM")} as is_shipped
  from backorder_purchase_order po
  join "order" o on o.id = po.order_id
  join order_fulfillment made on made.order_id = po.order_id
    and made.deleted_at is null
  join fulfillment f on f.id = made.fulfillment_id and f.deleted_at is null
    and f.canceled_at is null
  where po.delivery = 'drop_ship' and po.deleted_at is null
    and f.metadata->>'purchase_order_id' = po.id
    and f.metadata->'purchase_shipment' is not null
    and not exists (
      select 1 from backorder_purchase_shipment known
      where known.fulfillment_id = f.id and known.deleted_at is null
    )`

/** By the index of open drop shipments. */
export const OF_OPEN_ORDERS =
  "and po.status = 'issued' and po.receipt_status <> 'received'"

/** Where to look for shipments that are not recorded. */
export type UnrecordedScope = {
  order_id?: string
  /** Begun before this instant. */
  before?: Date
  /**
   * Only of purchase orders that something is open of, by the index of these:
   * nearly all there can be. An old shop has many more that are done.
   */
  is_open?: boolean
}

/**
 * Shipments of vendors that Medusa knows of and we have not recorded: a server
 * died in the middle, or is in the middle now. The first begun first.
 */
export const findUnrecordedShipments = (
  em: EntityManager,
  where: UnrecordedScope
) =>
  query<UnrecordedShipment>(
    em,
    `select * from (${UNRECORDED_SHIPMENTS}
       ${where.order_id ? "and po.order_id = :order_id" : ""}
       ${where.before ? "and f.created_at < :before" : ""}
       ${where.is_open ? OF_OPEN_ORDERS : ""}
     ) unrecorded order by created_at, fulfillment_id`,
    { order_id: where.order_id, before: where.before }
  )

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
