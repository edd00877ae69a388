import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day, isLate } from "../../../domain"
import { PurchaseOrder } from "../../../types"
import { Filter, orderBy, Paging, Where } from "./filters"
import { query } from "./query"
import { SHIP_TO } from "./ship-to"
import { DEAD_PEG_STATUSES } from "./supply"

type Row = Omit<PurchaseOrder, "is_late">

/**
 * Purchase orders as the API answers them, in the order of `ids`: with vendor,
 * lines and their pegs, receipts and bills. One statement, however many.
 */
export async function viewPurchaseOrders(
  em: EntityManager,
  ids: readonly string[],
  today: Day
): Promise<PurchaseOrder[]> {
  const rows = await query<Row>(
    em,
    `select po.id, po.number, po.display_id, po.status, po.receipt_status,
            po.billing_status, po.delivery, po.vendor_id,
            case when v.id is null then null else jsonb_build_object(
              'id', v.id, 'name', v.name, 'email', v.email,
              'currency_code', v.currency_code,
              'payment_terms_days', v.payment_terms_days,
              'min_order_value', v.min_order_value
            ) end as vendor,
            po.location_id, po.order_id,
            o.display_id as order_display_id, ${SHIP_TO} as ship_to,
            po.currency_code, po.expected_date,
            po.issued_at, po.sent_at, po.closed_at, po.canceled_at,
            po.reference, po.note, po.subtotal::float8 as subtotal,
            po.discount::float8 as discount, po.tax_total::float8 as tax_total,
            po.shipping_cost::float8 as shipping_cost,
            po.adjustment::float8 as adjustment, po.total::float8 as total,
            po.created_at,
            coalesce(lines.rows, '[]') as lines,
            coalesce(receipts.rows, '[]') as receipts,
            coalesce(shipments.rows, '[]') as shipments,
            coalesce(bills.rows, '[]') as bills
     from backorder_purchase_order po
     left join backorder_purchase_vendor v on v.id = po.vendor_id
     left join "order" o on o.id = po.order_id and o.deleted_at is null
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', pol.id, 'inventory_item_id', pol.inventory_item_id,
         'sku', pol.sku, 'title', pol.title, 'vendor_sku', pol.vendor_sku,
         'quantity', pol.quantity,
         'pegged_quantity', coalesce(peg.pegged, 0),
         'surplus_quantity', greatest(pol.quantity - coalesce(peg.pegged, 0), 0),
         'received_quantity', pol.received_quantity,
         'rejected_quantity', pol.rejected_quantity,
         'billed_quantity', pol.billed_quantity,
         'short_closed_quantity', pol.short_closed_quantity,
         'unit_cost', pol.unit_cost,
         'unit_cost_is_manual', pol.unit_cost_is_manual,
         'tax_rate', pol.tax_rate, 'subtotal', pol.subtotal,
         'expected_date', coalesce(pol.expected_date, po.expected_date),
         'has_own_expected_date', pol.expected_date is not null,
         'pegs', coalesce(peg.rows, '[]')
       ) order by pol.position, pol.id) as rows
       from backorder_purchase_order_line pol
       left join lateral (
         select sum(bl.quantity) as pegged,
                jsonb_agg(jsonb_build_object(
                  'backorder_id', b.id, 'order_id', b.order_id,
                  'order_display_id', b.order_display_id,
                  'customer_email', b.customer_email,
                  'line_item_id', bl.line_item_id, 'quantity', bl.quantity,
                  'allocated_quantity', bl.allocated_quantity,
                  'fulfilled_quantity', bl.fulfilled_quantity
                ) order by bl.queue_date, bl.id) as rows
         from backorder_line bl
         join backorder b on b.id = bl.backorder_id
         where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
           and bl.status <> all(:dead)
       ) peg on true
       where pol.purchase_order_id = po.id and pol.deleted_at is null
     ) lines on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', r.id, 'purchase_order_id', r.purchase_order_id,
         'location_id', r.location_id, 'received_date', r.received_date,
         'reference', r.reference, 'note', r.note, 'received_by', r.received_by,
         'reversed_at', r.reversed_at, 'lines', rl.rows
       ) order by r.created_at, r.id) as rows
       from backorder_purchase_receipt r
       left join lateral (
         select jsonb_agg(jsonb_build_object(
           'id', l.id, 'line_id', l.purchase_order_line_id,
           'quantity', l.quantity, 'rejected_quantity', l.rejected_quantity,
           'rejection_reason', l.rejection_reason
         ) order by l.id) as rows
         from backorder_purchase_receipt_line l
         where l.receipt_id = r.id and l.deleted_at is null
       ) rl on true
       where r.purchase_order_id = po.id and r.deleted_at is null
     ) receipts on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', s.id, 'order_id', s.order_id, 'fulfillment_id', s.fulfillment_id,
         'shipped_at', s.shipped_at, 'labels', s.labels,
         'created_by', s.created_by, 'lines', sl.rows
       ) order by s.shipped_at, s.id) as rows
       from backorder_purchase_shipment s
       left join lateral (
         select jsonb_agg(jsonb_build_object(
           'line_id', l.id, 'quantity', l.quantity
         ) order by l.id) as rows
         from (
           select purchase_order_line_id as id, sum(quantity) as quantity
           from backorder_purchase_shipment_line
           where shipment_id = s.id and deleted_at is null
           group by purchase_order_line_id
         ) l
       ) sl on true
       where s.purchase_order_id = po.id and s.deleted_at is null
     ) shipments on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', b.id, 'number', b.number,
         'vendor_bill_number', b.vendor_bill_number, 'status', b.status,
         'bill_date', b.bill_date, 'total', b.total,
         'currency_code', b.currency_code
       ) order by b.display_id) as rows
       from backorder_purchase_bill b
       where b.deleted_at is null and b.id in (
         select bl.bill_id from backorder_purchase_bill_line bl
         join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
         where pol.purchase_order_id = po.id and bl.deleted_at is null
       )
     ) bills on true
     where po.id = any(:ids) and po.deleted_at is null`,
    { ids, dead: DEAD_PEG_STATUSES }
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ ...row, is_late: isLate(row, today) }] : []
  })
}

