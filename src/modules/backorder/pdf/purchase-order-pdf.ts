import PDFDocument from "pdfkit"
import {
  fillText,
  isRightToLeft,
  letterTexts,
  LetterTexts,
} from "../../../domain"
import {
  DocumentParty,
  PurchaseOrderDocument,
} from "../../../types/purchase-order-document"
import { hasLetter, loadTypefaces, Typeface } from "./fonts"
import {
  columnsOf,
  day,
  days,
  money,
  totalsOf,
  TableColumn,
} from "./purchase-order-table"
import { Line, Style, Texts } from "./text"

const MARGIN = 48
const FOOTER = 28
const GAP = 10

const TITLE: Style = { size: 17, bold: true }
const NAME: Style = { size: 10, bold: true }
const BODY: Style = { size: 9 }
const QUIET: Style = { size: 8, color: "#71717a" }
const RULE = "#d4d4d8"

/**
 * The paper of a purchase order, as a PDF: selectable text, the table's head
 * again on every page, page numbers. A draft and a canceled one say so across
 * the page.
 *
 * @param fonts files of further fonts, for scripts that ours do not have
 */
export async function purchaseOrderPdf(
  paper: PurchaseOrderDocument,
  fonts: readonly string[] = []
): Promise<Buffer> {
  const typefaces = loadTypefaces(fonts)
  const words = wordsOf(paper.locale, typefaces)
  const doc = new PDFDocument({
    size: ["us", "ca"].includes(paper.country_code ?? "") ? "LETTER" : "A4",
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: `${words.paper.title} ${paper.number}`,
      Author: paper.buyer.name,
    },
    lang: words.locale,
  })
  const chunks: Buffer[] = []
  doc.on("data", (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve, reject) => {
    doc.once("end", resolve)
    doc.once("error", reject)
  })
  const texts = new Texts(doc, typefaces, {
    isMirrored: isRightToLeft(words.locale),
  })
  new Paper(doc, paper, words, texts).draw()
  doc.end()
  await done
  return Buffer.concat(chunks)
}

/** The words of a language; English where no font has its letters. */
function wordsOf(locale: string, typefaces: readonly Typeface[]) {
  const words = letterTexts(locale)
  const letters = new Set(Object.values(words.paper).join(""))
  return [...letters].every((letter) => hasLetter(typefaces, letter))
    ? words
    : letterTexts("en")
}

