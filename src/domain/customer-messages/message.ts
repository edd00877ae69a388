import type { Day } from "../days"
import { dayIn, fillText as fill, isRightToLeft } from "../fill-text"
import { escapeHtml } from "../letter"
import type { OrderProgress } from "../order-progress"
import type { CustomerAnswer, MessageKind, MessageTexts } from "./texts"

export type MessageData = {
  /** The order's number, as the customer knows it. */
  order: string | number
  store_name: string
  progress: Pick<OrderProgress, "expected_date" | "items">
  /** The links of a moved date, and until when they work. */
  answers?: { wait: string; cancel: string; until: Day } | null
}

/** What waits, or for a mail about arrived goods what has come, a line each. */
export const itemLines = (
  kind: MessageKind,
  { items }: Pick<OrderProgress, "items">,
  texts: MessageTexts
): string[] =>
  items
    .filter(({ status }) =>
      kind === "ready" ? status === "arrived" : status === "waiting"
    )
    .map((item) => {
      const values = {
        title: item.title,
        quantity: kind === "ready" ? item.quantity : item.waiting_quantity,
      }
      return kind !== "ready" && item.expected_date
        ? fill(texts.item_by, {
            ...values,
            date: dayIn(item.expected_date, texts.locale),
          })
        : fill(texts.item, values)
    })

/** When it leaves, or that nobody knows yet. */
export const whenSentence = (
  expected_date: Day | null,
  texts: MessageTexts
): string =>
  expected_date
    ? fill(texts.leaves_by, { date: dayIn(expected_date, texts.locale) })
    : texts.no_date

/**
 * A mail to a customer, as text and as HTML. What people typed (titles, the
 * store's name) is escaped.
 */
export function customerMessage(
  kind: MessageKind,
  data: MessageData,
  texts: MessageTexts
) {
  const { order, store_name, progress, answers } = data
  const lines = itemLines(kind, progress, texts)
  const when =
    kind === "ready" ? [] : [whenSentence(progress.expected_date, texts)]
  const offer = answers
    ? fill(texts.offer, { until: dayIn(answers.until, texts.locale) })
    : null
  const links: [CustomerAnswer, string][] = answers
    ? [
        ["wait", answers.wait],
        ["cancel", answers.cancel],
      ]
    : []
  const paragraph = (text: string) =>
    `<p>${escapeHtml(text).replace(/\n/g, "<br>")}</p>`
  const close = `${texts.regards}\n${store_name}`

  return {
    subject: fill(texts[`${kind}_subject`], { order }),
    text: [
      texts.hello,
      texts[kind],
      lines.map((line) => `- ${line}`).join("\n"),
      ...when,
      ...(offer
        ? [
            offer,
            links.map(([name, link]) => `${texts[name]}: ${link}`).join("\n"),
          ]
        : []),
      close,
    ]
      .filter(Boolean)
      .join("\n\n"),
    html: [
      `<div dir="${isRightToLeft(texts.locale) ? "rtl" : "ltr"}" lang="${escapeHtml(texts.locale)}" style="font-family:sans-serif;font-size:15px;line-height:1.5">`,
      paragraph(texts.hello),
      paragraph(texts[kind]),
      lines.length
        ? `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`
        : "",
      ...when.map(paragraph),
      ...(offer
        ? [
            paragraph(offer),
            `<p>${links
              .map(
                ([name, link]) =>
                  `<a href="${escapeHtml(link)}">${escapeHtml(texts[name])}</a>`
              )
              .join(" &nbsp; ")}</p>`,
          ]
        : []),
      paragraph(close),
      `</div>`,
    ].join("\n"),
  }
}
