import { newId } from "../sql/new-id"
import { Writer } from "../sql/writer"
import { Deed } from "./deed"

export type HistoryInput = {
  entity: "backorder" | "purchase_order" | "purchase_bill"
  entity_id: string
  order_id?: string | null
  action: string
  reason?: string | null
  data?: Record<string, unknown> | null
}

/** Writes what happened, append-only. */
export const addHistory = (
  writer: Writer,
  deed: Pick<Deed, "actor_id" | "now">,
  entries: readonly HistoryInput[]
) =>
  writer.insert(
    "BackorderHistoryEntry",
    entries.map((entry) => ({
      id: newId("bohist"),
      entity: entry.entity,
      entity_id: entry.entity_id,
      order_id: entry.order_id ?? null,
      action: entry.action,
      reason: entry.reason ?? null,
      data: entry.data ?? null,
      actor_id: deed.actor_id,
      created_at: deed.now,
    }))
  )
