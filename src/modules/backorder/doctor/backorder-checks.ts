const NAME = "coalesce('#' || b.order_display_id, b.order_id)"

const LIVE = "bl.deleted_at is null and bl.status <> 'canceled'"
const PEG =
  "bl.deleted_at is null and bl.status not in ('unsupplied', 'canceled')"

/** What has arrived for a line `bl`, or left. */
const THERE = "greatest(bl.allocated_quantity, bl.fulfilled_quantity)"

/** Each demand with what its order says now: as `sql/followed-orders.ts` reads it. */
const DEMAND = `
  select bl.order_id, bl.line_item_id, bl.inventory_item_id,
         min(bl.backorder_id) as backorder_id, min(${NAME}) as name,
         sum(bl.quantity) as backordered,
         sum(bl.fulfilled_quantity) as known_fulfilled,
         sum(coalesce((
           select sum(shipped.quantity) from backorder_purchase_shipment_line shipped
           where shipped.backorder_line_id = bl.id and shipped.deleted_at is null
         ), 0)) as vendor_shipped,
         max((case when o.id is null or o.canceled_at is not null
                     or o.status in ('canceled', 'archived')
                   then coalesce(oi.fulfilled_quantity, 0)
                   else coalesce(oi.quantity, 0) end)
           * coalesce(kit.required_quantity, 1)) as ordered,
         max(coalesce(oi.fulfilled_quantity, 0)
           * coalesce(kit.required_quantity, 1)) as fulfilled
  from backorder_line bl
  join backorder b on b.id = bl.backorder_id
  left join "order" o on o.id = bl.order_id and o.deleted_at is null
  left join order_item oi on oi.order_id = o.id and oi.version = o.version
    and oi.item_id = bl.line_item_id and oi.deleted_at is null
  left join order_line_item li on li.id = bl.line_item_id
  left join product_variant_inventory_item kit on kit.variant_id = li.variant_id
    and kit.inventory_item_id = bl.inventory_item_id and kit.deleted_at is null
  where ${LIVE}
  group by bl.order_id, bl.line_item_id, bl.inventory_item_id`

const DERIVED_STATUS = `
  case
    when bl.fulfilled_quantity >= bl.quantity then 'fulfilled'
    when bl.allocated_quantity >= bl.quantity then 'received'
    when po.status is null or po.status = 'canceled' then 'unsupplied'
    when bl.allocated_quantity > 0 then 'partially_received'
    when po.status = 'draft' then 'requested'
    else 'ordered'
  end`

const IS_DONE = `
  case :release_on
    when 'bill' then bl.billed_quantity >= bl.quantity and ${THERE} >= bl.quantity
    when 'receipt' then ${THERE} >= bl.quantity
    when 'bill_only' then bl.billed_quantity >= bl.quantity
    else false
  end`

const ofLine = (columns: { expected: string; found: string }, from: string) => `
  select 'backorder' as entity, bl.backorder_id as entity_id, ${NAME} as label,
         bl.id as line_id, (${columns.expected})::text as expected,
         (${columns.found})::text as found,
         bl.order_id, bl.backorder_id, bl.purchase_order_id
  from backorder_line bl
  join backorder b on b.id = bl.backorder_id and b.deleted_at is null
  ${from}`

const ofDemand = (expected: string, found: string, where: string) => `
  select 'backorder' as entity, d.backorder_id as entity_id, d.name as label,
         d.line_item_id as line_id, (${expected})::text as expected,
         (${found})::text as found,
         d.order_id, d.backorder_id, null as purchase_order_id
  from (${DEMAND}) d
  where ${where}`

/** As `followOrder` counts: a vendor's shipments first, then what stock covered, then the rest. */
const BY_VENDOR = "least(d.fulfilled, d.vendor_shipped)"
const SHIPPED = `(${BY_VENDOR} + least(
  greatest(d.fulfilled - ${BY_VENDOR} - greatest(d.ordered - d.backordered, 0), 0),
  greatest(d.backordered - ${BY_VENDOR}, 0)))`

