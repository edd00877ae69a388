import { Day } from "./days"
import { add, subtract } from "./decimal"
import { dayIn, fillText, isRightToLeft } from "./fill-text"
import type { LetterTexts } from "./vendor-letters/texts"

/** A mail as staff see it before it goes: plain text. */
export type Letter = { subject: string; message: string }

/** What a letter to a vendor is about. */
export type LetterOrder = {
  number: string
  store_name: string
  vendor_name: string | null
  expected_date: Day | null
}

/** Open goods of a purchase order, as the vendor is asked about them. */
export type LetterLine = {
  title: string
  vendor_sku: string | null
  open_quantity: number
  expected_date: Day | null
}

const dear = (vendor: string | null, texts: LetterTexts) =>
  vendor ? fillText(texts.dear, { vendor }) : texts.hello

const sentences = (...all: (string | null)[]) =>
  all.filter((sentence) => sentence !== null).join(" ")

/** The letter that a purchase order goes with, for staff to change. */
export const purchaseOrderLetter = (
  { number, store_name: store, vendor_name, expected_date }: LetterOrder,
  texts: LetterTexts
): Letter => ({
  subject: fillText(texts.order_subject, { number, store }),
  message: [
    dear(vendor_name, texts),
    sentences(
      fillText(texts.order, { number }),
      expected_date &&
        fillText(texts.order_expected, {
          date: dayIn(expected_date, texts.locale),
        }),
      texts.order_confirm
    ),
    `${texts.regards}\n${store}`,
  ].join("\n\n"),
})

/** Asks a vendor when the rest comes; the open lines go below it. */
export const dateRequestLetter = (
  { number, store_name, vendor_name, expected_date }: LetterOrder,
  texts: LetterTexts
): Letter => ({
  subject: fillText(texts.date_subject, { number }),
  message: [
    dear(vendor_name, texts),
    sentences(
      fillText(texts.date, { number }),
      expected_date &&
        fillText(texts.date_expected, {
          date: dayIn(expected_date, texts.locale),
        }),
      texts.date_ask
    ),
    `${texts.regards}\n${store_name}`,
  ].join("\n\n"),
})

/** The lines that are still to come. */
export const openLines = (
  lines: readonly {
    title: string | null
    sku: string | null
    vendor_sku: string | null
    quantity: number
    received_quantity: number
    short_closed_quantity: number
    expected_date: Day | null
  }[]
): LetterLine[] =>
  lines.flatMap((line) => {
    const open_quantity = subtract(
      line.quantity,
      add(line.received_quantity, line.short_closed_quantity)
    )
    return open_quantity > 0
      ? [
          {
            title: line.title || line.sku || "",
            vendor_sku: line.vendor_sku,
            open_quantity,
            expected_date: line.expected_date,
          },
        ]
      : []
  })

/** Text that somebody typed, safe inside HTML and its attributes. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const lineText = (line: LetterLine, texts: LetterTexts) =>
  [
    fillText(texts.line, { quantity: line.open_quantity, title: line.title }),
    line.vendor_sku && fillText(texts.line_sku, { sku: line.vendor_sku }),
    line.expected_date &&
      fillText(texts.line_expected, {
        date: dayIn(line.expected_date, texts.locale),
      }),
  ]
    .filter(Boolean)
    .join(isRightToLeft(texts.locale) ? "، " : ", ")

/** A letter as text and as HTML; lines, if any, below the message. */
export const letterContent = (
  { subject, message }: Letter,
  texts: LetterTexts,
  lines: readonly LetterLine[] = []
) => ({
  subject,
  text: [
    message,
    ...(lines.length
      ? [lines.map((line) => `- ${lineText(line, texts)}`).join("\n")]
      : []),
  ].join("\n\n"),
  html: [
    `<div dir="${isRightToLeft(texts.locale) ? "rtl" : "ltr"}" lang="${escapeHtml(texts.locale)}" style="font-family:sans-serif;font-size:14px;line-height:1.5">`,
    ...message
      .split(/\n{2,}/)
      .map(
        (paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, "<br>")}</p>`
      ),
    ...(lines.length
      ? [
          `<ul>${lines.map((line) => `<li>${escapeHtml(lineText(line, texts))}</li>`).join("")}</ul>`,
        ]
      : []),
    `</div>`,
  ].join("\n"),
})
