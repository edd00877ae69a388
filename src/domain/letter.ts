import { Day } from "./days"
import { add, subtract } from "./decimal"

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

const dear = (vendor: string | null) => (vendor ? `Dear ${vendor},` : "Hello,")

/** The letter that a purchase order goes with, for staff to change. */
export const purchaseOrderLetter = (order: LetterOrder): Letter => ({
  subject: `Purchase order ${order.number} from ${order.store_name}`,
  message: [
    dear(order.vendor_name),
    `please find our purchase order ${order.number} attached.${
      order.expected_date
        ? ` We expect the goods by ${order.expected_date}.`
        : ""
    } Please confirm it, and tell us the day of delivery.`,
    `Kind regards\n${order.store_name}`,
  ].join("\n\n"),
})

/** Asks a vendor when the rest comes; the open lines go below it. */
export const dateRequestLetter = (order: LetterOrder): Letter => ({
  subject: `When will ${order.number} be delivered?`,
  message: [
    dear(order.vendor_name),
    `the goods below of our purchase order ${order.number} have not arrived yet.${
      order.expected_date ? ` We expected them by ${order.expected_date}.` : ""
    } When will you deliver them?`,
    `Kind regards\n${order.store_name}`,
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

const lineText = (line: LetterLine) =>
  [
    `${line.open_quantity} x ${line.title}`,
    line.vendor_sku && `your item no. ${line.vendor_sku}`,
    line.expected_date && `expected ${line.expected_date}`,
  ]
    .filter(Boolean)
    .join(", ")

/** A letter as text and as HTML; lines, if any, below the message. */
export const letterContent = (
  { subject, message }: Letter,
  lines: readonly LetterLine[] = []
) => ({
  subject,
  text: [
    message,
    ...(lines.length
      ? [lines.map((line) => `- ${lineText(line)}`).join("\n")]
      : []),
  ].join("\n\n"),
  html: [
    `<div style="font-family:sans-serif;font-size:14px;line-height:1.5">`,
    ...message
      .split(/\n{2,}/)
      .map(
        (paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, "<br>")}</p>`
      ),
    ...(lines.length
      ? [
          `<ul>${lines.map((line) => `<li>${escapeHtml(lineText(line))}</li>`).join("")}</ul>`,
        ]
      : []),
    `</div>`,
  ].join("\n"),
})
