import type { MedusaContainer } from "@medusajs/framework/types"
import { messageTexts, Refusal } from "../../domain"
import { AnswerBody } from "../../types/requests"
import { readAnswerToken } from "../steps/answer-token"
import { checkInput } from "../steps/check-input"
import { backorderService } from "../steps/deed-step"

/**
 * What a customer is asked by the link of a mail, and what was answered.
 *
 * @throws Refusal `customer_answer.expired`, `customer_answer.over`
 */
export async function viewCustomerQuestion(
  container: MedusaContainer,
  token: string
) {
  const service = backorderService(container)
  const id = readAnswerToken(container, token)
  const [message, about] = await Promise.all([
    service.loadAnsweredMessage(id),
    service.loadMessageContext(id),
  ])
  if (!message || !about || message.backorder_status !== "on_hold") {
    throw new Refusal("customer_answer.over")
  }
  const order = await service.viewStoreOrder(message.order_id)
  const { texts: own, locale } = service.messageOptions
  return {
    answer: message.answer,
    order_display_id: about.display_id,
    expected_date: order?.progress.expected_date ?? null,
    items: order?.progress.items ?? [],
    texts: messageTexts(about.locale, own, locale),
  }
}

/**
 * Keeps what the customer would like to do about a moved date. Staff see it on
 * the order page; nothing is canceled by it.
 *
 * @throws Refusal `customer_answer.expired`, `customer_answer.over`
 * @example
 * await answerCustomerQuestion(container, { token, answer: "wait" })
 */
export async function answerCustomerQuestion(
  container: MedusaContainer,
  input: AnswerBody
) {
  const { token, answer } = checkInput(AnswerBody, input)
  await backorderService(container).recordAnswer({
    message_id: readAnswerToken(container, token),
    answer,
  })
}
