import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { CustomerAnswer, Refusal } from "../../../domain"
import {
  CustomerMessageRow,
  loadAnsweredMessage,
} from "../sql/customer-messages"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addHistory } from "./history"

export type MessageOutcome =
  | { status: "sent" | "skipped" | "unsure"; error?: string }
  /** Tried again with the next round. */
  | { status: "pending"; error: string }
  | { status: "failed"; error: string }

/** Writes down what became of a mail. */
export async function finishMessage(
  em: EntityManager,
  message: CustomerMessageRow,
  outcome: MessageOutcome,
  deed: Deed
) {
  const writer = new Writer(em)
  const isSent = outcome.status === "sent"
  await writer.update("BackorderCustomerMessage", [
    {
      id: message.id,
      status: outcome.status,
      error: outcome.error ?? null,
      sent_at: isSent ? deed.now : null,
    },
  ])
  if (isSent) {
    await addHistory(writer, deed, [
      {
        entity: "backorder",
        entity_id: message.backorder_id,
        order_id: message.order_id,
        action: "customer_told",
        data: { kind: message.kind },
      },
    ])
  }
  return { log: writer.log }
}

/**
 * Keeps what the customer would like to do about a moved date, for staff. The
 * last answer counts. The message's row is locked: two clicks are one after
 * the other.
 *
 * @throws Refusal `customer_answer.over`
 */
export async function recordAnswer(
  em: EntityManager,
  { message_id, answer }: { message_id: string; answer: CustomerAnswer },
  deed: Deed
): Promise<{ log: ChangeLog; order_id: string }> {
  const message = await loadAnsweredMessage(em, message_id, true)
  if (!message || message.backorder_status !== "on_hold") {
    throw new Refusal("customer_answer.over")
  }
  const writer = new Writer(em)
  if (message.answer !== answer) {
    await writer.update("BackorderCustomerMessage", [
      { id: message.id, answer, answered_at: deed.now },
    ])
    await addHistory(writer, deed, [
      {
        entity: "backorder",
        entity_id: message.backorder_id,
        order_id: message.order_id,
        action: answer === "wait" ? "customer_waits" : "customer_cancels",
      },
    ])
  }
  return { log: writer.log, order_id: message.order_id }
}
