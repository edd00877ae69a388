import { newId } from "../sql/new-id"
import { HistoryAction, HistoryEntity } from "../../../domain"
import { Writer } from "../sql/writer"
import { Deed } from "./deed"

/** One thing that happened; its action is one of its record's. */
export type HistoryInput = {
  [Entity in HistoryEntity]: {
    entity: Entity
    entity_id: string
    order_id?: string | null
    action: HistoryAction<Entity>
    reason?: string | null
    data?: Record<string, unknown> | null
  }
}[HistoryEntity]

/** Writes what happened, append-only. */
export const addHistory = (
  writer: Writer,
  deed: Pick<Deed, "actor_id" | "trigger" | "now">,
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
      trigger: deed.actor_id ? null : (deed.trigger ?? null),
      created_at: deed.now,
    }))
  )
