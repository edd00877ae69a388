import { writeFileSync } from "node:fs"
import { extractText } from "unpdf"
import { describe, expect, it } from "vitest"
import { PurchaseOrderDocument } from "../../../types/purchase-order-document"
import { purchaseOrderPdf } from "./purchase-order-pdf"

const JAPANESE =
  require.resolve("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf")

const line = {
  title: "Linen shirt / M",
  sku: "LS-M",
  vendor_sku: "NT-1001",
  quantity: 10,
  unit_cost: 7.5,
  tax_rate: null,
  expected_date: "2026-12-12",
  subtotal: 75,
} as const

const paper = (
  change: Partial<PurchaseOrderDocument> = {}
): PurchaseOrderDocument => ({
  id: "po_1",
  number: "PO-000042",
  locale: "en",
  is_draft: false,
  is_canceled: false,
  buyer: { name: "Hemvist", lines: ["Lagervägen 4", "136 50 Stockholm", "SE"] },
  vendor: { name: "Nordic Textiles", lines: ["Łódź", "orders@nordic.example"] },
  deliver_to: { name: "Stockholm", lines: ["Lagervägen 4"] },
  country_code: "se",
  issued_date: "2026-12-02",
  expected_date: "2026-12-12",
  reference: "Q-77",
  payment_terms_days: 30,
  note: "Please pack by size.",
  currency_code: "eur",
  decimals: 2,
  lines: [line],
  subtotal: 75,
  discount: 0,
  tax_total: 0,
  shipping_cost: 0,
  adjustment: 0,
  total: 75,
  ...change,
})

async function pagesOf(
  change: Partial<PurchaseOrderDocument>,
  fonts?: string[]
) {
  const pdf = await purchaseOrderPdf(paper(change), fonts)
  if (process.env.KEEP_PDF) {
    writeFileSync(
      `${process.env.KEEP_PDF}-${change.number ?? "plain"}.pdf`,
      pdf
    )
  }
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false })
  return text
}

