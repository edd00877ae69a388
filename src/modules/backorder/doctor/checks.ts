import { DoctorCode } from "../../../domain"
import { BACKORDER_CHECKS } from "./backorder-checks"
import { PURCHASE_CHECKS } from "./purchase-checks"
import { STOCK_CHECKS } from "./stock-checks"

/**
 * A select whose rows are findings: `entity`, `entity_id`, `label`, `line_id`,
 * `expected`, `found`, and the ids that a repair needs. Bindings: `:release_on`
 * and `:write_incoming` of the settings, `:decimals` by currency, and
 * `:stale_before`, the instant before which a posting counts as abandoned.
 */
export type Check = string

/** Every invariant as one statement over the whole store. */
export const CHECKS: Record<DoctorCode, Check> = {
  ...BACKORDER_CHECKS,
  ...PURCHASE_CHECKS,
  ...STOCK_CHECKS,
}
