import { pointsOf, shareOf } from "../../../domain"
import type { BackorderMetrics, MetricsPoint } from "../../../types"
import type { ReportDatabase } from "./data-source"
import { backorderDays } from "./metrics/backorder-days"
import { orderLines, promiseKept } from "./metrics/order-lines"
import { openPurchases, vendors } from "./metrics/purchases"
import * as waiting from "./metrics/waiting"
import type { ReportScope } from "./scope"

/** All figures of the dashboard, of one instant. */
export async function readMetrics(
  database: ReportDatabase,
  scope: ReportScope
): Promise<BackorderMetrics> {
  const found = await database.readParts({
    lines: (manager) => orderLines(manager, scope),
    promise_kept: (manager) => promiseKept(manager, scope),
    vendors: (manager) => vendors(manager, scope),
    days: (manager) => backorderDays(manager, scope),
    value_waiting: (manager) => waiting.valueWaiting(manager, scope),
    held: (manager) => waiting.heldOrders(manager, scope),
    canceled: (manager) => waiting.canceledWhileWaiting(manager, scope),
    purchases: (manager) => openPurchases(manager, scope),
    waiting: (manager) => waiting.waitingLines(manager, scope),
    overdue_bills: (manager) => waiting.overdueBills(manager, scope),
    known_since: (manager) => waiting.knownSince(manager, scope),
  })
  const { lines, days, held, purchases } = found
  const { from, to, interval, time_zone, today, previous } = scope.period
  return {
    period: { from, to, interval, time_zone, today, previous },
    known_since: found.known_since,
    backorder_rate: lines.backorder_rate,
    backorder_days: days.metric,
    ageing: found.waiting.ageing,
    fill_rate: lines.fill_rate,
    promise_kept: found.promise_kept,
    canceled_while_waiting: found.canceled,
    value_on_hold: held.value_on_hold,
    value_waiting: found.value_waiting,
    open_purchase_value: purchases.open_purchase_value,
    on_time: found.vendors.on_time,
    lead_time: found.vendors.lead_time,
    points: pointsOf(scope.period).map((date): MetricsPoint => {
      const ordered = lines.points.find((row) => row.point === date)
      const waited = days.points.find((row) => row.point === date)
      return {
        date,
        ordered_units: ordered?.ordered_units ?? 0,
        backordered_units: ordered?.backordered_units ?? 0,
        backorder_rate: shareOf(
          ordered?.backordered_units ?? 0,
          ordered?.ordered_units ?? 0
        ),
        backorder_lines: waited?.lines ?? 0,
        average_backorder_days: waited?.average ?? null,
      }
    }),
    vendors: found.vendors.vendors,
    top_items: days.top_items,
    needs_you: {
      late_purchase_orders: purchases.late_purchase_orders,
      unsupplied_lines: found.waiting.unsupplied_lines,
      overdue_bills: found.overdue_bills,
      authorizations_ending: held.authorizations_ending,
    },
  }
}
