import type { EntityManager } from "typeorm"
import { pointsOf, shareOf } from "../../../domain"
import type { BackorderMetrics, MetricsPoint } from "../../../types"
import * as metrics from "./metrics"
import type { ReportScope } from "./scope"

/** All figures of the dashboard, of one instant. */
export async function readMetrics(
  manager: EntityManager,
  scope: ReportScope
): Promise<BackorderMetrics> {
  const lines = await metrics.orderLines(manager, scope)
  const days = await metrics.backorderDays(manager, scope)
  const { vendors, on_time, lead_time } = await metrics.vendors(manager, scope)
  const { from, to, interval, time_zone, today, previous } = scope.period
  const value_waiting = await metrics.valueWaiting(manager, scope)
  return {
    period: { from, to, interval, time_zone, today, previous },
    known_since: await metrics.knownSince(manager, scope),
    backorder_rate: lines.backorder_rate,
    backorder_days: days.metric,
    ageing: await metrics.ageing(manager, scope),
    fill_rate: lines.fill_rate,
    promise_kept: await metrics.promiseKept(manager, scope),
    canceled_while_waiting: await metrics.canceledWhileWaiting(manager, scope),
    value_on_hold: await metrics.valueOnHold(manager, scope),
    value_waiting,
    open_purchase_value: await metrics.openPurchaseValue(manager, scope),
    on_time,
    lead_time,
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
    vendors,
    top_items: await metrics.topItems(manager, scope),
    needs_you: await metrics.needsYou(manager, scope),
  }
}
