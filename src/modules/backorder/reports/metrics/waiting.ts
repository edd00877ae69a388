import type { EntityManager } from "typeorm"
import { AGE_GROUPS, AUTHORIZATION_DAYS, sumOf } from "../../../../domain"
import * as backorders from "../rows/backorders"
import * as orders from "../rows/orders"
import { ReportScope, startOfInterval, withPrevious } from "../scope"
import {
  count,
  countIf,
  CURRENT,
  figures,
  float,
  halves,
  int,
  isCurrent,
  Numbers,
  over,
} from "./figures"

/** `case` with the age group of a row's days. */
export const AGE_GROUP = `case ${AGE_GROUPS.map(({ key, to }) =>
  to === Infinity ? `else '${key}' end` : `when row.days <= ${to} then '${key}'`
).join(" ")}`

/** Lines that wait now, by how long they have; and those of them that lost their supply. */
export async function waitingLines(manager: EntityManager, scope: ReportScope) {
  const found = await figures<{
    group: string
    lines: number
    units: number
    unsupplied_lines: number
  }>(
    over(
      manager,
      backorders.waitingRows(manager, scope).addSelect("line.status", "status")
    ).groupBy("1"),
    {
      group: AGE_GROUP,
      lines: count,
      units: float("sum(row.quantity)"),
      unsupplied_lines: countIf(backorders.UNSUPPLIED("row")),
    }
  )
  return {
    ageing: AGE_GROUPS.map(({ key }) => {
      const group = found.find((one) => one.group === key)
      return { group: key, lines: group?.lines ?? 0, units: group?.units ?? 0 }
    }),
    unsupplied_lines: sumOf(found, (row) => row.unsupplied_lines),
  }
}

/** When goods come: a week, `late`, or null. */
export const ARRIVAL_WEEK = `case when row.expected_date < :today then 'late' else ${startOfInterval("row.expected_date", "week")} end`

export const valueWaiting = (manager: EntityManager, scope: ReportScope) =>
  figures<{
    currency_code: string
    amount: number
    week: string | null
    lines: number
  }>(
    over(manager, backorders.waitingValueRows(manager, scope))
      .where("row.currency_code is not null")
      .groupBy("row.currency_code")
      .addGroupBy(ARRIVAL_WEEK)
      .orderBy("row.currency_code")
      // What is overdue first.
      .addOrderBy("min(row.expected_date)", "ASC", "NULLS LAST"),
    {
      currency_code: "row.currency_code",
      week: ARRIVAL_WEEK,
      amount: float("coalesce(sum(row.value), 0)"),
      lines: count,
    }
  )

/** Orders on hold: what they are worth, and how many may lose their authorization first. */
export async function heldOrders(manager: EntityManager, scope: ReportScope) {
  const rows = orders
    .heldRows(manager, scope)
    .addSelect(orders.AUTHORIZATION_ENDS_FIRST, "ends_first")
    .setParameter("authorization_days", AUTHORIZATION_DAYS)
  const found = await figures<
    Numbers & { currency_code: string; amount: number; orders: number }
  >(
    over(manager, rows)
      .groupBy("row.currency_code")
      .orderBy("row.currency_code"),
    {
      currency_code: "row.currency_code",
      amount: float("coalesce(sum(row.value), 0)"),
      orders: count,
      ending: countIf("row.ends_first"),
    }
  )
  return {
    value_on_hold: found.map(({ currency_code, amount, orders }) => ({
      currency_code,
      amount,
      orders,
    })),
    authorizations_ending: sumOf(found, (row) => row.ending ?? 0),
  }
}

export async function canceledWhileWaiting(
  manager: EntityManager,
  scope: ReportScope
) {
  const rows = backorders.canceledRows(manager, scope, withPrevious(scope))
  const day = "row.canceled_date"
  const found = await figures<
    Numbers & { is_current: boolean; currency_code: string | null }
  >(
    over(manager, rows).groupBy(
      `grouping sets ((${CURRENT(day)}), (${CURRENT(day)}, row.currency_code))`
    ),
    {
      is_current: CURRENT(day),
      currency_code: "row.currency_code",
      is_total: int("grouping(row.currency_code)"),
      orders: int("count(distinct row.order_id)"),
      units: float("sum(row.quantity)"),
      amount: float("sum(row.value)"),
    }
  )
  return halves(found, isCurrent, (rows) => {
    const total = rows.find((row) => row.is_total === 1)
    return {
      orders: total?.orders ?? 0,
      units: total?.units ?? 0,
      value: rows.flatMap(({ is_total, currency_code, amount }) =>
        is_total || !currency_code
          ? []
          : [{ currency_code, amount: amount ?? 0 }]
      ),
    }
  })
}

export async function overdueBills(manager: EntityManager, scope: ReportScope) {
  const [row] = await manager.query<{ count: number }[]>(
    `select ${int("count(*)")} as count from backorder_purchase_bill
     where deleted_at is null and status in ('open', 'partially_paid')
       and due_date < $1 and ($2::text is null or vendor_id = $2)`,
    [scope.period.today, scope.vendor_id ?? null]
  )
  return row?.count ?? 0
}

/** Since when there is something to count, in the viewer's days. */
export async function knownSince(manager: EntityManager, scope: ReportScope) {
  const [row] = await manager.query<
    { orders: string | null; backorders: string | null }[]
  >(
    `select to_char((select min(placed_at) from backorder_order_fact where deleted_at is null) at time zone $1, 'YYYY-MM-DD') as orders,
            to_char((select min(placed_at) from backorder where deleted_at is null) at time zone $1, 'YYYY-MM-DD') as backorders`,
    [scope.period.time_zone]
  )
  return row!
}
