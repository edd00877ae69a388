const OPEN =
  "greatest(pol.quantity - pol.received_quantity - pol.short_closed_quantity, 0)"

const LINES = `
  from backorder_purchase_order_line pol
  join backorder_purchase_order po
    on po.id = pol.purchase_order_id and po.deleted_at is null`

const ofLine = (columns: { expected: string; found: string }, rest: string) => `
  select 'purchase_order' as entity, po.id as entity_id,
         po.number || coalesce(', ' || pol.sku, '') as label, pol.id as line_id,
         (${columns.expected})::text as expected, (${columns.found})::text as found,
         po.id as purchase_order_id, pol.id as purchase_order_line_id
  ${LINES}
  ${rest}`

const PEGS = `
  join lateral (
    select sum(bl.quantity) as quantity, sum(bl.allocated_quantity) as allocated,
           sum(bl.billed_quantity) as billed
    from backorder_line bl
    where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
      and bl.status not in ('unsupplied', 'canceled')
  ) peg on true`

/** As `receiptStatus` and `billingStatus` of src/domain/purchase-order.ts decide. */
const STATUSES = `
  select pol.purchase_order_id,
         case when bool_and(pol.received_quantity = 0) then 'not_received'
              when bool_and(${OPEN} = 0) then 'received'
              else 'partially_received' end as receipt_status,
         case when bool_and(pol.billed_quantity = 0) then 'not_billed'
              when bool_and(pol.billed_quantity >= greatest(
                pol.quantity - pol.short_closed_quantity, pol.received_quantity
              )) then 'billed'
              else 'partially_billed' end as billing_status
  from backorder_purchase_order_line pol
  where pol.deleted_at is null
  group by pol.purchase_order_id`

/** As `purchaseOrderTotals` adds up: tax per line, after its share of the discount. */
const TOTALS = `
  select po.id, sums.subtotal, taxes.tax_total,
         round(sums.subtotal - po.discount + taxes.tax_total
           + po.shipping_cost + po.adjustment, money.decimals) as total
  from backorder_purchase_order po
  cross join lateral (
    select coalesce((cast(:decimals as jsonb) ->> upper(po.currency_code))::int, 2) as decimals
  ) money
  cross join lateral (
    select coalesce(sum(round(pol.quantity * pol.unit_cost, money.decimals)), 0) as subtotal
    from backorder_purchase_order_line pol
    where pol.purchase_order_id = po.id and pol.deleted_at is null
  ) sums
  cross join lateral (
    select coalesce(sum(round(
      case when sums.subtotal > 0
        then round(pol.quantity * pol.unit_cost, money.decimals)
          * greatest(sums.subtotal - po.discount, 0) / sums.subtotal
        else 0 end
      * coalesce(pol.tax_rate, 0) / 100, money.decimals)), 0) as tax_total
    from backorder_purchase_order_line pol
    where pol.purchase_order_id = po.id and pol.deleted_at is null
  ) taxes
  where po.deleted_at is null`

const ofOrder = (
  columns: { expected: string; found: string },
  rest: string
) => `
  select 'purchase_order' as entity, po.id as entity_id, po.number as label,
         null as line_id, ${columns.expected} as expected, ${columns.found} as found,
         po.id as purchase_order_id
  from backorder_purchase_order po
  ${rest}`

const PAID = `
  select bill.id, coalesce(sum(pay.amount), 0) as paid_total
  from backorder_purchase_bill bill
  left join backorder_purchase_bill_payment pay
    on pay.bill_id = bill.id and pay.deleted_at is null
  where bill.deleted_at is null
  group by bill.id`

const BILL_STATUS = `
  case when bill.status = 'void' then 'void'
       when paid.paid_total >= bill.total then 'paid'
       when paid.paid_total > 0 then 'partially_paid'
       else 'open' end`

const ofBill = (columns: { expected: string; found: string }, rest: string) => `
  select 'purchase_bill' as entity, bill.id as entity_id, bill.number as label,
         null as line_id, (${columns.expected})::text as expected,
         (${columns.found})::text as found, bill.id as purchase_bill_id
  from backorder_purchase_bill bill
  ${rest}`