const hold = (where: string, expected: string) => `
  select 'backorder' as entity, b.id as entity_id, ${NAME} as label,
         null as line_id, '${expected}' as expected, 'on_hold' as found,
         b.order_id, b.id as backorder_id, null as purchase_order_id
  from backorder b
  where b.status = 'on_hold' and b.deleted_at is null and ${where}`

export const BACKORDER_CHECKS = {
  "backorder.two_holds": `
    select 'order' as entity, b.order_id as entity_id, min(${NAME}) as label,
           null as line_id, '1' as expected, count(*)::text as found
    from backorder b
    where b.status = 'on_hold' and b.deleted_at is null
    group by b.order_id having count(*) > 1`,

  "backorder_line.over_demand": ofDemand(
    "greatest(d.ordered - d.fulfilled, 0)",
    "d.backordered - d.known_fulfilled",
    "d.backordered - d.known_fulfilled > greatest(d.ordered - d.fulfilled, 0)"
  ),

  "backorder_line.fulfilled_differs": ofDemand(
    SHIPPED,
    "d.known_fulfilled",
    `d.known_fulfilled <> ${SHIPPED}`
  ),

  "backorder_line.status_differs": ofLine(
    { expected: DERIVED_STATUS, found: "bl.status" },
    `left join backorder_purchase_order po
       on po.id = bl.purchase_order_id and po.deleted_at is null
     where ${LIVE} and b.status <> 'canceled' and bl.status <> ${DERIVED_STATUS}`
  ),

  "backorder_line.broken_peg": ofLine(
    {
      expected: "'a line of an open purchase order'",
      found: "bl.purchase_order_line_id",
    },
    `left join backorder_purchase_order_line pol
       on pol.id = bl.purchase_order_line_id and pol.deleted_at is null
     left join backorder_purchase_order po
       on po.id = pol.purchase_order_id and po.deleted_at is null
     where ${PEG} and ${THERE} < bl.quantity and (
       po.id is null or po.id is distinct from bl.purchase_order_id
       or pol.inventory_item_id <> bl.inventory_item_id or po.status = 'canceled'
     )`
  ),

  "backorder_line.lost_place": ofLine(
    {
      expected: "'an item and a location that are there'",
      found: "bl.inventory_item_id || ' ' || bl.location_id",
    },
    `left join inventory_item ii on ii.id = bl.inventory_item_id and ii.deleted_at is null
     left join stock_location sl on sl.id = bl.location_id and sl.deleted_at is null
     where ${PEG} and ${THERE} < bl.quantity and (ii.id is null or sl.id is null)`
  ),

  "backorder_line.allocation_differs": ofLine(
    { expected: "given.quantity", found: "bl.allocated_quantity" },
    `left join backorder_purchase_order po on po.id = bl.purchase_order_id
     cross join lateral (
       select coalesce(sum(a.quantity), 0) as quantity
       from backorder_allocation a
       join backorder_purchase_receipt_line rl on rl.id = a.receipt_line_id
       join backorder_purchase_receipt r on r.id = rl.receipt_id
       where a.backorder_line_id = bl.id and a.deleted_at is null
         and r.reversed_at is null
     ) given
     where bl.deleted_at is null and coalesce(po.delivery, 'warehouse') = 'warehouse'
       and bl.allocated_quantity <> given.quantity`
  ),

  "backorder.on_canceled_order": hold(
    `exists (
       select 1 from "order" o where o.id = b.order_id
         and (o.canceled_at is not null or o.status = 'canceled' or o.deleted_at is not null)
     )`,
    "canceled"
  ),

  "backorder.hold_is_over": hold(
    `not exists (
       select 1 from backorder_line bl
       where bl.backorder_id = b.id and ${LIVE} and not (${IS_DONE})
     )`,
    "released or canceled"
  ),
} as const
