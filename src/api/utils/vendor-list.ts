import type { VendorListPlan } from "../../domain"
import type { VendorListPreview } from "../../types"

const MOST = 500

/** A plan as it is answered: counted, and cut where nobody reads on. */
export function vendorListPreview(plan: VendorListPlan): VendorListPreview {
  const ofKind = (kind: string) => plan.rows.filter((row) => row.kind === kind)
  return {
    created: ofKind("create").length,
    updated: ofKind("update").length,
    unchanged: ofKind("unchanged").length,
    passed_over: plan.empty_count,
    new_vendors: plan.new_vendors,
    changes: plan.rows.filter((row) => row.kind !== "unchanged").slice(0, MOST),
    errors: plan.errors.slice(0, MOST),
    error_count: plan.errors.length,
  }
}
