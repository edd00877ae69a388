import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { createRequire } from "node:module"
import { Refusal, RefusalCode, ReportInterval } from "../../../domain"
import { query } from "../sql/query"
import type { ReportDatabase } from "./data-source"

export type Reports = typeof import("./index")
export type ReportManager = Parameters<Parameters<ReportDatabase["read"]>[0]>[0]

/** The item or the vendor that a report is about. */
export type ReportedGoods = { vendor_id?: string; inventory_item_id?: string }

/** A report as it is asked for. */
export type ReportInput = ReportedGoods & {
  /** Days, or instants, both in the report. */
  from?: string
  to?: string
  interval?: ReportInterval
  time_zone?: string
  location_id?: string
}

/** Loads TypeORM with the reports, the first time: a server that shows none does without. */
export const loadReports = () => createRequire(__filename)("./index") as Reports

const KNOWN: Record<string, { table: string; code: RefusalCode }> = {
  location_id: {
    table: "stock_location",
    code: "backorder.location_not_found",
  },
  vendor_id: {
    table: "backorder_purchase_vendor",
    code: "purchase_vendor.not_found",
  },
  inventory_item_id: {
    table: "inventory_item",
    code: "inventory_item.not_found",
  },
}

/** @throws Refusal `...not_found` for a location, vendor or item that is not there */
export async function checkScope(
  em: EntityManager,
  scope: ReportedGoods & { location_id?: string }
) {
  for (const [name, id] of Object.entries(scope)) {
    const known = KNOWN[name]
    if (!known || id === undefined) {
      continue
    }
    const [found] = await query(
      em,
      `select id from ${known.table} where id = :id and deleted_at is null`,
      { id }
    )
    if (!found) {
      throw new Refusal(known.code, { id, [name]: id })
    }
  }
}
