import { ar } from "./ar"
import { de } from "./de"
import { en } from "./en"
import { es } from "./es"
import { fr } from "./fr"
import { ja } from "./ja"
import type { LetterTexts } from "./texts"

export * from "./texts"

/** The languages that vendors are written to in. */
export const LETTER_LANGUAGES = ["en", "de", "fr", "es", "ja", "ar"] as const

const LETTER_TEXTS: Record<string, LetterTexts> = { ar, de, en, es, fr, ja }

/**
 * The texts for a vendor: of its own language, else of the store's, else
 * English. Dates and numbers follow the whole locale.
 *
 * @example letterTexts("de-AT").locale // "de-AT"
 * @example letterTexts("it", "fr").locale // "fr"
 */
export function letterTexts(
  ...wanted: (string | null | undefined)[]
): LetterTexts {
  for (const locale of wanted) {
    const texts = LETTER_TEXTS[locale?.toLowerCase().split(/[-_]/)[0] ?? ""]
    if (locale && texts) {
      return { ...texts, locale: locale.replace("_", "-") }
    }
  }
  return en
}
