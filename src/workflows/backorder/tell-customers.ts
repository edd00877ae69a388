import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { customerMessage, dayOf, messageTexts } from "../../domain"
import type { MessageOutcome } from "../../modules/backorder/deeds/customer-messages"
import type {
  CustomerMessageRow,
  MessageScope,
} from "../../modules/backorder/sql/customer-messages"
import { answerToken, VALID_DAYS } from "../steps/answer-token"
import { backorderService } from "../steps/deed-step"
import { MailResult, sendMail } from "../steps/send-mail"

/** Rounds after which a mail that always fails is given up. */
const MOST_ATTEMPTS = 5

/**
 * Sends the mails to customers that are due (settings `notify_customer_...`):
 * their order waits for goods, a date has moved, the goods have arrived. What
 * is due is found by comparing what is with what was sent, so an event that
 * comes twice sends one mail, and the sweep finds what an event did not tell.
 * Never a vendor, a cost, or the word "hold".
 *
 * Run by the subscriber on our events and by the sweep.
 *
 * @example
 * await tellCustomers(container, { backorder_ids: ["bord_01J"] })
 */
export async function tellCustomers(
  container: MedusaContainer,
  scope: MessageScope = {}
) {
  const service = backorderService(container)
  const settings = await service.readSettings()
  if (
    !settings.notify_customer_on_hold &&
    !settings.notify_customer_on_date_change &&
    !settings.notify_customer_on_release
  ) {
    return
  }
  await service.noteDueMessages(scope)
  if (!(await service.hasEmailProvider())) {
    return
  }
  while (await tellRound(container)) {
    // One round after another.
  }
}

/** Sends a round of mails; true when there may be more. What failed waits for the next call. */
async function tellRound(container: MedusaContainer) {
  const service = backorderService(container)
  const messages = await service.claimMessages()
  let failed = false
  for (const message of messages) {
    const outcome = await tell(container, message)
    await service.finishMessage(message, outcome)
    failed ||= outcome.status === "pending"
  }
  return messages.length > 0 && !failed
}

async function tell(
  container: MedusaContainer,
  message: CustomerMessageRow
): Promise<MessageOutcome> {
  try {
    return await mail(container, message)
  } catch (error) {
    return tryAgain(message, error instanceof Error ? error.message : "")
  }
}

const tryAgain = (
  { attempts }: CustomerMessageRow,
  error: string
): MessageOutcome => ({
  status: attempts < MOST_ATTEMPTS ? "pending" : "failed",
  error,
})

async function mail(
  container: MedusaContainer,
  message: CustomerMessageRow
): Promise<MessageOutcome> {
  const service = backorderService(container)
  const { kind, order_id, id } = message
  const about = await service.loadMessageContext(id)
  if (!about?.email) {
    return { status: "skipped", error: "The order has no e-mail address." }
  }
  const order = await service.viewStoreOrder(order_id)
  if (!order || !isStillTrue(message, about)) {
    return { status: "skipped", error: "It is no longer so." }
  }
  const { texts: own, templates, locale } = service.messageOptions
  const texts = messageTexts(about.locale, own, locale)
  const progress = order.progress
  const answers = kind === "date_moved" ? answerLinks(container, id) : null
  const content = customerMessage(
    kind,
    {
      order: about.display_id ?? "",
      store_name: about.store_name ?? "",
      progress,
      answers,
    },
    texts
  )
  const template = templates?.[kind]
  const result = await sendMail(container, `backorders:message:${id}`, {
    to: about.email,
    template: template ?? `backorder-${kind.replace("_", "-")}`,
    content: template ? undefined : content,
    data: {
      kind,
      locale: texts.locale,
      order_id,
      order_display_id: about.display_id,
      expected_date: progress.expected_date,
      items: progress.items,
      answers,
    },
    trigger_type: `backorder.${kind}`,
    resource_id: order_id,
    resource_type: "order",
  })
  return outcomeOf(message, result)
}

function outcomeOf(
  message: CustomerMessageRow,
  result: MailResult
): MessageOutcome {
  switch (result.state) {
    case "sent":
      return { status: "sent" }
    case "unsure":
      // Rather never than twice.
      return { status: "unsure", error: "A server stopped while it was sent." }
    case "busy":
      return tryAgain(message, "It is being sent.")
    case "failed":
      return tryAgain(message, result.reason)
  }
}

/** Between the writing down and the mail it may have changed again. */
const isStillTrue = (
  { kind, goods_date }: CustomerMessageRow,
  about: { status: string; goods_date: string | null }
) =>
  kind === "ready"
    ? about.status === "released"
    : about.status === "on_hold" &&
      (kind === "waiting" || about.goods_date === goods_date)

/** Where the customer answers, or nothing where no address is known. */
function answerLinks(container: MedusaContainer, message_id: string) {
  const config: ConfigModule = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  const backend = config.admin?.backendUrl ?? ""
  const url =
    backorderService(container).messageOptions.answer_url ??
    (/^https?:/.test(backend)
      ? `${backend.replace(/\/$/, "")}/backorders/answer?token={token}&answer={answer}`
      : null)
  if (!url) {
    return null
  }
  const token = answerToken(container, message_id)
  const link = (answer: string) =>
    url
      .replace("{token}", encodeURIComponent(token))
      .replace("{answer}", answer)
  return {
    wait: link("wait"),
    cancel: link("cancel"),
    until: dayOf(new Date(Date.now() + VALID_DAYS * 86_400_000)),
  }
}
