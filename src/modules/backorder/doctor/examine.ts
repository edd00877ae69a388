import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { defaultCurrencies } from "@medusajs/framework/utils"
import {
  DOCTOR_CHECKS,
  DoctorCode,
  DoctorFinding,
  DoctorRow,
} from "../../../domain"
import { Deed } from "../deeds/deed"
import { queryWithoutJit } from "../sql/query"
import { CHECKS } from "./checks"

/** A finding's row with the ids that its repair needs. */
export type FoundRow = DoctorRow & {
  order_id?: string | null
  backorder_id?: string | null
  purchase_order_id?: string | null
  purchase_order_line_id?: string | null
  purchase_bill_id?: string | null
  posting_id?: string | null
}

/** Minutes after which a posting without a deed is taken for a crash. */
const ABANDONED_AFTER = 10

const DECIMALS = JSON.stringify(
  Object.fromEntries(
    Object.entries(defaultCurrencies).map(([code, { decimal_digits }]) => [
      code,
      decimal_digits,
    ])
  )
)

/** The rows of one check. */
export function examineOne(
  em: EntityManager,
  code: DoctorCode,
  deed: Pick<Deed, "settings" | "now">
): Promise<FoundRow[]> {
  return queryWithoutJit<FoundRow>(em, CHECKS[code], {
    release_on: deed.settings.release_on,
    write_incoming: deed.settings.write_incoming,
    decimals: DECIMALS,
    stale_before: new Date(deed.now.getTime() - ABANDONED_AFTER * 60_000),
  })
}

/**
 * Every invariant of the product, checked over the whole store: one statement
 * each. Nothing is written. While somebody is in the middle of a deed nothing
 * of it is seen; what was done to an order a moment ago and not followed yet
 * is.
 */
export async function examine(
  em: EntityManager,
  deed: Pick<Deed, "settings" | "now">
): Promise<Map<DoctorCode, FoundRow[]>> {
  const found = new Map<DoctorCode, FoundRow[]>()
  for (const code of Object.keys(CHECKS) as DoctorCode[]) {
    const rows = await examineOne(em, code, deed)
    if (rows.length) {
      found.set(code, rows)
    }
  }
  return found
}

/** Rows of a finding that an answer holds. */
const SHOWN = 1000

/** What is told of it. */
export const toFindings = (
  found: ReadonlyMap<DoctorCode, FoundRow[]>
): DoctorFinding[] =>
  [...found].map(([code, rows]) => {
    const { finding, remedy, is_repairable } = DOCTOR_CHECKS[code]
    return {
      code,
      finding,
      remedy,
      is_repairable,
      count: rows.length,
      rows: rows
        .slice(0, SHOWN)
        .map(({ entity, entity_id, label, line_id, expected, found }) => ({
          entity,
          entity_id,
          label,
          line_id,
          expected,
          found,
        })),
    }
  })
