import type { EntityManager } from "typeorm"
import { percentileOf, sumOf } from "../../../../domain"
import type { BackorderMetrics } from "../../../../types"
import * as backorders from "../rows/backorders"
import { BackorderLineFacts } from "../schemas"
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
  over,
} from "./figures"

const MOST_ITEMS = 10

/** Lines of a point that waited as many days; or those of an item, in the period. */
type Group = {
  is_current: boolean
  is_item: number
  point: string | null
  inventory_item_id: string | null
  days: number | null
  lines: number
  open_lines: number
  units: number
  unit_days: number
  line_days: number
}

/**
 * How long lines waited, by point, and the items that waited longest: the
 * lines are read once, and how they spread is told from the groups.
 */
export async function backorderDays(
  manager: EntityManager,
  scope: ReportScope
) {
  const found = await readGroups(manager, scope)
  const spread = found.filter((row) => row.is_item === 0)
  const current = spread.filter(isCurrent)
  const points = [...new Set(current.map((row) => row.point!))]
  return {
    metric: halves(spread, isCurrent, (rows) => {
      const lines = sumOf(rows, (row) => row.lines)
      const units = sumOf(rows, (row) => row.units)
      const tallies = rows.map((row) => ({ days: row.days!, count: row.lines }))
      return {
        lines,
        open_lines: sumOf(rows, (row) => row.open_lines),
        units,
        average: averageOf(rows),
        median: percentileOf(0.5, tallies),
        p90: percentileOf(0.9, tallies),
        unit_weighted_average: units
          ? sumOf(rows, (row) => row.unit_days) / units
          : null,
      }
    }),
    points: points.map((point) => {
      const rows = current.filter((row) => row.point === point)
      return {
        point,
        lines: sumOf(rows, (row) => row.lines),
        average: averageOf(rows),
      }
    }),
    top_items: await withNames(
      manager,
      found.filter((row) => row.is_item === 1)
    ),
  }
}

const averageOf = (rows: Group[]) => {
  const lines = sumOf(rows, (row) => row.lines)
  return lines ? sumOf(rows, (row) => row.line_days) / lines : null
}

async function readGroups(manager: EntityManager, scope: ReportScope) {
  const lines = backorders.backorderDays(manager, scope, withPrevious(scope))
  const current = CURRENT("row.held_on")
  const point = intervalOf("row.held_on", scope.period.interval)
  const grouped = columns(over(manager, lines), {
    is_current: current,
    is_item: int(`grouping(row.days)`),
    point,
    inventory_item_id: "row.inventory_item_id",
    days: "row.days",
    lines: count,
    open_lines: countIf("row.is_waiting"),
    units: "sum(row.quantity)",
    unit_days: "sum(row.days * row.quantity)",
    line_days: "sum(row.days)",
  }).groupBy(
    `grouping sets ((${current}, ${point}, row.days), (${current}, row.inventory_item_id))`
  )
  const ranked = over(manager, grouped).where(
    "row.is_item = 0 or row.is_current"
  )
  ranked
    .select("row.*")
    .addSelect(
      "row_number() over (partition by row.is_item order by row.unit_days desc, row.inventory_item_id)",
      "place"
    )
  return await figures<Group>(
    over(manager, ranked)
      .where("row.is_item = 0 or row.place <= :most_items", {
        most_items: MOST_ITEMS,
      })
      .orderBy("row.place"),
    {
      is_current: "row.is_current",
      is_item: "row.is_item",
      point: "to_char(row.point, 'YYYY-MM-DD')",
      inventory_item_id: "row.inventory_item_id",
      days: "row.days",
      lines: "row.lines",
      open_lines: "row.open_lines",
      units: float("row.units"),
      unit_days: float("row.unit_days"),
      line_days: float("row.line_days"),
    }
  )
}

/** With the names that their lines bear. */
async function withNames(
  manager: EntityManager,
  items: Group[]
): Promise<BackorderMetrics["top_items"]> {
  if (!items.length) {
    return []
  }
  const names = await figures<
    Pick<
      BackorderMetrics["top_items"][number],
      "inventory_item_id" | "sku" | "title"
    >
  >(
    manager
      .createQueryBuilder()
      .from(BackorderLineFacts, "line")
      .where("line.inventory_item_id in (:...ids)", {
        ids: items.map((row) => row.inventory_item_id),
      })
      .groupBy("line.inventory_item_id") as Query,
    {
      inventory_item_id: "line.inventory_item_id",
      sku: "max(line.sku)",
      title: "max(line.title)",
    }
  )
  return items.map((row) => {
    const item = names.find(
      (one) => one.inventory_item_id === row.inventory_item_id
    )
    return {
      inventory_item_id: row.inventory_item_id!,
      sku: item?.sku ?? null,
      title: item?.title ?? null,
      lines: row.lines,
      units: row.units,
      unit_days: row.unit_days,
      average: row.line_days / row.lines,
    }
  })
}
