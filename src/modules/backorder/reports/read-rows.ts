import type { EntityManager } from "typeorm"
import { AUTHORIZATION_DAYS } from "../../../domain"
import type { MetricRow, MetricRowsName } from "../../../types"
import { AGE_GROUP, ARRIVAL_WEEK } from "./metrics/waiting"
import * as backorders from "./rows/backorders"
import * as orders from "./rows/orders"
import * as purchases from "./rows/purchases"
import type { Query, ReportScope } from "./scope"

type Rows = {
  rows: (manager: EntityManager, scope: ReportScope) => Query
  /** What is looked at first: a column of the rows, with its direction. */
  order: string
}

/** The rows behind each figure: the figures are counted over the same ones. */
const FIGURES: Record<MetricRowsName, Rows> = {
  backorder_rate: {
    rows: (manager, scope) => orders.orderedRows(manager, scope, scope.period),
    order: "backordered_quantity desc, ordered_date desc",
  },
  backorder_days: {
    rows: (manager, scope) =>
      backorders.backorderDayRows(manager, scope, scope.period),
    order: "days desc",
  },
  ageing: { rows: backorders.waitingRows, order: "days desc" },
  fill_rate: {
    rows: (manager, scope) => orders.shippedRows(manager, scope, scope.period),
    order: "is_complete, shipped_date desc",
  },
  promise_kept: {
    rows: (manager, scope) => orders.promisedRows(manager, scope, scope.period),
    order: "is_kept, promised_date desc",
  },
  canceled_while_waiting: {
    rows: (manager, scope) =>
      backorders.canceledRows(manager, scope, scope.period),
    order: "canceled_date desc",
  },
  value_on_hold: { rows: orders.heldRows, order: "value desc" },
  value_waiting: {
    rows: backorders.waitingValueRows,
    order: "expected_date nulls last",
  },
  open_purchase_value: {
    rows: purchases.openPurchaseRows,
    order: "value desc",
  },
  on_time: {
    rows: (manager, scope) => purchases.dueRows(manager, scope, scope.period),
    order: "quantity - on_time_quantity desc, first_expected_date desc",
  },
  lead_time: {
    rows: (manager, scope) =>
      purchases.leadTimeRows(manager, scope, scope.period),
    order: "received_date desc",
  },
  late_purchase_orders: { rows: purchases.lateRows, order: "expected_date" },
  unsupplied_lines: { rows: backorders.unsuppliedRows, order: "days desc" },
  authorizations_ending: {
    rows: (manager, scope) =>
      orders.authorizationRows(manager, scope, AUTHORIZATION_DAYS),
    order: "authorized_date",
  },
}

/** Of decimals, which the driver hands over as text. */
const DECIMALS = [
  "quantity",
  "backordered_quantity",
  "on_time_quantity",
  "value",
]

export type RowsPage = {
  limit: number
  offset: number
  /** Of `ageing`: one group of days. */
  group?: string
  /** Of `value_waiting`: a Monday, `late` or `unknown`. */
  week?: string
}

/** A page of the rows behind a figure, the names of its columns, and how many rows there are. */
export async function readRows(
  manager: EntityManager,
  name: MetricRowsName,
  scope: ReportScope,
  page: RowsPage
): Promise<{ rows: MetricRow[]; columns: string[]; count: number }> {
  const { rows, order } = FIGURES[name]
  const part = rows(manager, scope)
  const all = () => {
    const query = manager
      .createQueryBuilder()
      .from(`(${part.getQuery()})`, "row")
      .setParameters(part.getParameters()) as Query
    if (page.group) {
      query.andWhere(`${AGE_GROUP} = :group`, { group: page.group })
    }
    if (page.week) {
      query.andWhere(`coalesce(${ARRIVAL_WEEK}, 'unknown') = :week`, {
        week: page.week,
      })
    }
    return query
  }
  const [total] = await all()
    .select("cast(count(*) as integer)", "count")
    .getRawMany<{ count: number }>()
  const [text, parameters] = all().select("row.*").getQueryAndParameters()
  const found = await manager.query<Record<string, unknown>[]>(
    `${text} order by ${order}, id limit ${Math.trunc(page.limit)} offset ${Math.trunc(page.offset)}`,
    parameters
  )
  return {
    rows: found.map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            DECIMALS.includes(key) && value !== null ? Number(value) : value,
          ])
        ) as MetricRow
    ),
    columns: part.expressionMap.selects.flatMap(
      ({ aliasName }) => aliasName ?? []
    ),
    count: total?.count ?? 0,
  }
}
