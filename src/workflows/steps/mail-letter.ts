import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  dateRequestLetter,
  LetterLine,
  letterContent,
  letterTexts,
  openLines,
  purchaseOrderLetter,
  Refusal,
  refuseAction,
} from "../../domain"
import { backorderService } from "./deed-step"
import { hashOf, sendMail } from "./send-mail"

/** A letter to a vendor: the purchase order itself, or the question when it comes. */
export type LetterKind = "sent" | "date_asked"

export type LetterInput = {
  id: string
  to?: string
  subject?: string
  message?: string
}

const ACTIONS = { sent: "send", date_asked: "ask_for_date" } as const

/** What a letter says unless somebody writes another, and to whom it goes. */
export async function draftLetter(
  container: MedusaContainer,
  kind: LetterKind,
  id: string
) {
  const service = backorderService(container)
  const [order] = await service.viewPurchaseOrders([id])
  if (!order) {
    throw new Refusal("purchase_order.not_found", { id })
  }
  const paper = await service.viewPurchaseOrderDocument(id)
  const texts = letterTexts(paper.locale)
  const about = {
    number: order.number,
    store_name: paper.buyer.name,
    vendor_name: order.vendor?.name ?? null,
    expected_date: order.expected_date,
  }
  return {
    order,
    to: order.vendor?.email ?? null,
    locale: paper.locale,
    ...(kind === "sent"
      ? purchaseOrderLetter(about, texts)
      : dateRequestLetter(about, texts)),
    lines: kind === "sent" ? [] : openLines(order.lines),
  }
}

/**
 * Finds out before anything is done that a letter can be sent.
 *
 * @throws Refusal `notification.no_email_provider`, `purchase_order.no_address`, `purchase_order.wrong_status`
 */
export async function prepareLetter(
  container: MedusaContainer,
  kind: LetterKind,
  input: LetterInput
) {
  const { order, lines, ...draft } = await draftLetter(
    container,
    kind,
    input.id
  )
  refuseAction(order, ACTIONS[kind])
  if (!(await backorderService(container).hasEmailProvider())) {
    throw new Refusal("notification.no_email_provider")
  }
  const to = input.to ?? draft.to
  if (!to) {
    throw new Refusal("purchase_order.no_address", {
      number: order.number,
      vendor: order.vendor?.name ?? "it has no vendor, and so",
    })
  }
  return {
    id: order.id,
    number: order.number,
    kind,
    to,
    subject: input.subject || draft.subject,
    message: input.message || draft.message,
    lines,
    locale: draft.locale,
    /** What was sent before: sent again later, it is another letter. */
    sent_at: order.sent_at ? String(new Date(order.sent_at).getTime()) : "",
    is_draft: order.status === "draft",
  }
}

export type PreparedLetter = Awaited<ReturnType<typeof prepareLetter>>

/**
 * Mails a letter, once: begun again after a crash, the same letter is not
 * mailed a second time if the provider took it.
 *
 * @throws Refusal `purchase_order.not_mailed`, `purchase_order.being_sent`
 */
export const mailLetterStep = createStep(
  "backorders-mail-letter",
  async (letter: PreparedLetter, { container }) => {
    const { id, number, kind, to } = letter
    const lines: LetterLine[] = letter.lines
    const attachments =
      kind === "sent" ? [await attachmentOf(container, id)] : undefined
    const key = `backorders:${kind}:${id}:${hashOf([
      to,
      letter.subject,
      letter.message,
      letter.sent_at,
      lines,
    ])}`
    const mail = {
      to,
      template: `purchase-order-${kind === "sent" ? "sent" : "date-asked"}`,
      content: letterContent(letter, letterTexts(letter.locale), lines),
      attachments,
      data: { purchase_order_id: id, number },
      trigger_type: `purchase_order.${kind}`,
      resource_id: id,
      resource_type: "purchase_order",
    }
    let result = await sendMail(container, key, mail)
    if (result.state === "unsure") {
      // Staff ask for it again: twice is better than never.
      result = await sendMail(container, `${key}:again`, mail)
    }
    if (result.state === "failed") {
      throw new Refusal("purchase_order.not_mailed", {
        number,
        reason: result.reason,
      })
    }
    if (result.state !== "sent") {
      throw new Refusal("purchase_order.being_sent", { number })
    }
    return new StepResponse({ id, kind, to })
  }
)

async function attachmentOf(container: MedusaContainer, id: string) {
  const { filename, pdf } =
    await backorderService(container).renderPurchaseOrder(id)
  return {
    content: pdf.toString("base64"),
    content_type: "application/pdf",
    filename,
    disposition: "attachment",
  }
}