export type PurchaseOrderFilters = {
  id?: Filter
  status?: Filter
  receipt_status?: Filter
  billing_status?: Filter
  vendor_id?: Filter
  location_id?: Filter
  order_id?: Filter
  expected_date?: Filter
  created_at?: Filter
  is_late?: boolean
  q?: string
}

const SORTABLE = {
  display_id: "po.display_id",
  number: "po.display_id",
  created_at: "po.created_at",
  updated_at: "po.updated_at",
  expected_date: "po.expected_date",
  total: "po.total",
  status: "po.status",
}

/** A page of purchase orders and how many match. */
export async function listPurchaseOrders(
  em: EntityManager,
  filters: PurchaseOrderFilters,
  paging: Paging,
  today: Day
): Promise<[PurchaseOrder[], number]> {
  const where = new Where()
    .and("po.deleted_at is null")
    .filter("po.id", filters.id)
    .filter("po.status", filters.status)
    .filter("po.receipt_status", filters.receipt_status)
    .filter("po.billing_status", filters.billing_status)
    .filter("po.vendor_id", filters.vendor_id)
    .filter("po.location_id", filters.location_id)
    .filter("po.expected_date", filters.expected_date)
    .filter("po.created_at", filters.created_at)
    .filterWithin(
      "bl.order_id",
      filters.order_id,
      (comparison) =>
        `po.id in (select bl.purchase_order_id from backorder_line bl
           where bl.deleted_at is null and bl.status <> all(:dead) and ${comparison})`,
      { dead: DEAD_PEG_STATUSES }
    )
  if (filters.is_late !== undefined) {
    where.and(
      `${filters.is_late ? "" : "not "}(po.status = 'issued' and exists (
         select 1 from backorder_purchase_order_line pol
         where pol.purchase_order_id = po.id and pol.deleted_at is null
           and coalesce(pol.expected_date, po.expected_date) < :today
           and pol.quantity > pol.received_quantity + pol.short_closed_quantity
       ))`,
      { today }
    )
  }
  where.search(
    [
      "po.number",
      "po.reference",
      "(select v.name from backorder_purchase_vendor v where v.id = po.vendor_id)",
    ],
    filters.q
  )
  const order = orderBy(
    paging.order,
    SORTABLE,
    "po.created_at desc, po.id desc"
  )
  const [[total], page] = await Promise.all([
    query<{ count: number }>(
      em,
      `select count(*)::int as count from backorder_purchase_order po where ${where.text}`,
      where.bindings
    ),
    query<{ id: string }>(
      em,
      `select po.id from backorder_purchase_order po where ${where.text}
       order by ${order} limit :limit offset :offset`,
      { ...where.bindings, limit: paging.limit, offset: paging.offset }
    ),
  ])
  const rows = await viewPurchaseOrders(
    em,
    page.map((row) => row.id),
    today
  )
  return [rows, total?.count ?? 0]
}