export const PURCHASE_CHECKS = {
  "purchase_order_line.over_pegged": ofLine(
    {
      expected: "greatest(pol.quantity, pol.received_quantity)",
      found: "peg.quantity",
    },
    `${PEGS} where pol.deleted_at is null and po.status <> 'canceled'
       and peg.quantity > greatest(pol.quantity, pol.received_quantity)`
  ),

  "purchase_order_line.over_allocated": ofLine(
    { expected: "pol.received_quantity", found: "peg.allocated" },
    `${PEGS} where pol.deleted_at is null and po.delivery = 'warehouse'
       and peg.allocated > pol.received_quantity`
  ),

  "purchase_order_line.over_billed": ofLine(
    { expected: "pol.billed_quantity", found: "peg.billed" },
    `${PEGS} where pol.deleted_at is null and peg.billed > pol.billed_quantity`
  ),

  "purchase_order_line.received_differs": ofLine(
    { expected: "sums.quantity", found: "pol.received_quantity" },
    `cross join lateral (
       select coalesce(sum(rl.quantity), 0) as quantity
       from backorder_purchase_receipt_line rl
       join backorder_purchase_receipt r on r.id = rl.receipt_id
         and r.reversed_at is null and r.deleted_at is null
       where rl.purchase_order_line_id = pol.id and rl.deleted_at is null
     ) sums
     where pol.deleted_at is null and po.delivery = 'warehouse'
       and sums.quantity <> pol.received_quantity`
  ),

  "purchase_order_line.billed_differs": ofLine(
    { expected: "sums.quantity", found: "pol.billed_quantity" },
    `cross join lateral (
       select coalesce(sum(line.quantity), 0) as quantity
       from backorder_purchase_bill_line line
       join backorder_purchase_bill bill on bill.id = line.bill_id
         and bill.status <> 'void' and bill.deleted_at is null
       where line.purchase_order_line_id = pol.id and line.deleted_at is null
     ) sums
     where pol.deleted_at is null and sums.quantity <> pol.billed_quantity`
  ),

  "purchase_order.status_differs": ofOrder(
    {
      expected: "derived.receipt_status || ', ' || derived.billing_status",
      found: "po.receipt_status || ', ' || po.billing_status",
    },
    `join (${STATUSES}) derived on derived.purchase_order_id = po.id
     where po.deleted_at is null
       and (derived.receipt_status, derived.billing_status)
         is distinct from (po.receipt_status, po.billing_status)`
  ),

  "purchase_order.total_differs": ofOrder(
    {
      expected: "concat_ws(', ', t.subtotal, t.tax_total, t.total)",
      found: "concat_ws(', ', po.subtotal, po.tax_total, po.total)",
    },
    `join (${TOTALS}) t on t.id = po.id
     where (t.subtotal, t.tax_total, t.total)
       is distinct from (po.subtotal, po.tax_total, po.total)`
  ),

  "purchase_order.lost_place": ofOrder(
    {
      expected: "'vendor, location and items that are there'",
      found: `concat_ws(', ', case when v.deleted_at is not null then v.name end,
        case when sl.deleted_at is not null or sl.id is null then po.location_id end, gone.items)`,
    },
    `left join backorder_purchase_vendor v on v.id = po.vendor_id
     left join stock_location sl on sl.id = po.location_id
     cross join lateral (
       select string_agg(coalesce(pol.sku, pol.title, pol.inventory_item_id), ', ') as items
       from backorder_purchase_order_line pol
       left join inventory_item ii on ii.id = pol.inventory_item_id and ii.deleted_at is null
       where pol.purchase_order_id = po.id and pol.deleted_at is null
         and ii.id is null and ${OPEN} > 0
     ) gone
     where po.deleted_at is null and po.status in ('draft', 'issued')
       and (
         v.deleted_at is not null or gone.items is not null
         or po.location_id is not null and (sl.id is null or sl.deleted_at is not null)
       )`
  ),

  "purchase_bill.paid_differs": ofBill(
    {
      expected: `paid.paid_total || ', ' || ${BILL_STATUS}`,
      found: "bill.paid_total || ', ' || bill.status",
    },
    `join (${PAID}) paid on paid.id = bill.id
     where paid.paid_total <> bill.paid_total or bill.status <> ${BILL_STATUS}`
  ),

  "purchase_bill.total_differs": ofBill(
    {
      expected: "sums.subtotal + bill.charges_total + bill.tax_total",
      found: "bill.total",
    },
    `cross join lateral (
       select coalesce(sum(line.subtotal), 0) as subtotal
       from backorder_purchase_bill_line line
       where line.bill_id = bill.id and line.deleted_at is null
     ) sums
     where bill.deleted_at is null
       and sums.subtotal + bill.charges_total + bill.tax_total <> bill.total`
  ),
} as const
