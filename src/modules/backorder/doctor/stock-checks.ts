import { UNRECORDED_SHIPMENTS } from "../sql/vendor-shipments"

const PLACE =
  "coalesce(ii.sku, ii.title, ii.id) || ', ' || coalesce(sl.name, place.location_id)"

const ofLevel = (
  columns: { expected: string; found: string },
  place: string,
  where: string
) => `
  select 'inventory_level' as entity,
         coalesce(il.id, place.inventory_item_id || '|' || place.location_id) as entity_id,
         ${PLACE} as label, null as line_id,
         (${columns.expected})::text as expected, (${columns.found})::text as found
  from (${place}) place
  left join inventory_level il on il.inventory_item_id = place.inventory_item_id
    and il.location_id = place.location_id and il.deleted_at is null
  left join inventory_item ii on ii.id = place.inventory_item_id
  left join stock_location sl on sl.id = place.location_id
  where ${where}`

const INCOMING_TARGET = `
  case when :write_incoming and po.status = 'issued' and po.delivery = 'warehouse'
       then greatest(pol.quantity - pol.received_quantity - pol.short_closed_quantity, 0)
       else 0 end`

export const STOCK_CHECKS = {
  "purchase_order_line.incoming_differs": `
    select 'purchase_order' as entity, po.id as entity_id,
           po.number || coalesce(', ' || pol.sku, '') as label, pol.id as line_id,
           (${INCOMING_TARGET})::text as expected, pol.incoming_quantity::text as found,
           po.id as purchase_order_id, pol.id as purchase_order_line_id
    from backorder_purchase_order_line pol
    join backorder_purchase_order po
      on po.id = pol.purchase_order_id and po.deleted_at is null
    where pol.deleted_at is null and pol.incoming_quantity <> ${INCOMING_TARGET}`,

  "inventory_level.incoming_below": ofLevel(
    {
      expected: "'at least ' || place.quantity",
      found: "coalesce(il.incoming_quantity, 0)",
    },
    `select pol.inventory_item_id, po.location_id, sum(pol.incoming_quantity) as quantity
     from backorder_purchase_order_line pol
     join backorder_purchase_order po on po.id = pol.purchase_order_id and po.deleted_at is null
     where pol.deleted_at is null and pol.incoming_quantity > 0
     group by pol.inventory_item_id, po.location_id`,
    `ii.deleted_at is null and sl.deleted_at is null
       and coalesce(il.incoming_quantity, 0) < place.quantity`
  ),

  "inventory_level.over_promised": ofLevel(
    {
      expected: "'at least ' || place.quantity",
      found: "coalesce(il.stocked_quantity, 0)",
    },
    `select bl.inventory_item_id, bl.location_id,
            sum(bl.allocated_quantity - bl.fulfilled_quantity) as quantity
     from backorder_line bl
     join backorder b on b.id = bl.backorder_id and b.deleted_at is null
       and b.status <> 'canceled'
     where bl.deleted_at is null and bl.status <> 'canceled'
       and bl.allocated_quantity > bl.fulfilled_quantity
     group by bl.inventory_item_id, bl.location_id`,
    "coalesce(il.stocked_quantity, 0) < place.quantity"
  ),

  "inventory_level.reserved_differs": ofLevel(
    { expected: "place.quantity", found: "coalesce(il.reserved_quantity, 0)" },
    `select inventory_item_id, location_id, sum(quantity) as quantity
     from (
       select ri.inventory_item_id, ri.location_id, ri.quantity
       from reservation_item ri where ri.deleted_at is null
       union all
       select il.inventory_item_id, il.location_id, 0
       from inventory_level il where il.deleted_at is null and il.reserved_quantity <> 0
     ) reserved
     group by inventory_item_id, location_id`,
    "coalesce(il.reserved_quantity, 0) <> place.quantity"
  ),

  "stock_posting.unfinished": `
    select 'purchase_order' as entity, coalesce(po.id, posting.posting_id) as entity_id,
           coalesce(po.number, posting.posting_id) as label, posting.id as line_id,
           'recorded' as expected,
           'stock ' || posting.stock_delta || ', incoming ' || posting.incoming_delta as found,
           posting.posting_id
    from backorder_stock_posting posting
    left join backorder_purchase_order_line pol on pol.id = posting.purchase_order_line_id
    left join backorder_purchase_order po on po.id = pol.purchase_order_id
    where posting.status = 'pending' and posting.deleted_at is null
      and posting.created_at < :stale_before`,

  "reservation_move.unfinished": `
    select 'order' as entity, move.order_id as entity_id,
           coalesce(min('#' || o.display_id), move.order_id) as label,
           min(move.line_item_id) as line_id, 'recorded' as expected,
           'on its way to ' || coalesce(min(sl.name), min(move.to_location_id)) as found
    from backorder_reservation_move move
    left join "order" o on o.id = move.order_id
    left join stock_location sl on sl.id = move.to_location_id
    where move.deleted_at is null and move.created_at < :stale_before
    group by move.move_id, move.order_id`,

  "purchase_shipment.unrecorded": `
    select 'purchase_order' as entity, purchase_order_id as entity_id,
           number || ', ' || order_label as label, null as line_id,
           'recorded' as expected,
           case when is_fulfilled then 'on the order only'
                else 'a fulfillment only' end as found,
           purchase_order_id, order_id
    from (${UNRECORDED_SHIPMENTS} and f.created_at < :stale_before) unrecorded`,
} as const