class Paper {
  private y = MARGIN

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly paper: PurchaseOrderDocument,
    private readonly words: LetterTexts,
    private readonly texts: Texts
  ) {}

  draw() {
    this.addPage()
    this.head()
    this.parties()
    this.table()
    this.totals()
    this.note()
    this.onEachPage()
  }

  private get width() {
    return this.doc.page.width - 2 * MARGIN
  }

  private get bottom() {
    return this.doc.page.height - MARGIN - FOOTER
  }

  private addPage() {
    this.doc.addPage()
    this.y = MARGIN
  }

  private write(
    text: string,
    x: number,
    y: number,
    width: number,
    style: Style,
    align?: "left" | "right"
  ) {
    return this.texts.draw(
      this.texts.wrap(text, width, style),
      x,
      y,
      width,
      style,
      align
    )
  }

  private head() {
    const half = this.width / 2 - GAP
    const right = MARGIN + this.width - half
    const left = this.party(this.paper.buyer, MARGIN, half, {
      ...NAME,
      size: 13,
    })
    const title = this.write(
      this.paper.is_draft
        ? this.words.paper.draft_title
        : this.words.paper.title,
      right,
      MARGIN - 4,
      half,
      TITLE,
      "right"
    )
    const number = this.write(
      this.paper.number,
      right,
      title,
      half,
      { size: 12 },
      "right"
    )
    this.y = Math.max(left, number) + 2 * GAP
  }

  private party(
    { name, lines }: DocumentParty,
    x: number,
    width: number,
    style: Style,
    y = MARGIN
  ) {
    let end = this.write(name, x, y, width, style)
    for (const line of lines) {
      end = this.write(line, x, end, width, BODY)
    }
    return end
  }

  private parties() {
    const { vendor, deliver_to, ...paper } = this.paper
    const width = (this.width - 2 * GAP) / 3
    const { locale, paper: words } = this.words
    const facts: [string, string | null][] = [
      [words.issued, day(paper.issued_date, locale)],
      [words.expected, day(paper.expected_date, locale)],
      [words.reference, paper.reference],
      [
        words.payment_terms,
        paper.payment_terms_days === null
          ? null
          : days(paper.payment_terms_days, locale),
      ],
    ]
    const ends = [
      this.labeledParty(words.vendor, vendor, MARGIN, width),
      this.labeledParty(
        words.deliver_to,
        deliver_to,
        MARGIN + width + GAP,
        width
      ),
    ]
    const x = MARGIN + 2 * (width + GAP)
    let y = this.y
    for (const [label, value] of facts) {
      if (value) {
        this.write(label, x, y, 70, QUIET)
        y = this.write(value, x + 72, y - 1, width - 72, BODY, "right") + 2
      }
    }
    this.y = Math.max(...ends, y) + 2 * GAP
  }

  private labeledParty(
    label: string,
    party: DocumentParty | null,
    x: number,
    width: number
  ) {
    if (!party) {
      return this.y
    }
    const y = this.write(label, x, this.y, width, QUIET) + 2
    return this.party(party, x, width, NAME, y)
  }

  private table() {
    const columns = columnsOf(this.paper, this.width, this.words)
    this.tableHead(columns)
    for (const [index, line] of this.paper.lines.entries()) {
      const cells = columns.map((column) =>
        column.cell(line, index).map(([text, isQuiet]) => ({
          style: isQuiet ? QUIET : BODY,
          lines: this.texts.wrap(text, column.width, isQuiet ? QUIET : BODY),
        }))
      )
      this.row(columns, cells)
    }
  }

  private tableHead(columns: readonly TableColumn[]) {
    const style: Style = { ...QUIET, bold: true }
    let x = MARGIN
    let end = this.y
    for (const { title, width, align } of columns) {
      end = Math.max(end, this.write(title, x, this.y, width, style, align))
      x += width + GAP
    }
    this.y = end + 3
    this.rule()
  }

  private rule() {
    this.doc
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + this.width, this.y)
      .lineWidth(0.5)
      .stroke(RULE)
    this.y += 4
  }

  /** A row stays together on a page; only what no page can hold is cut. */
  private row(
    columns: readonly TableColumn[],
    cells: { style: Style; lines: Line[] }[][]
  ) {
    const height = Math.max(
      ...cells.map((cell) =>
        cell.reduce(
          (sum, { lines, style }) =>
            sum + lines.length * Texts.lineHeight(style),
          0
        )
      )
    )
    if (this.y + height > this.bottom) {
      this.addPage()
      this.tableHead(columns)
    }
    const most = Math.floor((this.bottom - this.y) / Texts.lineHeight(BODY))
    let x = MARGIN
    for (const [index, { width, align }] of columns.entries()) {
      let y = this.y
      let left = most
      for (const { lines, style } of cells[index]!) {
        const shown = lines.slice(0, Math.max(left, 0))
        left -= shown.length
        y = this.texts.draw(shown, x, y, width, style, align)
      }
      x += width + GAP
    }
    this.y = Math.min(this.y + height, this.bottom) + 4
    this.rule()
  }

  private totals() {
    const rows = totalsOf(this.paper, this.words)
    const height = (rows.length + 1) * 16
    if (this.y + height > this.bottom) {
      this.addPage()
    }
    this.y += 4
    const width = 230
    const x = MARGIN + this.width - width
    for (const [index, [label, amount]] of rows.entries()) {
      const style = index === rows.length - 1 ? NAME : BODY
      this.write(label, x, this.y, width / 2, style)
      this.y =
        this.write(
          money(amount, this.paper, this.words.locale),
          x + width / 2,
          this.y,
          width / 2,
          style,
          "right"
        ) + 2
    }
  }

  private note() {
    if (!this.paper.note) {
      return
    }
    this.y += GAP
    for (const line of this.texts.wrap(this.paper.note, this.width, BODY)) {
      if (this.y + Texts.lineHeight(BODY) > this.bottom) {
        this.addPage()
      }
      this.y = this.texts.draw([line], MARGIN, this.y, this.width, BODY)
    }
  }

  private onEachPage() {
    const { start, count } = this.doc.bufferedPageRange()
    const across = this.paper.is_canceled
      ? this.words.paper.canceled
      : this.paper.is_draft
        ? this.words.paper.draft
        : null
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(start + page)
      const y = this.doc.page.height - MARGIN - 8
      this.write(
        `${this.paper.number}   ${this.paper.buyer.name}`,
        MARGIN,
        y,
        this.width - 100,
        QUIET
      )
      this.write(
        fillText(this.words.paper.page, { page: page + 1, count }),
        MARGIN + this.width - 90,
        y,
        90,
        QUIET,
        "right"
      )
      if (across) {
        this.stamp(across)
      }
    }
  }

  private stamp(text: string) {
    const { doc } = this
    const style: Style = { size: 110, bold: true, color: "#71717a" }
    const [line] = this.texts.wrap(text, 1_000, style)
    const middle: [number, number] = [doc.page.width / 2, doc.page.height / 2]
    doc.save().rotate(-35, { origin: middle }).fillOpacity(0.09)
    this.texts.draw(
      [line!],
      middle[0] - line!.width / 2,
      middle[1] - style.size / 2,
      line!.width,
      style
    )
    doc.restore()
  }
}
