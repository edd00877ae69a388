/**
 * What a country is called in a language. What is no code stays as somebody
 * typed it.
 *
 * @example countryName("se", "de") // "Schweden"
 */
export function countryName(code: string, locale: string): string {
  if (!/^[a-z]{2}$/i.test(code)) {
    return code
  }
  try {
    const names = new Intl.DisplayNames(locale, { type: "region" })
    return names.of(code.toUpperCase())!
  } catch {
    // A store's own texts may carry a locale that is none.
    return countryName(code, "en")
  }
}
