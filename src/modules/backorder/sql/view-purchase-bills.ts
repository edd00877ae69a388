import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day, isOverdue, matchLine, subtract } from "../../../domain"
import { PurchaseBill } from "../../../types"
import { billedSoFar } from "./billed-so-far"
import { Filter, orderBy, Paging, Where } from "./filters"
import { query } from "./query"

type Line = PurchaseBill["lines"][number]
type Row = Omit<PurchaseBill, "is_overdue" | "balance" | "lines"> & {
  lines: Omit<Line, "match_status">[]
}

export type BillContext = { today: Day; price_tolerance_percent: number }

/** Bills as the API answers them, in the order of `ids`; one statement. */
export async function viewPurchaseBills(
  em: EntityManager,
  ids: readonly string[],
  { today, price_tolerance_percent }: BillContext
): Promise<PurchaseBill[]> {
  const rows = await query<Row>(
    em,
    `select b.id, b.number, b.vendor_bill_number, b.status, b.match_status,
            b.mismatch_reason, b.void_reason,
            coalesce(orders.ids, '[]') as purchase_order_ids,
            coalesce(orders.rows, '[]') as purchase_orders,
            b.vendor_id,
            case when v.id is null then null
              else jsonb_build_object('id', v.id, 'name', v.name) end as vendor,
            b.bill_date, b.due_date, b.currency_code,
            b.subtotal::float8 as subtotal, coalesce(b.charges, '[]') as charges,
            b.tax_total::float8 as tax_total, b.total::float8 as total,
            b.paid_total::float8 as paid_total, b.note, b.created_at,
            coalesce(lines.rows, '[]') as lines,
            coalesce(payments.rows, '[]') as payments
     from backorder_purchase_bill b
     left join backorder_purchase_vendor v on v.id = b.vendor_id
     left join lateral (
       select jsonb_agg(o.id order by o.display_id) as ids,
              jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number)
                order by o.display_id) as rows
       from (
         select distinct po.id, po.number, po.display_id
         from backorder_purchase_bill_line l
         join backorder_purchase_order_line pol on pol.id = l.purchase_order_line_id
         join backorder_purchase_order po on po.id = pol.purchase_order_id
         where l.bill_id = b.id and l.deleted_at is null
       ) o
     ) orders on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', l.id, 'purchase_order_line_id', l.purchase_order_line_id,
         'purchase_order_id', po.id, 'purchase_order_number', po.number,
         'sku', pol.sku, 'title', pol.title, 'quantity', l.quantity,
         'unit_cost', l.unit_cost, 'tax_rate', l.tax_rate,
         'subtotal', l.subtotal, 'ordered_quantity', pol.quantity,
         'received_quantity', pol.received_quantity,
         'billed_quantity', ${billedSoFar("l.purchase_order_line_id")},
         'ordered_unit_cost', pol.unit_cost
       ) order by po.display_id, pol.position, l.id) as rows
       from backorder_purchase_bill_line l
       join backorder_purchase_order_line pol on pol.id = l.purchase_order_line_id
       join backorder_purchase_order po on po.id = pol.purchase_order_id
       where l.bill_id = b.id and l.deleted_at is null
     ) lines on true
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'id', p.id, 'amount', p.amount, 'paid_date', p.paid_date,
         'method', p.method, 'reference', p.reference
       ) order by p.paid_date, p.id) as rows
       from backorder_purchase_bill_payment p
       where p.bill_id = b.id and p.deleted_at is null
     ) payments on true
     where b.id = any(:ids) and b.deleted_at is null`,
    { ids }
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row
      ? [
          {
            ...row,
            lines: row.lines.map((line) => ({
              ...line,
              match_status: matchLine(line, price_tolerance_percent),
            })),
            is_overdue: isOverdue(row, today),
            balance:
              row.status === "void" ? 0 : subtract(row.total, row.paid_total),
          },
        ]
      : []
  })
}

export type PurchaseBillFilters = {
  id?: Filter
  status?: Filter
  match_status?: Filter
  vendor_id?: Filter
  purchase_order_id?: Filter
  due_date?: Filter
  bill_date?: Filter
  created_at?: Filter
  is_overdue?: boolean
  q?: string
}

/** What is left to pay of a bill `b`. */
export const BALANCE =
  "(case when b.status = 'void' then 0 else b.total - b.paid_total end)"

const SORTABLE = {
  display_id: "b.display_id",
  number: "b.display_id",
  created_at: "b.created_at",
  bill_date: "b.bill_date",
  due_date: "b.due_date",
  total: "b.total",
  balance: BALANCE,
  status: "b.status",
  vendor:
    "(select v.name from backorder_purchase_vendor v where v.id = b.vendor_id)",
}

/** Which bills `b` the filters are for. */
export function billsWhere(filters: PurchaseBillFilters, today: Day) {
  const where = new Where()
    .and("b.deleted_at is null")
    .filter("b.id", filters.id)
    .filter("b.status", filters.status)
    .filter("b.match_status", filters.match_status)
    .filter("b.vendor_id", filters.vendor_id)
    .filter("b.due_date", filters.due_date)
    .filter("b.bill_date", filters.bill_date)
    .filter("b.created_at", filters.created_at)
    .filterWithin(
      "pol.purchase_order_id",
      filters.purchase_order_id,
      (comparison) =>
        `b.id in (select l.bill_id from backorder_purchase_bill_line l
           join backorder_purchase_order_line pol on pol.id = l.purchase_order_line_id
           where l.deleted_at is null and ${comparison})`
    )
  if (filters.is_overdue !== undefined) {
    where.and(
      `${filters.is_overdue ? "" : "not "}(b.status in ('open', 'partially_paid')
         and b.due_date is not null and b.due_date < :today)`,
      { today }
    )
  }
  where.search(
    [
      "b.number",
      "b.vendor_bill_number",
      `(select string_agg(po.number, ' ') from backorder_purchase_bill_line l
        join backorder_purchase_order_line pol on pol.id = l.purchase_order_line_id
        join backorder_purchase_order po on po.id = pol.purchase_order_id
        where l.bill_id = b.id and l.deleted_at is null)`,
      "(select v.name from backorder_purchase_vendor v where v.id = b.vendor_id)",
    ],
    filters.q
  )
  return where
}

/** A page of bills and how many match. */
export async function listPurchaseBills(
  em: EntityManager,
  filters: PurchaseBillFilters,
  paging: Paging,
  context: BillContext
): Promise<[PurchaseBill[], number]> {
  const where = billsWhere(filters, context.today)
  const [total] = await query<{ count: number }>(
    em,
    `select count(*)::int as count from backorder_purchase_bill b where ${where.text}`,
    where.bindings
  )
  const page = await query<{ id: string }>(
    em,
    `select b.id from backorder_purchase_bill b where ${where.text}
     order by ${orderBy(paging.order, SORTABLE, "b.created_at desc, b.id desc")}
     limit :limit offset :offset`,
    { ...where.bindings, limit: paging.limit, offset: paging.offset }
  )
  const rows = await viewPurchaseBills(
    em,
    page.map((row) => row.id),
    context
  )
  return [rows, total?.count ?? 0]
}
