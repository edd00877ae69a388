import type { DoctorFinding } from "../src/domain"
import type { Store } from "./store"

/** What the doctor says is wrong, as sentences that a failing test can print. */
export async function troubles(store: Store): Promise<string[]> {
  const findings: DoctorFinding[] = await store.backorders.examine()
  return findings.flatMap(({ code, rows }) =>
    rows.map(
      (row) =>
        `${code}: ${row.label} ${row.line_id ?? ""} is ${row.found}, should be ${row.expected}`
    )
  )
}
