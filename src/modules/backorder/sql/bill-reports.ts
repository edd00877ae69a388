import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day } from "../../../domain"
import { Accrual, AccrualLine, DueBills } from "../../../types"
import { Filter, orderBy, Paging, Where } from "./filters"
import { query } from "./query"
import { BALANCE, billsWhere, PurchaseBillFilters } from "./view-purchase-bills"

/**
 * What is left to pay by week (from Monday) and currency: overdue first, then
 * the weeks, then what has no due date. A week begins today at the earliest,
 * so that no bill is in two rows.
 */
export function listDueBills(
  em: EntityManager,
  filters: PurchaseBillFilters,
  today: Day
): Promise<DueBills[]> {
  const where = billsWhere(filters, today).and(
    "b.status in ('open', 'partially_paid')"
  )
  return query<DueBills>(
    em,
    `select due.period, due.currency_code,
            case when due.period = 'week' then to_char(greatest(due.monday, cast(:today as date)), 'YYYY-MM-DD') end as from_date,
            case when due.period = 'week' then to_char(due.monday + 6, 'YYYY-MM-DD') end as to_date,
            count(*)::int as bill_count, sum(due.balance)::float8 as balance
     from (
       select b.currency_code, ${BALANCE} as balance,
              case when b.due_date is null then 'no_date'
                   when b.due_date < :today then 'overdue' else 'week' end as period,
              case when b.due_date >= :today
                   then cast(date_trunc('week', cast(b.due_date as date)) as date) end as monday
       from backorder_purchase_bill b where ${where.text}
     ) due
     group by due.period, due.monday, due.currency_code
     order by case due.period when 'overdue' then 0 when 'week' then 1 else 2 end,
              due.monday, due.currency_code`,
    { ...where.bindings, today }
  )
}

export type AccrualFilters = {
  vendor_id?: Filter
  kind?: "received_not_billed" | "billed_not_received"
  q?: string
}

/**
 * Purchase order lines of which more is here than billed, or more billed than
 * is here. What is here is valued at the cost of the purchase order, what is
 * billed at the cost of its bills.
 */
const GAPS = `
  select pol.id, pol.purchase_order_id, po.number as purchase_order_number,
         po.display_id, pol.position, po.vendor_id, v.name as vendor_name, po.currency_code,
         pol.inventory_item_id, pol.sku, pol.title,
         case when pol.received_quantity > pol.billed_quantity
           then 'received_not_billed' else 'billed_not_received' end as kind,
         abs(pol.received_quantity - pol.billed_quantity) as quantity,
         abs(pol.received_quantity - pol.billed_quantity) * (
           case when pol.received_quantity > pol.billed_quantity then pol.unit_cost
           else coalesce(billed.unit_cost, pol.unit_cost) end
         ) as value
  from backorder_purchase_order_line pol
  join backorder_purchase_order po on po.id = pol.purchase_order_id and po.deleted_at is null
  join backorder_purchase_vendor v on v.id = po.vendor_id
  left join lateral (
    select sum(bl.quantity * bl.unit_cost) / nullif(sum(bl.quantity), 0) as unit_cost
    from backorder_purchase_bill_line bl
    join backorder_purchase_bill b on b.id = bl.bill_id and b.deleted_at is null and b.status <> 'void'
    where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
  ) billed on pol.billed_quantity > pol.received_quantity
  where pol.deleted_at is null and pol.received_quantity <> pol.billed_quantity`

const whereOf = (filters: AccrualFilters) =>
  new Where()
    .filter("gap.vendor_id", filters.vendor_id)
    .filter("gap.kind", filters.kind)
    .search(
      ["gap.purchase_order_number", "gap.sku", "gap.title", "gap.vendor_name"],
      filters.q
    )

/** By vendor and currency, the largest first. */
export function listAccruals(
  em: EntityManager,
  filters: AccrualFilters
): Promise<Accrual[]> {
  const where = whereOf(filters)
  return query<Accrual>(
    em,
    `select jsonb_build_object('id', gap.vendor_id, 'name', gap.vendor_name) as vendor,
            gap.currency_code,
            coalesce(sum(gap.value) filter (where gap.kind = 'received_not_billed'), 0)::float8 as received_not_billed,
            coalesce(sum(gap.value) filter (where gap.kind = 'billed_not_received'), 0)::float8 as billed_not_received,
            count(distinct gap.purchase_order_id)::int as purchase_order_count
     from (${GAPS}) gap
     where ${where.text}
     group by gap.vendor_id, gap.vendor_name, gap.currency_code
     order by sum(gap.value) desc, gap.vendor_name, gap.vendor_id, gap.currency_code`,
    where.bindings
  )
}

const SORTABLE = {
  purchase_order_number: "gap.display_id",
  vendor: "gap.vendor_name",
  sku: "gap.sku",
  quantity: "gap.quantity",
  value: "gap.value",
}

/** A page of the lines behind the sums, and how many there are. */
export async function listAccrualLines(
  em: EntityManager,
  filters: AccrualFilters,
  paging: Paging
): Promise<[AccrualLine[], number]> {
  const where = whereOf(filters)
  const [total] = await query<{ count: number }>(
    em,
    `select count(*)::int as count from (${GAPS}) gap where ${where.text}`,
    where.bindings
  )
  const rows = await query<AccrualLine>(
    em,
    `select gap.id, gap.purchase_order_id, gap.purchase_order_number,
            jsonb_build_object('id', gap.vendor_id, 'name', gap.vendor_name) as vendor,
            gap.inventory_item_id, gap.sku, gap.title, gap.kind,
            gap.quantity::float8 as quantity, gap.value::float8 as value,
            gap.currency_code
     from (${GAPS}) gap
     where ${where.text}
     order by ${orderBy(paging.order, SORTABLE, "gap.display_id desc, gap.position, gap.id")}
     limit :limit offset :offset`,
    { ...where.bindings, limit: paging.limit, offset: paging.offset }
  )
  return [rows, total?.count ?? 0]
}
