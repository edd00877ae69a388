import type { EntityManager } from "typeorm"
import { percentileOf, shareOf, sumOf } from "../../../../domain"
import * as purchases from "../rows/purchases"
import { ReportScope, withPrevious } from "../scope"
import {
  count,
  countIf,
  CURRENT,
  figures,
  float,
  halves,
  isCurrent,
  over,
} from "./figures"

type OfVendor = { is_current: boolean; vendor_id: string | null }
type Due = OfVendor & { due_quantity: number; on_time_quantity: number }
type Received = OfVendor & { days: number; count: number }

/** What was due and what of it came in time, by vendor. */
const readDue = (manager: EntityManager, scope: ReportScope) =>
  figures<Due>(
    over(
      manager,
      purchases.dueRows(manager, scope, withPrevious(scope))
    ).groupBy(`${CURRENT("row.first_expected_date")}, row.vendor_id`),
    {
      is_current: CURRENT("row.first_expected_date"),
      vendor_id: "row.vendor_id",
      due_quantity: float("sum(row.quantity)"),
      on_time_quantity: float("sum(row.on_time_quantity)"),
    }
  )

/** How many days receipts took, by vendor. */
const readReceived = (manager: EntityManager, scope: ReportScope) =>
  figures<Received>(
    over(
      manager,
      purchases.leadTimeRows(manager, scope, withPrevious(scope))
    ).groupBy(`${CURRENT("row.received_date")}, row.vendor_id, row.days`),
    {
      is_current: CURRENT("row.received_date"),
      vendor_id: "row.vendor_id",
      days: "row.days",
      count,
    }
  )

const onTimeOf = (rows: Due[]) => {
  const due_quantity = sumOf(rows, (row) => row.due_quantity)
  const on_time_quantity = sumOf(rows, (row) => row.on_time_quantity)
  return {
    rate: shareOf(on_time_quantity, due_quantity),
    on_time_quantity,
    due_quantity,
  }
}

const leadTimeOf = (rows: Received[]) => ({
  p50: percentileOf(0.5, rows),
  p80: percentileOf(0.8, rows),
  samples: sumOf(rows, (row) => row.count),
})

/** All vendors together, and each that had something due or delivered in the period. */
export async function vendors(manager: EntityManager, scope: ReportScope) {
  const due = await readDue(manager, scope)
  const received = await readReceived(manager, scope)
  const of = <Row extends OfVendor>(rows: Row[], id: string) =>
    rows.filter((row) => row.is_current && row.vendor_id === id)
  const ids = [
    ...new Set(
      [...due, ...received].flatMap(({ is_current, vendor_id }) =>
        is_current && vendor_id ? [vendor_id] : []
      )
    ),
  ]
  const names = ids.length
    ? await manager.query<{ id: string; name: string }[]>(
        "select id, name from backorder_purchase_vendor where id = any($1) order by name, id",
        [ids]
      )
    : []
  return {
    on_time: halves(due, isCurrent, onTimeOf),
    lead_time: halves(received, isCurrent, leadTimeOf),
    vendors: names.map(({ id, name }) => ({
      vendor_id: id,
      name,
      on_time: onTimeOf(of(due, id)),
      lead_time: leadTimeOf(of(received, id)),
    })),
  }
}

/** What is still to come, by currency, and the purchase orders of which something is late. */
export async function openPurchases(
  manager: EntityManager,
  scope: ReportScope
) {
  const orders = over(manager, purchases.openPurchaseRows(manager, scope))
    .select("row.currency_code", "currency_code")
    .addSelect("sum(row.value)", "value")
    .addSelect("bool_or(row.expected_date < :today)", "is_late")
    .groupBy("row.purchase_order_id")
    .addGroupBy("row.currency_code")
  const found = await figures<{
    currency_code: string
    amount: number
    purchase_orders: number
    late: number
  }>(
    over(manager, orders)
      .groupBy("row.currency_code")
      .orderBy("row.currency_code"),
    {
      currency_code: "row.currency_code",
      amount: float("coalesce(sum(row.value), 0)"),
      purchase_orders: count,
      late: countIf("row.is_late"),
    }
  )
  return {
    open_purchase_value: found.map(({ late: _, ...value }) => value),
    late_purchase_orders: sumOf(found, (row) => row.late),
  }
}
