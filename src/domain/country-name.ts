/**
 * What a country is called in a language. What is no code stays as somebody
 * typed it.
 *
 * @example countryName("se", "de") // "Schweden"
 */
export const countryName = (code: string, locale: string) =>
  /^[a-z]{2}$/i.test(code)
    ? new Intl.DisplayNames(locale, { type: "region" }).of(code.toUpperCase())!
    : code
