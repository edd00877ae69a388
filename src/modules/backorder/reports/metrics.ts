import type { EntityManager } from "typeorm"
import { AGE_GROUPS, AUTHORIZATION_DAYS, shareOf } from "../../../domain"
import type { BackorderMetrics } from "../../../types"
import * as backorders from "./rows/backorders"
import * as orders from "./rows/orders"
import * as purchases from "./rows/purchases"
import {
  columns,
  intervalOf,
  Query,
  ReportScope,
  startOfInterval,
  withPrevious,
} from "./scope"

/** A query over the rows of a figure. */
const over = (manager: EntityManager, rows: Query) =>
  manager
    .createQueryBuilder()
    .from(`(${rows.getQuery()})`, "row")
    .setParameters(rows.getParameters()) as Query

type Numbers = Record<string, number | null>

/** Figures as numbers: what nothing was counted for is null. */
async function figures<Row = Numbers>(
  query: Query,
  named: Record<string, string>
) {
  return await columns(query, named).getRawMany<Row>()
}

/** Whether a day, as text or as a date, is of the period itself and not of the one before. */
const CURRENT = (day: string) => `${day} >= :period_from`

/** The two halves of a figure that is compared with the period before, by what tells them apart. */
function halves<Row extends Numbers, T>(
  rows: Row[],
  isCurrent: (row: Row) => boolean | null,
  make: (row: Numbers) => T
): T & { previous: T } {
  const half = (is: boolean) =>
    make(rows.find((row) => isCurrent(row) === is) ?? {})
  return { ...half(true), previous: half(false) }
}

/** Of rows that say it in a column of that name. */
const isCurrent = (row: { is_current: boolean }) => row.is_current

const int = (expression: string) => `cast(${expression} as integer)`
const float = (expression: string) => `cast(${expression} as double precision)`
const count = int("count(*)")
const countIf = (condition: string) =>
  int(`count(*) filter (where ${condition})`)
const percentile = (part: number, of: string) =>
  `percentile_cont(${part}) within group (order by ${of})`

type PointRow = Numbers & { is_current: boolean; point: string | null }

/** Of the totals, or of the points, in rows grouped by both at once. */
const onlyTotals = (rows: PointRow[]) =>
  rows.filter((row) => row.point === null)
const onlyPoints = (rows: PointRow[]) =>
  rows.filter((row) => row.point !== null && row.is_current)

/** Both figures of order lines: what of them was backordered, and what was shipped complete. */
export async function orderLines(manager: EntityManager, scope: ReportScope) {
  const rows = orders.orderedOrShippedRows(manager, scope, withPrevious(scope))
  const ordered = CURRENT("row.ordered_on")
  const shipped = CURRENT("row.shipped_on")
  const point = intervalOf("row.ordered_on", scope.period.interval)
  const lines = (query: Query) => query.from("order_line", "row") as Query
  const query = manager
    .createQueryBuilder()
    .addCommonTableExpression(rows, "order_line", { materialized: true })
    .setParameters(rows.getParameters()) as Query
  const counted = columns(lines(query.subQuery() as Query), {
    is_ordered: ordered,
    is_shipped: shipped,
    point,
    is_total: int(`grouping(${point})`),
    of_shipped: int(`grouping(${ordered})`),
    ordered_units: "sum(row.quantity)",
    backordered_units: "sum(row.backordered_quantity)",
    lines: "count(*)",
    backordered_lines: "count(*) filter (where row.backordered_quantity > 0)",
    complete_lines: "count(*) filter (where row.is_complete)",
  }).groupBy(
    `grouping sets ((${ordered}), (${ordered}, ${point}), (${shipped}))`
  )
  // Line by line an order would be counted as often as it has lines.
  const placed = columns(
    query.subQuery().from(
      columns(lines(query.subQuery() as Query), {
        order_id: "row.order_id",
        is_current: ordered,
        is_backordered: "bool_or(row.backordered_quantity > 0)",
      })
        .groupBy("row.order_id")
        .addGroupBy(ordered)
        .getQuery(),
      "placed"
    ) as Query,
    {
      is_current: "placed.is_current",
      orders: "count(*)",
      backordered: "count(*) filter (where placed.is_backordered)",
    }
  ).groupBy("placed.is_current")
  query
    .from(counted.getQuery(), "counted")
    .leftJoin(
      placed.getQuery(),
      "placed",
      "counted.of_shipped = 0 and counted.is_total = 1 and placed.is_current = counted.is_ordered"
    )
  const found = await figures<
    Numbers &
      Record<"is_ordered" | "is_shipped", boolean | null> & {
        point: string | null
      }
  >(query, {
    is_ordered: "counted.is_ordered",
    is_shipped: "counted.is_shipped",
    point: "to_char(counted.point, 'YYYY-MM-DD')",
    ordered_units: float("counted.ordered_units"),
    backordered_units: float("counted.backordered_units"),
    lines: int("counted.lines"),
    backordered_lines: int("counted.backordered_lines"),
    complete_lines: int("counted.complete_lines"),
    ordered_orders: int("placed.orders"),
    backordered_orders: int("placed.backordered"),
  })
  const rate = (backordered: number | null = 0, all: number | null = 0) => ({
    rate: shareOf(backordered ?? 0, all ?? 0),
    backordered: backordered ?? 0,
    ordered: all ?? 0,
  })
  const totals = found.filter((row) => row.point === null)
  return {
    backorder_rate: halves(
      totals,
      (row) => row.is_ordered,
      (row) => ({
        units: rate(row.backordered_units, row.ordered_units),
        lines: rate(row.backordered_lines, row.lines),
        orders: rate(row.backordered_orders, row.ordered_orders),
      })
    ),
    fill_rate: halves(
      totals,
      (row) => row.is_shipped,
      (row) => ({
        rate: shareOf(row.complete_lines ?? 0, row.lines ?? 0),
        complete_lines: row.complete_lines ?? 0,
        shipped_lines: row.lines ?? 0,
      })
    ),
    points: found.filter((row) => row.point !== null && row.is_ordered),
  }
}

