import { describe, expect, it } from "vitest"
import {
  dateRequestLetter,
  letterContent,
  purchaseOrderLetter,
} from "../letter"
import { LETTER_LANGUAGES, letterTexts } from "."

const about = {
  number: "PO-000042",
  store_name: "Hemvist",
  vendor_name: "Nordic Textiles",
  expected_date: "2026-12-12" as const,
}
const line = {
  title: "Linen shirt / M",
  vendor_sku: "NT-1001",
  open_quantity: 7,
  expected_date: "2026-12-12" as const,
}
const placeholders = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? []

const flat = (texts: object): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[key, text] as [string, string]] : flat(text)
  )

describe("the language of a vendor", () => {
  it.each([
    [["de"], "de", "Bestellung"],
    [["de_AT"], "de-AT", "Bestellung"],
    [["it", "fr"], "fr", "Bon de commande"],
    [[null, "ES"], "ES", "Orden de compra"],
    [["it"], "en", "Purchase order"],
    [[null, undefined], "en", "Purchase order"],
  ])("%j is %s", (wanted, locale, title) => {
    const texts = letterTexts(...wanted)
    expect([texts.locale, texts.paper.title]).toEqual([locale, title])
  })

  it.each(LETTER_LANGUAGES)("%s fills in what English does", (locale) => {
    const english = new Map(flat(letterTexts("en")))
    for (const [key, text] of flat(letterTexts(locale))) {
      expect([key, placeholders(text)]).toEqual([
        key,
        placeholders(english.get(key)!),
      ])
    }
  })
})

describe("letters", () => {
  it("in German", () => {
    const texts = letterTexts("de")
    const letter = purchaseOrderLetter(about, texts)
    expect(letter).toEqual({
      subject: "Bestellung PO-000042 von Hemvist",
      message:
        "Guten Tag Nordic Textiles,\n\nanbei erhalten Sie unsere Bestellung PO-000042. Wir erwarten die Ware bis zum 12. Dezember 2026. Bitte bestätigen Sie uns die Bestellung und nennen Sie uns den Liefertermin.\n\nFreundliche Grüße\nHemvist",
    })
    const { text } = letterContent(dateRequestLetter(about, texts), texts, [
      line,
    ])
    expect(text).toContain("Wann werden Sie liefern?")
    expect(text).toContain(
      "- 7 x Linen shirt / M, Ihre Artikelnr. NT-1001, erwartet 12. Dezember 2026"
    )
  })

  it("in Arabic run from right to left", () => {
    const texts = letterTexts("ar")
    const { html } = letterContent(purchaseOrderLetter(about, texts), texts)
    expect(html).toContain('dir="rtl" lang="ar"')
  })
})
