/** A language in its own words. @example languageName("de-AT") // "Österreichisches Deutsch" */
export function languageName(locale: string): string {
  try {
    return (
      new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale
    )
  } catch {
    return locale
  }
}
