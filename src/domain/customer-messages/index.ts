import { ar } from "./ar"
import { de } from "./de"
import { en } from "./en"
import { es } from "./es"
import { fr } from "./fr"
import { ja } from "./ja"
import type { MessageTexts } from "./texts"

export * from "./message"
export * from "./texts"

/** The texts that come along, by language. */
export const MESSAGE_TEXTS: Record<string, MessageTexts> = {
  ar,
  de,
  en,
  es,
  fr,
  ja,
}

/** A store's own words, by locale: some of a language that is there, or all of another. */
export type OwnTexts = Record<string, Partial<MessageTexts>>

/**
 * The texts for a locale: the store's own over ours, for the locale itself,
 * then for its language; else English.
 *
 * @example messageTexts("de-AT", { de: { hello: "Servus," } }) // German, with that greeting
 */
export function messageTexts(
  locale: string | null | undefined,
  own: OwnTexts = {},
  fallback = "en"
): MessageTexts {
  const known = (wanted: string | null | undefined) => {
    const language = wanted?.toLowerCase().split(/[-_]/)[0] ?? ""
    const exact = Object.keys(own).find(
      (key) => key.toLowerCase() === wanted?.toLowerCase().replace("_", "-")
    )
    return exact || own[language] || MESSAGE_TEXTS[language]
      ? {
          ...(MESSAGE_TEXTS[language] ?? en),
          locale: wanted?.replace("_", "-") ?? language,
          ...own[language],
          ...(exact ? own[exact] : {}),
        }
      : null
  }
  return known(locale) ?? known(fallback) ?? en
}