export async function backorderDays(
  manager: EntityManager,
  scope: ReportScope
) {
  const rows = backorders.backorderDays(manager, scope, withPrevious(scope))
  const current = CURRENT("row.held_on")
  const point = intervalOf("row.held_on", scope.period.interval)
  const found = await figures<PointRow>(
    over(manager, rows).groupBy(
      `grouping sets ((${current}), (${current}, ${point}))`
    ),
    {
      is_current: current,
      point: `to_char(${point}, 'YYYY-MM-DD')`,
      lines: count,
      open_lines: countIf("row.is_waiting"),
      units: float("sum(row.quantity)"),
      average: float("avg(row.days)"),
      median: percentile(0.5, "row.days"),
      p90: percentile(0.9, "row.days"),
      unit_weighted_average: float(
        "sum(row.days * row.quantity) / nullif(sum(row.quantity), 0)"
      ),
    }
  )
  return {
    metric: halves(onlyTotals(found), isCurrent, (row) => ({
      lines: row.lines ?? 0,
      open_lines: row.open_lines ?? 0,
      units: row.units ?? 0,
      average: row.average ?? null,
      median: row.median ?? null,
      p90: row.p90 ?? null,
      unit_weighted_average: row.unit_weighted_average ?? null,
    })),
    points: onlyPoints(found),
  }
}

/** `case` with the age group of a row's days. */
export const AGE_GROUP = `case ${AGE_GROUPS.map(({ key, to }) =>
  to === Infinity ? `else '${key}' end` : `when row.days <= ${to} then '${key}'`
).join(" ")}`

export async function ageing(manager: EntityManager, scope: ReportScope) {
  const found = await figures<{ group: string; lines: number; units: number }>(
    over(manager, backorders.waitingRows(manager, scope)).groupBy("1"),
    { group: AGE_GROUP, lines: count, units: float("sum(row.quantity)") }
  )
  return AGE_GROUPS.map(({ key }) => {
    const group = found.find((one) => one.group === key)
    return { group: key, lines: group?.lines ?? 0, units: group?.units ?? 0 }
  })
}

const compared = async (
  query: Query,
  day: string,
  named: Record<string, string>
) =>
  await figures<Numbers & { is_current: boolean }>(query.groupBy("1"), {
    is_current: CURRENT(day),
    ...named,
  })

export async function promiseKept(manager: EntityManager, scope: ReportScope) {
  const rows = orders.promisedRows(manager, scope, withPrevious(scope))
  return halves(
    await compared(over(manager, rows), "row.promised_date", {
      promised_lines: count,
      kept_lines: countIf("row.is_kept"),
    }),
    isCurrent,
    (row) => ({
      rate: shareOf(row.kept_lines ?? 0, row.promised_lines ?? 0),
      kept_lines: row.kept_lines ?? 0,
      promised_lines: row.promised_lines ?? 0,
    })
  )
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
  const half = (is_current: boolean) => {
    const mine = found.filter((row) => row.is_current === is_current)
    const total = mine.find((row) => row.is_total === 1)
    return {
      orders: total?.orders ?? 0,
      units: total?.units ?? 0,
      value: mine.flatMap(({ is_total, currency_code, amount }) =>
        is_total || !currency_code
          ? []
          : [{ currency_code, amount: amount ?? 0 }]
      ),
    }
  }
  return { ...half(true), previous: half(false) }
}

/** Money by currency: rows without one are not known well enough to be counted. */
const byCurrency = <Row>(query: Query, named: Record<string, string>) =>
  figures<Row & { currency_code: string; amount: number }>(
    query
      .where("row.currency_code is not null")
      .groupBy("row.currency_code")
      .orderBy("row.currency_code"),
    {
      currency_code: "row.currency_code",
      amount: float("coalesce(sum(row.value), 0)"),
      ...named,
    }
  )

