import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day } from "../../../domain"
import { writeCsv } from "../csv"
import { query } from "./query"
import { BALANCE, billsWhere, PurchaseBillFilters } from "./view-purchase-bills"

export const BILL_EXPORTS = ["bills", "lines", "payments"] as const
export type BillExport = (typeof BILL_EXPORTS)[number]

const BILL_COLUMNS = {
  number: "b.number",
  vendor_bill_number: "b.vendor_bill_number",
  vendor: "v.name",
}

const BILLS = `backorder_purchase_bill b
  join backorder_purchase_vendor v on v.id = b.vendor_id`

/** What each file holds: column -> expression, in this order, and where it is read from. */
const FILES: Record<
  BillExport,
  { columns: Record<string, string>; from: string; order: string }
> = {
  bills: {
    columns: {
      ...BILL_COLUMNS,
      status: "b.status",
      match_status: "b.match_status",
      bill_date: "b.bill_date",
      due_date: "b.due_date",
      currency_code: "b.currency_code",
      subtotal: "b.subtotal::float8",
      charges: "b.charges_total::float8",
      tax_total: "b.tax_total::float8",
      total: "b.total::float8",
      paid_total: "b.paid_total::float8",
      balance: `${BALANCE}::float8`,
      purchase_orders: `(
        select string_agg(distinct po.number, ' ')
        from backorder_purchase_bill_line l
        join backorder_purchase_order_line pol on pol.id = l.purchase_order_line_id
        join backorder_purchase_order po on po.id = pol.purchase_order_id
        where l.bill_id = b.id and l.deleted_at is null
      )`,
      note: "b.note",
    },
    from: BILLS,
    order: "b.display_id",
  },
  lines: {
    columns: {
      ...BILL_COLUMNS,
      status: "b.status",
      bill_date: "b.bill_date",
      purchase_order: "po.number",
      sku: "pol.sku",
      title: "pol.title",
      vendor_sku: "pol.vendor_sku",
      quantity: "l.quantity::float8",
      unit_cost: "l.unit_cost::float8",
      ordered_unit_cost: "pol.unit_cost::float8",
      tax_rate: "l.tax_rate::float8",
      subtotal: "l.subtotal::float8",
      currency_code: "b.currency_code",
    },
    from: `${BILLS}
      join backorder_purchase_bill_line l on l.bill_id = b.id and l.deleted_at is null
      join backorder_purchase_order_line pol on pol.id = l.purchase_order_line_id
      join backorder_purchase_order po on po.id = pol.purchase_order_id`,
    order: "b.display_id, po.display_id, pol.position, l.id",
  },
  payments: {
    columns: {
      ...BILL_COLUMNS,
      paid_date: "p.paid_date",
      amount: "p.amount::float8",
      currency_code: "b.currency_code",
      method: "p.method",
      reference: "p.reference",
    },
    from: `${BILLS}
      join backorder_purchase_bill_payment p on p.bill_id = b.id and p.deleted_at is null`,
    order: "p.paid_date, b.display_id, p.id",
  },
}

/** The bills of a list, or their lines or payments, as a file for a spreadsheet or an accountant. */
export async function exportPurchaseBills(
  em: EntityManager,
  rows: BillExport,
  filters: PurchaseBillFilters,
  today: Day
): Promise<string> {
  const { columns, from, order } = FILES[rows]
  const where = billsWhere(filters, today)
  const names = Object.keys(columns)
  const found = await query<Record<string, string | number | null>>(
    em,
    `select ${names.map((name) => `${columns[name]} as ${name}`).join(", ")}
     from ${from} where ${where.text} order by ${order}`,
    where.bindings
  )
  return writeCsv(
    names,
    found.map((row) => names.map((name) => row[name] ?? null))
  )
}
