import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addHistory } from "./history"

export type LetterRecord = {
  id: string
  /** The purchase order itself, or the question when it comes. */
  kind: "sent" | "date_asked"
  to: string
}

/** Writes down that a vendor was written to; called once the mail was taken. */
export async function recordLetter(
  em: EntityManager,
  { id, kind, to }: LetterRecord,
  deed: Deed
): Promise<{ log: ChangeLog }> {
  const writer = new Writer(em)
  if (kind === "sent") {
    await writer.update("PurchaseOrder", [{ id, sent_at: deed.now }])
  }
  await addHistory(writer, deed, [
    { entity: "purchase_order", entity_id: id, action: kind, data: { to } },
  ])
  return { log: writer.log }
}