export const valueOnHold = (manager: EntityManager, scope: ReportScope) =>
  byCurrency<{ orders: number }>(
    over(manager, orders.heldRows(manager, scope)),
    { orders: count }
  )

export const openPurchaseValue = (manager: EntityManager, scope: ReportScope) =>
  byCurrency<{ purchase_orders: number }>(
    over(manager, purchases.openPurchaseRows(manager, scope)),
    { purchase_orders: int("count(distinct row.purchase_order_id)") }
  )

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
      .addOrderBy("week", "ASC", "NULLS LAST"),
    {
      currency_code: "row.currency_code",
      week: ARRIVAL_WEEK,
      amount: float("coalesce(sum(row.value), 0)"),
      lines: count,
    }
  )

type VendorRow = Numbers & { is_current: boolean; vendor_id: string | null }

/** One statement for the vendors and for all of them together. */
const byVendor = (query: Query, day: string, named: Record<string, string>) =>
  figures<VendorRow>(
    query.groupBy(
      `grouping sets ((${CURRENT(day)}), (${CURRENT(day)}, row.vendor_id))`
    ),
    {
      is_current: CURRENT(day),
      vendor_id: "row.vendor_id",
      is_total: int("grouping(row.vendor_id)"),
      ...named,
    }
  )

export async function vendors(manager: EntityManager, scope: ReportScope) {
  const due = await byVendor(
    over(manager, purchases.dueRows(manager, scope, withPrevious(scope))),
    "row.first_expected_date",
    {
      due_quantity: float("sum(row.quantity)"),
      on_time_quantity: float("sum(row.on_time_quantity)"),
    }
  )
  const lead = await byVendor(
    over(manager, purchases.leadTimeRows(manager, scope, withPrevious(scope))),
    "row.received_date",
    {
      p50: percentile(0.5, "row.days"),
      p80: percentile(0.8, "row.days"),
      samples: count,
    }
  )
  const onTime = (row: Numbers) => ({
    rate: shareOf(row.on_time_quantity ?? 0, row.due_quantity ?? 0),
    on_time_quantity: row.on_time_quantity ?? 0,
    due_quantity: row.due_quantity ?? 0,
  })
  const leadTime = (row: Numbers) => ({
    p50: row.p50 ?? null,
    p80: row.p80 ?? null,
    samples: row.samples ?? 0,
  })
  const totals = (rows: VendorRow[]) => rows.filter((row) => row.is_total === 1)
  const of = (rows: VendorRow[], id: string) =>
    rows.find((row) => row.is_current && row.vendor_id === id) ?? {}
  const ids = [
    ...new Set(
      [...due, ...lead].flatMap(({ is_current, vendor_id }) =>
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
    on_time: halves(totals(due), isCurrent, onTime),
    lead_time: halves(totals(lead), isCurrent, leadTime),
    vendors: names.map(({ id, name }) => ({
      vendor_id: id,
      name,
      on_time: onTime(of(due, id)),
      lead_time: leadTime(of(lead, id)),
    })),
  }
}

export const topItems = (manager: EntityManager, scope: ReportScope) =>
  figures<BackorderMetrics["top_items"][number]>(
    over(manager, backorders.backorderDayRows(manager, scope, scope.period))
      .groupBy("row.inventory_item_id")
      .orderBy("unit_days", "DESC")
      .addOrderBy("row.inventory_item_id")
      .limit(10),
    {
      inventory_item_id: "row.inventory_item_id",
      sku: "max(row.sku)",
      title: "max(row.title)",
      lines: count,
      units: float("sum(row.quantity)"),
      unit_days: float("sum(row.days * row.quantity)"),
      average: float("avg(row.days)"),
    }
  )

export async function needsYou(manager: EntityManager, scope: ReportScope) {
  const counted = async (rows: Query, what = "*") => {
    const [row] = await figures(over(manager, rows), {
      count: int(`count(${what})`),
    })
    return row?.count ?? 0
  }
  const bills = await manager.query<{ count: number }[]>(
    `select cast(count(*) as integer) as count from backorder_purchase_bill
     where deleted_at is null and status in ('open', 'partially_paid')
       and due_date < $1 and ($2::text is null or vendor_id = $2)`,
    [scope.period.today, scope.vendor_id ?? null]
  )
  return {
    late_purchase_orders: await counted(
      purchases.lateRows(manager, scope),
      "distinct row.purchase_order_id"
    ),
    unsupplied_lines: await counted(backorders.unsuppliedRows(manager, scope)),
    overdue_bills: bills[0]?.count ?? 0,
    authorizations_ending: await counted(
      orders.authorizationRows(manager, scope, AUTHORIZATION_DAYS)
    ),
  }
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
