import type { EntityManager } from "typeorm"
import { shareOf } from "../../../../domain"
import * as orders from "../rows/orders"
import { columns, intervalOf, Query, ReportScope, withPrevious } from "../scope"
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
      ([row = {} as Numbers]) => ({
        units: rate(row.backordered_units, row.ordered_units),
        lines: rate(row.backordered_lines, row.lines),
        orders: rate(row.backordered_orders, row.ordered_orders),
      })
    ),
    fill_rate: halves(
      totals,
      (row) => row.is_shipped,
      ([row = {} as Numbers]) => ({
        rate: shareOf(row.complete_lines ?? 0, row.lines ?? 0),
        complete_lines: row.complete_lines ?? 0,
        shipped_lines: row.lines ?? 0,
      })
    ),
    points: found.filter((row) => row.point !== null && row.is_ordered),
  }
}

export async function promiseKept(manager: EntityManager, scope: ReportScope) {
  const rows = orders.promisedRows(manager, scope, withPrevious(scope))
  const current = CURRENT("row.promised_date")
  const found = await figures<Numbers & { is_current: boolean }>(
    over(manager, rows).groupBy(current),
    {
      is_current: current,
      promised_lines: count,
      kept_lines: countIf("row.is_kept"),
    }
  )
  return halves(found, isCurrent, ([row = {} as Numbers]) => ({
    rate: shareOf(row.kept_lines ?? 0, row.promised_lines ?? 0),
    kept_lines: row.kept_lines ?? 0,
    promised_lines: row.promised_lines ?? 0,
  }))
}
