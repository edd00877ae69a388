import type { MedusaContainer } from "@medusajs/framework/types"
import { itemLines, messageTexts, whenSentence } from "../../domain"
import { backorderService } from "../steps/deed-step"

/**
 * What waits of an order, in the customer's language: for your own order
 * confirmation. Null when nothing waits.
 *
 * @param locale a BCP 47 tag; English where there are no texts for it
 * @example
 * const summary = await getOrderBackorderSummary(container, order.id, "de")
 * summary?.items[0].text // "2 x Leinenhemd, erwartet bis 12. Dezember 2026"
 */
export async function getOrderBackorderSummary(
  container: MedusaContainer,
  order_id: string,
  locale?: string | null
) {
  const service = backorderService(container)
  const order = await service.viewStoreOrder(order_id)
  const waiting =
    order?.progress.items.filter(({ status }) => status === "waiting") ?? []
  if (!order || !waiting.length) {
    return null
  }
  const { texts: own, locale: fallback } = service.messageOptions
  const texts = messageTexts(locale, own, fallback)
  const { expected_date, is_delayed } = order.progress
  const lines = itemLines("waiting", { items: waiting }, texts)
  return {
    expected_date,
    is_delayed,
    text: whenSentence(expected_date, texts),
    items: waiting.map((item, index) => ({ ...item, text: lines[index]! })),
  }
}
