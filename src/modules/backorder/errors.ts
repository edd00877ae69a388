import { MedusaError } from "@medusajs/framework/utils"
import { NOT_MIGRATED, Refusal, RefusalCode } from "../../domain"

/** PostgreSQL's codes for "run it again". */
const BROKEN_BY_OTHERS = ["40P01", "40001"]
const TRIES = 4

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code

/**
 * Runs a transaction again when PostgreSQL broke it to end a deadlock: it has
 * written nothing. Rows are locked in one order, so this is rare.
 */
export async function retryDeadlocks<T>(job: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await job()
    } catch (error) {
      if (attempt >= TRIES || !BROKEN_BY_OTHERS.includes(codeOf(error) ?? "")) {
        throw error
      }
    }
  }
}

/** PostgreSQL's codes for a table and a column that are not there. */
const MISSING = ["42P01", "42703"]

/**
 * Says what to do where the plugin's tables were not made, or are those of an
 * older version: the store was started before `medusa db:migrate`. Any other
 * error passes. No refusal: the guard lets pass what it can't check.
 */
export function sayNotMigrated(error: unknown): unknown {
  if (!MISSING.includes(codeOf(error) ?? "")) {
    return error
  }
  const { UNEXPECTED_STATE } = MedusaError.Types
  // Of the database's words the last, without the statement.
  const cause = String((error as Error).message)
    .split(" - ")
    .at(-1)
  return Object.assign(new MedusaError(UNEXPECTED_STATE, NOT_MIGRATED), {
    cause,
  })
}

/** What a unique index refuses, in words: two at the same moment got past the check before it. */
const CONSTRAINTS: Record<string, RefusalCode> = {
  IDX_backorder_bill_vendor_bill_number: "purchase_bill.number_taken",
  IDX_backorder_vendor_code: "purchase_vendor.code_taken",
  IDX_backorder_po_line_item: "purchase_order.busy",
  IDX_backorder_vendor_item_preferred: "purchase_vendor_item.busy",
  IDX_backorder_vendor_item_unique: "purchase_vendor_item.busy",
}

/**
 * Turns a broken constraint of ours into its refusal; any other error passes.
 * Call it inside the transaction: what comes out of one is an error of
 * Medusa's, which names no constraint.
 */
export function toRefusal(error: unknown): unknown {
  const { constraint, detail } = (error ?? {}) as {
    constraint?: string
    detail?: string
  }
  const code = constraint && CONSTRAINTS[constraint]
  return code ? new Refusal(code, valuesIn(detail)) : error
}

/** @example valuesIn("Key (code)=(ACME) already exists.") // { code: "ACME" } */
function valuesIn(detail = ""): Record<string, string> {
  const [, column, value] =
    /^Key \((\w+)\)=\((.*)\) already/s.exec(detail) ?? []
  return column && value !== undefined ? { [column]: value } : {}
}
