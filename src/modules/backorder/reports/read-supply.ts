import type { EntityManager } from "typeorm"
import type { LearnedLeadTime, SupplySummary } from "../../../types"
import {
  BackorderLineFacts,
  PurchaseOrderLineFacts,
  PurchaseReceiptLineFacts,
  VendorPerformance,
} from "./schemas"
import { columns, Query } from "./scope"

/** How far back receipts tell what a vendor needs now. */
const LEARN_DAYS = 365

/**
 * What receipts of the last year say of the lead times of a vendor's items, or
 * of an item's vendors: p50 and p80 in days, with how many receipts they come from.
 */
export async function readLearnedLeadTimes(
  manager: EntityManager,
  scope: { vendor_id?: string; inventory_item_id?: string },
  today: string
) {
  const query = columns(
    manager
      .createQueryBuilder()
      .from(PurchaseReceiptLineFacts, "received") as Query,
    {
      vendor_id: "received.vendor_id",
      inventory_item_id: "received.inventory_item_id",
      p50: "percentile_cont(0.5) within group (order by received.lead_time_days)",
      p80: "percentile_cont(0.8) within group (order by received.lead_time_days)",
      samples: "cast(count(*) as integer)",
    }
  ).where(
    "received.vendor_id is not null and received.received_date > to_char(cast(:today as date) - cast(:days as integer), 'YYYY-MM-DD')",
    { today, days: LEARN_DAYS }
  )
  if (scope.vendor_id) {
    query.andWhere("received.vendor_id = :vendor_id", scope)
  }
  if (scope.inventory_item_id) {
    query.andWhere("received.inventory_item_id = :inventory_item_id", scope)
  }
  return await query
    .groupBy("received.vendor_id")
    .addGroupBy("received.inventory_item_id")
    .orderBy("received.vendor_id")
    .addOrderBy("received.inventory_item_id")
    .getRawMany<LearnedLeadTime>()
}

/** What is on order and what waits, of an item or from a vendor, and how the vendor keeps its word. */
export async function readSupplySummary(
  manager: EntityManager,
  scope: { vendor_id?: string; inventory_item_id?: string }
): Promise<SupplySummary> {
  const keep = (query: Query, alias: string) => {
    for (const column of ["vendor_id", "inventory_item_id"] as const) {
      if (scope[column]) {
        query.andWhere(`${alias}.${column} = :${column}`, scope)
      }
    }
    return query
  }
  const [ordered] = await keep(
    columns(
      manager
        .createQueryBuilder()
        .from(PurchaseOrderLineFacts, "bought") as Query,
      {
        on_order_quantity:
          "cast(coalesce(sum(bought.open_quantity), 0) as double precision)",
        next_arrival_date: "min(bought.expected_date)",
      }
    ).where("bought.open_quantity > 0"),
    "bought"
  ).getRawMany<Pick<SupplySummary, "on_order_quantity" | "next_arrival_date">>()
  const [waiting] = await keep(
    columns(
      manager.createQueryBuilder().from(BackorderLineFacts, "waits") as Query,
      {
        waiting_quantity:
          "cast(coalesce(sum(waits.waiting_quantity), 0) as double precision)",
        waiting_orders: "cast(count(distinct waits.order_id) as integer)",
      }
    ).where("waits.is_waiting"),
    "waits"
  ).getRawMany<Pick<SupplySummary, "waiting_quantity" | "waiting_orders">>()
  return { ...ordered!, ...waiting!, ...(await keptWord(manager, scope)) }
}

async function keptWord(
  manager: EntityManager,
  scope: { vendor_id?: string }
): Promise<Pick<SupplySummary, "on_time_rate" | "due_quantity" | "lead_time">> {
  const [row] = scope.vendor_id
    ? await columns(
        manager.createQueryBuilder().from(VendorPerformance, "vendor") as Query,
        {
          on_time_rate: "cast(vendor.on_time_rate as double precision)",
          due_quantity: "cast(vendor.due_quantity as double precision)",
          p50: "cast(vendor.lead_time_p50 as double precision)",
          p80: "cast(vendor.lead_time_p80 as double precision)",
          samples: "vendor.receipt_count",
        }
      )
        .where("vendor.vendor_id = :vendor_id", scope)
        .getRawMany<{
          on_time_rate: number | null
          due_quantity: number
          p50: number | null
          p80: number | null
          samples: number
        }>()
    : []
  return {
    on_time_rate: row?.on_time_rate ?? null,
    due_quantity: row?.due_quantity ?? 0,
    lead_time: row
      ? { p50: row.p50, p80: row.p80, samples: row.samples }
      : null,
  }
}