describe("the paper of a purchase order", () => {
  it("says who buys what from whom, as text that can be selected", async () => {
    const [page, ...more] = await pagesOf({})
    expect(more).toEqual([])
    for (const text of [
      "PO-000042",
      "Hemvist",
      "Lagervägen 4",
      "Nordic Textiles",
      "Łódź",
      "2 Dec 2026",
      "12 Dec 2026",
      "Q-77",
      "30 days",
      "Linen shirt / M",
      "LS-M",
      "NT-1001",
      "7.50",
      "EUR 75.00",
      "Please pack by size.",
      "Page 1 of 1",
    ]) {
      expect(page).toContain(text)
    }
    expect(page).not.toContain("DRAFT")
  })

  it("marks drafts and canceled ones on every page", async () => {
    const lines = Array.from({ length: 60 }, () => line)
    const draft = await pagesOf({ is_draft: true, vendor: null, lines })
    expect(draft.length).toBeGreaterThan(1)
    expect(draft[0]).toContain("Purchase order (draft)")
    expect(draft.every((page) => page.includes("DRAFT"))).toBe(true)
    const [canceled] = await pagesOf({ is_canceled: true })
    expect(canceled).toContain("CANCELED")
  })

  it("repeats the table's head and counts pages, for 200 lines and titles of any length", async () => {
    const long = "A very long title that goes on and on, ".repeat(12)
    const endless = "x".repeat(400)
    const lines = Array.from({ length: 200 }, (_, index) => ({
      ...line,
      title: index === 3 ? long : index === 4 ? endless : `Item ${index + 1}`,
      sku: `SKU-${index + 1}`,
    }))
    const pages = await pagesOf({ number: "PO-000200", lines, total: 15_000 })
    expect(pages.length).toBeGreaterThan(4)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    }
    const withLines = pages.filter((page) => /SKU-\d/.test(page))
    expect(withLines.every((page) => page.includes("Your item no."))).toBe(true)
    const all = pages.join("\n")
    for (let number = 1; number <= 200; number++) {
      expect(all).toMatch(new RegExp(`SKU-${number}\\b`))
    }
    expect(all.replace(/\s/g, "").split("goesonandon").length - 1).toBe(12)
    expect(all.replace(/[^x]/g, "").length).toBeGreaterThanOrEqual(400)
  })

  it("cuts a line that no page can hold, and goes on", async () => {
    const pages = await pagesOf({
      lines: [{ ...line, title: "Much to say. ".repeat(3000) }, line],
    })
    expect(pages.join("\n")).toContain("Page 2 of")
  })

  it.each([
    { currency_code: "jpy", decimals: 0, cost: "1,250", total: "JPY 12,500" },
    {
      currency_code: "kwd",
      decimals: 3,
      cost: "1,250.000",
      total: "KWD 12,500.000",
    },
  ])("writes $currency_code as it is counted", async (row) => {
    const [page] = await pagesOf({
      ...row,
      lines: [{ ...line, unit_cost: 1250, subtotal: 12_500 }],
      subtotal: 12_500,
      total: 12_500,
    } as Partial<PurchaseOrderDocument>)
    expect(page).toContain(row.cost)
    expect(page).toContain(row.total)
  })

  it("shows costs below the currency's decimals, taxes, and what makes the total", async () => {
    const [page] = await pagesOf({
      lines: [
        { ...line, unit_cost: 0.0125, tax_rate: 25 },
        { ...line, expected_date: "2027-01-08" },
      ],
      discount: 5,
      shipping_cost: 12,
      tax_total: 17.5,
      adjustment: -0.5,
      total: 99,
    })
    for (const text of [
      "0.0125",
      "25 %",
      "8 Jan 2027",
      "Discount",
      "EUR -5.00",
      "Shipping",
      "Adjustment",
      "EUR 99.00",
    ]) {
      expect(page).toContain(text)
    }
  })

  it("writes Greek, Cyrillic and Arabic, and with a font of theirs Japanese and Chinese", async () => {
    const [page] = await pagesOf(
      {
        number: "PO-000099",
        vendor: {
          name: "株式会社日本リネン",
          lines: [
            "東京都千代田区丸の内一丁目九番二号グラントウキョウサウスタワー",
          ],
        },
        deliver_to: {
          name: "شركة الكتان العربية 12 دبي",
          lines: ["Λινά Ελλάδος", "Склад № 5", "深圳市 warehouse"],
        },
        lines: [
          {
            ...line,
            title:
              "قميص كتان طويل جدا بأكمام قصيرة وأزرار خشبية من المخزن القديم في المدينة",
          },
          { ...line, title: "麻のシャツ / M" },
          { ...line, title: "Льняная рубашка / M" },
        ],
      },
      [JAPANESE]
    )
    for (const text of [
      "株式会社日本リネン",
      "Λινά Ελλάδος",
      "Склад № 5",
      "麻のシャツ",
      "Льняная рубашка",
      "深圳市",
    ]) {
      expect(page).toContain(text)
    }
    expect(page).toMatch(/\p{Script=Arabic}/u)
  })

  it.each([
    ["de", "Bestellung", "2.12.2026", "EUR 1.234,50"],
    ["fr", "Bon de commande", "2 déc. 2026", "EUR 1 234,50"],
    ["es-MX", "Orden de compra", "2 dic 2026", "EUR 1,234.50"],
    ["it", "Purchase order", "2 Dec 2026", "EUR 1,234.50"],
  ])("speaks %s", async (locale, title, date, total) => {
    const [page] = await pagesOf({ number: locale, locale, total: 1234.5 })
    const plain = page!.replace(/[\s\u00a0]+/g, " ")
    for (const text of [title, date, total]) {
      expect(plain).toContain(text)
    }
  })

  it("speaks Japanese with a font of it, English without", async () => {
    const [page] = await pagesOf({ locale: "ja", number: "ja" }, [JAPANESE])
    expect(page).toContain("発注書")
    expect(page).toContain("2026/12/02")
    const [without] = await pagesOf({ locale: "ja" })
    expect(without).toContain("Purchase order")
  })

  it("speaks Arabic, from right to left, with digits that all can read", async () => {
    const [page] = await pagesOf({ locale: "ar", number: "ar", tax_total: 5 })
    expect(page).toMatch(/\p{Script=Arabic}/u)
    expect(page).toContain("EUR 75.00")
    expect(page).not.toContain("Purchase order")
  })

  it("counts days as its language does", async () => {
    for (const [locale, count, text] of [
      ["en", 1, "1 day"],
      ["de", 14, "14 Tage"],
      ["fr", 1, "1 jour"],
    ] as const) {
      const [page] = await pagesOf({ locale, payment_terms_days: count })
      expect(page).toMatch(new RegExp(`${text}(?!\\p{L})`, "u"))
    }
  })

  it("takes text of any kind: line breaks, control characters, nothing at all", async () => {
    const [page] = await pagesOf({
      note: "One\r\nTwo\n\nThree\u0007",
      reference: "  ",
      lines: [{ ...line, title: "", sku: null, vendor_sku: null }],
    })
    expect(page).toContain("Three")
  })
})
